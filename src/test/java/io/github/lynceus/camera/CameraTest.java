package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPattern;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Any GigE Vision camera, by its description alone: here one that sends a known pattern. */
class CameraTest {

	private static final String ADDRESS = Loopback.address(60);
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static SimulatedDevice device() {
		return SimulatedDevice.start(TestPatternModel.withSerial("T1"), new DeviceOptions().withAddress(ADDRESS));
	}

	private static Camera open() {
		return Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE);
	}

	private static void assertPattern(final Frame frame) {
		assertTrue(frame.isComplete());
		final int code = frame.pixelFormat().code();
		for (int y = 0; y < frame.height(); y++)
			for (int x = 0; x < frame.width(); x++)
			{
				final int i = y * frame.width() + x;
				final int pixel = frame.pixelFormat().isShort() ? frame.shorts()[i] & 0xFFFF : frame.bytes()[i] & 0xFF;
				assertEquals(TestPattern.value(x, y, frame.blockId(), code), pixel, "pixel " + x + ", " + y);
			}
	}

	@Test
	void sinksGetEveryFrameFromTheFirstOneOn() throws InterruptedException {
		final BlockingQueue<Long> ids = new LinkedBlockingQueue<>();
		try (SimulatedDevice device = device();
			Camera camera = open();
			FrameStream stream = camera.start(camera.streamOptions(), frame -> ids.add(frame.blockId())))
		{
			for (long i = 1; i <= 5; i++) assertEquals(i, ids.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
			assertTrue(stream.read(PATIENCE).blockId() >= 1);
			assertTrue(device.statistics().blocks() >= 5);
		}
	}

	@Test
	void framesComeInOrderAndPixelExact() {
		try (SimulatedDevice device = device(); Camera camera = open(); FrameStream stream = camera.start()) {
			for (int i = 1; i <= 10; i++) {
				final Frame frame = stream.read(PATIENCE);
				assertEquals(i, frame.blockId());
				assertPattern(frame);
				assertTrue(frame.timestampNanos() > 0);
			}
			assertEquals("streaming", camera.state());
			assertEquals(FrameUnit.COUNTS, stream.unit());
			assertThrows(CameraException.class, camera::start);
			stream.close();
			assertEquals("connected", camera.state());
			assertThrows(CameraException.class, () -> stream.read(PATIENCE));
			assertNotNull(device.statistics());
		}
	}

	@Test
	void otherFormatsAndSizesAreTakenFromTheFeatures() {
		try (SimulatedDevice device = device(); Camera camera = open()) {
			camera.features().set("PixelFormat", camera.features().get("PixelFormat").equals("Mono8") ? "Mono16" : "Mono8");
			camera.features().setLong("Width", 128);
			camera.features().setLong("Height", 96);
			final Frame frame = camera.grab(PATIENCE);
			assertEquals(128, frame.width());
			assertEquals(96, frame.height());
			assertPattern(frame);
			assertNotNull(device.statistics());
		}
	}

	@Test
	void acquireUsesTheRunningStreamAndLeavesItRunning() {
		try (SimulatedDevice device = device(); Camera camera = open()) {
			try (FrameStream stream = camera.start()) {
				final long first = stream.read(PATIENCE).blockId();
				final List<Frame> frames = camera.acquire(3, PATIENCE, Progress.NONE);
				assertTrue(frames.get(0).blockId() > first);
				assertEquals(frames.get(0).blockId() + 2, frames.get(2).blockId());
				assertTrue(stream.isRunning());
			}
			assertEquals(2, camera.acquire(2, PATIENCE, Progress.NONE).size());
			assertEquals("connected", camera.state());
			assertNotNull(device.statistics());
		}
	}

	@Test
	void whoIsThereIsSaidByName() {
		try (SimulatedDevice device = device(); Camera camera = open()) {
			assertTrue(camera.name().endsWith(" (" + ADDRESS + ")"), camera.name());
			assertEquals("T1", camera.info().serial());
			assertNotNull(device.statistics());
		}
	}

	@Test
	void losingTheCameraIsToldOnce() throws Exception {
		try (SimulatedDevice device = device(); Camera camera = open()) {
			final CountDownLatch lost = new CountDownLatch(1);
			camera.onControlLost(reason -> lost.countDown());
			device.kill();
			assertTrue(lost.await(30, TimeUnit.SECONDS));
			assertEquals("disconnected", camera.state());
			assertThrows(CameraException.class, camera::start);
		}
	}

	@Test
	void openingCanBeCancelled() {
		try (SimulatedDevice device = device()) {
			final Progress impatient = new Progress() {

				@Override
				public void update(final String message, final double fraction) {}

				@Override
				public boolean isCancelled() {
					return true;
				}
			};
			assertThrows(CancelledException.class, () -> Camera.open(ADDRESS, OpenOptions.defaults(), impatient).close());
			try (Camera camera = open()) {
				assertFalse(camera.features().nodes().isEmpty());
			}
			assertNotNull(device.statistics());
		}
	}

	@Test
	void aCameraThatWasFoundIsOpenedWithoutBeingAskedAgain() {
		try (SimulatedDevice device = device()) {
			final DeviceInfo found = CameraSearch.at(ADDRESS, Duration.ofSeconds(1), Progress.NONE);
			assertEquals(1, device.statistics().commands());
			final List<String> said = new ArrayList<>();
			final Progress listening = new Progress() {

				@Override
				public void update(final String message, final double fraction) {
					said.add(message);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			};
			try (Camera camera = Camera.open(found, OpenOptions.defaults(), listening)) {
				assertEquals(found, camera.info());
				assertEquals("T1", camera.info().serial());
			}
			assertTrue(said.stream().noneMatch(message -> message.startsWith("Looking")), said.toString());
		}
	}

	@Test
	void wordsAreNoAddress() {
		assertEquals("\"no such camera!\" is not an address: give four numbers such as 192.168.0.10.",
			assertThrows(CameraException.class,
				() -> Camera.open("no such camera!", OpenOptions.defaults(), Progress.NONE).close()).getMessage());
	}
}
