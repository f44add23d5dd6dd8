package io.github.lynceus.fiji.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.gui.ImageCanvas;
import ij.measure.Calibration;
import io.github.lynceus.fiji.live.AutoScale;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Rectangle;

/** What changes the sensor window, and what changes the picture alone. */
final class SettingsByHand extends Bench {

	/** Registers with the steps of width and offsets. */
	private static final int WIDTH_STEP = 0xEA00;
	private static final int HEIGHT_STEP = 0xEA08;
	private static final int OFFSET_X_STEP = 0xEA0C;
	private static final int OFFSET_Y_STEP = 0xEA10;

	SettingsByHand(final Onlooker camera) {
		super(camera);
		add("aRectangleDrawnBecomesTheSensorWindow", this::subwindow);
		add("thePercentileIgnoredIsThatOfThePixelsShown", this::percentile);
	}

	private void subwindow() {
		final LiveWindow whole = open(320, 256, 100);
		draw(whole, new Point(75, 51), new Point(150, 100));
		final Rectangle drawn = ask(() -> whole.image().getRoi().getBounds());
		assertTrue(Math.abs(drawn.x - 75) <= 1 && Math.abs(drawn.width - 75) <= 2, drawn.toString());
		more(whole, "Lynceus Subwindow from Selection...");
		final Dialog dialog = dialog("Lynceus Subwindow from Selection");
		final Rectangle window = new Rectangle(number(dialog, "Left (px)"), number(dialog, "Top (px)"),
			number(dialog, "Width (px)"), number(dialog, "Height (px)"));
		assertTrue(window.contains(drawn), window + " around " + drawn);
		// Nothing smaller that the camera can do holds it.
		assertEquals(drawn.x / camera.read(OFFSET_X_STEP) * camera.read(OFFSET_X_STEP), window.x);
		assertEquals(drawn.y / camera.read(OFFSET_Y_STEP) * camera.read(OFFSET_Y_STEP), window.y);
		assertEquals(up(drawn.x + drawn.width - window.x, camera.read(WIDTH_STEP)), window.width);
		assertEquals(up(drawn.y + drawn.height - window.y, camera.read(HEIGHT_STEP)), window.height);
		press(dialog, "OK");
		awaitEnd("Lynceus Subwindow from Selection...");
		assertSensor(window);
		final LiveWindow narrow = LiveWindows.active();
		assertShows(narrow, window);

		more(narrow, "Lynceus Full Frame");
		await("the whole sensor", () -> camera.read(Onlooker.WIDTH) == 320);
		awaitEnd("Lynceus Full Frame");
		final Rectangle sensor = new Rectangle(0, 0, 320, 256);
		assertSensor(sensor);
		assertShows(LiveWindows.active(), sensor);
	}

	private static int up(final int length, final int step) {
		return (length + step - 1) / step * step;
	}

	private static int number(final Dialog dialog, final String label) {
		return Integer.parseInt(value(dialog, label));
	}

	private void assertSensor(final Rectangle window) {
		assertEquals(window.width, camera.read(Onlooker.WIDTH));
		assertEquals(window.height + Onlooker.HEADER_ROWS, camera.read(Onlooker.HEIGHT));
		assertEquals(window.x, camera.read(Onlooker.OFFSET_X));
		assertEquals(window.y, camera.read(Onlooker.OFFSET_Y));
	}

	private static void assertShows(final LiveWindow live, final Rectangle window) {
		assertEquals(1, LiveWindows.open().size());
		await("frames", () -> live.lastStatus().shownRate() > 0);
		assertEquals(window.width, live.image().getWidth());
		assertEquals(window.height, live.image().getHeight());
		final Calibration calibration = live.image().getCalibration();
		assertEquals(window.x, calibration.getX(0), "sensor coordinates");
		assertEquals(window.y, calibration.getY(0), "sensor coordinates");
	}

	private void percentile() {
		final LiveWindow live = open(128, 64, 200);
		press(live, "Freeze");
		await("holding", () -> live.image().getTitle().endsWith(" (Held)"));
		for (final int ignored : new int[] { 5, 20 }) {
			more(live, "Lynceus Live Display...");
			final Dialog dialog = dialog("Lynceus Live Display");
			enter(dialog, "Range", "continuous");
			enter(dialog, "Ignored pixels at each end (%)", Integer.toString(ignored));
			press(dialog, "OK");
			awaitEnd("Lynceus Live Display...");
			assertEquals(AutoScale.CONTINUOUS, live.look().autoScale());
			final Shown shown = shown(live);
			// As many as may be are left outside: one more count at either end would leave out too many.
			final double share = ignored / 100.0 * shown.pixels.length;
			assertTrue(shown.count(0, shown.min - 1) <= share, "below");
			assertTrue(shown.count(0, shown.min) > share, "no more below");
			assertTrue(shown.count(shown.max + 1, 0xFFFF) <= share, "above");
			assertTrue(shown.count(shown.max, 0xFFFF) > share, "no more above");
		}
		press(live, "Follow");
		await("following", () -> live.image().getTitle().endsWith(" (Live)"));
		for (int i = 0; i < 3; i++) {
			final long end = live.ring().end();
			await("other frames", () -> live.ring().end() > end + 10);
			final Shown shown = shown(live);
			final double share = 0.2 * shown.pixels.length;
			// The range stays while it moves by less than this, so that colours do not tremble.
			final int slack = (int) Math.ceil(0.02 * (shown.max - shown.min)) + 1;
			assertTrue(shown.count(0, shown.min - slack - 1) <= share, "below");
			assertTrue(shown.count(0, shown.min + slack) > share, "no more below");
			assertTrue(shown.count(shown.max + slack + 1, 0xFFFF) <= share, "above");
			assertTrue(shown.count(shown.max - slack, 0xFFFF) > share, "no more above");
		}
	}

	/** Pixels and range of one moment. */
	private record Shown(short[] pixels, int min, int max) {

		private int count(final int from, final int to) {
			int count = 0;
			for (final short pixel : pixels) {
				if ((pixel & 0xFFFF) >= from && (pixel & 0xFFFF) <= to) count++;
			}
			return count;
		}
	}

	private static Shown shown(final LiveWindow live) {
		return ask(() -> new Shown((short[]) live.image().getProcessor().getPixelsCopy(),
			(int) Math.round(live.image().getDisplayRangeMin()), (int) Math.round(live.image().getDisplayRangeMax())));
	}

	/** Draws a rectangle from one pixel of the image to another. */
	static void draw(final Hands hands, final LiveWindow live, final Point from, final Point to) {
		IJ.setTool("rectangle");
		final ImageCanvas canvas = live.image().getCanvas();
		hands.drag(canvas, ask(() -> new Point(canvas.screenX(from.x), canvas.screenY(from.y))),
			ask(() -> new Point(canvas.screenX(to.x), canvas.screenY(to.y))));
		await("the selection", () -> ask(() -> live.image().getRoi() != null));
	}

	private void draw(final LiveWindow live, final Point from, final Point to) {
		draw(hands, live, from, to);
	}
}
