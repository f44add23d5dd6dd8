package io.github.lynceus.img;

import ij.process.LUT;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FramePixels;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.pixel.BayerView;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * A frame as a picture for people: in the colours of the live window, enlarged, with its scale, the range and
 * mean of its values, and a title. Needs no display.
 */
public final class LivePicture {

	/** Special codes are neither hot nor cold; this colour is not on the scale. */
	private static final int SPECIAL_RGB = 0x2FD4E8;
	private static final Color GROUND = new Color(0x17181C);
	private static final Color INK = new Color(0xF2F2F2);
	private static final Color QUIET = new Color(0xA9ADB8);
	private static final int MARGIN = 18;
	private static final int BAR = 18;
	private static final int LABELS = 64;
	private static final int WANTED_WIDTH = 800;

	private LivePicture() {}

	/**
	 * Renders a frame.
	 *
	 * @param frame of a format that is known
	 * @param unit of its counts
	 * @param bayer what to make of a mosaic
	 * @param title first line, usually the camera's name
	 * @param note end of the second line, for instance the frame rate; may be empty
	 */
	public static BufferedImage of(final Frame frame, final FrameUnit unit, final BayerView bayer, final String title,
		final String note)
	{
		final Object plane = FramePixels.of(frame, bayer).plane();
		return of(plane, frame.width(), frame.height(), unit, FrameColours.lut(frame.pixelFormat(), unit), title, note);
	}

	/**
	 * Renders a plane.
	 *
	 * @param pixels short[] or byte[], unsigned, float[], or int[] with colours that are shown as they are, row-major
	 * @param lut colours of values
	 */
	public static BufferedImage of(final Object pixels, final int width, final int height, final FrameUnit unit,
		final LUT lut, final String title, final String note)
	{
		final int length = width * height;
		final DisplayRange range = isCounts(pixels)
			? DisplayRange.of(pixels, length, DisplayRange.IGNORED_PERCENT, unit) : null;
		final int zoom = Math.max(1, Math.round((float) WANTED_WIDTH / width));
		final BufferedImage image = colours(pixels, width, height, unit, range, lut);
		final Font large = new Font(Font.SANS_SERIF, Font.BOLD, 20);
		final Font small = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
		final int head = MARGIN + 30;
		final int foot = 42;
		final int shownHeight = Math.max(height * zoom, 160);
		final int pictureWidth = 2 * MARGIN + width * zoom + MARGIN + BAR + LABELS;
		final BufferedImage picture = new BufferedImage(pictureWidth, head + shownHeight + foot,
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		try {
			graphics.setColor(GROUND);
			graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
				RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
				RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
			graphics.drawImage(image, MARGIN, head, width * zoom, height * zoom, null);
			graphics.setFont(large);
			graphics.setColor(INK);
			graphics.drawString(fitted(title, graphics.getFontMetrics(), width * zoom), MARGIN, head - 16);
			graphics.setFont(small);
			final int barX = 2 * MARGIN + width * zoom;
			if (range != null) {
				new ColourBar(range, unit, lut).paint(graphics, barX, head + 14, BAR, shownHeight - 15);
			}
			graphics.setFont(small);
			final int base = head + shownHeight + 26;
			graphics.setColor(INK);
			graphics.drawString(values(pixels, length, unit), MARGIN, base);
			graphics.setColor(QUIET);
			final int noteWidth = graphics.getFontMetrics().stringWidth(note);
			graphics.drawString(note, pictureWidth - MARGIN - noteWidth, base);
		}
		finally {
			graphics.dispose();
		}
		return picture;
	}

	private static boolean isCounts(final Object pixels) {
		return pixels instanceof short[] || pixels instanceof byte[];
	}

	/** Pixels in the colours of the scale, one picture pixel each. */
	private static BufferedImage colours(final Object pixels, final int width, final int height, final FrameUnit unit,
		final DisplayRange range, final LUT lut)
	{
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final int[] row = pixels instanceof int[] colours ? colours : new int[width * height];
		final int[] at = new int[1];
		if (range != null) {
			PlaneStatistics.forEachRaw(pixels, row.length, raw -> row[at[0]++] = unit.isSpecial(raw) ? SPECIAL_RGB
				: lut.getRGB((int) Math.round(255 * range.position(raw))));
		}
		else if (pixels instanceof float[] values) {
			final ValueRange all = ValueRange.of(values);
			for (int i = 0; i < row.length; i++) {
				row[i] = Float.isFinite(values[i])
					? lut.getRGB((int) Math.round(255 * (values[i] - all.min()) / (all.max() - all.min()))) : SPECIAL_RGB;
			}
		}
		image.setRGB(0, 0, width, height, row, 0, width);
		return image;
	}

	/** "min 21.3 °C   mean 30.1 °C   max 87.2 °C", and how many pixels carry no value. */
	private static String values(final Object pixels, final int length, final FrameUnit unit) {
		if (pixels instanceof int[]) {
			return length + " pixels in colour";
		}
		if (pixels instanceof float[] plane) {
			final ValueRange all = ValueRange.of(plane);
			return String.format(Locale.ROOT, "min %.4g   mean %.4g   max %.4g", all.min(), all.mean(), all.max());
		}
		final PlaneStatistics statistics = PlaneStatistics.of(pixels, length, unit);
		final String special = statistics.special() == 0 ? "" : "   " + statistics.special() + " pixels without value";
		if (statistics.ordinary() == 0) {
			return "no pixel carries a value";
		}
		final String number = unit.isCalibrated() ? "%.2f" : "%.0f";
		return String.format(Locale.ROOT, "min " + number + "   mean " + number + "   max " + number + " %s%s",
			statistics.min(), statistics.mean(), statistics.max(), unit.unit(), special);
	}

	/** A text cut so that it fits, with a sign that it was. */
	private static String fitted(final String text, final FontMetrics metrics, final int width) {
		String shown = text;
		while (shown.length() > 1 && metrics.stringWidth(shown) > width) {
			shown = shown.substring(0, shown.length() - 2) + "\u2026";
		}
		return shown;
	}
}
