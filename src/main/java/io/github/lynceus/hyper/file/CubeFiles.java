package io.github.lynceus.hyper.file;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.CaptureCount;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opens and writes cubes of every kind that is known: ENVI, PAM, and what others add as {@link CubeFormat}. */
public final class CubeFiles {

	/** Bytes of a file's beginning that tell its kind. */
	public static final int SNIFFED = 64;

	private CubeFiles() {}

	/**
	 * Opens a cube by its content, whatever its name. Values are in the sense of the file: a reflectance scale factor is
	 * divided by. {@link EnviFile#open} gives stored values.
	 *
	 * @throws CubeException when it cannot be read or no kind knows it
	 */
	public static Cube open(final Path path) {
		return open(path, note -> {});
	}

	/**
	 * The same.
	 *
	 * @param notes hears what a user should know about the file: that it ends early, that a capture was not finished
	 */
	public static Cube open(final Path path, final Consumer<String> notes) {
		final byte[] beginning;
		try (InputStream in = Files.newInputStream(path)) {
			beginning = in.readNBytes(SNIFFED);
		}
		catch (final IOException exception) {
			throw FileTrouble.reading(path, exception);
		}
		return formats().filter(format -> format.reads(path, beginning)).findFirst()
			.orElseThrow(() -> new CubeException("No cube is known in " + path
				+ ": it is neither an ENVI header nor has one beside"
				+ " it, and it is no PAM file or TIFF stack."))
			.open(path, notes);
	}

	/**
	 * A writer by the extension of the name: {@code .hdr} and those of ENVI data, {@code .pam}, {@code .tif}.
	 *
	 * @throws CubeException when no kind has the extension
	 */
	public static CubeWriter writer(final Path path) {
		return formats().filter(format -> format.writes(path)).findFirst()
			.orElseThrow(() -> new CubeException("Cannot write a cube as " + path.getFileName()
				+ ": its name ends neither in .hdr (ENVI) nor in .pam or .tif."))
			.writer(path);
	}

	/**
	 * Acquires a cube into a file.
	 *
	 * @throws CaptureException when the source or the file fails or the user cancels; the file holds what had come
	 */
	public static CaptureCount write(final Cube cube, final Path path, final Progress progress) {
		return cube.write(writer(path), progress);
	}

	/** The white reference that lies beside a cube, by the usual names: {@code WHITEREF_x.hdr}, {@code x_White.hdr}. */
	public static Optional<Path> whiteReference(final Path path) {
		return reference(path, "WHITEREF_", "_White");
	}

	/** The dark reference that lies beside a cube, by the usual names: {@code DARKREF_x.hdr}, {@code x_Dark.hdr}. */
	public static Optional<Path> darkReference(final Path path) {
		return reference(path, "DARKREF_", "_Dark");
	}

	private static Optional<Path> reference(final Path path, final String before, final String behind) {
		final String stem = EnviNames.stem(path);
		return Stream.of(before + stem, stem + behind).map(name -> path.resolveSibling(name + EnviNames.HEADER))
			.filter(Files::isRegularFile).findFirst();
	}

	/** ENVI comes last, as it takes every file with a header beside it, a TIFF file of the same name too. */
	private static Stream<CubeFormat> formats() {
		final Stream<CubeFormat> others = ServiceLoader.load(CubeFormat.class, CubeFormat.class.getClassLoader()).stream().map(
			ServiceLoader.Provider::get);
		return Stream.of(Stream.of(new PamFormat()), others, Stream.of(new EnviFormat())).flatMap(formats -> formats);
	}
}
