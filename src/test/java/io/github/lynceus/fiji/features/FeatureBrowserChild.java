package io.github.lynceus.fiji.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImageJ;
import ij.plugin.frame.Recorder;
import io.github.lynceus.Awaiting;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.features.view.FeatureWindow;
import io.github.lynceus.genicam.EnumerationEntry;
import io.github.lynceus.genicam.EnumerationNode;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.genicam.Port;
import io.github.lynceus.genicam.RegisterSpace;
import io.github.lynceus.genicam.Visibility;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Window;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JSlider;
import javax.swing.JTextField;
import org.scijava.Context;

/**
 * Uses feature browsers in a real ImageJ on the display of {@code DISPLAY}. Writes one line for each scenario: its name,
 * a tab, and "ok", "skipped" with the reason, or what went wrong.
 */
public final class FeatureBrowserChild {

	static final int SCENARIOS = 14;

	private static final String ADDRESS = "127.0.5.7";

	private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
	private final Path pictures;
	private BrowserProbe probe;
	private SmallCamera camera;

	private FeatureBrowserChild(final Path pictures) {
		this.pictures = pictures;
	}

	@FunctionalInterface
	private interface Scenario {

		void run() throws Exception;
	}

	/** Why a scenario could not be tried. */
	private static final class Skipped extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Skipped(final String reason) {
			super(reason);
		}
	}

	/** Runs all scenarios. */
	public static void main(final String[] args) {
		final FeatureBrowserChild child = new FeatureBrowserChild(Path.of(args[0]));
		Thread.setDefaultUncaughtExceptionHandler((thread, error) -> child.uncaught.add(error));
		new ImageJ().exitWhenQuitting(false);
		final Map<String, Scenario> scenarios = new LinkedHashMap<>();
		scenarios.put("aFieldSendsOnEnter", child::field);
		scenarios.put("aFieldTakesBackWhatWasEnteredOnEscape", child::escape);
		scenarios.put("aSliderSendsWhereItStands", child::slider);
		scenarios.put("aChoiceSendsItsName", child::choice);
		scenarios.put("oneClickTicksABox", child::tick);
		scenarios.put("aButtonRunsUntilTheCameraIsDone", child::button);
		scenarios.put("anErrorMakesRoomInItsRowAndOpensNoDialog", child::error);
		scenarios.put("whatIsTypedSurvivesNewValues", child::typing);
		scenarios.put("theEventThreadNeverWaitsForTheCamera", child::slow);
		scenarios.put("sizeAndLevelAreRemembered", child::memory);
		scenarios.put("closingEndsTheWorker", child::closing);
		scenarios.put("showsATelopsCameraRecordsAndNoticesThatItIsGone", child::telops);
		scenarios.put("showsABaslerCamera", () -> child.vendor("Basler-acA1300-60gm.xml.gz", "Basler acA1300-60gm", "basler"));
		scenarios.put("showsAFlirCamera", () -> child.vendor("FLIR_BFS_PGE_19S4M.xml.gz", "FLIR Blackfly S BFS-PGE-19S4M", "flir"));
		scenarios.forEach(child::run);
		System.exit(0);
	}

	private void run(final String name, final Scenario scenario) {
		String outcome = "ok";
		try {
			scenario.run();
			if (probe != null) probe.close();
			assertEquals(List.of(), uncaught, "uncaught exceptions");
		}
		catch (final Skipped skipped) {
			outcome = "skipped: " + skipped.getMessage();
		}
		catch (final Throwable error) {
			outcome = error.toString().replace('\n', ' ').replace('\t', ' ');
			error.printStackTrace();
			if (probe != null) probe.close();
		}
		uncaught.clear();
		probe = null;
		System.out.println(name + "\t" + outcome);
	}

	private void open(final FeatureTarget target) {
		probe = new BrowserProbe(BrowserProbe.onEdt(() -> new FeatureWindow(target, new RecordedFeature(() -> ""))));
		probe.until("an open browser", model -> model.state() == BrowserState.OPEN);
		assertFalse(BrowserProbe.onEdt(() -> probe.model().rows()).isEmpty());
	}

	private void openSmall() {
		camera = new SmallCamera();
		open(camera);
		BrowserProbe.onEdt(() -> {
			probe.model().level(Visibility.GURU);
			probe.model().openAll(true);
			return null;
		});
		probe.untilValue("Width", "640");
		probe.untilValue("Label", "north");
	}

	private static void edt(final Runnable job) {
		BrowserProbe.onEdt(() -> {
			job.run();
			return null;
		});
	}

	// -- Editors --

	private void field() {
		openSmall();
		final JTextField field = probe.edit("Width", JTextField.class);
		edt(() -> {
			field.setText("128");
			field.postActionEvent();
		});
		probe.untilValue("Width", "128");
		assertEquals(128, camera.get(SmallCamera.WIDTH));
		final JTextField label = probe.edit("Label", JTextField.class);
		edt(() -> label.setText("south"));
		edt(() -> probe.table().getCellEditor().stopCellEditing());
		probe.untilValue("Label", "south");
	}

	private void escape() {
		openSmall();
		final JTextField field = probe.edit("Width", JTextField.class);
		edt(() -> {
			field.setText("128");
			field.getActionMap().get(javax.swing.KeyStroke.getKeyStroke("ESCAPE")).actionPerformed(null);
		});
		assertEquals("640", BrowserProbe.onEdt(field::getText));
		assertEquals(640, camera.get(SmallCamera.WIDTH));
	}

	private void slider() {
		openSmall();
		final JSlider slider = probe.edit("Width", JSlider.class);
		assertEquals(9, BrowserProbe.onEdt(slider::getValue));
		edt(() -> slider.setValue(2));
		probe.untilValue("Width", "192");
		edt(() -> slider.setValue(0));
		probe.untilValue("Width", "64");
	}

	private void choice() {
		openSmall();
		final JComboBox<?> box = probe.edit("Mode", JComboBox.class);
		assertEquals(2, BrowserProbe.onEdt(box::getItemCount), "only what can be chosen");
		edt(() -> box.setSelectedIndex(1));
		probe.untilValue("Mode", "Half");
		final FeatureItem width = probe.item("Width");
		probe.until("the limits to follow", model -> model.value(width).range().max() == 320);
	}

	private void tick() throws Exception {
		openSmall();
		probe.untilValue("Mirror", "false");
		final int middle = BrowserProbe.onEdt(() -> new JCheckBox().getPreferredSize().width / 2);
		probe.click("Mirror", 4 + middle);
		probe.untilValue("Mirror", "true");
		assertEquals(1, camera.get(SmallCamera.SWITCH));
	}

	private void button() {
		openSmall();
		final FeatureItem reset = probe.item("Reset");
		final JButton button = probe.edit("Reset", JButton.class);
		edt(button::doClick);
		assertEquals("Running…", BrowserProbe.onEdt(button::getText));
		Awaiting.until("the command", () -> camera.get(SmallCamera.COMMAND) == 1);
		assertTrue(BrowserProbe.onEdt(() -> probe.model().isBusy(reset)));
		camera.put(SmallCamera.COMMAND, 0);
		probe.until("the end of the command", model -> !model.isBusy(reset));
		assertEquals("Execute", BrowserProbe.onEdt(button::getText));
	}

	private void error() throws Exception {
		openSmall();
		final int plain = probe.rowHeight("Width");
		final JTextField field = probe.edit("Width", JTextField.class);
		edt(() -> {
			field.setText("5");
			field.postActionEvent();
		});
		final FeatureItem width = probe.item("Width");
		probe.until("the refusal", model -> !model.error(width).isEmpty());
		assertTrue(probe.rowHeight("Width") > plain);
		assertEquals("640", BrowserProbe.onEdt(field::getText));
		assertEquals(0, Arrays.stream(Window.getWindows()).filter(w -> w instanceof Dialog && w.isShowing()).count());
		probe.picture(pictures, "error");
		edt(() -> {
			field.setText("64");
			field.postActionEvent();
		});
		probe.untilValue("Width", "64");
		assertEquals(plain, probe.rowHeight("Width"));
	}

	private void typing() {
		openSmall();
		final JTextField field = probe.edit("Width", JTextField.class);
		edt(() -> field.setText("19"));
		camera.features().set("Width", "320");
		camera.features().set("Mode", "Half");
		probe.untilValue("Mode", "Half");
		edt(() -> probe.model().search("w"));
		assertEquals("19", BrowserProbe.onEdt(field::getText));
		assertTrue(BrowserProbe.onEdt(() -> probe.table().isEditing()));
		edt(() -> probe.model().search("no such thing"));
		assertFalse(BrowserProbe.onEdt(() -> probe.table().isEditing()));
		assertEquals(320, camera.get(SmallCamera.WIDTH), "what was not sent is not sent by the way");
	}

	// -- The window --

	private void slow() {
		final CountDownLatch answer = new CountDownLatch(1);
		final SmallCamera slow = new SmallCamera();
		slow.features().connect(new Port() {

			@Override
			public void read(final long address, final byte[] into) {
				try {
					answer.await();
				}
				catch (final InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				slow.read(address, into);
			}

			@Override
			public void write(final long address, final byte[] data) {
				slow.write(address, data);
			}
		});
		open(slow);
		final FeatureItem width = probe.item("Width");
		for (int i = 0; i < 20; i++) {
			// Each of these would hang if the event thread asked the camera or waited for the node map's lock.
			edt(() -> probe.model().search("w"));
			edt(() -> probe.window().paintAll(probe.window().getGraphics()));
			edt(() -> probe.model().search(""));
			edt(() -> probe.model().set(width, "128"));
			edt(() -> probe.table().getToolTipText(new java.awt.event.MouseEvent(probe.table(), 0, 0, 0, 40, 40, 0, false)));
		}
		assertFalse(BrowserProbe.onEdt(() -> probe.model().value(width).isKnown()));
		answer.countDown();
		probe.untilValue("Width", "128");
	}

	private void memory() {
		openSmall();
		edt(() -> probe.window().setSize(new Dimension(611, 433)));
		probe.close();
		open(new SmallCamera());
		assertEquals(new Dimension(611, 433), BrowserProbe.onEdt(() -> probe.window().getSize()));
		assertEquals(Visibility.GURU, BrowserProbe.onEdt(() -> probe.model().level()));
		choose(Visibility.BEGINNER);
		edt(() -> probe.window().setSize(720, 760));
	}

	private void closing() {
		openSmall();
		assertTrue(isWorking());
		probe.close();
		Awaiting.until("the worker's end", () -> !isWorking());
		assertNull(ij.WindowManager.getWindow("Features of Small Camera"));
	}

	private static boolean isWorking() {
		return Thread.getAllStackTraces().keySet().stream()
			.anyMatch(thread -> thread.getName().equals("Lynceus features of Small Camera"));
	}

	// -- Cameras --

	private void telops() throws Exception {
		try (Context context = new Context(CameraService.class)) {
			final CameraService cameras = context.service(CameraService.class);
			cameras.simulate(ADDRESS, false);
			cameras.connect(ADDRESS);
			FeatureWindows.open(cameras.current());
			probe = BrowserProbe.opened();
			probe.until("an open browser", model -> model.state() == BrowserState.OPEN);
			choose(Visibility.BEGINNER);
			assertEquals("Features of Telops Inc. TS-IR (" + ADDRESS + ")", probe.window().getTitle());
			FeatureWindows.open(cameras.current());
			assertEquals(probe.window(), BrowserProbe.opened().window(), "one window for a camera");

			final Recorder recorder = new Recorder();
			final JTextField field = probe.edit("Width", JTextField.class);
			edt(() -> {
				field.setText("128");
				field.postActionEvent();
			});
			probe.untilValue("Width", "128");
			assertEquals("128", cameras.getFeature("Width"));
			Awaiting.until("the recorder",
				() -> recorder.getText().contains("run(\"Lynceus Set Feature...\", \"name=Width value=128\");\n"));
			edt(recorder::close);

			cameras.setFeature("Width", "256");
			probe.untilValue("Width", "256");
			edt(() -> IJ.getInstance().toBack());
			probe.picture(pictures, "telops");
			cameras.disconnect();
			probe.until("the camera to be missed", model -> model.state() == BrowserState.GONE);
			assertFalse(probe.component(JTextField.class).isEnabled(), "nothing can be searched");
			assertFalse(BrowserProbe.onEdt(() -> probe.table().isEditing()));
			probe.picture(pictures, "gone");
		}
	}

	private void vendor(final String file, final String name, final String picture) throws Exception {
		final Path path = Path.of(System.getProperty("lynceus.genicam.dir"), file);
		if (!Files.exists(path)) throw new Skipped("no vendor description " + path + " (set -Dlynceus.genicam.dir)");
		final NodeMap map;
		try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
			map = NodeMap.parse(in.readAllBytes());
		}
		final AtomicInteger reads = new AtomicInteger();
		final RegisterSpace memory = new RegisterSpace();
		map.connect(new Port() {

			@Override
			public void read(final long address, final byte[] into) {
				reads.incrementAndGet();
				memory.read(address, into);
			}

			@Override
			public void write(final long address, final byte[] data) {
				memory.write(address, data);
			}
		});
		settle(map);
		map.invalidate();
		reads.set(0);
		open(new MapTarget(name, map));
		choose(Visibility.BEGINNER);
		probe.picture(pictures, picture + "-beginner");
		final int atFirst = reads.get();
		assertTrue(atFirst < 500, "only what is in sight is read, not " + atFirst + " registers");
		choose(Visibility.GURU);
		edt(() -> probe.model().openAll(true));
		assertTrue(BrowserProbe.onEdt(() -> probe.model().rows().size()) > 150);
		probe.picture(pictures, picture + "-guru");
		assertTrue(reads.get() < 1000, "only what is in sight is read, not " + reads.get() + " registers");
		edt(() -> probe.model().search("exposure"));
		probe.picture(pictures, picture + "-search");
	}

	/** A camera of zeros has numbers in its registers that no choice has: the first choice is taken instead. */
	private static void settle(final NodeMap map) {
		for (final FeatureItem item : FeatureTree.of(map).features()) {
			if (!(item.node() instanceof EnumerationNode node) || !node.isWritable() || !node.isReadable()) continue;
			final List<EnumerationEntry> choices = node.availableEntries();
			if (node.value().isEmpty() && !choices.isEmpty()) node.setValue(choices.get(0).symbolic());
		}
	}

	/** For whom features are shown, chosen as a user does. */
	private void choose(final Visibility level) {
		final JComboBox<?> box = probe.component(JComboBox.class);
		edt(() -> box.setSelectedItem(level));
		assertEquals(level, BrowserProbe.onEdt(() -> probe.model().level()));
	}
}
