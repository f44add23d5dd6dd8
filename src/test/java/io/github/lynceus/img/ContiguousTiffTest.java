package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;
import ij.plugin.FileInfoVirtualStack;
import ij.process.ShortProcessor;
import io.github.lynceus.pixel.PlaneType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContiguousTiffTest {

	private static final int WIDTH = 7;
	private static final int HEIGHT = 5;

	@TempDir
	private Path folder;

	private static ImagePlus like() {
		final ImagePlus like = new ImagePlus("like", new ShortProcessor(WIDTH, HEIGHT));
		final Calibration calibration = like.getCalibration();
		calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] { -273.15, 0.01 }, "°C");
		calibration.setTimeUnit("s");
		calibration.frameInterval = 0.02;
		like.setDisplayRange(29000, 31000);
		like.setProperty("Info", "Camera: Telops\nIntegrationTime: 10 µs\n");
		return like;
	}

	private Path write(final PlaneType type, final Object... planes) throws IOException {
		final Path file = folder.resolve(type + ".tif");
		try (ContiguousTiff tiff = ContiguousTiff.create(file, WIDTH, HEIGHT, type)) {
			// Backwards: planes have places, not an order.
			for (int i = planes.length - 1; i >= 0; i--) {
				tiff.write(i, planes[i]);
			}
			tiff.finish(planes.length, like(), i -> "FrameID " + (100 + i) + " t=" + i + " µs");
		}
		return file;
	}

	private static Object plane(final PlaneType type, final int value) {
		final Object plane = type.newPlane(WIDTH * HEIGHT);
		if (plane instanceof short[] words) {
			Arrays.fill(words, (short) value);
			words[WIDTH + 1] = (short) 0xFFFE;
		}
		if (plane instanceof byte[] bytes) {
			Arrays.fill(bytes, (byte) value);
			bytes[WIDTH + 1] = (byte) 0xFE;
		}
		if (plane instanceof float[] floats) {
			Arrays.fill(floats, value + 0.5f);
			floats[WIDTH + 1] = -1;
		}
		if (plane instanceof int[] colours) {
			Arrays.fill(colours, 0xFF000000 | value);
			colours[WIDTH + 1] = 0xFF112233;
		}
		return plane;
	}

	@Test
	void imageJReadsPlanesCalibrationTimeLabelsAndInfo() throws IOException {
		final Path file = write(PlaneType.SHORT, plane(PlaneType.SHORT, 29315), plane(PlaneType.SHORT, 30000),
			plane(PlaneType.SHORT, 40000));
		for (final ImagePlus read : new ImagePlus[] { IJ.openImage(file.toString()),
			FileInfoVirtualStack.openVirtual(file.toString()) })
		{
			assertEquals(3, read.getStackSize());
			assertEquals(3, read.getNFrames());
			assertArrayEquals((short[]) plane(PlaneType.SHORT, 40000), (short[]) read.getStack().getPixels(3));
			assertEquals(0xFFFE, read.getStack().getProcessor(2).get(1, 1));
			assertEquals("°C", read.getCalibration().getValueUnit());
			assertEquals(20, read.getCalibration().getCValue(29315), 1e-4);
			assertEquals(0.02, read.getCalibration().frameInterval, 1e-12);
			assertEquals("s", read.getCalibration().getTimeUnit());
			assertEquals("FrameID 101 t=1 µs", read.getStack().getSliceLabel(2));
			assertEquals(29000, read.getDisplayRangeMin());
			assertTrue(read.getInfoProperty().contains("IntegrationTime: 10 µs"));
		}
	}

	@Test
	void everyKindOfPlaneComesBack() throws IOException {
		for (final PlaneType type : PlaneType.values()) {
			final Path file = write(type, plane(type, 17), plane(type, 99));
			final ImagePlus read = IJ.openImage(file.toString());
			assertEquals(type.bitDepth(), read.getBitDepth());
			for (int i = 0; i < 2; i++) {
				final Object expected = plane(type, i == 0 ? 17 : 99);
				final Object pixels = read.getStack().getPixels(i + 1);
				assertTrue(Arrays.deepEquals(new Object[] { expected }, new Object[] { pixels }), type + " " + i);
			}
		}
	}

	@Test
	void aSinglePlaneIsAnImage() throws IOException {
		final ImagePlus read = IJ.openImage(write(PlaneType.SHORT, plane(PlaneType.SHORT, 5)).toString());
		assertEquals(1, read.getStackSize());
		assertEquals(5, read.getProcessor().get(0, 0));
	}

	@Test
	void planesWrittenBeyondTheCountAreCutOff() throws IOException {
		final Path file = folder.resolve("cut.tif");
		try (ContiguousTiff tiff = ContiguousTiff.create(file, WIDTH, HEIGHT, PlaneType.BYTE)) {
			for (int i = 0; i < 5; i++) {
				tiff.write(i, plane(PlaneType.BYTE, i));
			}
			tiff.finish(3, like(), i -> "p" + i);
		}
		final ImagePlus read = IJ.openImage(file.toString());
		assertEquals(3, read.getStackSize());
		assertEquals(2, read.getStack().getProcessor(3).get(0, 0));
		assertEquals("p2", read.getStack().getSliceLabel(3));
	}
}
