package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.camera.TransferInterruptedException;
import io.github.lynceus.simulator.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Downloads from the simulated camera over real sockets: every pixel is checked against the documented scene. */
class DownloadTest {

	private static final String ADDRESS = Loopback.address(10);

	private static final DownloadOptions SMALL_PACKETS = DownloadOptions.of(0).withPacketSize(1500);

	@Test
	void everyPixelOfEveryFrameArrives() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(2, 40)) {
			final Messages messages = new Messages();
			final Sequence sequence = simulated.camera.buffer().download(DownloadOptions.of(1), messages);
			SceneFormula.assertExact(sequence, 0, 0);
			assertEquals(40, sequence.size());
			assertEquals("°C", sequence.unit().unit());
			assertEquals(100, sequence.frameRate());
			assertEquals(0.01, sequence.time(1) - sequence.time(0), 1e-6);
			assertEquals("RT", sequence.settings().get("CalibrationMode"));
			final IntegrityReport report = sequence.report();
			assertTrue(report.isOk());
			assertEquals(1, report.passes());
			assertEquals(40, report.completeInFirstPass());
			assertEquals(0, report.recoveredByRetry() + report.duplicates() + report.rejected() + report.packetsLost());
			assertTrue(report.packetSize() > 8000, "the loopback carries jumbo packets");
			assertEquals(40L * 320 * 258 * 2, report.bytes());
			assertTrue(messages.last().startsWith("Sequence 1: 40 of 40 frames, "), messages.last());
			assertTrue(messages.last().contains("MB/s"), messages.last());
		}
	}

	@Test
	void lostPacketsAreRecoveredByRetry() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 60)) {
			simulated.faults(Faults.NONE.withDrop(0.01).withSeed(5));
			final Sequence sequence = simulated.camera.buffer().download(SMALL_PACKETS, Progress.NONE);
			SceneFormula.assertExact(sequence, 0, 0);
			final IntegrityReport report = sequence.report();
			assertEquals(1500, report.packetSize());
			assertTrue(report.packetsLost() > 0);
			assertEquals(60, report.completeInFirstPass() + report.recoveredByRetry());
			assertTrue(report.recoveredByRetry() > 0);
			assertEquals(0, report.framesRecoveredByResend());
			assertEquals(0, report.resendRequested(), "asking for packets is off unless wanted");
			assertTrue(report.elapsed() >= report.seconds());
			assertEquals(8 * report.bytes() / 1e6 / report.seconds(), report.megabitsPerSecond(), 1e-9);
		}
	}

	@Test
	void lostPacketsAreRecoveredByResend() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 60)) {
			simulated.faults(Faults.NONE.withDrop(0.01).withSeed(6).withDropResent(false));
			final Sequence sequence = simulated.camera.buffer().download(SMALL_PACKETS.withResend(true), Progress.NONE);
			SceneFormula.assertExact(sequence, 0, 0);
			final IntegrityReport report = sequence.report();
			assertTrue(report.framesRecoveredByResend() > 0);
			assertTrue(report.resendRequested() >= report.packetsRecoveredByResend());
			assertTrue(report.packetsRecoveredByResend() >= report.framesRecoveredByResend());
		}
	}

	@Test
	void framesMayTakeLongerThanAnyPatienceWhenTheRateIsLow() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 4)) {
			final Sequence sequence = simulated.camera.buffer().download(DownloadOptions.of(0).withBitrate(1).withRetries(0),
				Progress.NONE);
			SceneFormula.assertExact(sequence, 0, 0);
			assertTrue(sequence.report().seconds() > 3 * 320 * 258 * 16 / 1e6 * 0.9, "1.3 s a frame");
		}
	}

	@Test
	void burstsAndDisorderAreSurvived() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 60)) {
			simulated.faults(Faults.NONE.withBurstDrop(0.005, 10).withReorder(0.02, 5).withDuplicate(0.02).withSeed(7));
			SceneFormula.assertExact(simulated.camera.buffer().download(SMALL_PACKETS, Progress.NONE), 0, 0);
		}
	}

	@Test
	void aLinkThatIsCutForAWhileIsSurvived() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 120)) {
			final Messages cutting = new Messages() {

				@Override
				public void update(final String message, final double done) {
					super.update(message, done);
					if (message.contains("retry")) simulated.faults(Faults.NONE);
					else if (done > 0.3) simulated.faults(Faults.NONE.withDrop(1));
				}
			};
			final Sequence sequence = simulated.camera.buffer().download(DownloadOptions.of(0).withBitrate(300), cutting);
			SceneFormula.assertExact(sequence, 0, 0);
			final IntegrityReport report = sequence.report();
			assertEquals(2, report.passes());
			assertTrue(report.completeInFirstPass() >= 36 && report.completeInFirstPass() < 120, report.sentence());
			assertEquals(120 - report.completeInFirstPass(), report.recoveredByRetry());
			assertTrue(report.bytes() < 130L * 320 * 258 * 2, "only what was missing came again");
		}
	}

	@Test
	void oneFramesRecoveryAsksForThatFrameAlone() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 60)) {
			simulated.faults(Faults.NONE.withLost(31, 50));
			final Sequence sequence = simulated.camera.buffer().download(SMALL_PACKETS, Progress.NONE);
			SceneFormula.assertExact(sequence, 0, 0);
			assertEquals(59, sequence.report().completeInFirstPass());
			assertEquals(1, sequence.report().recoveredByRetry());
			assertEquals(2, sequence.report().passes());
			assertEquals(61L * 320 * 258 * 2, sequence.report().bytes());
		}
	}

	@Test
	void withoutRetriesTheReportSaysWhatIsMissing() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 40)) {
			simulated.faults(Faults.NONE.withLost(11, 0, 50).withLost(21, 50, 60, 61));
			final FrameIntegrityException exc = assertThrows(FrameIntegrityException.class,
				() -> simulated.camera.buffer().download(SMALL_PACKETS.withRetries(0), Progress.NONE));
			final IntegrityReport report = exc.report();
			assertFalse(report.isOk());
			assertEquals(38, report.complete());
			assertTrue(exc.getMessage().contains("2 of 40 frames are missing"), exc.getMessage());
			assertEquals(3, report.incomplete().get(report.firstFrameId() + 20));
			assertEquals(2, report.gaps().size());
			final Sequence sequence = exc.sequence();
			assertFalse(sequence.isComplete(20));
			assertTrue(sequence.isArrived(20));
			for (int i = 0; i < 40; i++)
				if (i != 10 && i != 20) SceneFormula.assertPixels(sequence, i, 0, 0);
			final short[] whole = SceneFormula.plane(320, 256, 0, 0, sequence.frameId(20));
			final int gap = 49 * 1464 / 2 - 640;
			assertEquals(0, sequence.plane(20)[gap]);
			assertEquals(0, sequence.plane(20)[gap + 731]);
			assertEquals(whole[gap - 1], sequence.plane(20)[gap - 1]);
			assertEquals(whole[gap + 732], sequence.plane(20)[gap + 732]);
		}
	}

	@Test
	void someFramesMayBeMissingIfTheCallerSaysSo() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 40)) {
			simulated.faults(Faults.NONE.withLost(11, 50).withLost(21, 50));
			final Sequence sequence = simulated.camera.buffer().download(SMALL_PACKETS.withRetries(0).withMaxDropped(2), Progress.NONE);
			assertEquals(2, sequence.report().missing());
		}
	}

	@Test
	void whenNothingGetsThroughTheUserIsToldWhy() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 4)) {
			simulated.faults(Faults.NONE.withDrop(1));
			final FrameIntegrityException exc = assertThrows(FrameIntegrityException.class,
				() -> simulated.camera.buffer().download(SMALL_PACKETS.withRetries(1), Progress.NONE));
			assertTrue(exc.getMessage().contains("firewall"), exc.getMessage());
			assertEquals(4, exc.report().neverArrived().size());
			assertEquals(0, exc.sequence().onlyArrived().size());
		}
	}

	@Test
	void partOfASequenceCanBeDownloaded() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 40)) {
			final MemoryBuffer buffer = simulated.camera.buffer();
			final long first = buffer.info().sequences().get(0).firstFrameId();
			final Sequence part = buffer.download(DownloadOptions.of(0).withFrames(10, 5), Progress.NONE);
			SceneFormula.assertExact(part, 0, 0);
			assertEquals(5, part.size());
			assertEquals(first + 10, part.frameId(0));
			assertEquals("Sequence 0 has 40 frames: 31 frames from frame 10 on are not there.",
				assertThrows(CameraException.class,
					() -> buffer.download(DownloadOptions.of(0).withFrames(10, 31), Progress.NONE)).getMessage());
			assertEquals("Sequence 0 has 40 frames: frame 40 does not exist.", assertThrows(CameraException.class,
				() -> buffer.download(DownloadOptions.of(0).withFrames(40, 0), Progress.NONE)).getMessage());
		}
	}

	@Test
	void aSequenceOfAnotherSizeIsDownloadedAndTheSettingsComeBack() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setResolution(128, 64);
			camera.setOffset(96, 96);
			camera.setFrameRate(200);
			simulated.recorded(1, 30);
			camera.setResolution(64, 32);
			camera.setOffset(32, 10);
			camera.setIntegrationTime(10);
			camera.setFrameRate(20_000);
			camera.buffer().configure(1, 20, 5, "software");
			final Sequence sequence = camera.buffer().download(DownloadOptions.of(0), Progress.NONE);
			SceneFormula.assertExact(sequence, 96, 96);
			assertEquals(128, sequence.width());
			assertEquals(64, sequence.height());
			assertEquals("96", sequence.settings().get("OffsetX"));
			assertArrayEquals(new int[] { 64, 32 }, camera.resolution());
			assertArrayEquals(new int[] { 32, 10 }, camera.offset());
			assertEquals(20_000, camera.frameRate());
			assertEquals(10, camera.integrationTime());
			final BufferInfo info = camera.buffer().info();
			assertEquals(BufferStatus.IDLE, info.status());
			assertEquals(20, info.framesPerSequence());
			assertEquals(5, info.preMoi());
			assertEquals(1, camera.grab().width() / 64);
		}
	}

	@Test
	void anEmptyBufferAndAClearedSequenceAreSaidInOneSentence() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final MemoryBuffer buffer = simulated.camera.buffer();
			assertEquals("The memory buffer of Telops Inc. TS-IR (" + ADDRESS + ") is empty: record first.",
				assertThrows(CameraException.class, () -> buffer.download(DownloadOptions.of(0), Progress.NONE))
					.getMessage());
			simulated.recorded(2, 4);
			assertEquals("Sequence 2 does not exist: Telops Inc. TS-IR (" + ADDRESS + ") holds sequences 0 to 1.",
				assertThrows(CameraException.class, () -> buffer.download(DownloadOptions.of(2), Progress.NONE))
					.getMessage());
			buffer.clear(0);
			assertEquals("Sequence 0 of Telops Inc. TS-IR (" + ADDRESS + ") is empty, it was cleared: there is nothing to "
				+ "download.", assertThrows(CameraException.class,
					() -> buffer.download(DownloadOptions.of(0), Progress.NONE)).getMessage());
			final Recording rest = buffer.downloadAll(DownloadOptions.of(0), Progress.NONE);
			assertEquals(1, rest.sequences().size());
			assertEquals(1, rest.sequences().get(0).index());
			assertTrue(rest.isOk());
			assertTrue(rest.toJson().contains("\"sequence\": 1"));
		}
	}

	@Test
	void aCameraThatDisappearsLeavesTheFramesThatArrived() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 200)) {
			final Messages killer = new Messages() {

				@Override
				public void update(final String message, final double fraction) {
					super.update(message, fraction);
					if (fraction > 0.2 && fraction < 1) simulated.device.kill();
				}
			};
			final TransferInterruptedException exc = assertThrows(TransferInterruptedException.class,
				() -> simulated.camera.buffer().download(DownloadOptions.of(0).withBitrate(200).withPatience(0.5), killer));
			final Sequence arrived = exc.sequence().onlyArrived();
			assertTrue(arrived.size() >= 40 && arrived.size() < 200, arrived.size() + " frames");
			for (int i = 0; i < arrived.size(); i++)
				if (arrived.isComplete(i)) SceneFormula.assertPixels(arrived, i, 0, 0);
			assertTrue(exc.getMessage().contains("disappeared"), exc.getMessage());
			assertFalse(exc.report().isOk());
			assertEquals(CameraState.DISCONNECTED, simulated.camera.state());
		}
	}

	@Test
	void cancellingKeepsWhatArrivedAndLeavesTheCameraInOrder() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 200)) {
			final Messages impatient = new Messages() {

				@Override
				public boolean isCancelled() {
					return fraction > 0.2;
				}
			};
			final CancelledException exc = assertThrows(CancelledException.class,
				() -> simulated.camera.buffer().download(DownloadOptions.of(0).withBitrate(200), impatient));
			final Sequence arrived = exc.sequences().get(0).onlyArrived();
			assertTrue(arrived.size() >= 40 && arrived.size() < 200, arrived.size() + " frames");
			assertTrue(exc.getMessage().contains("cancelled"), exc.getMessage());
			final Sequence again = simulated.camera.buffer().download(DownloadOptions.of(0), Progress.NONE);
			SceneFormula.assertExact(again, 0, 0);
		}
	}

	@Test
	void countsAndTemperaturesHaveTheirUnits() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setResolution(64, 32);
			final String[] modes = { "Raw", "NUC", "RT" };
			final double[] scales = { 1, 1, 1 / 256.0 };
			for (int i = 0; i < modes.length; i++) {
				camera.setCalibrationMode(modes[i]);
				camera.buffer().configure(1, 4, 0, "software");
				camera.buffer().record(Progress.NONE);
				final Sequence sequence = camera.buffer().download(DownloadOptions.of(i), Progress.NONE);
				final CalibrationMode mode = CalibrationMode.parse(modes[i]);
				assertEquals(scales[i], sequence.unit().scale(), modes[i]);
				assertEquals(mode.unit(0, 0).unit(), sequence.unit().unit());
				assertTrue(sequence.hasOneUnit());
				double max = Double.NEGATIVE_INFINITY;
				for (int f = 0; f < 4; f++)
					for (int y = 0; y < 32; y++)
						for (int x = 0; x < 64; x++)
						{
							final int pixel = SceneFormula.pixel(128 + x, 112 + y, sequence.frameId(f), mode.code());
							assertEquals(pixel, sequence.plane(f)[64 * y + x] & 0xFFFF, modes[i]);
							max = Math.max(max, pixel * scales[i]);
						}
				assertEquals(max, sequence.report().max(), 1e-9);
			}
		}
	}

	@Test
	void marksAreNeverTemperatures() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().badPixels(200).hotSpot(true)).recorded(1, 4)) {
			final IntegrityReport report = simulated.camera.buffer().download(DownloadOptions.of(0), Progress.NONE).report();
			assertTrue(report.specialPixels() > 4 * 16, report.specialPixels() + " marks");
			assertTrue(report.specialPixels() <= 4 * 216, report.specialPixels() + " marks");
			assertTrue(report.max() < 100, "highest value " + report.max());
		}
	}

	@Test
	void aSequenceLargerThanTheMemoryIsRefusedBeforeItIsSent() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().timeScale(0.001))) {
			final TelopsCamera camera = simulated.camera;
			camera.setIntegrationTime(10);
			camera.setFrameRate(3000);
			camera.buffer().configure(1, 100_000, 0, "software");
			camera.buffer().record(Progress.NONE);
			final String sentence = assertThrows(CameraException.class,
				() -> camera.buffer().download(DownloadOptions.of(0), Progress.NONE)).getMessage();
			assertTrue(sentence.startsWith("100000 frames of 320x256 need 16512 MB, but only "), sentence);
			final Sequence part = camera.buffer().download(DownloadOptions.of(0).withFrames(99_990, 10), Progress.NONE);
			assertTrue(part.report().isOk());
		}
	}

	@Test
	void severalSequencesAreOneJob() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(3, 20)) {
			final Messages messages = new Messages();
			final Recording recording = simulated.camera.buffer().downloadAll(DownloadOptions.of(0), messages);
			assertEquals(3, recording.sequences().size());
			recording.sequences().forEach(sequence -> SceneFormula.assertExact(sequence, 0, 0));
			assertEquals(simulated.camera.name(), recording.camera());
			assertEquals(1, messages.fraction);
			assertTrue(messages.last().startsWith("Sequence 2: 20 of 20 frames"), messages.last());
		}
	}

	@Test
	void anInterruptCancelsToo() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 100)) {
			final Thread own = Thread.currentThread();
			final Messages interrupting = new Messages() {

				@Override
				public void update(final String message, final double done) {
					super.update(message, done);
					if (done > 0.2) own.interrupt();
				}
			};
			assertThrows(CancelledException.class,
				() -> simulated.camera.buffer().download(DownloadOptions.of(0).withBitrate(200), interrupting));
			assertTrue(Thread.interrupted());
			assertEquals(CameraState.CONNECTED, simulated.camera.state());
			simulated.camera.buffer().download(DownloadOptions.of(0), Progress.NONE);
		}
	}

	@Test
	void nobodyDisturbsADownload() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 20)) {
			final TelopsCamera camera = simulated.camera;
			final List<String> refusals = new ArrayList<>();
			final Messages disturbing = new Messages() {

				@Override
				public void update(final String message, final double done) {
					super.update(message, done);
					final List<Runnable> jobs = List.of(() -> camera.setResolution(64, 4), () -> camera.setOffset(0, 0),
						() -> camera.setFrameRate(10), () -> camera.setIntegrationTime(10), camera::center,
						() -> camera.setCalibrationMode("NUC"), camera::grab, () -> camera.buffer().record(Progress.NONE),
						camera.buffer()::clear, () -> camera.buffer().configure(1, 2, 0, "software"),
						() -> camera.buffer().download(DownloadOptions.of(0), Progress.NONE));
					for (final Runnable job : jobs)
						refusals.add(assertThrows(CameraException.class, job::run).getMessage());
				}
			};
			SceneFormula.assertExact(camera.buffer().download(DownloadOptions.of(0), disturbing), 0, 0);
			assertEquals(List.of("Telops Inc. TS-IR (" + ADDRESS + ") is sending its sequences: wait until that is done, or "
				+ "cancel it first."), refusals.stream().distinct().toList());
			assertEquals(100, camera.setFrameRate(100));
		}
	}

	@Test
	void twoCamerasDownloadAtOnce() throws Exception {
		try (Simulated a = Simulated.start(ADDRESS, Simulated.quick().serial(1));
			Simulated b = Simulated.start(Loopback.address(11), Simulated.quick().serial(2).seed(9)))
		{
			final List<CompletableFuture<Sequence>> jobs = new ArrayList<>();
			for (final Simulated one : List.of(a, b)) {
				jobs.add(CompletableFuture.supplyAsync(() -> one.recorded(1, 50).camera.buffer()
					.download(DownloadOptions.of(0), Progress.NONE)));
			}
			for (final CompletableFuture<Sequence> job : jobs)
				SceneFormula.assertExact(job.get(60, TimeUnit.SECONDS), 0, 0);
			assertNotEquals(jobs.get(0).get().report().crc32c(), jobs.get(1).get().report().crc32c());
			assertEquals("1", jobs.get(0).get().settings().get("DeviceSerialNumber"));
			assertEquals("2", jobs.get(1).get().settings().get("DeviceSerialNumber"));
		}
	}

	@Test
	void impossibleOptionsAreRefusedBeforeAnythingHappens() {
		assertInstanceOf(CameraException.class,
			assertThrows(RuntimeException.class, () -> DownloadOptions.of(-1)));
		assertThrows(CameraException.class, () -> DownloadOptions.of(0).withPacketSize(100));
		assertThrows(CameraException.class, () -> DownloadOptions.of(0).withBitrate(Double.NaN));
		assertThrows(CameraException.class, () -> DownloadOptions.of(0).withRetries(-1));
	}

	/** Remembers what a job says. */
	private static class Messages implements Progress {

		final List<String> all = new ArrayList<>();
		double fraction;

		@Override
		public void update(final String message, final double done) {
			all.add(message);
			fraction = done;
		}

		@Override
		public boolean isCancelled() {
			return false;
		}

		String last() {
			return all.get(all.size() - 1);
		}
	}
}
