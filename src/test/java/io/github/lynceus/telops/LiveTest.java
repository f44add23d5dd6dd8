package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.NewestFrame;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Connecting to the simulated camera, and its live images. */
class LiveTest {

	private static final String ADDRESS = Loopback.address(40);
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static void assertScene(final Frame frame) {
		assertTrue(frame.isComplete());
		final FrameHeader header = FrameHeader.of(frame.header());
		assertArrayEquals(SceneFormula.plane(frame.width(), frame.height(), header.offsetX(), header.offsetY(),
			header.frameId()), frame.shorts());
	}

	@Test
	void liveFramesComeInOrderAndPixelExact() {
		try (Simulated simulated = Simulated.start(ADDRESS, TelopsOptions.defaults())) {
			simulated.camera.setCalibrationMode("RT");
			try (FrameStream stream = simulated.camera.startAcquisition()) {
				long id = -1;
				long skipped = 0;
				for (int i = 0; i < 30; i++) {
					final Frame frame = stream.read(PATIENCE);
					assertScene(frame);
					final long now = FrameHeader.of(frame.header()).frameId();
					assertTrue(now > id, "frame " + now + " after " + id);
					if (i > 0) skipped += now - id - 1;
					id = now;
				}
				assertEquals(CameraState.STREAMING, simulated.camera.state());
				assertEquals("°C", stream.unit().unit());
				assertEquals(320, stream.width());
				assertEquals(256, stream.height());
				assertEquals(100, stream.frameRate());
				assertTrue(skipped <= stream.framesSkipped() + stream.framesDropped(), skipped + " frames are not counted");
				assertTrue(stream.statistics().blocksComplete() >= 30);
				assertThrows(CameraException.class, () -> simulated.camera.startAcquisition());
			}
			assertEquals(CameraState.CONNECTED, simulated.camera.state());
			assertFalse(simulated.camera.isStreaming());
		}
	}

	@Test
	void theNewestFrameIsTheOneToShow() {
		try (Simulated simulated = Simulated.start(ADDRESS, TelopsOptions.defaults());
			FrameStream stream = simulated.camera.startAcquisition();
			NewestFrame newest = new NewestFrame())
		{
			stream.addSink(newest);
			final Frame latest = stream.readLatest(PATIENCE);
			assertNotNull(latest);
			final FrameBuffer shown = newest.take(PATIENCE);
			assertNotNull(shown);
			assertEquals(320, shown.width());
			shown.release();
			stream.removeSink(newest);
		}
	}

	@Test
	void aReaderThatFallsBehindIsToldHowManyItMissed() throws Exception {
		try (Simulated simulated = Simulated.start(ADDRESS, TelopsOptions.defaults());
			FrameStream stream = simulated.camera.startAcquisition())
		{
			assertNotNull(stream.read(PATIENCE));
			final CountDownLatch many = new CountDownLatch(50);
			stream.addSink(frame -> many.countDown());
			assertTrue(many.await(30, TimeUnit.SECONDS));
			final long before = FrameHeader.of(stream.read(PATIENCE).header()).frameId();
			assertTrue(stream.framesDropped() > 0);
			assertTrue(FrameHeader.of(stream.readLatest(PATIENCE).header()).frameId() > before);
		}
	}

	@Test
	void grabAndAcquireRestoreTheState() {
		try (Simulated simulated = Simulated.start(ADDRESS, TelopsOptions.defaults())) {
			final TelopsCamera camera = simulated.camera;
			camera.setCalibrationMode("RT");
			assertScene(camera.grab());
			assertEquals(CameraState.CONNECTED, camera.state());
			final List<Frame> frames = camera.acquire(5);
			assertEquals(5, frames.size());
			frames.forEach(LiveTest::assertScene);
			try (FrameStream stream = camera.startAcquisition()) {
				final long first = FrameHeader.of(stream.read(PATIENCE).header()).frameId();
				assertTrue(FrameHeader.of(camera.grab().header()).frameId() > first);
				assertTrue(stream.isRunning());
			}
		}
	}

	@Test
	void aCameraThatIsGoneIsSaidToBe() {
		try (Simulated simulated = Simulated.start(ADDRESS, TelopsOptions.defaults());
			FrameStream stream = simulated.camera.startAcquisition())
		{
			assertNotNull(stream.read(PATIENCE));
			simulated.device.kill();
			assertThrows(CameraLostException.class, () -> {
				while (stream.read(Duration.ofMillis(500)) != null || stream.isRunning()) {
					// Frames on their way still come; then the heartbeat notices.
				}
				stream.read(Duration.ZERO);
			});
			assertEquals(CameraState.DISCONNECTED, simulated.camera.state());
			assertThrows(CameraLostException.class, simulated.camera::frameRate);
		}
	}

