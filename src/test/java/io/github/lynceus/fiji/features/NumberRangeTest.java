package io.github.lynceus.fiji.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sliders. */
class NumberRangeTest {

	@Test
	void aSliderHasOnePositionForEachValueIfTheseAreFew() {
		final NumberRange range = new NumberRange(64, 640, 64, false);
		assertTrue(range.hasSlider());
		assertEquals(9, range.steps());
		for (int i = 0; i <= 9; i++) {
			assertEquals(64 + 64 * i, range.value(i));
			assertEquals(i, range.position(64 + 64 * i));
		}
	}

	@Test
	void aSliderNeverLeavesTheLimitsOrTheIncrement() {
		final NumberRange range = new NumberRange(3, 100_000, 7, false);
		for (int i = 0; i <= range.steps(); i++) {
			final double value = range.value(i);
			assertTrue(value >= 3 && value <= 100_000 && (value - 3) % 7 == 0, Double.toString(value));
		}
		assertEquals(3, range.value(0));
		assertEquals(99_998, range.value(range.steps()));
	}

	@Test
	void aWideRangeGoesByFactors() {
		final NumberRange range = new NumberRange(0.1, 100_000, 0, false);
		assertEquals(100, range.value(500), 1e-9);
		assertEquals(500, range.position(100));
		assertEquals(0.1, range.value(0), 1e-12);
		assertEquals(100_000, range.value(NumberRange.STEPS), 1e-6);
	}

	@Test
	void valuesBeyondTheLimitsStandAtTheEnds() {
		final NumberRange range = new NumberRange(1, 10, 0, true);
		assertEquals(0, range.position(-5));
		assertEquals(NumberRange.STEPS, range.position(1e9));
	}

	@Test
	void theWholeOfANumberTypeIsNoRange() {
		assertFalse(new NumberRange(Long.MIN_VALUE, Long.MAX_VALUE, 1, false).hasSlider());
		assertFalse(new NumberRange(-Double.MAX_VALUE, Double.MAX_VALUE, 0, false).hasSlider());
		assertFalse(new NumberRange(0, 0xFFFF_FFFFL, 1, false).hasSlider());
		assertFalse(new NumberRange(5, 5, 1, false).hasSlider());
	}

	@Test
	void stepsGoByTheIncrementAndStopAtTheLimits() {
		final NumberRange range = new NumberRange(64, 640, 64, false);
		assertEquals(192, range.next(128, 1));
		assertEquals(64, range.next(64, -1));
		assertEquals(640, range.next(640, 1));
	}
}
