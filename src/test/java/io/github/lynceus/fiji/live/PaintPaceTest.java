package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaintPaceTest {

	private static final long MS = 1_000_000L;
	private final PaintPace pace = new PaintPace();

	@Test
	void onAFastScreenFramesComeSixtyTimesASecond() {
		assertTrue(pace.mayPaint(-5));
		pace.requested(0);
		pace.painted(MS);
		assertFalse(pace.mayPaint(10 * MS));
		assertTrue(pace.mayPaint(17 * MS));
		assertEquals(PaintPace.SHORTEST_NANOS, pace.intervalNanos());
	}

	@Test
	void nothingIsAskedWhileAPaintIsUnderWay() {
		pace.requested(0);
		assertFalse(pace.mayPaint(100 * MS));
		pace.painted(110 * MS);
		assertTrue(pace.mayPaint(110 * MS));
		assertEquals(1, pace.framesPainted());
	}

	@Test
	void aSlowScreenSpacesFramesByWhatPaintingTakes() {
		for (int i = 0; i < 50; i++) {
			pace.requested(i * 1000 * MS);
			pace.painted((i * 1000 + 80) * MS);
		}
		assertEquals(80 * MS, pace.intervalNanos(), MS);
	}

	@Test
	void aHiddenWindowIsAskedAgainLater() {
		pace.requested(0);
		assertFalse(pace.mayPaint(299 * MS));
		assertTrue(pace.mayPaint(300 * MS));
		assertEquals(0, pace.framesPainted());
	}

	@Test
	void paintingUnaskedCountsNoFrame() {
		pace.painted(5);
		pace.requested(10);
		pace.painted(20);
		pace.painted(30);
		assertEquals(1, pace.framesPainted());
	}
}
