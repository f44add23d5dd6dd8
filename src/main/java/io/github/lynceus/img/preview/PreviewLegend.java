package io.github.lynceus.img.preview;

import ij.process.ColorProcessor;
import io.github.lynceus.img.ScaleTicks;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the colours of a preview mean, and the newest line as bars: samples of each class, or a histogram over the
 * scale.
 */
public final class PreviewLegend {

	private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
	private static final Color GROUND = new Color(0x1E1E22);
	private static final Color INK = new Color(0xF0F0F0);
	private static final Color DIM = new Color(0x9A9AA2);
	private static final int MARGIN = 8;
	private static final int ROW = 17;
	private static final int SCALE = 64;
	/** Enlargement of narrow previews in {@link #withLegend}. */
	private static final int WANTED = 400;

	private final RollingPreview preview;

	/** @param preview whose colours are explained */
	public PreviewLegend(final RollingPreview preview) {
		this.preview = preview;
	}

	/** Pixels it needs. */
	public int height() {
		final PreviewColours colours = preview.colours();
		return 2 * MARGIN + ROW + (colours.hasClasses() ? ROW * colours.classes().size() : SCALE + 2 * ROW);
	}

	/** Paints it, its upper left corner at the origin. */
	public void paint(final Graphics2D graphics, final int width, final int height) {
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(GROUND);
		graphics.fillRect(0, 0, width, height);
		graphics.setFont(FONT);
		graphics.setColor(INK);
		graphics.drawString(preview.status(), MARGIN, MARGIN + graphics.getFontMetrics().getAscent());
		if (preview.colours().hasClasses()) classes(graphics, width);
		else values(graphics, width);
	}

	private void classes(final Graphics2D graphics, final int width) {
		final PreviewColours colours = preview.colours();
		final long[] counts = preview.spread().counts();
		final FontMetrics metrics = graphics.getFontMetrics();
		final int names = colours.classes().stream().mapToInt(each -> metrics.stringWidth(each.name())).max().orElse(0);
		final int bars = MARGIN + 20 + names + 8;
		final int longest = Math.max(1, width - bars - MARGIN - metrics.stringWidth("00000") - 6);
		for (int id = 0; id < colours.classes().size(); id++) {
			final int y = MARGIN + ROW * (id + 1);
			graphics.setColor(new Color(colours.classes().get(id).rgb()));
			graphics.fillRect(MARGIN, y + 3, 12, 12);
			final int bar = (int) Math.round((double) longest * counts[id] / Math.max(1, preview.samples()));
			graphics.fillRect(bars, y + 4, bar, 10);
			graphics.setColor(INK);
			graphics.drawString(colours.classes().get(id).name(), MARGIN + 20, y + metrics.getAscent());
			graphics.drawString(Long.toString(counts[id]), bars + bar + 6, y + metrics.getAscent());
		}
	}

	private void values(final Graphics2D graphics, final int width) {
		final PreviewColours colours = preview.colours();
		final long[] counts = preview.spread().counts();
		final long most = Math.max(1, Arrays.stream(counts).max().orElse(1));
		final int wide = Math.max(1, width - 4 * MARGIN);
		final int left = 2 * MARGIN;
		final int foot = MARGIN + ROW + SCALE - 14;
		graphics.setColor(DIM);
		for (int bin = 0; bin < counts.length; bin++) {
			final int from = bin * wide / counts.length;
			final int high = (int) Math.ceil((double) (SCALE - 18) * counts[bin] / most);
			graphics.fillRect(left + from, foot - high, Math.max(1, (bin + 1) * wide / counts.length - from - 1), high);
		}
		for (int x = 0; x < wide; x++) {
			graphics.setColor(new Color(colours.lut().getRGB(255 * x / Math.max(1, wide - 1))));
			graphics.fillRect(left + x, foot + 2, 1, 12);
		}
		graphics.setColor(INK);
		final FontMetrics metrics = graphics.getFontMetrics();
		final ScaleTicks ticks = ScaleTicks.between(colours.min(), colours.max(), Math.max(2, wide / 70));
		for (final double value : ticks.values()) {
			final int x = left + (int) Math.round(colours.position(value) * (wide - 1));
			final String label = ticks.label(value);
			graphics.drawLine(x, foot + 14, x, foot + 18);
			graphics.drawString(label, x - metrics.stringWidth(label) / 2, foot + 18 + metrics.getAscent());
		}
		final LineSpread spread = preview.spread();
		if (!Double.isNaN(spread.min())) graphics.drawString(String.format(Locale.ROOT, "newest line: %.4g to %.4g %s",
			spread.min(), spread.max(), colours.unit()).strip(), left, foot + 18 + ROW + metrics.getAscent());
	}

	/** Picture and legend in one image, for where there is no display; narrow previews are enlarged. */
	public ColorProcessor withLegend() {
		final ColorProcessor picture = preview.picture();
		final int zoom = Math.max(1, WANTED / picture.getWidth());
		final int width = Math.max(WANTED / 2, picture.getWidth() * zoom);
		final int high = picture.getHeight() * zoom;
		final BufferedImage image = new BufferedImage(width, high + height(), BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = image.createGraphics();
		graphics.drawImage(picture.getBufferedImage(), 0, 0, picture.getWidth() * zoom, high, null);
		graphics.translate(0, high);
		paint(graphics, width, height());
		graphics.dispose();
		return new ColorProcessor(image);
	}
}
