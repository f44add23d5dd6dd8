package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SubwindowTest {

	private static final int[] SENSOR = { 320, 256 };
	private static final int[] WIDTHS = { 64, 320, 64 };
	private static final int[] HEIGHTS = { 4, 256, 4 };
	private static final int[] FREE = { 32, 2 };
	private static final int[] CENTRED = { 0, 0 };

	@Test
	void aFreeWindowIsTheSmallestThatHoldsTheSelection() {
		assertEquals(new Subwindow(96, 50, 64, 20), snap(new Subwindow(100, 51, 50, 18), FREE));
		assertEquals(new Subwindow(96, 50, 128, 20), snap(new Subwindow(100, 51, 70, 19), FREE));
	}

	@Test
	void aWindowAtTheEdgeIsMovedBackOntoTheSensor() {
		assertEquals(new Subwindow(256, 252, 64, 4), snap(new Subwindow(310, 255, 30, 30), FREE));
		assertEquals(new Subwindow(0, 0, 64, 12), snap(new Subwindow(-5, -5, 10, 15), FREE));
	}

	@Test
	void aCentredWindowReachesTheFartherSide() {
		assertEquals(new Subwindow(96, 118, 128, 20), snap(new Subwindow(150, 125, 70, 13), CENTRED));
		assertEquals(new Subwindow(0, 0, 320, 256), snap(new Subwindow(0, 0, 3, 3), CENTRED));
	}

	@Test
	void anySelectionOnTheSensorIsHeldByALegalWindow() {
		final Random random = new Random(1);
		for (int i = 0; i < 10_000; i++) {
			final int x = random.nextInt(320);
			final int y = random.nextInt(256);
			final Subwindow wanted = new Subwindow(x, y, 1 + random.nextInt(320 - x), 1 + random.nextInt(256 - y));
			for (final int[] steps : new int[][] { FREE, CENTRED }) {
				final Subwindow w = snap(wanted, steps);
				assertTrue(w.width() % 64 == 0 && w.height() % 4 == 0, w::toString);
				assertTrue(w.x() <= wanted.x() && w.x() + w.width() >= wanted.x() + wanted.width(), w::toString);
				assertTrue(w.y() <= wanted.y() && w.y() + w.height() >= wanted.y() + wanted.height(), w::toString);
				assertTrue(w.x() >= 0 && w.y() >= 0 && w.x() + w.width() <= 320 && w.y() + w.height() <= 256,
					w::toString);
				if (steps == FREE) assertTrue(w.x() % 32 == 0 && w.y() % 2 == 0, w::toString);
			}
		}
	}

	private static Subwindow snap(final Subwindow wanted, final int[] steps) {
		return Subwindow.around(wanted, SENSOR, WIDTHS, HEIGHTS, steps);
	}
}
