package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Departure times of packets; a 1500-byte packet takes 1538 bytes on the wire, 12304 ns at 1 Gbit/s. */
class PacerTest {

	private final Pacer gigabit = new Pacer(1000);

	@Test
	void packetsFollowAtWireSpeed() {
		final long start = gigabit.next();
		gigabit.sent(start, 1500, 0);
		assertEquals(start + 12_304, gigabit.next());
		gigabit.sent(start + 12_304, 1500, 0);
		assertEquals(start + 2 * 12_304, gigabit.next());
	}

	@Test
	void aLateThreadCatchesUp() {
		final long start = gigabit.next();
		gigabit.sent(start + 100_000, 1500, 0);
		assertEquals(start + 12_304, gigabit.next());
	}

	@Test
	void butNotFurtherThanAMillisecond() {
		final long start = gigabit.next();
		gigabit.sent(start + 9_000_000, 1500, 0);
		assertEquals(start + 8_000_000 + 12_304, gigabit.next());
	}

	@Test
	void aPauseIsNoCredit() {
		final long start = gigabit.next();
		gigabit.begin(start + 100_000);
		gigabit.sent(start + 100_000, 1500, 0);
		assertEquals(start + 112_304, gigabit.next());
		gigabit.begin(start + 105_000);
		assertEquals(start + 112_304, gigabit.next(), "the link is not free earlier either");
	}

	@Test
	void delayIsKeptBetweenAnyTwoPackets() {
		final long start = gigabit.next();
		gigabit.sent(start, 1500, 20_000);
		assertEquals(start + 32_304, gigabit.next());
		gigabit.sent(start + 100_000, 1500, 20_000);
		assertEquals(start + 120_000, gigabit.next(), "late, so as soon as the delay allows");
	}

	@Test
	void longDelaysAreSleptThrough() {
		final long start = gigabit.next();
		assertFalse(gigabit.isExact(), "nothing to keep");
		gigabit.sent(start, 1500, 999_999);
		assertTrue(gigabit.isExact());
		gigabit.sent(start, 1500, 1_000_000);
		assertFalse(gigabit.isExact());
		assertEquals(start + 1_000_000 + 12_304 + 1_012_303, gigabit.next());
	}

	@Test
	void unlimitedLinkNeverWaits() {
		final Pacer unlimited = new Pacer(0);
		final long start = unlimited.next();
		unlimited.sent(start + 5, 1500, 0);
		assertEquals(start, unlimited.next());
	}

	@Test
	void clockCountsTicks() {
		assertEquals(125, DeviceClock.ticks(1_000, 125_000_000));
		assertEquals(125_000_000L * 3_600 * 24 * 365, DeviceClock.ticks(1_000_000_000L * 3_600 * 24 * 365, 125_000_000));
		assertEquals(8000.0, new DeviceClock(125_000_000).nanos(1000));
		assertEquals(0, new DeviceClock(0).ticks());
	}
}
