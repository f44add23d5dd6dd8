package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.measure.Calibration;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFileTest {

	private final Recording recording = new Recording("Telops Inc. TS-IR (127.0.0.2)",
		List.of(TestSequences.sequence(0, 100, 104, 101), TestSequences.sequence(1, 200, 204, 201)));

	@TempDir
	Path folder;

	@Test
	void reopenedFilesAreTheSame() throws Exception {
		final Path tiff = folder.resolve("recording.tif");
		final Path json = folder.resolve("integrity.json");
		RecordingFile.save(recording, tiff, json);
		assertSame(RecordingImage.of(recording), new Opener().openImage(tiff.toString()));
		final JsonObject report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
		assertTrue(report.size() > 0);
		assertEquals(List.of("integrity.json", "recording.tif"), names());
	}

	@Test
	void imagejsOwnSaverKeepsThemToo() {
		final String path = folder.resolve("byhand.tif").toString();
		final ImagePlus image = RecordingImage.of(recording);
		assertTrue(new FileSaver(image).saveAsTiffStack(path));
		assertSame(image, new Opener().openImage(path));
	}

	@Test
	void aSingleFrameCanBeSaved() {
		final ImagePlus image = RecordingImage.of(List.of(TestSequences.sequence(0, 5, 5, 5)), "one");
		final Path tiff = folder.resolve("one.tif");
		RecordingFile.save(image, tiff);
		final ImagePlus opened = new Opener().openImage(tiff.toString());
		assertArrayEquals(TestSequences.plane(0, 5), (short[]) opened.getProcessor().getPixels());
		assertEquals("°C", opened.getCalibration().getValueUnit());
		assertEquals("FrameID 5 t=0.000000 s, sequence 0", opened.getProp("Slice_Label"));
	}

	@Test
	void aFullDiskIsOneSentenceAndLeavesNothing() throws Exception {
		final Path tiff = folder.resolve("full.tif");
		Files.writeString(tiff, "before");
		final CameraException error = assertThrows(CameraException.class, () -> RecordingFile.write(tiff, 10, out -> {
			out.write(new byte[2 << 20]);
			throw new IOException("No space left on device");
		}));
		assertTrue(error.getMessage().contains("full.tif: the disk is full"), error.getMessage());
		assertEquals(List.of("full.tif"), names());
		assertEquals("before", Files.readString(tiff));
	}

	@Test
	void tooMuchForTheDiskIsSaidBeforeWriting() throws Exception {
		final CameraException error = assertThrows(CameraException.class,
			() -> RecordingFile.write(folder.resolve("huge.tif"), Long.MAX_VALUE, out -> out.write(1)));
		assertTrue(error.getMessage().contains("Free some space"), error.getMessage());
		assertEquals(List.of(), names());
	}

	@Test
	void impossiblePathsAreOneSentence() throws Exception {
		assertTrue(assertThrows(CameraException.class,
			() -> RecordingFile.save(recording, folder.resolve("nowhere/x.tif"), null)).getMessage()
			.contains("does not exist"));
		assertTrue(assertThrows(CameraException.class, () -> RecordingFile.save(recording, folder, null)).getMessage()
			.contains("is a folder"));
		final Path file = Files.writeString(folder.resolve("file"), "");
		assertTrue(assertThrows(CameraException.class,
			() -> RecordingFile.save(recording, file.resolve("x.tif"), null)).getMessage().startsWith("Cannot save"));
		assertEquals(List.of("file"), names());
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(path -> path.getFileName().toString()).sorted().toList();
		}
	}

	private static void assertSame(final ImagePlus expected, final ImagePlus actual) {
		assertArrayEquals(expected.getDimensions(), actual.getDimensions());
		for (int i = 1; i <= expected.getStackSize(); i++) {
			assertArrayEquals((short[]) expected.getStack().getPixels(i), (short[]) actual.getStack().getPixels(i));
			assertEquals(expected.getStack().getSliceLabel(i), actual.getStack().getSliceLabel(i));
		}
		final Calibration calibration = actual.getCalibration();
		assertEquals(Calibration.STRAIGHT_LINE, calibration.getFunction());
		assertArrayEquals(new double[] { -10, 1 / 256.0 }, calibration.getCoefficients());
		assertEquals("°C", calibration.getValueUnit());
		assertEquals(0.02, calibration.frameInterval, 1e-9);
		assertEquals("s", calibration.getTimeUnit());
		for (final String key : List.of("Camera", "CalibrationMode", "IntegrationTime of sequence 1",
			RecordingImage.T0, RecordingImage.MOI_FRAME))
		{
			assertEquals(expected.getProp(key), actual.getProp(key), key);
		}
		assertEquals(expected.getInfoProperty().strip(), actual.getInfoProperty().strip());
		assertEquals(expected.getDisplayRangeMax(), actual.getDisplayRangeMax());
		assertArrayEquals(ThermalLut.create().getBytes(), actual.getProcessor().getLut().getBytes());
	}
}
