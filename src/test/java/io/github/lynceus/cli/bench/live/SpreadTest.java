package io.github.lynceus.cli.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

	private static final double BIN = 0.05;

	@Test
	void sharesAreThoseOfASortedList() {
		final Spread spread = new Spread();
		final List<Long> all = new ArrayList<>();
		final Random random = new Random(4);
		for (int i = 0; i < 1001; i++) {
			final long nanos = (long) (random.nextDouble() * 80e6);
			spread.add(nanos);
			all.add(nanos);
		}
		Collections.sort(all);
		assertEquals(1001, spread.count());
		assertEquals(all.get(500) / 1e6, spread.millis(0.5), BIN);
		assertEquals(all.get(990) / 1e6, spread.millis(0.99), BIN);
		assertEquals(all.get(1000) / 1e6, spread.longestMillis(), 1e-9);
	}

	@Test
	void whatIsBeyondItsRangeIsToldByTheLongest() {
		final Spread spread = new Spread();
		assertTrue(Double.isNaN(spread.millis(0.5)));
		assertTrue(Double.isNaN(spread.longestMillis()));
		spread.add(7_000_000_000L);
		assertEquals(7000, spread.millis(0.5));
		// Clocks that are known to some microseconds may show a frame painted before it was taken.
		spread.add(-20_000);
		spread.add(-20_000);
		assertEquals(0, spread.millis(0.5), BIN);
	}
}
