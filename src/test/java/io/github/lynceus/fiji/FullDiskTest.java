package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.process.ShortProcessor;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.interop.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

/** Saving to a disk that is really full: a file system of 64 kB, mounted where only a child process sees it. */
class FullDiskTest {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	@Test
	void nothingIsLeftBehindAndTheImageIsStillThere(@TempDir final Path folder) throws Exception {
		SmallDisk.assume();
		final Path small = Files.createDirectory(folder.resolve("small"));
		ExternalProcess.run(LIMIT, SmallDisk.inside("64k", small,
			Namespace.java(Child.class, Loopback.address(86), small.toString(), folder.toString())).toArray(String[]::new));
	}

	/** Inside the namespace. */
	static final class Child {

		private Child() {}

		public static void main(final String[] args) throws IOException {
			final Path small = Path.of(args[1]);
			try (Context context = new Context(CameraService.class)) {
				final CameraService cameras = context.service(CameraService.class);
				cameras.simulate(args[0], false);
				cameras.connect(args[0]);
				final ImagePlus snap = cameras.snap();
				final short[] pixels = ((short[]) snap.getProcessor().getPixels()).clone();
				final Path target = small.resolve("snap.tif");
				final String sentence = assertThrows(CameraException.class, () -> cameras.save(snap, target.toString())).getMessage();
				System.out.println(sentence);
				check(sentence.startsWith("Cannot save " + target + ": ") && sentence.contains("disk"), sentence);
				try (Stream<Path> files = Files.list(small)) {
					check(files.count() == 0, "nothing is left on the full disk");
				}
				// Room by the file system's account, but not for all of it: the file grows until the disk is full.
				Files.write(small.resolve("earlier"), new byte[16 * 1024]);
				final ImagePlus tight = new ImagePlus("tight", new ShortProcessor(128, 96));
				assertThrows(CameraException.class, () -> {
					for (int i = 0; i < 4; i++) cameras.save(tight, small.resolve("tight" + i + ".tif").toString());
				});
				cameras.save(snap, Path.of(args[2]).resolve("snap.tif").toString());
				final short[] saved = (short[]) ij.IJ.openImage(Path.of(args[2]).resolve("snap.tif").toString()).getProcessor()
					.getPixels();
				check(Arrays.equals(pixels, saved), "the image is as it was taken, saved elsewhere");
			}
			System.exit(0);
		}

		private static void check(final boolean holds, final String what) {
			if (!holds) throw new AssertionError(what);
		}
	}
}
