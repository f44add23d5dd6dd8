package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.process.ShortProcessor;
import io.github.lynceus.camera.FrameUnit;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaneRegionTest {

	private static final int WIDTH = 40;
	private static final int HEIGHT = 30;
	private static final FrameUnit UNIT = new FrameUnit(0.01, -273.15, "°C", 0xFFF1);

	/** Pixel x, y is 30000 + 100 y + x. */
	private static short[] ramp() {
		final short[] plane = new short[WIDTH * HEIGHT];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = (short) (30000 + 100 * (i / WIDTH) + i % WIDTH);
		}
		return plane;
	}

	@Test
	void aRectangleHasItsCornersAsExtremes() {
		final RegionStatistics seen = PlaneRegion.of(new Roi(3, 5, 11, 7), WIDTH, HEIGHT).statistics(ramp(), UNIT);
		assertEquals(77, seen.count());
		assertEquals(new Point(3, 5), seen.coldest());
		assertEquals(new Point(13, 11), seen.hottest());
		assertEquals(305.03 - 273.15, seen.min(), 1e-9);
		assertEquals(311.13 - 273.15, seen.max(), 1e-9);
		assertEquals(308.08 - 273.15, seen.mean(), 1e-9);
	}

	@Test
	void codesCountAsSpecialAndNotAsValues() {
		final short[] plane = ramp();
		plane[5 * WIDTH + 3] = (short) 0xFFFF;
		plane[11 * WIDTH + 13] = (short) 0xFFF1;
		final RegionStatistics seen = PlaneRegion.of(new Roi(3, 5, 11, 7), WIDTH, HEIGHT).statistics(plane, UNIT);
		assertEquals(75, seen.count());
		assertEquals(2, seen.special());
		assertEquals(new Point(4, 5), seen.coldest());
		assertEquals(new Point(12, 11), seen.hottest());
	}

	@Test
	void anOvalHasTheStatisticsImageJFinds() {
		final short[] plane = new short[WIDTH * HEIGHT];
		final Random random = new Random(7);
		for (int i = 0; i < plane.length; i++) {
			plane[i] = (short) random.nextInt(60000);
		}
		final Roi oval = new OvalRoi(8, 4, 21, 17);
		final ShortProcessor processor = new ShortProcessor(WIDTH, HEIGHT, plane, null);
		processor.setRoi(oval);
		final RegionStatistics seen = PlaneRegion.of(oval, WIDTH, HEIGHT).statistics(plane, FrameUnit.COUNTS);
		assertEquals(processor.getStats().pixelCount, seen.count());
		assertEquals(processor.getStats().mean, seen.mean(), 1e-6);
		assertEquals(processor.getStats().stdDev, seen.deviation(), 1e-6);
		assertEquals(processor.getStats().max, seen.max());
		assertEquals(processor.getStats().min, seen.min());
	}

	@Test
	void whatLiesOffThePlaneIsCutOff() {
		assertEquals(new Rectangle(38, 28, 2, 2), PlaneRegion.of(new Roi(38, 28, 9, 9), WIDTH, HEIGHT).bounds());
		final Roi half = new OvalRoi(-10, 5, 20, 10);
		final RegionStatistics seen = PlaneRegion.of(half, WIDTH, HEIGHT).statistics(ramp(), UNIT);
		assertEquals(PlaneRegion.of(new OvalRoi(0, 5, 20, 10), WIDTH, HEIGHT).statistics(ramp(), UNIT).count(),
			2 * seen.count(), "an oval is the same left and right");
		final RegionStatistics none = PlaneRegion.of(new Roi(100, 100, 5, 5), WIDTH, HEIGHT).statistics(ramp(), UNIT);
		assertEquals(0, none.count());
		assertTrue(Double.isNaN(none.mean()));
		assertNull(none.hottest());
	}

	@Test
	void pointsAndLinesAreThePixelsUnderThem() {
		final RegionStatistics point = PlaneRegion.of(new PointRoi(7, 9), WIDTH, HEIGHT).statistics(ramp(), FrameUnit.COUNTS);
		assertEquals(1, point.count());
		assertEquals(30907, point.mean());
		final RegionStatistics line = PlaneRegion.of(new Line(2, 10, 12, 10), WIDTH, HEIGHT).statistics(ramp(), FrameUnit.COUNTS);
		assertEquals(31007, line.mean(), 1);
		assertTrue(line.count() >= 10);
	}

	@Test
	void bytesFloatsAndColoursHaveValuesToo() {
		final PlaneRegion all = PlaneRegion.all(2, 1);
		assertEquals(150, all.statistics(new byte[] { 100, (byte) 200 }, FrameUnit.COUNTS).mean());
		final RegionStatistics floats = all.statistics(new float[] { 1.5f, Float.NaN }, FrameUnit.COUNTS);
		assertEquals(1.5, floats.mean());
		assertEquals(1, floats.special());
		assertEquals(20, all.statistics(new int[] { 0xFF0A141E, 0xFF141414 }, FrameUnit.COUNTS).mean());
	}
}
