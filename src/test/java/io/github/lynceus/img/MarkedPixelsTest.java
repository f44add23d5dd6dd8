package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;
import ij.measure.Calibration;
import ij.process.ImageStatistics;
import ij.process.StackConverter;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.Sequence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks are never a temperature: 24 pixels of 1000 to 1023 counts, six of which say why they are none. */
class MarkedPixelsTest {

	private static final int[] MARKS = { 0xFFF1, 0xFFF2, 0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF };
	/** Of the counts 1006 to 1023 at 1/256 °C per count from -10 °C. */
	private static final double MEAN = (1006 + 1023) / 2.0 / 256 - 10;

	@TempDir
	Path folder;

	private static ImagePlus image() {
		final Sequence.Builder builder = TestSequences.builder(0, 0);
		for (int frame = 0; frame < 2; frame++) {
			final short[] plane = new short[24];
			for (int i = 0; i < 24; i++) plane[i] = (short) (frame == 1 && i < 6 ? MARKS[i] : 1000 + i);
			builder.frame(frame, plane);
		}
		final ImagePlus image = RecordingImage.of(List.of(builder.build()), "recording");
		image.setSlice(2);
		return image;
	}

	@Test
	void marksReadAsNaNAndTheRestAsDegrees() {
		final ImagePlus image = image();
		final Calibration calibration = image.getCalibration();
		for (final int mark : MARKS) {
			assertTrue(Double.isNaN(calibration.getCValue(mark)));
			assertTrue(Double.isNaN(calibration.getCTable()[mark]));
		}
		assertTrue(Float.isNaN(image.getProcessor().getPixelValue(0, 0)), "what the status bar shows");
		assertEquals(1010 / 256.0 - 10, image.getProcessor().getPixelValue(4, 1), 1e-4);
		assertEquals(1 / 256.0, calibration.copy().getCoefficients()[1]);
		assertTrue(Double.isNaN(calibration.copy().getCValue(0xFFFE)), "copies of the image as well");
		assertEquals("°C", calibration.getValueUnit());
		assertEquals(0.02, calibration.frameInterval, 1e-12);
	}

	@Test
	void anotherUnitWithoutMarksIsALineAgainAndPlacesStay() {
		final ImagePlus image = image();
		image.getCalibration().xOrigin = -64;
		image.getCalibration().yOrigin = -32;
		image.getCalibration().pixelWidth = 0.03;
		MarkedCalibration.apply(image, new FrameUnit(0.5, 1, "°C", 0xFFF1));
		assertEquals(6, image.getCalibration().getCValue(10), 1e-6);
		assertTrue(Double.isNaN(image.getCalibration().getCValue(0xFFF1)));
		MarkedCalibration.apply(image, new FrameUnit(0.5, 1, "°C", FrameUnit.NO_SPECIAL_CODES));
		assertEquals(0.5 * 0xFFF1 + 1, image.getCalibration().getCValue(0xFFF1), 1e-6);
		assertTrue(MarkedCalibration.unit(image).isEmpty());
		MarkedCalibration.apply(image, FrameUnit.COUNTS);
		assertFalse(image.getCalibration().calibrated());
		assertEquals(-64, image.getCalibration().xOrigin);
		assertEquals(-32, image.getCalibration().yOrigin);
		assertEquals(0.03, image.getCalibration().pixelWidth);
		assertEquals(0.02, image.getCalibration().frameInterval, 1e-12);
	}

	@Test
	void imageJsOwnStatisticsNeverTakeThemForValues() {
		final ImageStatistics all = image().getStatistics();
		assertEquals(1006 / 256.0 - 10, all.min, 1e-4);
		assertEquals(1023 / 256.0 - 10, all.max, 1e-4);
		assertTrue(Double.isNaN(all.mean), "no number rather than a wrong one");

		final ImagePlus floats = image();
		new StackConverter(floats).convertToGray32();
		floats.setSlice(2);
		assertEquals(MEAN, floats.getStatistics().mean, 1e-4);
		assertEquals(18, floats.getStatistics().pixelCount);
	}

