package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoalescingTest {

	private static final int MIB = 1 << 20;

	@Test
	void fewPacketsAreWaitedForOneByOne() {
		assertEquals(0, napAt(4 * MIB, 30_000_000));
		assertEquals(0, napAt(4 * MIB, 0));
	}

	@Test
	void aFastStreamIsLookedAtOnceAMillisecond() {
		assertEquals(1_000_000, napAt(4 * MIB, 119_000_000));
	}

	/** No sleep may take more of the time the socket's buffer lasts than an eighth, as threads wake up late. */
	@ParameterizedTest
	@CsvSource({ "106496, 119e6", "212992, 119e6", "1048576, 119e6", "4194304, 119e6", "4194304, 1e9", "33554432, 3e9" })
	void noSleepComesNearFillingTheSocket(final int buffer, final double bytesPerSecond) {
		final double fills = buffer / bytesPerSecond * 1e9;
		final long nap = napAt(buffer, bytesPerSecond);
		assertTrue(nap <= fills / 8 && nap <= 1_000_000, nap + " ns of " + fills);
	}

	/** The system cannot sleep for so short a time. */
	@Test
	void aSocketThatFillsTooSoonIsNeverLeftAlone() {
		assertEquals(0, napAt(106_496, 119e6));
		assertEquals(0, napAt(212_992, 119e6));
		assertTrue(napAt(4 * MIB, 119e6) > 0);
	}

	@Test
	void aStreamThatSlowsDownIsWaitedForAgain() {
		final Coalescing coalescing = new Coalescing(4 * MIB, 0);
		coalescing.add(2_400_000);
		coalescing.consider(20_000_000);
		assertTrue(coalescing.nap() > 0);
		coalescing.consider(30_000_000);
		assertTrue(coalescing.nap() > 0, "too early to tell");
		coalescing.consider(40_000_000);
		assertEquals(0, coalescing.nap());
	}

	private static long napAt(final int buffer, final double bytesPerSecond) {
		final Coalescing coalescing = new Coalescing(buffer, 0);
		coalescing.add((int) (bytesPerSecond / 10));
		coalescing.consider(100_000_000);
		return coalescing.nap();
	}
}
