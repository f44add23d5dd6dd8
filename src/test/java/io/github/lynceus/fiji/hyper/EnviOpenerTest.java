package io.github.lynceus.fiji.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import ij.ImagePlus;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.demo.DemoScene;
import io.github.lynceus.hyper.file.CubeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.io.IOService;

/** SciJava's own way to open files finds cubes, and leaves the headers of others alone. */
class EnviOpenerTest {

	@TempDir
	private Path folder;

	@Test
	void cubesAreOpenedByTheirHeader() throws Exception {
		final Path file = folder.resolve("cube.HDR".toLowerCase(java.util.Locale.ROOT));
		CubeFiles.write(DemoScene.raw().lines(0, 12), file, Progress.NONE);
		try (Context context = new Context()) {
			final ImagePlus image = assertInstanceOf(ImagePlus.class,
				context.service(IOService.class).open(file.toString()));
			assertEquals("cube", image.getTitle());
			assertEquals(60, image.getStackSize());
			assertEquals(12, image.getHeight());
		}
	}

	@Test
	void headersOfOthersAreLeftAlone() throws Exception {
		final Path other = Files.write(folder.resolve("analyze.hdr"), new byte[348]);
		assertFalse(new EnviOpener().supportsOpen(other.toString()));
		assertFalse(new EnviOpener().supportsOpen(folder.resolve("nothing.hdr").toString()));
		try (Context context = new Context()) {
			assertNull(context.service(IOService.class).getOpener(other.toString()));
		}
	}
}
