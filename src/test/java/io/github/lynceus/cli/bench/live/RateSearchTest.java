package io.github.lynceus.cli.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateSearchTest {

	@Test
	void findsTheHighestRateHeldToAnEighthOfTheLastDoubling() throws InterruptedException {
		final List<Double> tried = new ArrayList<>();
		final double found = RateSearch.highest(3000, hertz -> {
			tried.add(hertz);
			return hertz <= 777;
		});
		assertEquals(List.of(100.0, 200.0, 400.0, 800.0, 600.0, 700.0, 750.0), tried);
		assertEquals(750, found);
	}

	@Test
	void theCamerasOwnLimitIsTheEnd() throws InterruptedException {
		assertEquals(330, RateSearch.highest(330, hertz -> true));
		assertEquals(60, RateSearch.highest(60, hertz -> true));
	}

	@Test
	void slowMachinesAreSoughtBelowTheFirstRate() throws InterruptedException {
		final double found = RateSearch.highest(3000, hertz -> hertz <= 21);
		assertTrue(found > 10 && found <= 21, "found " + found);
		assertTrue(RateSearch.highest(3000, hertz -> false) > 0);
	}
}
