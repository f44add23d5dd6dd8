package io.github.lynceus.cli;

import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.fiji.CameraService;
import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.scijava.Context;

/**
 * The main job without a camera on the cable: watch, narrow the window, record three sequences, download them, show
 * that every frame arrived. With a display it does so in ImageJ, by the macro a user could have written, and leaves
 * ImageJ open; without one, or with {@code --headless}, it writes its results to {@code target/demo}. With {@code --open}
 * it opens ImageJ and leaves everything to the user.
 */
public final class Demo {

	private static final String ADDRESS = "127.0.0.2";
	private static final Path OUTPUT = Path.of("target", "demo");

	private Demo() {}

	public static void main(final String... args) throws Exception {
		final boolean headless = Arrays.asList(args).contains("--headless") || GraphicsEnvironment.isHeadless();
		Files.createDirectories(OUTPUT);
		if (headless) {
			System.setProperty("java.awt.headless", "true");
			withoutWindows();
		}
		else {
			inImageJ(!Arrays.asList(args).contains("--open"));
		}
	}

	// -- With a display --

	private static void inImageJ(final boolean showsTheJob) throws Exception {
		System.setProperty("plugins.dir", pluginsFolder().toAbsolutePath().toString());
		final ImageJ ij = new ImageJ(ImageJ.STANDALONE);
		ij.exitWhenQuitting(true);
		if (showsTheJob) IJ.runMacro(resource("/io/github/lynceus/macros/Lynceus_Demo.ijm"), ADDRESS);
		// ImageJ is the user's now; quitting it ends this program.
		new CountDownLatch(1).await();
	}

	/** ImageJ reads menus from jars in its plugins folder only; the classes are on the class path already. */
	private static Path pluginsFolder() throws IOException {
		final Path plugins = Files.createDirectories(OUTPUT.resolve("plugins"));
		try (OutputStream file = Files.newOutputStream(plugins.resolve("Lynceus_.jar"));
			JarOutputStream jar = new JarOutputStream(file))
		{
			jar.putNextEntry(new JarEntry("plugins.config"));
			jar.write(resource("/plugins.config").getBytes(StandardCharsets.UTF_8));
			jar.closeEntry();
		}
		return OUTPUT;
	}

	private static String resource(final String name) throws IOException {
		try (InputStream in = Demo.class.getResourceAsStream(name)) {
			if (in == null) throw new IOException("Resource " + name + " is missing from this build of Lynceus.");
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	// -- Without --

	private static void withoutWindows() throws IOException {
		try (Context context = new Context(CameraService.class)) {
			final CameraService cameras = context.service(CameraService.class);
			System.out.println("Simulated camera at " + cameras.simulate(ADDRESS, false));
			cameras.connect(ADDRESS);
			System.out.println("Connected to " + cameras.cameraName());
			cameras.saveLivePicture(OUTPUT.resolve("live.png").toString());

			final int[] size = cameras.setResolution(128, 64);
			cameras.setIntegrationTime(10);
			final double rate = cameras.setFrameRate(cameras.frameRateMax());
			System.out.printf("Window %d x %d at %.2f Hz%n", size[0], size[1], rate);
			cameras.clearBuffer();
			System.out.println(cameras.configureBuffer(3, 1000, 100, "software"));
			System.out.println("Recorded " + Arrays.toString(cameras.record()) + " frames");
			final ImagePlus recording = cameras.download("all");
			cameras.save(recording, OUTPUT.resolve("recording.tif").toString());
			Files.writeString(OUTPUT.resolve("integrity.json"), cameras.reportJson());
			for (final IntegrityReport report : cameras.reports()) System.out.println(report.sentence());
			cameras.disconnect();
			System.out.println("Results are in " + OUTPUT + ": live.png, recording.tif, integrity.json");
		}
	}
}
