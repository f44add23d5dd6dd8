package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.img.RingFrame;
import org.junit.jupiter.api.Test;

class LatencyMeterTest {

	/** 125 MHz, whose tick 1000 was at 5 s of this computer's time. */
	private static final DeviceClockMapping CLOCK = new DeviceClockMapping(125_000_000, 1000, 5_000_000_000L, 0, 20_000);

	private final LatencyMeter meter = new LatencyMeter();

	private static RingFrame frame(final long tick, final long received) {
		return new RingFrame(0, 1, 1, 0, tick, 0, received);
	}

	@Test
	void countsFromTheCamerasTimeStampWhereTheClocksCanBeCompared() {
		meter.clock(CLOCK);
		// 125 ticks are a microsecond: this frame was taken 1 ms after the comparison, and painted 13 ms after it.
		meter.painted(frame(1000 + 125_000, 5_009_000_000L), 5_013_000_000L);
		assertEquals(new Latency(12, 0.01, true), meter.latency());
		assertEquals("latency 12.0 ms", meter.latency().text());
	}

	@Test
	void countsFromReceptionAndSaysSoWhereTheyCannot() {
		assertEquals("", meter.latency().text());
		meter.painted(frame(0, 5_009_000_000L), 5_013_000_000L);
		assertFalse(meter.latency().fromCamera());
		assertEquals(4, meter.latency().millis());
		assertTrue(meter.latency().text().contains("since arrival"));
		meter.clock(CLOCK);
		meter.painted(frame(1000 + 125_000_000, 5_009_000_000L), 5_013_000_000L);
		assertFalse(meter.latency().fromCamera(), "a frame from the future: the clock was reset");
		meter.painted(frame(1000, 5_009_000_000L), 5_013_000_000L);
		assertFalse(meter.latency().fromCamera(), "one that fits proves nothing yet");
		for (int i = 0; i < 500; i++) {
			meter.painted(frame(1000 + 125_000, 5_009_000_000L), 5_013_000_000L);
		}
		assertTrue(meter.latency().fromCamera());
	}

	@Test
	void oneLateFrameDoesNotMakeTheMedian() {
		meter.clock(CLOCK);
		for (int i = 0; i < 50; i++) {
			final long taken = 5_000_000_000L + i * 10_000_000L;
			meter.painted(frame(CLOCK.ticks(taken), taken), taken + (i == 40 ? 900_000_000L : 8_000_000L));
		}
		assertEquals(8, meter.latency().millis(), 1e-3);
	}

	@Test
	void aWorseComparisonIsNotTakenUntilTheClocksMayHaveDriftedAsFar() {
		meter.clock(CLOCK);
		final long later = CLOCK.hostNanos() + 10_000_000_000L;
		final long ticks = CLOCK.ticks(later);
		// Took 10 ms, and is 4 ms wrong.
		meter.clock(new DeviceClockMapping(125_000_000, ticks, later + 4_000_000L, 0, 10_000_000L));
		meter.painted(frame(ticks, later), later + 12_000_000L);
		assertEquals(12, meter.latency().millis(), 1e-3);
		// Took 0.9 ms, which is better than a comparison ten seconds old.
		meter.clock(new DeviceClockMapping(125_000_000, ticks, later + 1_000_000L, 0, 900_000L));
		for (int i = 0; i < 31; i++) {
			meter.painted(frame(ticks, later), later + 12_000_000L);
		}
		assertEquals(new Latency(11, 0.45, true), meter.latency());
		assertEquals("latency 11.0 \u00B1 2.0 ms", new Latency(11, 2, true).text());
	}
}
