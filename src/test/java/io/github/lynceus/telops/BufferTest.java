package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.simulator.telops.TelopsModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Planning recordings, and what becomes of them in the camera's memory. */
class BufferTest {

	private static final String ADDRESS = Loopback.address(31);

	// -- Plan --

	@Test
	void aPreviewIsWhatTheCameraWillTake() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().memoryBytes(300_000_000))) {
			final TelopsCamera camera = simulated.camera;
			final MemoryBuffer buffer = camera.buffer();
			simulated.recorded(2, 10);
			for (final int[] window : new int[][] { { 320, 256 }, { 64, 4 }, { 128, 100 } }) {
				camera.setResolution(window[0], window[1]);
				for (final int[] wanted : new int[][] { { 1, 2, 0 }, { 3, 101, 100 }, { 7, 100_000_000, 5 }, { 5000, 9, 8 },
					{ 1, 1, 0 }, { 1022, 1000, 999 } })
				{
					final BufferPlan preview = buffer.preview(wanted[0], wanted[1], wanted[2], "external");
					final int[] before = camera.registers().get(Register.BUFFER_SEQUENCES, Register.BUFFER_SIZE);
					assertArrayEquals(before, camera.registers().get(Register.BUFFER_SEQUENCES, Register.BUFFER_SIZE));
					final BufferPlan taken = buffer.configure(wanted[0], wanted[1], wanted[2], "external");
					assertEquals(taken, preview, Arrays.toString(wanted) + " at " + Arrays.toString(window));
					assertTrue(taken.memoryBytes() <= taken.freeBytes());
					assertTrue(taken.framesPerSequence() % 2 == 0 && taken.framesPerSequence() <= taken.framesMax());
				}
			}
			assertEquals(300_000_000 - 20 * 165_120, buffer.preview(1, 2, 0, "software").freeBytes());
		}
	}

	@Test
	void anImageTakesWholePiecesOfMemory() {
		assertEquals(165_120, BufferSetup.imageBytes(320, 256));
		assertEquals(768, BufferSetup.imageBytes(64, 4));
		assertEquals(64 * 12, BufferSetup.imageBytes(64, 4));
		assertEquals(128, BufferSetup.imageBytes(11, 3));
	}

	@Test
	void aDurationIsAsManyFramesAsTheRateGives() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.setFrameRate(100);
			final MemoryBuffer buffer = simulated.camera.buffer();
			assertEquals(150, buffer.framesFor(1.5));
			assertEquals(2, buffer.framesFor(1e-9));
			assertEquals(1.5, buffer.preview(1, buffer.framesFor(1.5), 0, "software").secondsPerSequence(), 1e-9);
			assertEquals("A sequence of 0 s is not possible.",
				assertThrows(CameraException.class, () -> buffer.framesFor(0)).getMessage());
		}
	}

	@Test
	void theDownloadIsReckonedFromItsRate() {
		final Connection connection = new Connection();
		final double bytes = 2.0 * 320 * 258 * 1000;
		assertEquals(0.3 + bytes * 8 / 100e6, connection.downloadSeconds(320, 256, 1000, 100), 1e-9);
		assertEquals(0.3 + bytes / 79.6e6, connection.downloadSeconds(320, 256, 1000, 0), 1e-9);
		connection.found(1500);
		assertEquals(0.3 + bytes / 44.8e6, connection.downloadSeconds(320, 256, 1000, 0), 1e-9);
		connection.measured(20e6);
		assertEquals(0.3 + bytes / 20e6, connection.downloadSeconds(320, 256, 1000, 0), 1e-9);
		assertEquals(0.3 + bytes / 44.8e6, connection.downloadSeconds(320, 256, 1000, 1000), 1e-9);
	}

	// -- Recording --

	@Test
	void everySequenceTellsWhatItIsAt() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.buffer().configure(2, 40, 15, "software");
			final List<String> told = new ArrayList<>();
			simulated.camera.buffer().record(new Progress() {

				@Override
				public void update(final String message, final double fraction) {
					if (told.isEmpty() || !told.get(told.size() - 1).equals(message)) told.add(message);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			});
			assertEquals(List.of("Arming " + simulated.camera.name() + ".",
				"Sequence 1 of 2: waiting for 15 frames before the moment of interest.",
				"Sequence 1 of 2: recording 40 frames.", "Sequence 1 of 2: done (40 frames).",
				"Sequence 2 of 2: waiting for 15 frames before the moment of interest.",
				"Sequence 2 of 2: recording 40 frames.", "Sequence 2 of 2: done (40 frames)."), told);
			for (final SequenceInfo info : simulated.camera.buffer().info().sequences())
				assertEquals(15, info.moiFrameId() - info.firstFrameId());
		}
	}

	@Test
	void imagesThatComeByTriggerAreWaitedForHoweverLongItTakes() throws Exception {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			final int externalSignal = 48;
			camera.setCalibrationMode("RT");
			camera.registers().set(Register.TRIGGER_SELECTOR, 0);
			camera.camera().control().writeRegister(0xE8FC, externalSignal);
			camera.registers().set(Register.TRIGGER_MODE, 1);
			camera.buffer().configure(1, 6, 0, "acquisitionstarted");
			final List<String> told = Collections.synchronizedList(new ArrayList<>());
			final CompletableFuture<int[]> job = CompletableFuture.supplyAsync(() -> camera.buffer().record(new Progress() {

				@Override
				public void update(final String message, final double fraction) {
					told.add(message);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			}));
			Awaiting.until("it waits for triggers",
				() -> told.contains("Sequence 1 of 1: recording 6 frames, as triggers come."));
			Awaiting.until("six pulses were enough", () -> {
				((TelopsModel) simulated.device.model()).externalPulse();
				return job.isDone();
			});
			assertArrayEquals(new int[] { 6 }, job.get(1, TimeUnit.SECONDS));
			SceneFormula.assertExact(camera.buffer().download(DownloadOptions.of(0), Progress.NONE), 0, 0);
		}
	}

	@Test
	void aSequenceThatIsStoppedAfterItsMomentIsKeptShortened() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().timeScale(1))) {
			final TelopsCamera camera = simulated.camera;
			camera.setCalibrationMode("RT");
			camera.buffer().configure(1, 100_000, 10, "software");
			camera.buffer().arm();
			assertEquals("recording", camera.buffer().status());
			camera.buffer().stop();
			assertEquals(0, camera.buffer().sequenceCount(), "stopped before its moment: nothing is kept");
			camera.buffer().arm();
			camera.buffer().fireMoi();
			final long armed = System.nanoTime();
			Awaiting.until("some frames are there", () -> System.nanoTime() - armed > 200_000_000L);
			camera.buffer().stop();
			final SequenceInfo info = camera.buffer().info().sequences().get(0);
			assertTrue(info.recorded() > 2 && info.recorded() < 100_000, info.toString());
			final Sequence sequence = camera.buffer().download(DownloadOptions.of(0), Progress.NONE);
			SceneFormula.assertExact(sequence, 0, 0);
			assertEquals(info.recorded(), sequence.size());
			assertEquals(0, sequence.time((int) (info.moiFrameId() - info.firstFrameId())), 1e-9);
		}
	}

	@Test
	void withoutASourceTheBufferHolds() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final MemoryBuffer buffer = simulated.camera.buffer();
			buffer.configure(1, 10, 0, "none");
			buffer.arm();
			assertEquals("holding", buffer.status());
			buffer.stop();
			assertEquals("idle", buffer.status());
			assertEquals(0, buffer.sequenceCount());
		}
	}

	// -- Clearing --

	@Test
	void sequencesAreClearedOneByOneAndTheRestMovesTogether() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(5, 4)) {
			final MemoryBuffer buffer = simulated.camera.buffer();
			final List<SequenceInfo> before = buffer.info().sequences();
			assertEquals("Sequence 5 does not exist: " + simulated.camera.name() + " holds sequences 0 to 4.",
				assertThrows(CameraException.class, () -> buffer.clear(List.of(0, 5))).getMessage());
			assertEquals(0, buffer.info().fragmentedBytes());
			buffer.clear(List.of(1, 4, 1));
			assertArrayEquals(new int[] { 4, 0, 4, 4 },
				buffer.info().sequences().stream().mapToInt(SequenceInfo::recorded).toArray());
			assertEquals(4 * 165_120, buffer.info().fragmentedBytes());
			buffer.defragment(Progress.NONE);
			assertEquals(0, buffer.info().fragmentedBytes());
			final List<SequenceInfo> after = buffer.info().sequences();
			assertEquals(List.of(before.get(0).firstFrameId(), before.get(2).firstFrameId(), before.get(3).firstFrameId()),
				after.stream().map(SequenceInfo::firstFrameId).toList());
			SceneFormula.assertExact(buffer.download(DownloadOptions.of(2), Progress.NONE), 0, 0);
		}
	}

	// -- Auto-tune --

	@Test
	void explicitValuesTeachNothingAndLearningCanBeSwitchedOff() {
		final Connection connection = new Connection();
		connection.learn(10, 100);
		assertEquals(500, connection.rate(0));
		assertEquals(300, connection.rate(300));
		connection.learn(100, 100);
		assertEquals(750, connection.rate(0));
		connection.autoTune(false);
		connection.learn(10, 100);
		connection.found(8000);
		assertEquals(1000, connection.rate(0));
		assertEquals(1500, connection.apply(0, StreamOptions.builder()).build().packetSize());
		connection.autoTune(true);
		assertTrue(connection.apply(0, StreamOptions.builder()).build().probePacketSize());
		connection.adopt(4000, 300, 1 << 20);
		assertEquals(300, connection.rate(0));
		assertEquals(1 << 20, connection.apply(0, StreamOptions.builder()).build().receiveBuffer());
	}
}
