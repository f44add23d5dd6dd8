package io.github.lynceus.fiji.pictures;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Dialog;
import java.awt.Font;
import java.awt.Frame;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Windows as they are on the screen. Title bars are added: a display for tests has nobody who would draw them. */
final class WindowPicture {

	private static final int BAR = 22;
	private static final int MARGIN = 4;

	private WindowPicture() {}

	/** @param windows all of them on the screen, the lowest first */
	static BufferedImage of(final List<Window> windows) throws AWTException {
		final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
		final List<Image> shots = new Robot().createMultiResolutionScreenCapture(screen).getResolutionVariants();
		final Image shot = shots.get(shots.size() - 1);
		final double scale = shot.getWidth(null) / (double) screen.width;
		final Rectangle all = new Rectangle(framed(windows.get(0)));
		windows.forEach(window -> all.add(framed(window)));
		all.grow(MARGIN, MARGIN);
		final BufferedImage picture = new BufferedImage((int) (all.width * scale), (int) (all.height * scale),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		graphics.scale(scale, scale);
		graphics.translate(-all.x, -all.y);
		for (final Window window : windows) {
			final Rectangle at = window.getBounds();
			graphics.drawImage(shot, at.x, at.y, at.x + at.width, at.y + at.height, (int) (at.x * scale), (int) (at.y * scale),
				(int) ((at.x + at.width) * scale), (int) ((at.y + at.height) * scale), null);
			bar(graphics, window);
		}
		graphics.dispose();
		return picture;
	}

	private static Rectangle framed(final Window window) {
		final Rectangle at = window.getBounds();
		return new Rectangle(at.x - 1, at.y - BAR, at.width + 2, at.height + BAR + 1);
	}

	private static void bar(final Graphics2D graphics, final Window window) {
		final Rectangle at = framed(window);
		graphics.setColor(new Color(0x3B4252));
		graphics.drawRect(at.x, at.y, at.width - 1, at.height - 1);
		graphics.fillRect(at.x, at.y, at.width, BAR);
		graphics.setColor(Color.WHITE);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 12));
		final String title = window instanceof Frame frame ? frame.getTitle() : window instanceof Dialog dialog ? dialog.getTitle()
			: "";
		graphics.drawString(title, at.x + 8, at.y + 15);
	}

	/** Whether nothing is to be seen below the title: a background and an edge. */
	static boolean isBlank(final BufferedImage picture) {
		final Set<Integer> colours = new HashSet<>();
		for (int y = BAR + MARGIN; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				colours.add(picture.getRGB(x, y));
			}
		}
		return colours.size() < 4;
	}
}
