package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.PlaneFacts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of frames; those of many gigabytes are mostly holes, which take no room. */
class FrameFileTest {

	private static final int W = 320;
	private static final int H = 256;
	private static final int WORDS = W * (H + 2);

	@TempDir
	Path folder;

	private static FrameFileHead head(final int count, final boolean raw) {
		return new FrameFileHead(FrameFileHead.FORMAT, "Telops Inc. TS-IR (127.0.0.2)", "TEL01001",
			new SequenceInfo(3, 1000, 1010, count, W, H, 0, 0), 0, count, raw, null, null);
	}

	private static short[] words(final int frame) {
		final short[] words = new short[WORDS];
		for (int i = 0; i < WORDS; i++) words[i] = (short) (frame * 7919 + i * 13);
		return words;
	}

	private static short[] pixels(final int frame) {
		return Arrays.copyOfRange(words(frame), 2 * W, WORDS);
	}

	@Test
	void imageJReadsTheLastImageOfATiffFarBeyondFourGigabytes() throws IOException {
		final Path tiff = folder.resolve("large.tif");
		final int count = 130_000;
		try (FrameFile file = FrameFile.create(tiff, head(count, false))) {
			file.describe(new FrameUnit(1 / 256.0, -273.15, "°C", 0xFFF1), 1000, new int[] { 5000, 9000 });
			for (final int frame : new int[] { 0, 30_000, count - 1 }) file.write(frame, words(frame), 0, WORDS);
		}
		assertTrue(Files.size(tiff) > 21_000_000_000L);
		final ImagePlus image = IJ.openVirtual(tiff.toString());
		assertEquals(count, image.getStackSize());
		for (final int frame : new int[] { 0, 30_000, count - 1 })
			assertArrayEquals(pixels(frame), (short[]) image.getStack().getProcessor(frame + 1).getPixels());
		assertArrayEquals(new short[W * H], (short[]) image.getStack().getProcessor(77_777).getPixels());
		assertEquals("°C", image.getCalibration().getValueUnit());
		assertEquals(1 - 273.15, image.getCalibration().getCValue(256), 1e-3);
		assertEquals(0.001, image.getCalibration().frameInterval, 1e-12);
		assertEquals(5000, image.getDisplayRangeMin());
	}

	@Test
	void whatWasWrittenIsReadBack() throws IOException {
		for (final boolean raw : new boolean[] { true, false }) {
			final Path path = folder.resolve(raw ? "x.raw" : "x.tif");
			final PlaneFacts facts = PlaneFacts.of(pixels(2), W * H, 0xFFF1);
			final byte[] header = new byte[4 * W];
			FrameWords.bytes(words(2), 0, header, 0, 2 * W);
			try (FrameFile file = FrameFile.create(path, head(4, raw))) {
				file.write(2, words(2), 0, 700);
				file.write(2, words(2), 700, WORDS);
				assertNull(file.facts(2), "nobody has said yet that it is whole");
				file.complete(2, header, facts);
				file.finish(file.head());
			}
			try (FrameFile file = FrameFile.open(path, false)) {
				assertEquals(head(4, raw), file.head());
				assertEquals(facts, file.facts(2));
				assertArrayEquals(header, file.header(2));
				assertArrayEquals(pixels(2), file.plane(2));
				assertNull(file.facts(1));
				assertNull(file.facts(3));
			}
		}
	}

	@Test
	void aFileIsWrittenByOneDownloadAtATime() throws IOException {
		final Path path = folder.resolve("x.tif");
		try (FrameFile file = FrameFile.create(path, head(4, false))) {
			assertTrue(assertThrows(CameraException.class, () -> FrameFile.open(path, true)).getMessage()
				.contains("is being written by another download"));
			file.unlock();
			FrameFile.open(path, true).close();
		}
	}

	@Test
	void whatIsDamagedIsSaid() throws IOException {
		final Path path = folder.resolve("x.tif");
		FrameFile.create(path, head(4, false)).close();
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
			file.setLength(100_000);
		}
		assertTrue(assertThrows(CameraException.class, () -> FrameFile.open(path, false)).getMessage()
			.contains("is shorter than its 4 frames"));
		for (final String text : new String[] { "", "LYNCEUS FRAMES\n", "LYNCEUS FRAMES\nformat=1\ncount=many\n" }) {
			assertThrows(CameraException.class, () -> FrameFileHead.of(text.getBytes(), path), text);
		}
		final byte[] future = head(4, false).toBytes();
		final byte[] newer = new String(future).replace("format=1", "format=2").getBytes();
		assertTrue(assertThrows(CameraException.class, () -> FrameFileHead.of(newer, path)).getMessage()
			.contains("is not a file of frame headers"));
	}

	@Test
	void aHeadIsTheSameAfterReading() {
		final FrameFileHead done = head(9, true).with(new DownloadFigures(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1L << 40),
			new FrameFileHead.TransferSettings(8000, 1000.5, 12.25, 13, 4, 5, 6));
		assertEquals(done, FrameFileHead.of(done.toBytes(), folder));
		final FrameFileHead odd = new FrameFileHead(1, "back\\slash = # ! : ü\nline", "s", done.info(), 0, 9, false, null, null);
		assertEquals(odd, FrameFileHead.of(odd.toBytes(), folder));
	}
}
