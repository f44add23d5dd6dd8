package io.github.lynceus.img;

import ij.ImagePlus;
import ij.io.Opener;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.file.CubeFormat;
import io.github.lynceus.hyper.file.DataLayout;
import io.github.lynceus.hyper.file.EnviFile;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** ImageJ's TIFF stacks, with a slice for each band; see {@link CubeImage}. */
public final class TiffFormat implements CubeFormat {

	@Override
	public boolean reads(final Path path, final byte[] beginning) {
		return beginning.length >= 4 && (beginning[0] == 'I' && beginning[1] == 'I' && beginning[2] == 42
			|| beginning[0] == 'M' && beginning[1] == 'M' && beginning[3] == 42);
	}

	/** Reads it into memory. */
	@Override
	public Cube open(final Path path, final Consumer<String> notes) {
		final ImagePlus image = new Opener().openImage(path.toAbsolutePath().toString());
		if (image == null) {
			throw new CubeException("ImageJ cannot open the TIFF file " + path
				+ ": open it in another program and save it as a stack.");
		}
		return CubeImage.cube(image);
	}

	@Override
	public boolean writes(final Path path) {
		return path.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.tiff?");
	}

	@Override
	public CubeWriter writer(final Path path) {
		return new TiffWriter(path);
	}

	/**
	 * Lines come one by one and TIFF wants bands: the lines wait in a file beside it, so no memory grows with them, and a
	 * killed program leaves that file.
	 */
	private static final class TiffWriter implements CubeWriter {

		private final Path path;
		private final Path waiting;
		private CubeWriter lines;

		TiffWriter(final Path path) {
			this.path = path;
			waiting = path.resolveSibling("." + path.getFileName() + ".lines.hdr");
		}

		@Override
		public void begin(final CubeHeader header) {
			final Interleave interleave = header.shape().isBounded() ? Interleave.BSQ : Interleave.BIL;
			lines = EnviFile.writer(waiting, new DataLayout(interleave, ByteOrder.LITTLE_ENDIAN, 0));
			lines.begin(header);
		}

		@Override
		public void write(final Line line) {
			lines.write(line);
		}

		@Override
		public void close() {
			if (lines == null) {
				return;
			}
			lines.close();
			lines = null;
			if (!Files.exists(waiting)) {
				return;
			}
			try {
				RecordingFile.save(CubeImage.virtual(EnviFile.open(waiting), path.getFileName().toString()), path);
				for (final String name : Stream.of("hdr", "bsq", "bil").map(end -> "." + path.getFileName() + ".lines." + end)
					.toList())
				{
					discard(path.resolveSibling(name));
				}
			}
			catch (final CameraException exception) {
				throw new CubeException(exception.getMessage() + " The lines are kept in " + waiting + ".", exception);
			}
		}

		/** Windows keeps a file that is mapped until nobody has the mapping any more, which only the collector ends. */
		private static void discard(final Path file) {
			try {
				Files.deleteIfExists(file);
			}
			catch (final IOException mapped) {
				System.gc();
				if (!file.toFile().delete()) file.toFile().deleteOnExit();
			}
		}
	}
}
