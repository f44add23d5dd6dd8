package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.Calibration;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingImageTest {

	@Test
	void sequencesLieAlongZAndTimeAlongT() {
		final List<Sequence> sequences = List.of(TestSequences.sequence(0, 100, 104, 101),
			TestSequences.sequence(1, 200, 204, 201), TestSequences.sequence(2, 300, 304, 301));
		final ImagePlus image = RecordingImage.of(new Recording("camera", sequences));
		assertArrayEquals(new int[] { 6, 4, 1, 3, 5 }, image.getDimensions());
		assertEquals(16, image.getBitDepth());
		for (int z = 0; z < 3; z++) {
			for (int t = 0; t < 5; t++) {
				final int index = image.getStackIndex(1, z + 1, t + 1);
				final short[] pixels = (short[]) image.getStack().getPixels(index);
				assertArrayEquals(TestSequences.plane(z, 100 * (z + 1) + t), pixels);
			}
		}
	}

	@Test
	void planesAreTheRecordingsOwnArrays() {
		final Sequence sequence = TestSequences.sequence(0, 0, 3, 0);
		final ImagePlus image = RecordingImage.of(List.of(sequence), "x");
		for (int i = 0; i < 4; i++) {
			assertSame(sequence.plane(i), image.getStack().getPixels(i + 1));
		}
		assertArrayEquals(new int[] { 6, 4, 1, 1, 4 }, image.getDimensions());
	}

	@Test
	void countsReadAsDegrees() {
		final ImagePlus image = RecordingImage.of(List.of(TestSequences.sequence(0, 10, 12, 10)), "x");
		final Calibration calibration = image.getCalibration();
		assertEquals(Calibration.STRAIGHT_LINE, calibration.getFunction());
		assertArrayEquals(new double[] { -10, 1 / 256.0 }, calibration.getCoefficients());
		assertEquals("°C", calibration.getValueUnit());
		image.setSlice(2);
		final double raw = TestSequences.raw(0, 11, 7);
		assertEquals(raw / 256 - 10, calibration.getCValue(image.getProcessor().get(7)), 1e-4);
		assertEquals(0.02, calibration.frameInterval, 1e-12);
		assertEquals("s", calibration.getTimeUnit());
	}

	@Test
	void labelsTellSequenceFrameIdAndTimeFromTheMoi() {
		final ImagePlus image = RecordingImage.of(List.of(TestSequences.sequence(0, 100, 102, 101), TestSequences.sequence(1, 7, 9, 8)),
			"x");
		assertEquals("FrameID 100 t=-0.020000 s, sequence 0", image.getStack().getSliceLabel(1));
		assertEquals("FrameID 7 t=-0.020000 s, sequence 1", image.getStack().getSliceLabel(2));
		assertEquals("FrameID 101 t=0.000000 s, sequence 0", image.getStack().getSliceLabel(3));
		assertEquals("2", image.getProp(RecordingImage.MOI_FRAME));
		assertEquals(-0.02, Double.parseDouble(image.getProp(RecordingImage.T0)), 1e-9);
	}

	@Test
	void shorterSequencesArePaddedAndAlignedAtTheMoi() {
		final ImagePlus image = RecordingImage.of(List.of(TestSequences.sequence(0, 100, 104, 102),
			TestSequences.sequence(1, 20, 21, 20)), "x");
		assertArrayEquals(new int[] { 6, 4, 1, 2, 5 }, image.getDimensions());
		assertEquals("sequence 1 missing", image.getStack().getSliceLabel(image.getStackIndex(1, 2, 2)));
		assertEquals("FrameID 20 t=0.000000 s, sequence 1",
			image.getStack().getSliceLabel(image.getStackIndex(1, 2, 3)));
		assertEquals("sequence 1 missing", image.getStack().getSliceLabel(image.getStackIndex(1, 2, 5)));
		final Object blank = image.getStack().getPixels(image.getStackIndex(1, 2, 1));
		assertArrayEquals(new short[24], (short[]) blank);
		assertNotSame(blank, image.getStack().getPixels(image.getStackIndex(1, 2, 2)));
	}

	@Test
	void withoutAMoiInsideTheFirstFramesAreAligned() {
		final ImagePlus image = RecordingImage.of(List.of(TestSequences.sequence(0, 100, 101, 50), TestSequences.sequence(1, 20, 22, 21)),
			"x");
		assertArrayEquals(new int[] { 6, 4, 1, 2, 3 }, image.getDimensions());
		assertEquals("0", image.getProp(RecordingImage.MOI_FRAME));
		assertEquals("sequence 0 missing", image.getStack().getSliceLabel(5));
	}

	@Test
	void framesThatNeverArrivedKeepTheirPlaceInTime() {
		final Sequence.Builder builder = TestSequences.builder(0, 5);
		builder.frame(5, TestSequences.plane(0, 5));
		builder.frame(6, new short[24], new byte[0], 0.02, false, false);
		builder.frame(7, TestSequences.plane(0, 7), new byte[0], 0.04, true, false);
		final Sequence sequence = builder.build();
		final ImagePlus image = RecordingImage.of(List.of(sequence), "x");
		assertEquals("FrameID 6 t=0.020000 s, sequence 0 missing", image.getStack().getSliceLabel(2));
		assertEquals("FrameID 7 t=0.040000 s, sequence 0 incomplete", image.getStack().getSliceLabel(3));
		final ImagePlus arrived = RecordingImage.of(List.of(sequence.onlyArrived()), "x");
		assertEquals(3, arrived.getNFrames());
		assertEquals("sequence 0 missing", arrived.getStack().getSliceLabel(2));
		assertEquals("FrameID 7 t=0.040000 s, sequence 0 incomplete", arrived.getStack().getSliceLabel(3));
	}

	@Test
	void framesWhoseIdsJumpAreLaidOutOneAfterTheOther() {
		final Sequence sequence = TestSequences.builder(0, 0).frame(5, TestSequences.plane(0, 5))
			.frame(2_000_000, TestSequences.plane(0, 7)).frame(9, TestSequences.plane(0, 9)).build();
		assertEquals(3, RecordingImage.of(List.of(sequence), "x").getNFrames());
	}

	@Test
	void specialCodesNeverWidenTheDisplayRange() {
		final short[] plane = TestSequences.plane(0, 100);
		plane[3] = (short) 0xFFFE;
		plane[4] = (short) 0xFFF1;
		final Sequence sequence = TestSequences.builder(0, 100).frame(100, plane).build();
		final ImagePlus image = RecordingImage.of(List.of(sequence), "x");
		assertEquals(TestSequences.raw(0, 100, 0), image.getDisplayRangeMin());
		assertEquals(TestSequences.raw(0, 100, 23), image.getDisplayRangeMax());
		assertArrayEquals(ThermalLut.create().getBytes(), image.getProcessor().getLut().getBytes());
	}

	@Test
	void aChangingUnitBecomesValuesWithSpecialCodesAsNaN() {
		final short[] plane = TestSequences.plane(0, 101);
		plane[3] = (short) 0xFFFF;
		final Sequence sequence = TestSequences.builder(0, 100).frame(100, TestSequences.plane(0, 100))
			.unit(new FrameUnit(1 / 128.0, 5, "°C", 0xFFF1)).frame(101, plane)
			.frame(102, new short[24], new byte[0], 0.04, false, false).build();
		final ImagePlus image = RecordingImage.of(List.of(sequence), "x");
		assertEquals(32, image.getBitDepth());
		assertEquals("°C", image.getCalibration().getValueUnit());
		assertEquals(TestSequences.raw(0, 100, 5) / 256f - 10, image.getStack().getProcessor(1).getf(5), 1e-4);
		assertEquals(TestSequences.raw(0, 101, 5) / 128f + 5, image.getStack().getProcessor(2).getf(5), 1e-4);
		assertTrue(Float.isNaN(image.getStack().getProcessor(2).getf(3)));
		assertTrue(Float.isNaN(image.getStack().getProcessor(3).getf(0)));
		assertTrue(image.getDisplayRangeMax() < 0xFFF1 / 128.0);
	}

	@Test
	void sequencesOfDifferentUnitBecomeValuesToo() {
		final Sequence other = Sequence.builder(1, 6, 4).unit(FrameUnit.COUNTS)
			.frame(0, TestSequences.plane(1, 0)).build();
		final ImagePlus image = RecordingImage.of(List.of(TestSequences.sequence(0, 0, 0, 0), other), "x");
		assertEquals(32, image.getBitDepth());
		assertEquals("mixed units", image.getCalibration().getValueUnit());
	}

	@Test
	void plainCountsStayUncalibrated() {
		final Sequence sequence = Sequence.builder(0, 6, 4).frame(0, TestSequences.plane(0, 0)).build();
		final ImagePlus image = RecordingImage.of(List.of(sequence), "x");
		assertEquals(Calibration.NONE, image.getCalibration().getFunction());
	}

	@Test
	void settingsAreProperties() {
		final ImagePlus image = RecordingImage.of(List.of(TestSequences.sequence(0, 0, 1, 0), TestSequences.sequence(3, 0, 1, 0)), "x");
		assertEquals("RT", image.getProp("CalibrationMode"));
		assertEquals("10 µs", image.getProp("IntegrationTime of sequence 0"));
		assertEquals("40 µs", image.getProp("IntegrationTime of sequence 3"));
		assertEquals("Telops Inc. TS-IR (127.0.0.2)", image.getProp("Camera"));
		assertTrue(image.getInfoProperty().startsWith("Sequence 0: 2 of 2 frames whole"), image.getInfoProperty());
	}

	@Test
	void whatHasNoImageSaysWhy() {
		assertTrue(assertThrows(CameraException.class, () -> RecordingImage.of(List.of(), "x")).getMessage()
			.contains("no sequence"));
		final Sequence empty = TestSequences.builder(0, 0).build();
		assertTrue(assertThrows(CameraException.class, () -> RecordingImage.of(List.of(empty), "x")).getMessage()
			.contains("no frame"));
		final Sequence wide = Sequence.builder(1, 8, 4).frame(0, new short[32]).build();
		assertTrue(assertThrows(CameraException.class,
			() -> RecordingImage.of(List.of(TestSequences.sequence(0, 0, 1, 0), wide), "x")).getMessage()
			.contains("different size"));
	}
}
