package io.github.lynceus.fiji.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.awt.Color;
import java.awt.Font;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.UIManager;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.FontUIResource;
import org.scijava.Context;

/**
 * Uses control panels in a real ImageJ on the display of {@code DISPLAY}. Writes one line for each scenario: its name, a
 * tab, and "ok" or what went wrong.
 */
public final class ControlPanelChild {

	static final int SCENARIOS = 9;

	private static final String ADDRESS = Loopback.address(204);
	private static final String OTHER = Loopback.address(205);

	private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
	private final Path pictures;
	private Context context;
	private CameraService cameras;
	private SimulatedDevice device;
	private PanelProbe probe;

	private ControlPanelChild(final Path pictures) {
		this.pictures = pictures;
	}

	@FunctionalInterface
	private interface Scenario {

		void run() throws Exception;
	}

	/** Runs all scenarios. */
	public static void main(final String[] args) {
		final ControlPanelChild child = new ControlPanelChild(Path.of(args[0]));
		Thread.setDefaultUncaughtExceptionHandler((thread, error) -> child.uncaught.add(error));
		new ImageJ().exitWhenQuitting(false);
		final Map<String, Scenario> scenarios = new LinkedHashMap<>();
		scenarios.put("aFrameRateTypedIsForetoldSetReadBackAndRecorded", child::settings);
		scenarios.put("recordsAndDownloadsWithProgressAndCancel", child::memory);
		scenarios.put("aCameraThatIsGoneGreysThePanelAndReconnects", child::gone);
		scenarios.put("worksBesideALiveViewAndCountsWhatTheLinkLost", child::live);
		scenarios.put("closingLeavesTheCameraConnectedAndNoThread", child::closing);
		scenarios.put("otherCamerasHaveTheSectionsThatApply", child::other);
		scenarios.put("itsButtonsAreForItsCameraWhicheverIsCurrent", child::several);
		scenarios.put("everyButtonHasAKeyOfItsOwnThatItsTipNames", child::keys);
		scenarios.put("isReadableTwiceAsLargeAndDark", child::large);
		scenarios.forEach(child::run);
		System.exit(0);
	}

	private void run(final String name, final Scenario scenario) {
		String outcome = "ok";
		try (Context fresh = new Context()) {
			context = fresh;
			cameras = fresh.service(CameraService.class);
			scenario.run();
			if (probe != null) probe.close();
			assertEquals(List.of(), uncaught, "uncaught exceptions");
		}
		catch (final Throwable error) {
			outcome = error.toString().replace('\n', ' ').replace('\t', ' ');
			error.printStackTrace();
			if (probe != null) probe.close();
		}
		if (device != null) device.close();
		device = null;
		probe = null;
		uncaught.clear();
		PanelProbe.onEdt(() -> {
			WindowManager.closeAllWindows();
			return null;
		});
		System.out.println(name + "\t" + outcome);
	}