	@Test
	void theSelectionOfTheOthersMeasuresThemAlone() {
		final ImagePlus image = image();
		final MarkedPixels marked = new MarkedPixels(image, 2);
		assertEquals(6, marked.count());
		image.setRoi(marked.others());
		assertEquals(18, image.getStatistics().pixelCount);
		assertEquals(MEAN, image.getStatistics().mean, 1e-4);
		assertEquals(0, new MarkedPixels(image, 1).count());
	}

	@Test
	void dotsLieOnTheSliceAndReplaceThemselves() {
		final ImagePlus image = image();
		for (int i = 0; i < 2; i++) {
			new MarkedPixels(image, 1).show();
			new MarkedPixels(image, 2).show();
		}
		assertEquals(1, image.getOverlay().size(), "none on the first slice");
		assertEquals(6, image.getOverlay().get(0).size());
		assertEquals(2, image.getOverlay().get(0).getPosition());
		assertTrue(new MarkedPixels(image, 2).mask().get(5) == 255 && new MarkedPixels(image, 2).mask().get(6) == 0);
	}

	@Test
	void theSentenceNamesKindsAndMeasuresTheRest() {
		assertEquals("Slice 2 of recording: 6 of 24 pixels are marked (1 below the detector's range, 1 above the detector's "
			+ "range, 1 below the calibrated range, 1 above the calibrated range, 1 bad, 1 saturated); the others are -6.07 to "
			+ "-6.00 °C, mean -6.04.", new MarkedPixels(image(), 2).sentence());
	}

	@Test
	void physicalValuesHaveNaNForMarksAndKeepEverythingElse() {
		final ImagePlus image = image();
		final ImagePlus values = PhysicalImage.of(image, share -> {});
		assertEquals(32, values.getBitDepth());
		assertArrayEquals(image.getDimensions(), values.getDimensions());
		assertEquals(image.getStack().getSliceLabel(2), values.getStack().getSliceLabel(2));
		assertEquals("RT", values.getProp("CalibrationMode"));
		assertEquals("°C", values.getCalibration().getValueUnit());
		assertFalse(values.getCalibration().calibrated(), "values need no function");
		assertEquals(0.02, values.getCalibration().frameInterval, 1e-12);
		final float[] pixels = (float[]) values.getStack().getPixels(2);
		for (int i = 0; i < 24; i++) {
			if (i < 6) assertTrue(Float.isNaN(pixels[i]));
			else assertEquals((1000 + i) / 256.0 - 10, pixels[i], 1e-4);
		}
		assertTrue(values.getDisplayRangeMax() < 0, "marks do not widen the range");
	}

	@Test
	void aFileKnowsItsMarks() {
		final Path file = folder.resolve("marks.tif");
		RecordingFile.save(image(), file);
		final ImagePlus opened = new Opener().openImage(file.toString());
		assertTrue(Float.isNaN(((float[]) PhysicalImage.of(opened, share -> {}).getStack().getPixels(2))[4]));
		assertEquals(6, new MarkedPixels(opened, 2).count());
		MarkedCalibration.restore(opened);
		assertTrue(Double.isNaN(opened.getCalibration().getCValue(0xFFFE)));
		assertEquals(1 / 256.0 - 10, opened.getCalibration().getCValue(1), 1e-6);
	}

	@Test
	void whatHasNoKnownUnitSaysSo() {
		final ImagePlus plain = new ImagePlus("plain", new ij.process.ShortProcessor(4, 4));
		MarkedCalibration.restore(plain);
		final String message = assertThrows(CameraException.class, () -> PhysicalImage.of(plain, share -> {})).getMessage();
		assertTrue(message.startsWith("Lynceus does not know what the counts of plain mean: it needs a 16-bit image"), message);
		assertEquals(message, assertThrows(CameraException.class, () -> new MarkedPixels(plain, 1)).getMessage());
	}
}
