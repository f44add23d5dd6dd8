package io.github.lynceus.fiji.icon;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Draws the commands' icons in tones that are readable on light and on dark; run it in the project's folder. */
final class DrawIcons {

	static final int SIZE = 16;
	private static final Path FOLDER = Path.of("src/main/resources/io/github/lynceus/icons");
	private static final Color BLUE = new Color(0x3F87C9);
	private static final Color ORANGE = new Color(0xE0782A);
	private static final Color RED = new Color(0xDC4A4A);
	private static final Color GREEN = new Color(0x3C9A5A);
	private static final float LINE = 1.6f;

	private DrawIcons() {}

	public static void main(final String[] args) throws IOException {
		for (final Map.Entry<String, Consumer<Graphics2D>> icon : icons().entrySet()) {
			final BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
			final Graphics2D g = image.createGraphics();
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			g.setColor(BLUE);
			icon.getValue().accept(g);
			g.dispose();
			ImageIO.write(image, "png", FOLDER.resolve(icon.getKey() + ".png").toFile());
		}
	}

	private static Map<String, Consumer<Graphics2D>> icons() {
		final Map<String, Consumer<Graphics2D>> icons = new LinkedHashMap<>();
		icons.put("camera", DrawIcons::camera);
		icons.put("live", g -> {
			g.draw(new RoundRectangle2D.Double(1, 2.5, 14, 11, 3, 3));
			g.setColor(ORANGE);
			g.fill(polygon(6, 5, 11.5, 8, 6, 11));
		});
		icons.put("record", g -> {
			g.draw(new Ellipse2D.Double(1.5, 1.5, 13, 13));
			g.setColor(RED);
			g.fill(new Ellipse2D.Double(4.5, 4.5, 7, 7));
		});
		icons.put("memory", g -> {
			for (int i = 0; i < 3; i++) {
				if (i == 1) g.setColor(ORANGE);
				if (i == 2) g.setColor(BLUE);
				g.fill(new RoundRectangle2D.Double(1.5, 1.5 + 4.7 * i, 13, 3.6, 1.5, 1.5));
			}
		});
		icons.put("results", g -> {
			g.draw(polygon(1.5, 1.5, 1.5, 14.5, 14.5, 14.5, 1.5, 14.5));
			g.setColor(GREEN);
			g.fill(new Rectangle2D.Double(4, 8, 2.4, 5));
			g.fill(new Rectangle2D.Double(7.6, 5, 2.4, 8));
			g.setColor(ORANGE);
			g.fill(new Rectangle2D.Double(11.2, 2, 2.4, 11));
		});
		icons.put("settings", g -> {
			final double[] knobs = { 10.5, 5, 8.5 };
			for (int i = 0; i < knobs.length; i++) {
				final double y = 3 + 5 * i;
				g.setColor(BLUE);
				g.draw(new Line2D.Double(1.5, y, 14.5, y));
				g.setColor(ORANGE);
				g.fill(new Ellipse2D.Double(knobs[i] - 2, y - 2, 4, 4));
			}
		});
		icons.put("spectrum", g -> {
			final Color[] colours = { BLUE, GREEN, ORANGE, RED };
			for (int i = 0; i < colours.length; i++) {
				g.setColor(colours[i]);
				g.fill(new Rectangle2D.Double(1 + 3.6 * i, 10 - 2.6 * (i % 3), 3, 4.5 + 2.6 * (i % 3)));
			}
			g.setColor(BLUE);
			g.draw(new Line2D.Double(1, 1.8, 15, 1.8));
		});
		icons.put("network", g -> {
			g.draw(new RoundRectangle2D.Double(5.2, 1.2, 5.6, 4, 1.5, 1.5));
			g.draw(polygon(8, 5.2, 8, 8.2, 3.2, 8.2, 3.2, 11, 3.2, 8.2, 12.8, 8.2, 12.8, 11, 12.8, 8.2, 8, 8.2));
			g.setColor(ORANGE);
			g.fill(new RoundRectangle2D.Double(0.8, 10.6, 5, 4.4, 1.5, 1.5));
			g.fill(new RoundRectangle2D.Double(10.2, 10.6, 5, 4.4, 1.5, 1.5));
		});
		icons.put("tools", g -> {
			g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			g.draw(new Line2D.Double(3, 13, 9.5, 6.5));
			g.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
			g.setColor(ORANGE);
			g.draw(new Arc2D.Double(7.5, 1.5, 7, 7, 95, 250, Arc2D.OPEN));
		});
		return icons;
	}

	private static void camera(final Graphics2D g) {
		g.draw(new RoundRectangle2D.Double(1, 4.5, 14, 9.5, 3, 3));
		g.fill(new Rectangle2D.Double(4.5, 2, 4.5, 2.8));
		g.setColor(ORANGE);
		g.fill(new Ellipse2D.Double(5, 6.3, 6, 6));
	}

	private static Path2D polygon(final double... xy) {
		final Path2D path = new Path2D.Double();
		path.moveTo(xy[0], xy[1]);
		for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
		path.closePath();
		return path;
	}
}