	private void openTelops() {
		device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1)),
			new DeviceOptions().withAddress(ADDRESS));
		open(ADDRESS);
	}

	private void open(final String address) {
		cameras.connect(address);
		ControlPanels.open(context, cameras.current(), ImagePlus::show);
		probe = PanelProbe.opened().untilReady();
	}

	/** Small images quickly. */
	private void small(final double rate) {
		cameras.setSubwindow(96, 96, 128, 64);
		cameras.setIntegrationTime(10);
		cameras.setFrameRate(rate);
		probe.until("the rate", model -> model.state().settings().frameRate() == rate);
	}

	// -- Scenarios --

	private void settings() throws Exception {
		openTelops();
		final Recorder recorder = new Recorder();
		assertFalse(PanelProbe.onEdt(() -> probe.button("Apply").isEnabled()), "nothing was changed");
		assertEquals(cameras.calibrationMode(), PanelProbe.onEdt(
			() -> probe.component(JComboBox.class, "What the counts").getSelectedItem()));
		probe.type("Frames per second", "99999");
		Awaiting.until("the forecast", () -> probe.says("not 99999 Hz."));
		assertTrue(PanelProbe.onEdt(() -> probe.button("Apply").isEnabled()));
		probe.type("Frames per second", "123");
		assertTrue(probe.says(" allows up to "));
		assertFalse(probe.says("not 123 Hz."));
		assertFalse(cameras.frameRate() == 123, "not sent while typing");
		probe.press("Apply");
		probe.until("the camera's answer", model -> model.state().settings().frameRate() == 123);
		assertEquals(123, cameras.frameRate());
		Awaiting.until("the line", () -> recorder.getText()
			.contains("run(\"Lynceus Camera Settings...\", \"framerate=123.0\");\n"));
		assertTrue(probe.log().contains("→ 123 Hz"), probe.log());
		// More than is possible: the camera takes the highest, and that is what is shown then.
		probe.untilReady().type("Frames per second", "99999");
		final JTextField rate = probe.field("Frames per second");
		probe.press("Apply");
		probe.until("the highest", model -> model.state().settings().frameRate() > 1000);
		Awaiting.until("what the camera made of it",
			() -> PanelProbe.onEdt(rate::getText).equals(Figures.number(cameras.frameRate())));
		// What others set shows up too, but not over what is being typed.
		probe.untilReady().type("Integration time", "7");
		cameras.setFrameRate(50);
		Awaiting.until("the others' rate", () -> PanelProbe.onEdt(rate::getText).equals("50"));
		assertEquals("7", PanelProbe.onEdt(probe.field("Integration time")::getText));
		probe.press("Revert");
		probe.type("Columns", "100");
		probe.press("Apply");
		probe.until("the refusal", model -> model.problem().contains("100"));
		assertEquals("100", PanelProbe.onEdt(probe.field("Columns")::getText), "to be corrected");
		final JComboBox<?> source = probe.component(JComboBox.class, "Where it comes from");
		PanelProbe.onEdt(() -> {
			source.setSelectedItem("software");
			return null;
		});
		probe.press("Set Trigger");
		probe.until("the trigger", model -> model.state().triggers().get(0).source().equals("software"));
		Awaiting.until("its line", () -> recorder.getText().contains("run(\"Lynceus Trigger...\", "
			+ "\"selector=acquisition_start source=software activation="));
		PanelProbe.onEdt(() -> {
			recorder.close();
			return null;
		});
	}

	private void memory() throws Exception {
		openTelops();
		small(2000);
		probe.type("How many sequences", "2");
		probe.type("Frames in each", "200");
		assertTrue(probe.says("2 x 200 frames: "), "foretold");
		probe.press("Configure");
		probe.until("the plan", model -> model.state().memory().info().framesPerSequence() == 200);
		probe.untilReady().press("Record");
		probe.until("two sequences", model -> model.state().memory().info().sequences().size() == 2);
		probe.untilReady();
		final JList<?> list = probe.component(JList.class, "Sequences in");
		assertEquals(2, PanelProbe.onEdt(() -> list.getModel().getSize()));

		// Slow enough to be seen.
		device.setFaults(Faults.NONE.withSeed(3).withDrop(0.01));
		final Recorder recorder = new Recorder();
		probe.press("Download");
		probe.until("progress", model -> model.job() != null && model.job().fraction() > 0);
		assertFalse(PanelProbe.onEdt(() -> probe.button("Apply").isEnabled()));
		probe.picture(pictures, "downloading");
		probe.press("Cancel");
		probe.until("the end", model -> model.running() == null);
		assertTrue(PanelProbe.onEdt(() -> probe.window().model().problem()).toLowerCase().contains("cancel"), probe.log());
		assertEquals("connected", cameras.state());
		device.setFaults(Faults.NONE);
		probe.untilReady();
		PanelProbe.onEdt(() -> {
			for (final int id : WindowManager.getImageCount() == 0 ? new int[0] : WindowManager.getIDList()) {
				WindowManager.getImage(id).close();
			}
			list.setSelectedIndex(1);
			return null;
		});
		probe.press("Download");
		Awaiting.until("the image", () -> PanelProbe.onEdt(WindowManager::getCurrentImage) != null);
		assertEquals(200, PanelProbe.onEdt(WindowManager::getCurrentImage).getStackSize());
		Awaiting.until("the verdict", () -> probe.says("every frame of 1 sequence arrived whole."));
		Awaiting.until("the line", () -> recorder.getText()
			.contains("run(\"Lynceus Download Sequences...\", \"sequences=1\");\n"));
		assertFalse(recorder.getText().contains("sequences=all"), "what was cancelled is not recorded");
		probe.untilReady().picture(pictures, "telops");

		// By hand: armed, marked, and over when it is full.
		probe.press("Arm");
		probe.until("an armed memory", model -> model.state().status().reason().startsWith("memory"));
		probe.press("Stop");
		probe.until("rest", model -> model.running() == null && model.state().status().state().equals("connected"));
		PanelProbe.onEdt(() -> {
			recorder.close();
			return null;
		});
	}

	private void gone() throws Exception {
		openTelops();
		device.kill();
		probe.until("the camera to be missed", model -> !model.isUsable());
		Awaiting.until("the sentence",
			() -> probe.says("does not answer any more: check cable and power, then use Reconnect."));
		for (final String text : List.of("Apply", "Configure", "Record", "Download", "Live View", "Full Frame")) {
			assertFalse(PanelProbe.onEdt(() -> probe.button(text).isEnabled()), text);
		}
		assertFalse(PanelProbe.onEdt(() -> probe.field("Frames per second").isEnabled()));
		probe.picture(pictures, "gone");
		device.close();
		device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1)),
			new DeviceOptions().withAddress(ADDRESS));
		probe.press("Reconnect");
		probe.until("the camera to be back", PanelModel::isUsable);
		probe.untilReady();
		assertTrue(cameras.isConnected());
		assertTrue(PanelProbe.onEdt(() -> probe.field("Frames per second").isEnabled()));
	}

	private void live() throws Exception {
		openTelops();
		small(50);
		probe.press("Live View");
		probe.until("the stream", model -> model.state().link() != null && model.state().link().running()
			&& model.state().link().stream().blocksComplete() > 10);
		assertTrue(probe.says("connected") || probe.says("streaming (live)"));
		Awaiting.until("the fill of the buffer", () -> probe.says(" %, about ") || !System.getProperty("os.name").equals("Linux"));
		device.setFaults(Faults.NONE.withSeed(5).withDrop(0.2));
		probe.until("losses", model -> model.state().link().stream().resendReceived() > 0);
		Awaiting.until("a sentence on losses", () -> probe.says(" sent again"));
		device.setFaults(Faults.NONE);
		final ImagePlus image = cameras.live();
		probe.type("Frames per second", "20");
		probe.press("Apply");
		probe.until("the rate", model -> model.state().settings().frameRate() == 20 && model.running() == null);
		assertTrue(cameras.isLive());
		assertSame(image, cameras.live(), "paused and resumed in its window");
		probe.press("Live View");
		Awaiting.until("its end", () -> !cameras.isLive());
	}

	private void closing() {
		openTelops();
		final String name = PanelProbe.onEdt(() -> probe.window().model().name());
		ControlPanels.open(context, cameras.current(), ImagePlus::show);
		assertSame(probe.window(), PanelProbe.opened().window(), "one for a camera");
		assertNotNull(WindowManager.getWindow("Control Panel of " + name));
		for (int i = 0; i < 10; i++) {
			assertTrue(threads(name) > 0);
			// In the middle of a reading as likely as not.
			probe.window().model();
			PanelProbe.onEdt(() -> {
				probe.window().model().refresh();
				probe.window().model().tick();
				return null;
			});
			probe.close();
			ControlPanels.open(context, cameras.current(), ImagePlus::show);
			assertNotSame(probe.window(), PanelProbe.opened().window());
			probe = PanelProbe.opened().untilReady();
		}
		probe.close();
		Awaiting.until("the threads' end", () -> threads(name) == 0);
		assertNull(WindowManager.getWindow("Control Panel of " + name));
		assertTrue(cameras.isConnected());
	}

	private static long threads(final String camera) {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("Lynceus panel")
			&& thread.getName().endsWith(camera)).count();
	}

	private void other() throws Exception {
		device = SimulatedDevice.start(TestPatternModel.withSerial("PANEL"),
			new DeviceOptions().withAddress(OTHER));
		open(OTHER);
		assertFalse(PanelProbe.onEdt(() -> probe.button("Record").isShowing()), "no memory");
		assertTrue(PanelProbe.onEdt(() -> probe.button("Apply").isShowing()));
		probe.type("Integration time", "2500");
		probe.press("Apply");
		probe.until("the answer", model -> model.state().settings().integrationTime() == 2500);
		probe.untilReady().picture(pictures, "pattern");
		cameras.disconnect();
		probe.until("the loss", model -> model.trouble().endsWith("is not connected: use Reconnect to go on with it."));
	}

	private void several() throws Exception {
		openTelops();
		small(50);
		try (SimulatedDevice second = SimulatedDevice.start(TestPatternModel.withSerial("PANEL"),
			new DeviceOptions().withAddress(OTHER)))
		{
			cameras.connect(OTHER);
			final double before = cameras.integrationTime();
			final Recorder recorder = new Recorder();
			probe.untilReady().type("Integration time", "12");
			probe.press("Apply");
			probe.until("the camera's answer", model -> model.state().settings().integrationTime() == 12);
			assertEquals(before, cameras.integrationTime(), "the current camera's");
			final String select = "run(\"Lynceus Select Camera...\", \"camera=" + ADDRESS + "\");\n";
			Awaiting.until("the lines", () -> recorder.getText()
				.contains(select + "run(\"Lynceus Camera Settings...\", \"exposure=12.0\");\n"));
			// Turned to as by a person, for whom the next menu command is.
			PanelProbe.onEdt(() -> {
				probe.window().dispatchEvent(new KeyEvent(probe.window(), KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_SHIFT,
					KeyEvent.CHAR_UNDEFINED));
				return null;
			});
			assertEquals(OTHER, cameras.address());
			cameras.settle();
			assertEquals(ADDRESS, cameras.address());
			cameras.select(OTHER);
			ControlPanels.open(context, cameras.current(), ImagePlus::show);
			Awaiting.until("a panel of its own", () -> WindowManager.getWindow("Control Panel of " + cameras.cameraName()) != null);
			probe.untilReady().press("Disconnect");
			probe.until("its end", model -> model.trouble().endsWith("is not connected: use Reconnect to go on with it."));
			assertTrue(cameras.isConnected(), "the other one");
			Awaiting.until("its line, with the choice there was", () -> recorder.getText()
				.contains(select + "run(\"Lynceus Disconnect\");\n"));
			probe.press("Reconnect");
			probe.until("the camera to be back", PanelModel::isUsable);
			assertEquals(2, cameras.connected().size());
			Awaiting.until("a line that needs no choice", () -> recorder.getText()
				.endsWith("run(\"Lynceus Disconnect\");\nrun(\"Lynceus Connect...\", \"address=" + ADDRESS + "\");\n"));
			PanelProbe.onEdt(() -> {
				recorder.close();
				return null;
			});
			cameras.disconnectAll();
		}
	}

	private void keys() {
		openTelops();
		final Map<Integer, String> keys = new LinkedHashMap<>();
		for (final AbstractButton button : probe.buttons()) {
			final String tip = button.getToolTipText();
			assertNotNull(tip, button.getText());
			assertTrue(tip.endsWith("(Alt+" + (char) button.getMnemonic() + ")"), tip);
			assertNull(keys.put(button.getMnemonic(), button.getText()), tip);
		}
		assertTrue(keys.size() >= 18, keys.toString());
	}

	/** The sizes of a look at 200 %, in the colours of a dark one. */
	private void large() throws Exception {
		final Map<Object, Object> before = new LinkedHashMap<>();
		// NB: a copy, as asking for a value makes it.
		List.copyOf(UIManager.getLookAndFeelDefaults().keySet()).forEach(key -> {
			final Object now = UIManager.get(key);
			final String name = key.toString();
			if (now instanceof Font font) before.put(key, new FontUIResource(font.deriveFont(2 * font.getSize2D())));
			else if (name.endsWith("ackground") && now instanceof Color) before.put(key, new ColorUIResource(0x2B2B2B));
			else if (name.matches(".*(?i:foreground|textText|text)$") && now instanceof Color)
				before.put(key, new ColorUIResource(name.contains("isabled") ? 0x808080 : 0xDDDDDD));
		});
		before.forEach(UIManager::put);
		try {
			openTelops();
			probe.picture(pictures, "large-dark");
			final AbstractButton apply = probe.button("Apply");
			assertTrue(PanelProbe.onEdt(() -> apply.getHeight() >= apply.getFontMetrics(apply.getFont()).getHeight()));
			assertTrue(PanelProbe.onEdt(() -> apply.getFont().getSize() >= 20));
		}
		finally {
			before.keySet().forEach(key -> UIManager.put(key, null));
		}
	}
}
