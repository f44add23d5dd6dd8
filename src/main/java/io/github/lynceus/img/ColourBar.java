package io.github.lynceus.img;

import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.lynceus.camera.FrameUnit;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * The scale beside a colour-mapped image: which colour is how many degrees. Either painted next to a picture or
 * laid over an ImageJ image as an overlay, which never touches the pixels.
 *
 * @param range raw counts of the darkest and the brightest colour
 * @param unit turns counts into values
 * @param lut the image's colours
 */
public record ColourBar(DisplayRange range, FrameUnit unit, LUT lut) {

	/** Name of the overlay's elements, by which they are found and replaced. */
	public static final String NAME = "Lynceus colour bar";

	private static final Color SHADE = new Color(0, 0, 0, 140);
	private static final Color INK = new Color(0xF2F2F2);

	/** Ticks of the scale, about as many as wanted. */
	public ScaleTicks ticks(final int wanted) {
		return ScaleTicks.between(linear(range.min()), linear(range.max()), wanted);
	}

	/** Value of a count by the linear rule alone: the scale's ends may lie on special codes. */
	private double linear(final double raw) {
		return raw * unit.scale() + unit.offset();
	}

	/** Where a value stands on the scale: 0 at its lower end, 1 at the upper. */
	private double position(final double value) {
		final double from = linear(range.min());
		return (value - from) / (linear(range.max()) - from);
	}

	/** The bar alone, brightest at the top. */
	private BufferedImage gradient(final int width, final int height) {
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			final int rgb = lut.getRGB((int) Math.round(255.0 * (height - 1 - y) / Math.max(1, height - 1)));
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, rgb);
			}
		}
		return image;
	}

	/**
	 * Paints bar, labels and unit in a column; labels are as large as the graphics' font.
	 *
	 * @param x left edge of the bar
	 * @param y upper edge of the bar; the unit stands above it
	 */
	public void paint(final Graphics2D graphics, final int x, final int y, final int barWidth, final int barHeight) {
		graphics.drawImage(gradient(barWidth, barHeight), x, y, null);
		graphics.setColor(INK);
		graphics.setStroke(new BasicStroke(1));
		graphics.drawRect(x - 1, y - 1, barWidth + 1, barHeight + 1);
		final FontMetrics metrics = graphics.getFontMetrics();
		final int rise = (metrics.getAscent() - metrics.getDescent()) / 2;
		final ScaleTicks ticks = ticks(barHeight / (3 * metrics.getHeight()));
		for (final double value : ticks.values()) {
			final int at = y + (int) Math.round((1 - position(value)) * (barHeight - 1));
			graphics.drawLine(x + barWidth, at, x + barWidth + 5, at);
			graphics.drawString(ticks.label(value), x + barWidth + 9, at + rise);
		}
		graphics.drawString(unit.unit(), x - 1, y - metrics.getDescent() - 6);
	}

	/**
	 * Lays the bar over the right edge of an image, replacing an earlier one and keeping everything else.
	 *
	 * @param overlay the image's overlay; null for a new one
	 * @param magnification of the window, so that the labels have the same size on the screen at any zoom
	 * @return the overlay with the bar in it
	 */
	public Overlay over(final Overlay overlay, final int imageWidth, final int imageHeight,
		final double magnification)
	{
		final Overlay result = without(overlay);
		final double scale = 1 / magnification;
		final double fontSize = 12 * scale;
		final double bar = 12 * scale;
		// The unit stands above the bar, half a label reaches below it.
		final double height = Math.min(imageHeight - 4 * fontSize, 260 * scale);
		final ScaleTicks ticks = ticks((int) Math.max(2, height * magnification / 45));
		double labels = fontSize * unit.unit().length() * 0.6 - bar;
		for (final double value : ticks.values()) {
			labels = Math.max(labels, fontSize * 0.6 * ticks.label(value).length());
		}
		final double pad = 6 * scale;
		final double width = 3 * pad + bar + labels;
		final double x = imageWidth - width - pad;
		final double y = (imageHeight - height) / 2 + fontSize * 0.8;
		if (x < imageWidth / 2.0 || height < 11 * fontSize) {
			// It would hide more than it explains.
			return result;
		}
		final Roi ground = new Roi(x, y - 2.4 * fontSize, width, height + 3.2 * fontSize);
		ground.setFillColor(SHADE);
		add(result, ground);
		final int rows = Math.max(2, (int) Math.round(height));
		final ImageRoi gradient = new ImageRoi((int) Math.round(x + pad), (int) Math.round(y),
			new ColorProcessor(gradient(Math.max(1, (int) Math.round(bar)), rows)));
		add(result, gradient);
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) fontSize);
		for (final double value : ticks.values()) {
			final double at = y + (1 - position(value)) * rows - fontSize * 0.62;
			text(result, ticks.label(value), x + 2 * pad + bar, at, font);
		}
		text(result, unit.unit(), x + pad, y - 1.6 * fontSize, font);
		return result;
	}

	/** An overlay without the bar's elements; everything else stays. Never null. */
	public static Overlay without(final Overlay overlay) {
		final Overlay result = new Overlay();
		for (int i = 0; overlay != null && i < overlay.size(); i++) {
			if (!NAME.equals(overlay.get(i).getName())) {
				result.add(overlay.get(i), overlay.get(i).getName());
			}
		}
		return result;
	}

	private static void text(final Overlay overlay, final String text, final double x, final double y,
		final Font font)
	{
		final TextRoi roi = new TextRoi(text, x, y, font);
		// The constructor takes y for the line the letters stand on, here it is the upper edge.
		roi.setLocation(x, y);
		roi.setStrokeColor(INK);
		roi.setAntiAlias(true);
		add(overlay, roi);
	}

	private static void add(final Overlay overlay, final Roi roi) {
		roi.setName(NAME);
		overlay.add(roi, NAME);
	}
}
