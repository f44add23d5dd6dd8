package io.github.lynceus.cli.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import java.awt.EventQueue;
import org.junit.jupiter.api.Test;

class EventThreadWatchTest {

	private static final long HELD = 300_000_000;

	@Test
	void anEventThreadThatIsHeldUpIsSeen() {
		try (EventThreadWatch watch = new EventThreadWatch(); CollectorPauses pauses = new CollectorPauses()) {
			Awaiting.until("it answers", () -> watch.spread().count() > 3);
			final long began = System.nanoTime();
			EventQueue.invokeLater(() -> Awaiting.until("the time is over", () -> System.nanoTime() - began > HELD));
			Awaiting.until("the stall is told", () -> watch.stalls().stream().anyMatch(stall -> stall.ended() - began >= HELD));
			final EventThreadWatch.Stall stall = watch.stalls().stream().filter(each -> each.ended() - began >= HELD).findFirst()
				.orElseThrow();
			assertTrue(stall.ended() - stall.began() >= EventThreadWatch.STALL_NANOS);
			assertTrue(watch.spread().longestMillis() >= EventThreadWatch.STALL_NANOS / 1e6);
			assertEquals(stall.ended() - stall.began() - pauses.within(stall.began(), stall.ended()), stall.nanos(pauses));
		}
	}

	@Test
	void whatTheCollectionOfGarbageTakesIsKnown() {
		try (CollectorPauses pauses = new CollectorPauses()) {
			final long began = System.nanoTime();
			System.gc();
			final long ended = System.nanoTime();
			Awaiting.until("it is told", () -> pauses.count() > 0);
			assertTrue(pauses.within(began, ended) > 0);
			assertTrue(pauses.within(began, ended) <= ended - began + 2_000_000);
			assertTrue(pauses.longestMillis() <= (ended - began) / 1e6 + 2);
			assertEquals(0, pauses.within(began - 2_000_000_000L, began - 1_000_000_000L));
		}
	}
}
