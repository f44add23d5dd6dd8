package io.github.lynceus.fiji.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import io.github.lynceus.Awaiting;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.fiji.live.LiveOptions;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.awt.Font;
import java.awt.Window;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.UIManager;

/**
 * Takes pictures of every state a user sees, in a real ImageJ on the display of {@code DISPLAY}, by the commands of the
 * menu. Writes one line for each: its name, a tab, and "ok" or what is wrong with it.
 */
public final class PicturesChild {

	private static final int LEFT = 20;
	private static final int TOP = 150;
	private static final int BESIDE = 690;
	/** Panels are high; what ImageJ has up there is not in the picture. */
	private static final int HIGH = 22;

	private final Stage stage;
	private final String address;
	private final String other;
	private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
	private final Map<String, Scene> scenes = new LinkedHashMap<>();
	private SimulatedDevice device;

	/** What a picture is of. */
	@FunctionalInterface
	private interface Scene {

		void take(String name) throws Exception;
	}

	private PicturesChild(final Path folder, final String address, final String other) throws Exception {
		stage = new Stage(folder);
		this.address = address;
		this.other = other;
	}

	/**
	 * @param args folder, address of a thermal camera, of another camera, look and feel or "-" for Java's own, how many times as
	 *          large as usual letters are, names of scenes or none for all
	 */
	public static void main(final String[] args) throws Exception {
		if (!args[3].equals("-")) {
			UIManager.setLookAndFeel(args[3]);
		}
		final double letters = Double.parseDouble(args[4]);
		if (letters != 1) {
			Prefs.setGuiScale(letters);
			final Font font = UIManager.getFont("Label.font");
			UIManager.put("defaultFont", font.deriveFont((float) (letters * font.getSize2D())));
		}
		final PicturesChild child = new PicturesChild(Path.of(args[0]), args[1], args[2]);
		Thread.setDefaultUncaughtExceptionHandler((thread, error) -> child.uncaught.add(error));
		child.device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().cooldown(false)), new DeviceOptions()
			.withAddress(args[1]));
		child.live();
		child.panel();
		final List<String> wanted = List.of(args).subList(5, args.length);
		child.scenes.forEach((name, scene) -> {
			if (wanted.isEmpty() || wanted.contains(name)) {
				child.take(name, scene);
			}
		});
		System.exit(0);
	}

	private void take(final String name, final Scene scene) {
		String outcome = "ok";
		try {
			Stage.run("Lynceus Connect...", "address=" + address);
			Stage.run("Lynceus Camera Settings...", "exposure=100 framerate=100");
			scene.take(name);
			assertEquals(List.of(), uncaught, "uncaught exceptions");
		}
		catch (final Throwable error) {
			outcome = error.toString().replace('\n', ' ').replace('\t', ' ');
			error.printStackTrace();
		}
		uncaught.clear();
		LiveWindows.open().forEach(LiveWindow::close);
		Stage.onEventThread(() -> {
			for (final Window window : Window.getWindows()) {
				if (window != IJ.getInstance() && window.isDisplayable() && !(window instanceof ij.gui.ImageWindow)) {
					window.dispose();
				}
			}
			return null;
		});
		for (final int id : WindowManager.getIDList() == null ? new int[0] : WindowManager.getIDList()) {
			final ImagePlus image = WindowManager.getImage(id);
			image.changes = false;
			image.close();
		}
		System.out.println(name + "\t" + outcome);
	}

	// -- The live window --

	private void live() {
		scenes.put("live-streaming", this::streaming);
		scenes.put("live-marks", this::marks);
		scenes.put("live-held", this::held);
		scenes.put("live-white-hot", this::whiteHot);
		scenes.put("live-display-dialog", name -> dialog(name, "Lynceus Live Display..."));
		scenes.put("live-subwindow-dialog", this::subwindowDialog);
		scenes.put("live-subwindow", this::subwindow);
		scenes.put("live-plot", this::plot);
		scenes.put("live-spectrum", this::spectrum);
		scenes.put("live-record-dialog", name -> dialog(name, "Lynceus Record Stream..."));
		scenes.put("live-recording", this::recording);
		scenes.put("live-recorded", this::recorded);
		scenes.put("live-stopped", this::stopped);
		scenes.put("live-several", this::several);
	}

	private LiveWindow open() {
		Stage.run("Lynceus Live View", "");
		final LiveWindow live = Stage.live();
		Stage.place(live.image().getWindow(), LEFT, TOP);
		return live;
	}

	private LiveWindow marked() {
		final LiveWindow live = open();
		Stage.run("Lynceus Live Display...", "colours=inferno range=fixed low=15 high=65 spots=true alarm=60");
		select(live);
		return live;
	}

	private static void select(final LiveWindow live) {
		Stage.onEventThread(() -> {
			live.image().setRoi(110, 120, 120, 90);
			return null;
		});
		Awaiting.until("the selection's values", () -> live.lastStatus().valueLine().startsWith("selection"));
	}

	private void streaming(final String name) throws Exception {
		final LiveWindow live = open();
		assertTrue(live.lastStatus().valueLine().contains("mean"));
		assertTrue(live.image().getTitle().endsWith("(Live)"));
		stage.picture(name, live.image().getWindow());
	}

	private void marks(final String name) throws Exception {
		final LiveWindow live = marked();
		Awaiting.until("the alarm", () -> live.lastStatus().valueLine().contains("ALARM"));
		stage.picture(name, live.image().getWindow());
	}

	private void held(final String name) throws Exception {
		final LiveWindow live = marked();
		Awaiting.until("frames to look back on", () -> live.ring().end() > 200);
		live.scrubTo(live.ring().size() - 150);
		Awaiting.until("its state", () -> live.image().getTitle().endsWith("(Held)") && live.lastStatus().frameLine().contains(
			"150 frames back"));
		stage.picture(name, live.image().getWindow());
	}

	private void whiteHot(final String name) throws Exception {
		final LiveWindow live = open();
		Stage.run("Lynceus Live Display...", "colours=[white hot] range=fixed low=15 high=45 scale=true");
		stage.picture(name, live.image().getWindow());
	}

	/** A command's dialog beside the window it is about. */
	private void dialog(final String name, final String command) throws Exception {
		final LiveWindow live = marked();
		final Window dialog = Stage.dialog(command);
		Stage.place(dialog, LEFT + 320, TOP + 120);
		try {
			stage.picture(name, live.image().getWindow(), dialog);
		}
		finally {
			Stage.cancel(dialog, command);
		}
	}

	private void subwindowDialog(final String name) throws Exception {
		final LiveWindow live = marked();
		final String command = "Lynceus Subwindow from Selection...";
		final Window dialog = Stage.dialog(command);
		Stage.place(dialog, LEFT + 320, TOP + 120);
		Stage.says(dialog, "Hz");
		try {
			stage.picture(name, live.image().getWindow(), dialog);
		}
		finally {
			Stage.cancel(dialog, command);
		}
	}

	private void subwindow(final String name) throws Exception {
		marked();
		Stage.run("Lynceus Subwindow from Selection...", "");
		try {
			final LiveWindow live = Stage.live();
			assertTrue(live.image().getWidth() < 320, "narrowed");
			Stage.place(live.image().getWindow(), LEFT, TOP);
			stage.picture(name, live.image().getWindow());
		}
		finally {
			Stage.run("Lynceus Full Frame", "");
		}
	}

	private void plot(final String name) throws Exception {
		final LiveWindow live = marked();
		Stage.run("Lynceus Live Plot...", "mean=true max=true");
		final Window plot = Stage.titled("Values of");
		Awaiting.until("a few seconds", () -> live.plots().get(0).traces().size() > 400);
		Stage.place(plot, BESIDE, TOP + 120);
		stage.picture(name, live.image().getWindow(), plot);
	}

	private void spectrum(final String name) throws Exception {
		final LiveWindow live = marked();
		Stage.run("Lynceus Live Spectrum...", "");
		final Window plot = Stage.titled("Spectrum of");
		Awaiting.until("a few seconds", () -> live.plots().get(0).traces().size() > 400);
		Stage.place(plot, LEFT, TOP);
		stage.picture(name, plot);
	}

	private void recording(final String name) throws Exception {
		final LiveWindow live = marked();
		Stage.run("Lynceus Record Stream...", "past=true");
		Awaiting.until("it records", () -> live.lastStatus().frameLine().contains("recording") && live.image().getTitle()
			.contains("Recording"));
		stage.picture(name, live.image().getWindow());
		live.stopRecording();
	}

	private void recorded(final String name) throws Exception {
		final LiveWindow live = marked();
		Stage.run("Lynceus Record Stream...", "frames=100");
		Awaiting.until("its stack", () -> live.recorder() != null && !live.isRecording() && WindowManager.getImageCount() == 2);
		final ImagePlus stack = live.recorder().image();
		assertEquals(100, stack.getStackSize());
		Awaiting.until("its window", () -> stack.getWindow() != null);
		Stage.onEventThread(() -> {
			stack.setSlice(60);
			return null;
		});
		Stage.place(stack.getWindow(), LEFT, TOP);
		live.close();
		stage.picture(name, stack.getWindow());
	}

	private void stopped(final String name) throws Exception {
		final LiveWindow live = marked();
		Stage.run("Lynceus Live State...", "state=stopped");
		Awaiting.until("its state", () -> live.image().getTitle().endsWith("(Stopped)"));
		assertFalse(live.lastStatus().running());
		stage.picture(name, live.image().getWindow());
	}

	private void several(final String name) throws Exception {
		final LiveWindow live = open();
		try (SimulatedDevice second = SimulatedDevice.start(TestPatternModel.withSerial("B"), new DeviceOptions().withAddress(
			other)); Camera camera = Camera.open(other, OpenOptions.defaults(), Progress.NONE); FrameStream stream = camera.start())
		{
			final LiveWindow pattern = LiveWindow.open(stream, LiveOptions.DEFAULT, stream::close);
			Awaiting.until("its frames", () -> pattern.lastStatus().shownRate() > 0);
			Stage.place(pattern.image().getWindow(), BESIDE, TOP);
			stage.picture(name, live.image().getWindow(), pattern.image().getWindow());
			pattern.close();
		}
	}

	// -- Panel and browser --

	private void panel() {
		scenes.put("panel-connected", this::connected);
		scenes.put("panel-downloading", this::downloading);
		scenes.put("panel-downloaded", this::downloaded);
		scenes.put("feature-browser", this::browser);
		scenes.put("buffer-dialog", name -> menuDialog(name, "Lynceus Configure Buffer..."));
		scenes.put("settings-dialog", name -> menuDialog(name, "Lynceus Camera Settings..."));
		scenes.put("panel-lost", this::lost);
	}

	private Window panelWindow() {
		Stage.run("Lynceus Control Panel", "");
		final Window panel = Stage.titled("Control Panel of");
		Stage.says(panel, "Hz, up to");
		Stage.place(panel, LEFT, HIGH);
		return panel;
	}

	private void connected(final String name) throws Exception {
		final Window panel = panelWindow();
		Stage.says(panel, "connected");
		stage.picture(name, panel);
	}

	private void record() {
		Stage.run("Lynceus Camera Settings...", "exposure=10 framerate=2000");
		Stage.run("Lynceus Configure Buffer...", "sequences=3 frames=1500 premoi=100 moisource=software clear=true");
		Stage.run("Lynceus Record Buffer", "");
	}

	private void downloading(final String name) throws Exception {
		record();
		final Window panel = panelWindow();
		Stage.says(panel, "Holds 3 sequences");
		Stage.press(panel, "Download");
		Stage.says(panel, "Download Sequences");
		Stage.says(panel, " of 1500");
		stage.picture(name, panel);
		Stage.press(panel, "Cancel");
		Stage.says(panel, "cancelled");
	}

	private void downloaded(final String name) throws Exception {
		Stage.run("Lynceus Camera Settings...", "width=128 height=64 exposure=10 framerate=2000");
		Stage.run("Lynceus Configure Buffer...", "sequences=3 frames=200 premoi=20 moisource=software clear=true");
		Stage.run("Lynceus Record Buffer", "");
		try {
			final Window panel = panelWindow();
			Stage.says(panel, "Holds 3 sequences");
			Stage.press(panel, "Download");
			Stage.says(panel, "arrived whole");
			Awaiting.until("its stack", () -> WindowManager.getImageCount() == 1);
			Stage.place(WindowManager.getCurrentImage().getWindow(), LEFT, TOP);
			Stage.place(panel, LEFT, HIGH);
			stage.picture(name, panel);
		}
		finally {
			Stage.run("Lynceus Full Frame", "");
		}
	}

	private void browser(final String name) throws Exception {
		Stage.run("Lynceus Feature Browser", "");
		final Window browser = Stage.titled("Features of");
		Stage.place(browser, LEFT, TOP);
		final long opened = System.nanoTime();
		Awaiting.until("values are read", () -> System.nanoTime() - opened > 1_500_000_000L);
		stage.picture(name, browser);
	}

	private void menuDialog(final String name, final String command) throws Exception {
		final Window dialog = Stage.dialog(command);
		Stage.place(dialog, LEFT, TOP);
		try {
			stage.picture(name, dialog);
		}
		finally {
			Stage.cancel(dialog, command);
		}
	}

	private void lost(final String name) throws Exception {
		final Window panel = panelWindow();
		device.kill();
		Stage.says(panel, "does not answer any more");
		stage.picture(name, panel);
	}
}
