package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.simulator.Faults;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads straight to disk, and going on with them. */
class FileDownloadTest {

	private static final String ADDRESS = Loopback.address(12);

	@TempDir
	Path folder;

	@Test
	void aTiffThatImageJOpensAsAVirtualStack() throws IOException {
		final Path tiff = folder.resolve("x.tif");
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 40)) {
			final Sequence sequence = download(simulated, DownloadTarget.file(tiff));
			SceneFormula.assertExact(sequence, 0, 0);
			assertEquals(tiff, sequence.file().orElseThrow());
			assertEquals(40L * 320 * 256 * 2 + 4096, Files.size(tiff));
			final Sequence inMemory = simulated.camera.buffer().download(DownloadOptions.of(0), Progress.NONE);
			assertEquals(inMemory.report().crc32c(), sequence.report().crc32c());
			assertEquals(inMemory.report().mean(), sequence.report().mean(), 1e-9);
			assertEquals(inMemory.report().max(), sequence.report().max());
			assertEquals(inMemory.settings(), sequence.settings());
			for (int i = 0; i < 40; i++) {
				assertArrayEquals(inMemory.header(i), sequence.header(i));
				assertEquals(inMemory.time(i), sequence.time(i));
			}
		}
		for (final boolean virtual : new boolean[] { true, false }) {
			final ImagePlus image = virtual ? IJ.openVirtual(tiff.toString()) : IJ.openImage(tiff.toString());
			assertEquals(40, image.getStackSize());
			assertEquals(40, image.getNFrames());
			assertEquals("°C", image.getCalibration().getValueUnit());
			assertEquals(0.01, image.getCalibration().frameInterval, 1e-9);
			final Sequence reopened = SequenceFile.open(tiff);
			SceneFormula.assertExact(reopened, 0, 0);
			for (int i = 0; i < 40; i++)
				assertArrayEquals(reopened.plane(i), (short[]) image.getStack().getPixels(i + 1));
			assertEquals(reopened.unit().value(12_345), image.getCalibration().getCValue(12_345), 1e-4);
			assertTrue(reopened.report().isOk());
			assertEquals(1, reopened.report().passes());
		}
	}

	@Test
	void countsAloneWithAHeaderBesideThem() throws IOException {
		final Path raw = folder.resolve("x.raw");
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 10)) {
			SceneFormula.assertExact(download(simulated, DownloadTarget.file(raw)), 0, 0);
		}
		final byte[] bytes = Files.readAllBytes(raw);
		assertEquals(10 * 320 * 256 * 2, bytes.length);
		final short[] last = new short[320 * 256];
		ByteBuffer.wrap(bytes, 9 * 320 * 256 * 2, 320 * 256 * 2).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(last);
		assertArrayEquals(SequenceFile.open(raw).plane(9), last);
		final String header = Files.readString(folder.resolve("x.hdr"));
		for (final String line : new String[] { "ENVI", "samples = 320", "lines = 256", "bands = 10", "data type = 12",
			"interleave = bsq", "byte order = 0", "data units = °C" })
			assertTrue(header.lines().anyMatch(line::equals), line + " in " + header);
	}

	@Test
	void framesThatComeInPartsAreJoinedOnDisk() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 40)) {
			simulated.faults(Faults.NONE.withDrop(0.1).withSeed(3));
			final DownloadOptions options = DownloadOptions.of(0).withPacketSize(1500).withRetries(20);
			final Sequence sequence = simulated.camera.buffer().download(options,
				DownloadTarget.file(folder.resolve("parts.tif")), Progress.NONE);
			SceneFormula.assertExact(sequence, 0, 0);
			assertTrue(sequence.report().completeInFirstPass() < 5, "nearly every frame came in parts");
			SceneFormula.assertExact(SequenceFile.open(folder.resolve("parts.tif")), 0, 0);
		}
	}

	@Test
	void aCancelledDownloadGoesOnWhereItStopped() {
		final DownloadTarget target = DownloadTarget.file(folder.resolve("cancelled.tif"));
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 200)) {
			final Sequence arrived = cancelled(simulated, target);
			final int before = arrived.report().complete();
			assertTrue(before >= 40 && before < 200, before + " frames");
			assertEquals(before, SequenceFile.open(target.file()).onlyArrived().size());
			final Sequence sequence = download(simulated, target);
			SceneFormula.assertExact(sequence, 0, 0);
			final IntegrityReport report = sequence.report();
			assertEquals(before, report.resumed());
			assertEquals(200 - before, report.completeInFirstPass() + report.recoveredByRetry());
			// A busy machine may lose packets of its own; those frames alone come again.
			if (report.passes() == 1) assertEquals(200L - before, report.bytes() / (320 * 258 * 2), "nothing came twice");
			final IntegrityReport again = download(simulated, target).report();
			assertEquals(200, again.resumed());
			assertEquals(0, again.bytes());
			assertTrue(again.isOk());
			assertEquals(report.crc32c(), again.crc32c());
		}
	}

	@Test
	void framesTheDiskLostAreNoticedAndFetchedAgain() throws IOException {
		final Path tiff = folder.resolve("damaged.tif");
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 20)) {
			download(simulated, DownloadTarget.file(tiff));
			try (RandomAccessFile file = new RandomAccessFile(tiff.toFile(), "rw");
				RandomAccessFile records = new RandomAccessFile(tiff + ".frames", "rw"))
			{
				file.seek(4096 + 7L * 320 * 256 * 2 + 100);
				file.write(new byte[1000]);
				records.seek(8192 + 11L * (32 + 4 * 320) + 40);
				records.write(new byte[8]);
			}
			final Sequence sequence = download(simulated, DownloadTarget.file(tiff));
			SceneFormula.assertExact(sequence, 0, 0);
			assertEquals(18, sequence.report().resumed());
		}
	}

	@Test
	void anotherRecordingIsNeverFiledWithThis() throws IOException {
		final DownloadTarget target = DownloadTarget.file(folder.resolve("mine.tif"));
		final byte[] before;
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 20)) {
			download(simulated, target);
			before = Files.readAllBytes(target.file());
			assertRefused("20 frames from frame 0 of the sequence on, which is not what is to be downloaded now",
				simulated, DownloadOptions.of(0).withFrames(2, 10), target);
			simulated.recorded(1, 20);
			assertRefused("another recording, of 20 frames from FrameID ", simulated, DownloadOptions.of(1), target);
		}
		// The same camera, switched off and on: it counts from the same number again.
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 20)) {
			assertRefused("mine.tif has another recording, of 20", simulated, DownloadOptions.of(0), target);
		}
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().serial(77)).recorded(1, 20)) {
			assertRefused("mine.tif has frames of camera TEL01001, which", simulated, DownloadOptions.of(0), target);
			assertArrayEquals(before, Files.readAllBytes(target.file()), "refused without a trace");
			SceneFormula.assertExact(download(simulated, target.replacing()), 0, 0);
			assertEquals("77", SequenceFile.open(target.file()).settings().get("DeviceSerialNumber"));
		}
	}

	@Test
	void filesOfOthersAreNotTouched() throws IOException {
		final Path letter = Files.writeString(folder.resolve("letter.tif"), "Dear reader");
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 4)) {
			assertRefused("letter.tif exists already, and is not a download that was interrupted", simulated,
				DownloadOptions.of(0), DownloadTarget.file(letter));
			Files.writeString(folder.resolve("letter.tif.frames"), "x".repeat(9000));
			assertRefused("letter.tif.frames is not a file of frame headers", simulated, DownloadOptions.of(0),
				DownloadTarget.file(letter));
			assertRefused("does not exist. Create it or choose another.", simulated, DownloadOptions.of(0),
				DownloadTarget.file(folder.resolve("none/x.tif")));
			assertEquals("Dear reader", Files.readString(letter));
			SceneFormula.assertExact(download(simulated, DownloadTarget.file(letter).replacing()), 0, 0);
		}
		assertThrows(CameraException.class, () -> SequenceFile.open(folder.resolve("nothing.tif")));
		assertFalse(SequenceFile.isOne(folder.resolve("nothing.tif")));
		assertTrue(SequenceFile.isOne(letter));
	}

	@Test
	void severalSequencesHaveAFileEach() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(2, 6)) {
			final Recording recording = simulated.camera.buffer().downloadAll(DownloadOptions.of(0),
				DownloadTarget.file(folder.resolve("all.tif")), Progress.NONE);
			for (int i = 0; i < 2; i++) {
				SceneFormula.assertExact(recording.sequences().get(i), 0, 0);
				assertEquals(folder.resolve("all-" + i + ".tif"), recording.sequences().get(i).file().orElseThrow());
			}
		}
	}

	@Test
	void whatFitsIntoMemoryNeedsNoFile() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 6)) {
			final Path tiff = folder.resolve("small.tif");
			final Sequence sequence = download(simulated, DownloadTarget.memoryOr(tiff));
			assertTrue(sequence.file().isEmpty());
			assertFalse(Files.exists(tiff));
		}
	}

	@Test
	void missingFramesAreInTheReportAndInTheFile() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 20)) {
			simulated.faults(Faults.NONE.withLost(6, 50).withLost(12, 0, 1, 2, 3));
			final DownloadOptions options = DownloadOptions.of(0).withPacketSize(1500).withRetries(0);
			final DownloadTarget target = DownloadTarget.file(folder.resolve("gaps.tif"));
			final FrameIntegrityException exc = assertThrows(FrameIntegrityException.class,
				() -> simulated.camera.buffer().download(options, target, Progress.NONE));
			final int complete = exc.report().complete();
			assertTrue(complete > 0 && complete <= 18, complete + " of 20");
			assertTrue(exc.sequence().isArrived(5) && !exc.sequence().isComplete(5));
			assertTrue(exc.report().incomplete().get(exc.report().firstFrameId() + 5) >= 1);
			simulated.faults(Faults.NONE);
			final Sequence sequence = download(simulated, target);
			SceneFormula.assertExact(sequence, 0, 0);
			assertEquals(complete, sequence.report().resumed());
		}
	}

	// -- Helper methods --

	private static Sequence download(final Simulated simulated, final DownloadTarget target) {
		return simulated.camera.buffer().download(DownloadOptions.of(0), target, Progress.NONE);
	}

	private static void assertRefused(final String words, final Simulated simulated, final DownloadOptions options,
		final DownloadTarget target)
	{
		final String sentence = assertThrows(CameraException.class,
			() -> simulated.camera.buffer().download(options, target, Progress.NONE)).getMessage();
		assertTrue(sentence.contains(words), sentence);
	}

	private static Sequence cancelled(final Simulated simulated, final DownloadTarget target) {
		final Progress impatient = new Progress() {

			private double fraction;

			@Override
			public void update(final String message, final double done) {
				fraction = done;
			}

			@Override
			public boolean isCancelled() {
				return fraction > 0.2;
			}
		};
		return assertThrows(CancelledException.class, () -> simulated.camera.buffer()
			.download(DownloadOptions.of(0).withBitrate(200), target, impatient)).sequences().get(0);
	}
}
