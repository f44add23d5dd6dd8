package io.github.lynceus.fiji;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Takes pictures of the live view in its states for the documentation, on a display of its own; into target/screenshots. */
public final class LiveScreenshots {

	private static final String ADDRESS = Loopback.address(87);
	private static final String CAMERA = "Telops Inc. TS-IR (" + ADDRESS + ")";
	private static final String LIVE = CAMERA + " (Live)";

	private static final int MAIN_WINDOW = 90;

	private final ImageJProcess imagej;
	private final Path folder;

	private LiveScreenshots(final ImageJProcess imagej, final Path folder) {
		this.imagej = imagej;
		this.folder = folder;
	}

	/** @param args folder to write to */
	public static void main(final String[] args) throws IOException {
		final Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/screenshots"));
		final Path root = Files.createTempDirectory("imagej");
		try (XvfbDisplay display = XvfbDisplay.start();
			SimulatedDevice camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
				new DeviceOptions().withAddress(ADDRESS));
			ImageJProcess imagej = ImageJProcess.plain(display, new ImageJFolder(root)))
		{
			new LiveScreenshots(imagej, folder).run();
		}
	}

	private void run() throws IOException {
		imagej.macro("run('Lynceus Connect...', 'address=" + ADDRESS + "'); run('Lynceus Live View'); setLocation(40, 140);");
		Awaiting.until("values", () -> imagej.subtitle(LIVE).contains("mean"));
		imagej.macro("wait(2000);");
		shot("live-running");
		imagej.macro("run('Lynceus Live Display...', 'colours=inferno range=continuous ignored=0.5 spots=true alarm=60');"
			+ "makeRectangle(110, 80, 90, 70);");
		Awaiting.until("the selection", () -> imagej.subtitle(LIVE).contains("selection"));
		imagej.macro("wait(2000);");
		shot("live-marks");
		imagej.macro("run('Lynceus Live Plot...', 'mean=true max=true');");
		Awaiting.until("the plot", () -> imagej.images().contains("Values of " + CAMERA));
		imagej.macro("wait(4000); selectImage('Values of " + CAMERA + "'); setLocation(600, 480);");
		shot("live-plot");
		imagej.macro("selectImage('Values of " + CAMERA + "'); close(); selectImage('" + LIVE + "');"
			+ "run('Lynceus Live Spectrum...');");
		Awaiting.until("the spectrum", () -> imagej.images().stream().anyMatch(title -> title.startsWith("Spectrum of")));
		imagej.macro("wait(3000);");
		shot("live-spectrum");
		imagej.macro("selectImage('" + LIVE + "'); run('Lynceus Record Stream...', 'past=true'); wait(1500);");
		shot("live-recording");
		imagej.macro("run('Lynceus End Recording'); run('Lynceus Live State...', 'state=frozen'); wait(800);");
		shot("live-held");
		imagej.macro("run('Lynceus Live State...', 'state=stopped'); wait(800);");
		shot("live-stopped");
	}

	private void shot(final String name) throws IOException {
		final File file = folder.resolve(name + ".png").toFile().getAbsoluteFile();
		imagej.screenshot(file.toPath());
		ImageIO.write(cropped(ImageIO.read(file)), "png", file);
	}

	/** The part of the screen below ImageJ's main window where something is. */
	private static BufferedImage cropped(final BufferedImage screen) {
		final Rectangle used = new Rectangle();
		for (int y = MAIN_WINDOW; y < screen.getHeight(); y++) {
			for (int x = 0; x < screen.getWidth(); x++) {
				if ((screen.getRGB(x, y) & 0xFFFFFF) != 0) {
					final Rectangle pixel = new Rectangle(x, y, 1, 1);
					used.setBounds(used.isEmpty() ? pixel : used.union(pixel));
				}
			}
		}
		return used.isEmpty() ? screen : screen.getSubimage(used.x, used.y, used.width, used.height);
	}
}
