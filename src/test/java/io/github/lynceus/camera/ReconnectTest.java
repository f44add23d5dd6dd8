package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.ReconnectReport.State;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A camera that disappears and comes back. */
class ReconnectTest {

	private static final String ADDRESS = Loopback.address(61);
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final ReconnectOptions QUICK = new ReconnectOptions(Duration.ofSeconds(60), Duration.ofMillis(100), true);

	private final BlockingQueue<ReconnectReport> reports = new LinkedBlockingQueue<>();

	private static SimulatedDevice device() {
		return SimulatedDevice.start(TestPatternModel.withSerial("R1"),
			new DeviceOptions().withAddress(ADDRESS).withHeartbeatMillis(600));
	}

	private static Camera open() {
		return Camera.open(ADDRESS, OpenOptions.defaults().withControl(ControlOptions.defaults().withTries(2)
			.withTimeout(Duration.ofMillis(200)).withHeartbeat(Duration.ofMillis(600))), Progress.NONE);
	}

	private ReconnectReport next(final State state) throws InterruptedException {
		for (;;) {
			final ReconnectReport report = reports.poll(60, TimeUnit.SECONDS);
			assertNotNull(report, "no report of " + state);
			if (report.state() == state) return report;
			assertTrue(report.state().compareTo(state) < 0, report.toString());
		}
	}

	private static Frame read(final FrameStream stream) {
		for (int i = 0; i < 60; i++) {
			final Frame frame = stream.read(Duration.ofSeconds(1));
			if (frame != null) return frame;
		}
		throw new AssertionError("no frame came");
	}

	@Test
	void aCameraThatWasSwitchedOffGoesOnStreamingWhenItIsBack() throws InterruptedException {
		SimulatedDevice device = device();
		try (Camera camera = open(); Reconnect reconnect = Reconnect.keep(camera, QUICK, reports::add)) {
			camera.features().setLong("Width", 64);
			camera.features().setLong("Height", 32);
			final AtomicInteger seen = new AtomicInteger();
			try (FrameStream stream = camera.start()) {
				stream.addSink(frame -> seen.incrementAndGet());
				final ControlChannel before = camera.control();
				assertEquals(64, read(stream).width());
				device.kill();
				assertTrue(next(State.LOST).sentence().contains("was lost"));
				next(State.WAITING);
				assertTrue(stream.isRunning());
				final long frames = stream.statistics().blocksComplete();
				final int sunk = seen.get();
				device = device();
				next(State.BACK);
				assertNotSame(before, camera.control());
				Awaiting.until("the sink sees frames again", () -> seen.get() > sunk + 2);
				Frame frame = read(stream);
				while (frame.blockId() > 3) frame = read(stream);
				assertEquals(64, frame.width());
				assertEquals(32, frame.height());
				assertEquals(64, camera.features().getLong("Width"));
				assertTrue(stream.statistics().blocksComplete() > frames);
				assertEquals("streaming", camera.state());
				assertNotNull(reconnect);
			}
			assertEquals("connected", camera.state());
		}
		finally {
			device.close();
		}
	}

	@Test
	void everyLossIsReportedAndMended() throws InterruptedException {
		try (SimulatedDevice device = device();
			Camera camera = open();
			Reconnect reconnect = Reconnect.keep(camera, QUICK, reports::add))
		{
			final AtomicInteger losses = new AtomicInteger();
			camera.onControlLost(reason -> losses.incrementAndGet());
			for (int i = 1; i <= 2; i++) {
				device.setFaults(Faults.NONE.withMute(true));
				next(State.LOST);
				device.setFaults(Faults.NONE);
				next(State.BACK);
				assertEquals("connected", camera.state());
				final int times = i;
				Awaiting.until("the loss is told", () -> losses.get() == times);
			}
			assertNotNull(reconnect);
		}
	}

	@Test
	void patienceIsBounded() throws InterruptedException {
		final SimulatedDevice device = device();
		try (Camera camera = open();
			Reconnect reconnect = Reconnect.keep(camera,
				new ReconnectOptions(Duration.ofMillis(300), Duration.ofMillis(100), true), reports::add))
		{
			final FrameStream stream = camera.start();
			device.kill();
			assertTrue(next(State.GAVE_UP).sentence().contains("did not come back"));
			assertFalse(stream.isRunning());
			assertThrows(CameraLostException.class, () -> {
				for (;;) stream.read(PATIENCE);
			});
			assertEquals("disconnected", camera.state());
			assertNotNull(reconnect);
		}
	}

	@Test
	void anotherCameraAtTheSameAddressIsNotTaken() throws InterruptedException {
		final SimulatedDevice device = device();
		try (Camera camera = open(); Reconnect reconnect = Reconnect.keep(camera, QUICK, reports::add)) {
			device.kill();
			next(State.LOST);
			try (SimulatedDevice other = SimulatedDevice.start(TestPatternModel.withSerial("other"),
				new DeviceOptions().withAddress(ADDRESS)))
			{
				ReconnectReport report = next(State.WAITING);
				while (!report.sentence().contains("Another camera")) report = next(State.WAITING);
				assertFalse(camera.control().inControl());
				assertNotNull(other.statistics());
			}
			assertNotNull(reconnect);
		}
	}

	@Test
	void closingEndsTheTries() throws InterruptedException {
		final SimulatedDevice device = device();
		try (Camera camera = open()) {
			final Reconnect reconnect = Reconnect.keep(camera, QUICK, reports::add);
			final FrameStream stream = camera.start();
			device.kill();
			next(State.WAITING);
			reconnect.close();
			assertFalse(stream.isRunning());
			Awaiting.until("nobody tries", () -> Thread.getAllStackTraces().keySet().stream()
				.noneMatch(thread -> thread.getName().equals("lynceus-control-lost")));
			try (SimulatedDevice again = device()) {
				assertEquals("disconnected", camera.state());
				assertNotNull(again.statistics());
			}
		}
	}
}
