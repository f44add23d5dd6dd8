package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import io.github.lynceus.camera.FrameUnit;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thermal LUT, scale ticks, colour bar and the picture made of them. */
class ColoursTest {

	private static final FrameUnit CELSIUS = new FrameUnit(0.01, 0, "°C", 0xFFF1);

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAINBOW")
	void brightnessFollowsTheValue(final Palette palette) {
		final boolean rising = palette != Palette.BLACK_HOT;
		double before = rising ? -1 : 2;
		for (int i = 0; i < 256; i++) {
			final int rgb = palette.lut().getRGB(i);
			final double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
			assertTrue(rising ? luminance > before : luminance < before, palette + " entry " + i);
			before = luminance;
		}
	}

	@Test
	void palettesHaveNamesForMacros() {
		for (final Palette palette : Palette.values()) {
			assertEquals(palette, Palette.named(palette.toString().toUpperCase()));
		}
		assertThrows(IllegalArgumentException.class, () -> Palette.named("plaid"));
	}

	private static double linear(final int channel) {
		return Math.pow((channel & 0xFF) / 255.0, 2.2);
	}

	@Test
	void ticksAreRoundNumbersInside() {
		assertArrayEquals(new double[] { 20, 40, 60, 80 }, ScaleTicks.between(18.6, 85, 4).values(), 1e-9);
		assertArrayEquals(new double[] { 0.2, 0.25, 0.3 }, ScaleTicks.between(0.3, 0.2, 2).values(), 1e-9);
		assertEquals("0.25", ScaleTicks.between(0.2, 0.3, 2).label(0.25));
		assertEquals("-5", ScaleTicks.between(-10, 10, 4).label(-5));
		assertEquals(0, ScaleTicks.between(3, 3, 5).values().length);
		assertEquals(0, ScaleTicks.between(Double.NaN, 3, 5).values().length);
	}

	@Test
	void theBarReplacesItselfAndLeavesOtherElements() {
		final Overlay overlay = new Overlay();
		overlay.add(new Roi(1, 1, 5, 5), "mine");
		final ColourBar bar = new ColourBar(new DisplayRange(2000, 8000), CELSIUS, ThermalLut.create());
		final Overlay once = bar.over(overlay, 320, 256, 2);
		final Overlay twice = bar.over(once, 320, 256, 2);
		assertTrue(once.size() > 4);
		assertEquals(once.size(), twice.size());
		assertEquals(1, ColourBar.without(twice).size());
		assertEquals(1, overlay.size());
	}

	/** At any zoom: the unit inside of the ground, each label level with its value. */
	@Test
	void labelsOfTheBarStandWhereTheyBelong() {
		final ColourBar bar = new ColourBar(new DisplayRange(2000, 8000), CELSIUS, ThermalLut.create());
		for (final int zoom : new int[] { 1, 2, 5 }) {
			final Overlay overlay = bar.over(null, 640 / zoom, 300 / zoom, zoom);
			final Rectangle2D ground = overlay.get(0).getFloatBounds();
			final Rectangle2D gradient = overlay.get(1).getFloatBounds();
			final double letters = 12.0 / zoom;
			for (int i = 2; i < overlay.size(); i++) {
				final TextRoi text = (TextRoi) overlay.get(i);
				final String label = text.getText().strip();
				final double middle = text.getYBase() + 0.6 * letters;
				assertTrue(text.getYBase() >= ground.getMinY(), label + " at zoom " + zoom);
				if (!label.equals(CELSIUS.unit())) {
					final double share = (Double.parseDouble(label) - (2000 * CELSIUS.scale() + CELSIUS.offset())) / (6000 * CELSIUS
						.scale());
					assertEquals(gradient.getMaxY() - share * gradient.getHeight(), middle, 0.4 * letters, label + " at zoom " + zoom);
				}
			}
		}
	}

	@Test
	void anImageTooSmallForTheBarHasNone() {
		final ColourBar bar = new ColourBar(new DisplayRange(0, 10), CELSIUS, ThermalLut.create());
		assertEquals(0, bar.over(null, 64, 4, 1).size());
	}

	@Test
	void picturesShowHotAndColdAndMarkPixelsWithoutValue() {
		final short[] pixels = new short[80 * 60];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (short) (2000 + i);
		}
		pixels[40 * 80 + 40] = (short) 0xFFFF;
		final BufferedImage picture = LivePicture.of(pixels, 80, 60, CELSIUS, ThermalLut.create(), "camera", "");
		assertTrue(picture.getWidth() > 800 && picture.getHeight() > 600);
		final int left = 18;
		final int top = 48;
		assertEquals(ThermalLut.rgb(0), 0xFFFFFF & picture.getRGB(left + 1, top + 1));
		assertEquals(ThermalLut.rgb(1), 0xFFFFFF & picture.getRGB(left + 799, top + 599));
		final int special = picture.getRGB(left + 405, top + 405);
		for (int i = 0; i < 256; i++) {
			assertNotEquals(0xFF000000 | ThermalLut.rgb(i / 255.0), special);
		}
	}

	@Test
	void picturesOfTinyWindowsAndLongTitlesStillWork() {
		final String title = "camera ".repeat(100);
		final BufferedImage picture = LivePicture.of(new short[64 * 4], 64, 4, FrameUnit.COUNTS, ThermalLut.create(), title,
			"note");
		assertTrue(picture.getWidth() < 1200);
	}
}
