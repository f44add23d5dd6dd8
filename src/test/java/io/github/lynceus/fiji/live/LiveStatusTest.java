package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.DisplayRange;
import io.github.lynceus.img.RingCounters;
import io.github.lynceus.img.RingFrame;
import org.junit.jupiter.api.Test;

/** What the window says, how fast, and which range it chooses. */
class LiveStatusTest {

	private static final RingFrame FRAME = new RingFrame(4, 5, 105, 1.25, 0, 0, 0);

	@Test
	void titleAndLinesTellStateRatesAndLosses() {
		final LiveStatus status = new LiveStatus("TS-IR", true, true, FRAME, 0, 100.04, 59.96, new Latency(12.34, 0.1, true),
			new RingCounters(10, 9, 1, 1, 0, 0, 2, 7), null, null);
		assertEquals("TS-IR (Live)", status.title());
		assertEquals("FrameID 105 t=1.250000 s", status.frameLine());
		assertEquals("received 100.0 Hz   shown 60.0 Hz   lost 3 frames, 7 packets   latency 12.3 ms", status.streamLine());
	}

	@Test
	void aHeldWindowSaysHowFarBackAndWhatIsNotKept() {
		final LiveStatus status = new LiveStatus("TS-IR", false, false, FRAME, 1, 0, 0, new Latency(12.34, 0.1, true),
			new RingCounters(10, 9, 0, 0, 12, 1, 0, 1), null, null);
		assertEquals("TS-IR (Stopped)", status.title());
		assertEquals("FrameID 105 t=1.250000 s   held, 1 frame back   12 newer not kept", status.frameLine());
		assertEquals("received 0.0 Hz   shown 0.0 Hz   lost 0 frames, 1 packet   1 frame of another size",
			status.streamLine());
	}

	@Test
	void ratesAreThoseOfTheLastSecond() {
		final RateMeter meter = new RateMeter();
		assertEquals(0, meter.perSecond());
		for (int i = 0; i <= 40; i++) {
			meter.update(i < 20 ? i : 20 + 10L * (i - 20), i * 250_000_000L);
		}
		assertEquals(40, meter.perSecond(), 1e-9);
	}

	@Test
	void rangeOnceFitsTheFirstFramesAndThenStays() {
		final RangeChooser once = new RangeChooser(AutoScale.ONCE, 0);
		assertEquals(new DisplayRange(10, 20), next(once, 10, 20));
		assertEquals(new DisplayRange(5, 20), next(once, 5, 15));
		assertNull(next(once, 6, 15), "inside");
		assertNotNull(next(once, 5, 100));
		assertNull(next(once, 5, 100));
		assertNull(next(once, 0, 1000), "the first frames are over");
		once.mode(AutoScale.ONCE);
		assertEquals(new DisplayRange(0, 1000), next(once, 0, 1000));
	}

	@Test
	void rangeFollowsWhatIsNoticeable() {
		final RangeChooser continuous = new RangeChooser(AutoScale.CONTINUOUS, 0);
		assertEquals(new DisplayRange(1000, 2000), next(continuous, 1000, 2000));
		assertNull(next(continuous, 1010, 1990));
		assertEquals(new DisplayRange(1100, 1990), next(continuous, 1100, 1990));
		assertNull(next(new RangeChooser(AutoScale.OFF, 0), 1, 2));
	}

	private static DisplayRange next(final RangeChooser chooser, final int low, final int high) {
		return chooser.next(new short[] { (short) low, (short) high }, 2, FrameUnit.COUNTS);
	}
}