	// -- Connecting --

	private static String refusal(final String address) {
		final ConnectOptions options = ConnectOptions.defaults()
			.withOpen(OpenOptions.defaults().withDescribe(false).withPatience(Duration.ofMillis(1200)));
		return assertThrows(CameraException.class, () -> TelopsCamera.connect(address, options, Progress.NONE).close())
			.getMessage();
	}

	@Test
	void whereThereIsNoCameraOneSentenceSaysSo() {
		final String nowhere = Loopback.address(41);
		assertEquals("No camera answers at " + nowhere
			+ ": check the address, the cable, and that the camera is switched on.", refusal(nowhere));
	}

	@Test
	void aBusyCameraIsWaitedForAndThenSaidToBeBusy() throws Exception {
		try (SimulatedDevice device = Simulated.device(ADDRESS, TelopsOptions.defaults());
			ControlChannel other = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults()))
		{
			other.takeControl(ControlMode.CONTROL, Duration.ZERO, sentence -> {});
			assertTrue(refusal(ADDRESS).contains("is controlled by another program"));
			final List<String> messages = new ArrayList<>();
			try (TelopsCamera camera = TelopsCamera.connect(ADDRESS, new Progress() {

				@Override
				public void update(final String message, final double fraction) {
					messages.add(message);
					if (message.contains("controlled by another")) other.release();
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			})) {
				assertEquals(CameraState.CONNECTED, camera.state());
			}
			assertTrue(messages.stream().anyMatch(message -> message.contains("waiting up to")), messages.toString());
			assertNotNull(device.statistics());
		}
	}

	@Test
	void anotherMakeIsNotATelopsCamera() {
		try (SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("7"),
			new DeviceOptions().withAddress(ADDRESS)))
		{
			assertTrue(refusal(ADDRESS).endsWith("is not a Telops camera: open it as a GigE Vision camera instead."));
			assertNotNull(device.address());
		}
	}

	@Test
	void anAcquisitionLeftRunningIsEndedAndTheSettingsStay() {
		try (SimulatedDevice device = Simulated.device(ADDRESS, TelopsOptions.defaults())) {
			try (TelopsCamera first = TelopsCamera.connect(ADDRESS, Progress.NONE)) {
				first.setIntegrationTime(33);
				first.setFrameRate(77);
				first.registers().run(Register.ACQUISITION_START);
				first.camera().close();
			}
			try (TelopsCamera second = TelopsCamera.connect(ADDRESS, Progress.NONE)) {
				assertEquals(CameraState.CONNECTED, second.state());
				assertEquals(77, second.frameRate());
				assertEquals(33, second.integrationTime());
				assertNotNull(second.grab());
			}
			assertNotNull(device.statistics());
		}
	}

	@Test
	void aDownloadLeftBehindIsEnded() {
		try (SimulatedDevice device = Simulated.device(ADDRESS, Simulated.quick())) {
			try (TelopsCamera first = TelopsCamera.connect(ADDRESS, Progress.NONE)) {
				first.buffer().configure(1, 4, 0, "software");
				first.buffer().record(Progress.NONE);
				first.registers().set(Register.DOWNLOAD_MODE, 1);
				first.registers().run(Register.ACQUISITION_START);
				first.camera().close();
			}
			try (TelopsCamera second = TelopsCamera.connect(ADDRESS, Progress.NONE)) {
				assertEquals(List.of("a download that an earlier session left behind was ended"), second.notices());
				assertNotNull(second.grab());
			}
			assertNotNull(device.statistics());
		}
	}

	@Test
	void aWarmCameraIsWaitedForWithReasons() {
		try (SimulatedDevice device = Simulated.device(ADDRESS, TelopsOptions.defaults().cooldown(true).timeScale(0.01))) {
			final List<String> messages = new ArrayList<>();
			try (TelopsCamera camera = TelopsCamera.connect(ADDRESS, new Progress() {

				@Override
				public void update(final String message, final double fraction) {
					messages.add(message);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			})) {
				assertEquals(CameraState.CONNECTED, camera.state());
				assertNotNull(camera.grab());
			}
			assertTrue(messages.stream().anyMatch(message -> message.contains("TS-IR (" + ADDRESS + ") is ")),
				messages.toString());
			assertNotNull(device.statistics());
		}
	}
}
