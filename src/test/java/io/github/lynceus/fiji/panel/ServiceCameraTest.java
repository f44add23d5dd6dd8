package io.github.lynceus.fiji.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.scijava.Context;

/** What a panel reads from cameras, and the commands of the menu it runs on them, without dialogs. */
class ServiceCameraTest {

	private static final String ADDRESS = Loopback.address(202);
	private static final String OTHER = Loopback.address(203);

	private final List<ImagePlus> shown = new ArrayList<>();
	private Context context;
	private CameraService cameras;
	private SimulatedDevice device;

	@BeforeEach
	void start() {
		context = new Context();
		cameras = context.service(CameraService.class);
	}

	@AfterEach
	void stop() {
		context.dispose();
		if (device != null) device.close();
	}

	private ServiceCamera telops() {
		device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1)),
			new DeviceOptions().withAddress(ADDRESS));
		cameras.connect(ADDRESS);
		return new ServiceCamera(context, cameras.current(), shown::add);
	}

	private static PanelState read(final PanelCamera camera) {
		return camera.read(PanelState.NOTHING, true);
	}

	@Test
	void aTelopsCameraIsReadSetRecordedAndDownloaded() {
		final ServiceCamera camera = telops();
		final PanelState first = read(camera);
		assertEquals("connected", first.status().state());
		assertEquals(List.of("acquisition_start", "flagging", "gating"), first.triggers().stream().map(TriggerState::selector)
			.toList());
		assertNull(first.link().stream());
		final SettingsInput wanted = new SettingsInput("64", "64", "0", "0", "10", "500", first.settings().mode());
		wanted.commands(first.settings()).forEach(camera::run);
		final PanelState set = read(camera);
		assertEquals(64, set.settings().window().width());
		assertEquals(10, set.settings().integrationTime());
		assertEquals(500, set.settings().frameRate());

		camera.run(new BufferInput("2", "20", "0", "software", true).command());
		assertEquals(2, read(camera).memory().info().sequencesToRecord());
		camera.run(MenuCommand.of("Lynceus Record Buffer"));
		final PanelState recorded = camera.read(set, true);
		assertEquals(List.of(20, 20), recorded.memory().info().sequences().stream().map(s -> s.recorded()).toList());
		camera.run(MenuCommand.of("Lynceus Download Sequences...", "sequences", "all"));
		assertEquals(1, shown.size());
		assertEquals(40, shown.get(0).getStackSize());
		final List<SequenceBar> bars = SequenceBar.of(camera.read(recorded, false).memory(), null, null);
		assertTrue(bars.get(1).text().endsWith("downloaded whole"), bars.get(1).text());
		final TriggerState flagging = set.triggers().get(1);
		flagging.set("external", "falling").forEach(camera::run);
		assertEquals("external", read(camera).triggers().get(1).source());
	}

	@Test
	void whatTheCameraRefusesIsASentence() {
		final ServiceCamera camera = telops();
		assertTrue(sentence(() -> camera.run(MenuCommand.of("Lynceus Camera Settings...", "width", 100))).contains("100"));
		assertTrue(sentence(() -> camera.run(MenuCommand.of("Lynceus Trigger...", "source", "noise"))).contains("noise"));
		assertTrue(sentence(() -> camera.run(MenuCommand.of("Lynceus Fire Trigger"))).contains("switched off"));
		assertEquals("Lynceus Fire Trigger has no input speed.",
			sentence(() -> camera.run(MenuCommand.of("Lynceus Fire Trigger", "speed", 1))));
		assertTrue(sentence(() -> camera.run(MenuCommand.of("Lynceus Coffee"))).contains("is missing"));
	}

	@Test
	void duringAJobTheCameraIsReadBesideItAndTheJobCanBeStopped() {
		final ServiceCamera camera = telops();
		camera.run(new BufferInput("1", "20", "0", "external", true).command());
		final PanelState before = read(camera);
		final CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> camera.run(MenuCommand.of("Lynceus Record Buffer")));
		Awaiting.until("the recording", () -> camera.jobs().stream().anyMatch(job -> job.message().contains("waiting")));
		final PanelState during = camera.read(before, false);
		assertEquals("streaming", during.status().state());
		assertEquals("memory recording", during.status().reason());
		assertEquals(before.memory(), during.memory());
		camera.jobs().get(0).cancel();
		assertThrows(Exception.class, recording::join);
		assertEquals("connected", camera.read(during, false).status().state());
	}

	@Test
	void anyOtherCameraHasWhatAppliesToIt() {
		device = SimulatedDevice.start(TestPatternModel.withSerial("PANEL"),
			new DeviceOptions().withAddress(OTHER));
		cameras.connect(OTHER);
		final ServiceCamera camera = new ServiceCamera(context, cameras.current(), shown::add);
		final PanelState first = read(camera);
		assertNull(first.memory());
		assertEquals("none", first.settings().mode());
		final SettingsInput now = SettingsInput.of(first.settings());
		new SettingsInput(now.width(), now.height(), now.left(), now.top(), "2000", now.rate(), now.mode())
			.commands(first.settings()).forEach(camera::run);
		assertEquals(2000, read(camera).settings().integrationTime());
	}

	@Test
	void whyItCannotBeUsedIsSaidWithoutAskingIt() {
		final ServiceCamera camera = telops();
		assertEquals("", camera.trouble());
		cameras.simulate(OTHER, false);
		cameras.connect(OTHER);
		assertEquals("", camera.trouble(), "it is still there");
		cameras.on(ADDRESS).disconnect();
		assertTrue(camera.trouble().endsWith("is not connected: use Reconnect to go on with it."), camera.trouble());
		camera.run(MenuCommand.of("Lynceus Connect...", "address", camera.address()));
		assertEquals("", camera.trouble());
		device.kill();
		Awaiting.until("the heartbeat to be missed", () -> camera.trouble().contains("does not answer any more"));
	}

	private static String sentence(final Executable run) {
		return assertThrows(RuntimeException.class, run).getMessage();
	}
}
