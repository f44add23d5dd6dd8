package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.simulator.telops.TelopsModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Recording into the memory of the simulated camera. */
class RecordingTest {

	private static final String ADDRESS = Loopback.address(30);

	@Test
	void thePlanIsWhatTheCameraTook() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().memoryBytes(100_000_000))) {
			final TelopsCamera camera = simulated.camera;
			final BufferPlan plan = camera.buffer().configure(2, 101, 20, "software");
			assertEquals(100, plan.framesPerSequence());
			assertEquals(1, plan.secondsPerSequence(), 1e-9);
			assertEquals(2L * 320 * 256 * 200, plan.bytes());
			assertEquals(List.of("requested 101 frames per sequence, camera set 100: an even number"), plan.notices());
			assertEquals(plan.notices(), camera.notices());
			final BufferPlan large = camera.buffer().configure(1, 100_000, 0, "external");
			assertEquals(100_000_000 / 165_120 / 2 * 2, large.framesPerSequence());
			assertEquals(MoiSource.EXTERNAL, large.moiSource());
			assertEquals("30 frames before the moment of interest are not possible in a sequence of 30: it must be less.",
				assertThrows(CameraException.class, () -> camera.buffer().configure(1, 30, 30, "software")).getMessage());
			assertEquals("The moment of interest cannot come from \"moon\": choose software, external, "
				+ "acquisitionstarted or none.",
				assertThrows(CameraException.class, () -> camera.buffer().configure(1, 30, 3, "moon")).getMessage());
		}
	}

	@Test
	void theMomentOfInterestComesAfterTheFramesWantedBeforeIt() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.buffer().configure(3, 40, 15, "software");
			final List<String> messages = new ArrayList<>();
			assertArrayEquals(new int[] { 40, 40, 40 }, camera.buffer().record(new Cancellable() {

				@Override
				public void update(final String message, final double fraction) {
					messages.add(message);
				}
			}));
			for (final SequenceInfo info : camera.buffer().info().sequences()) {
				assertEquals(15, info.moiFrameId() - info.firstFrameId());
				assertEquals(40, info.recorded());
			}
			assertEquals("idle", camera.buffer().status());
			assertEquals(CameraState.CONNECTED, camera.state());
			assertTrue(messages.contains("Sequence 3 of 3: done (40 frames)."));
			final Sequence second = camera.buffer().download(DownloadOptions.of(1), Progress.NONE);
			assertEquals(-0.15, second.time(0), 0.001);
			assertEquals(0, second.time(15), 1e-9);
		}
	}

	@Test
	void furtherRecordingsAddToTheSequencesHeld() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.recorded(2, 4).recorded(1, 6);
			assertEquals(3, simulated.camera.buffer().sequenceCount());
			assertEquals(6, simulated.camera.buffer().info().sequences().get(2).recorded());
			simulated.camera.buffer().clear();
			assertEquals(0, simulated.camera.buffer().sequenceCount());
			assertEquals(6, simulated.camera.buffer().info().framesPerSequence());
		}
	}

	@Test
	void theFirstFrameCanBeTheMomentOfInterest() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.buffer().configure(1, 10, 0, "acquisitionstarted");
			assertArrayEquals(new int[] { 10 }, simulated.camera.buffer().record(Progress.NONE));
			final SequenceInfo info = simulated.camera.buffer().info().sequences().get(0);
			assertEquals(info.firstFrameId(), info.moiFrameId());
		}
	}

	@Test
	void anExternalSignalIsWaitedForAndNoSoftwareMomentFired() throws Exception {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.buffer().configure(1, 10, 2, "external");
			final CountDownLatch waiting = new CountDownLatch(3);
			final CompletableFuture<int[]> job = CompletableFuture.supplyAsync(() -> simulated.camera.buffer().record(new Cancellable() {

				@Override
				public void update(final String message, final double fraction) {
					if (message.contains("waiting for the external signal")) waiting.countDown();
				}
			}));
			assertTrue(waiting.await(30, TimeUnit.SECONDS));
			assertEquals(0, simulated.camera.buffer().sequenceCount());
			((TelopsModel) simulated.device.model()).externalPulse();
			assertArrayEquals(new int[] { 10 }, job.get(30, TimeUnit.SECONDS));
		}
	}

	@Test
	void aCancelledRecordingLeavesTheCameraIdle() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.buffer().configure(1, 10, 2, "external");
			final Cancellable progress = new Cancellable() {

				@Override
				public void update(final String message, final double fraction) {
					cancelled |= message.contains("waiting for the external signal");
				}
			};
			final CancelledException exc = assertThrows(CancelledException.class, () -> simulated.camera.buffer().record(progress));
			assertEquals("Recording cancelled: 0 finished sequences stay in the camera.", exc.getMessage());
			assertEquals("idle", simulated.camera.buffer().status());
			assertEquals(CameraState.CONNECTED, simulated.camera.state());
			simulated.recorded(1, 4);
		}
	}

	@Test
	void aRecordingThatCannotEndIsRefused() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.buffer().configure(1, 10, 2, "none");
			assertTrue(assertThrows(CameraException.class, () -> simulated.camera.buffer().record(Progress.NONE))
				.getMessage().startsWith("The recording would never end"));
		}
	}

	@Test
	void rejectedSettingsComeBackAsTheReason() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.buffer().configure(1, 10, 0, "software");
			simulated.camera.camera().control().writeRegister(Register.WIDTH.address(), 100);
			assertEquals("Telops Inc. TS-IR (" + ADDRESS + ") rejects its settings because the width is not possible.",
				assertThrows(CameraException.class, () -> simulated.camera.buffer().record(Progress.NONE)).getMessage());
			simulated.camera.camera().control().writeRegister(Register.WIDTH.address(), 320);
			simulated.recorded(1, 4);
		}
	}

	@Test
	void armFireAndAwaitCanBeDoneOneByOne() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final MemoryBuffer buffer = simulated.camera.buffer();
			buffer.configure(1, 10, 0, "software");
			assertTrue(assertThrows(CameraException.class, buffer::fireMoi).getMessage().endsWith("is idle: arm it first."));
			buffer.arm();
			assertEquals("recording", buffer.status());
			assertEquals(List.of(), buffer.info().sequences());
			buffer.fireMoi();
			buffer.await(Duration.ofSeconds(20), Progress.NONE);
			assertEquals(1, buffer.sequenceCount());
		}
	}

	@Test
	void aLiveAcquisitionMustEndFirst() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick());
			FrameStream stream = simulated.camera.startAcquisition())
		{
			assertTrue(stream.isRunning());
			assertEquals("Telops Inc. TS-IR (" + ADDRESS + ") is acquiring: stop the live acquisition first.",
				assertThrows(CameraException.class, () -> simulated.camera.buffer().configure(1, 4, 0, "software"))
					.getMessage());
		}
	}

	/** Can be cancelled from inside. */
	private static class Cancellable implements Progress {

		volatile boolean cancelled;

		@Override
		public void update(final String message, final double fraction) {}

		@Override
		public boolean isCancelled() {
			return cancelled;
		}
	}
}
