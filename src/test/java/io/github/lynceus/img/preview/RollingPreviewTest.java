package io.github.lynceus.img.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.process.ColorProcessor;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.hyper.pipe.TappedWriter;
import io.github.lynceus.img.Palette;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The rolling preview: what is where, what is skipped, and that a slow painter stops nobody. */
class RollingPreviewTest {

	private static final List<SpectralClass> TWO = List.of(new SpectralClass("red", 0xFF0000), new SpectralClass("blue", 0x0000FF));

	@Test
	void theNewestLineIsAtTheBottom() {
		final RollingPreview preview = new RollingPreview(3, grey());
		preview.line(values(0, 0f));
		preview.line(values(1, 0.2f));
		assertArrayEquals(new int[] { 0, 0, 51 }, greys(preview), "black above");
		preview.line(values(2, 0.4f));
		preview.line(values(3, 0.6f));
		assertArrayEquals(new int[] { 51, 102, 153 }, greys(preview));
	}

	@Test
	void droppedLinesTakeNoRowButAreCounted() {
		final RollingPreview preview = new RollingPreview(3, grey());
		preview.line(values(0, 0.2f));
		preview.line(Line.dropped(1, 0));
		preview.line(values(2, 0.4f));
		assertArrayEquals(new int[] { 0, 51, 102 }, greys(preview));
		assertEquals("2 lines, 1 dropped", preview.status());
	}

	@Test
	void aLineIsNeverStretchedByItself() {
		final RollingPreview preview = new RollingPreview(2, grey());
		preview.line(values(0, 0.01f));
		preview.line(values(1, 7f));
		assertArrayEquals(new int[] { 3, 255 }, greys(preview), "0.01 of 255, and what is too bright at the end");
	}

	@Test
	void classesLieOverTheVisualBand() {
		final PreviewColours colours = new PreviewColours(TWO, 1, 0, 1, Palette.WHITE_HOT.lut(), "");
		final RollingPreview preview = new RollingPreview(1, colours);
		final float[] both = { 0, 1, 1, 9, 0f, 1f, Float.NaN, 0.5f };
		preview.line(new Line(LineMeta.of(0), Plane.of(both, SampleType.FLOAT32, Interleave.BIL, 2, 4)));
		// 0.6 of the class's colour and 0.4 of the grey; no class is no colour.
		assertArrayEquals(new int[] { 0x990000, 0x6666FF, 0x000099, 0x333333 }, pixels(preview));
		assertArrayEquals(new long[] { 1, 2 }, preview.spread().counts());
	}

	@Test
	void valuesAreCountedOverTheFixedRange() {
		final RollingPreview preview = new RollingPreview(1, grey());
		final float[] line = { 0f, 0f, 0.5f, 5f, Float.NaN };
		preview.line(new Line(LineMeta.of(0), Plane.of(line, SampleType.FLOAT32, Interleave.BIL, 1, 5)));
		final long[] counts = preview.spread().counts();
		assertEquals(2, counts[0]);
		assertEquals(1, counts[LineSpread.BINS / 2]);
		assertEquals(1, counts[LineSpread.BINS - 1]);
		assertEquals(5, preview.spread().max());
	}

	@Test
	void aSlowPainterHoldsNobodyUp() throws Exception {
		final Cube scene = TestCubes.classes().raw();
		final SimulatedCamera camera = new SimulatedCamera(scene).dropping(line -> line == 4);
		final PreviewColours colours = new PreviewColours(List.of(), 0, 0, 4095, Palette.WHITE_HOT.lut(), "");
		final RollingPreview preview = new RollingPreview(3, colours);
		final CountDownLatch painting = new CountDownLatch(1);
		final CountDownLatch goOn = new CountDownLatch(1);
		final AtomicBoolean ended = new AtomicBoolean();
		final AtomicInteger pictures = new AtomicInteger();
		final Thread painter = new Thread(() -> {
			while (!ended.get() || preview.hasNew()) {
				preview.picture();
				pictures.incrementAndGet();
				painting.countDown();
				try {
					goOn.await();
				}
				catch (final InterruptedException exc) {
					return;
				}
			}
		});
		painter.start();
		painting.await();
		// The painter hangs from here on, and the whole capture runs through.
		camera.cube().write(new TappedWriter(null, preview), Progress.NONE);
		assertEquals(1, pictures.get());
		assertEquals(11, preview.lines());
		assertEquals(1, preview.dropped());
		assertEquals(8, preview.unseen(), "11 less the three that are in the picture");
		assertTrue(preview.hasNew());
		ended.set(true);
		goOn.countDown();
		painter.join();
		assertFalse(preview.hasNew());
		assertEquals(1, camera.acquisitions().count());
		final int[] newest = new int[32];
		System.arraycopy(pixels(preview), 2 * 32, newest, 0, 32);
		final short[] last = (short[]) scene.line(11).band(0).toArray();
		for (int s = 0; s < 32; s++) assertEquals(Math.round(255 * last[s] / 4095.0), newest[s] & 0xFF);
	}

	@Test
	void theLegendIsPartOfThePictureWithoutADisplay() {
		final PreviewColours colours = new PreviewColours(TWO, -1, 0, 1, Palette.WHITE_HOT.lut(), "");
		final RollingPreview preview = new RollingPreview(10, colours);
		preview.line(new Line(LineMeta.of(0), Plane.of(new byte[] { 0, 1, 1, 1 }, SampleType.UINT8, Interleave.BIL,
			1, 4)));
		final PreviewLegend legend = new PreviewLegend(preview);
		final ColorProcessor image = legend.withLegend();
		assertEquals(400, image.getWidth());
		assertEquals(1000 + legend.height(), image.getHeight());
		assertEquals(0xFF0000, image.get(50, 999) & 0xFFFFFF, "first sample of the newest line");
		assertEquals(0x0000FF, image.get(399, 999) & 0xFFFFFF);
		assertEquals(0xFF0000, image.get(12, 1000 + 8 + 17 + 9) & 0xFFFFFF, "the first class's mark");
	}

	// -- Helper methods --

	private static PreviewColours grey() {
		return new PreviewColours(List.of(), 0, 0, 1, Palette.WHITE_HOT.lut(), "");
	}

	private static Line values(final long seq, final float value) {
		return new Line(LineMeta.of(seq), Plane.of(new float[] { value }, SampleType.FLOAT32, Interleave.BIL, 1, 1));
	}

	private static int[] pixels(final RollingPreview preview) {
		final int[] pixels = ((int[]) preview.picture().getPixels()).clone();
		for (int i = 0; i < pixels.length; i++) pixels[i] &= 0xFFFFFF;
		return pixels;
	}

	private static int[] greys(final RollingPreview preview) {
		final int[] pixels = pixels(preview);
		for (int i = 0; i < pixels.length; i++) pixels[i] &= 0xFF;
		return pixels;
	}
}
