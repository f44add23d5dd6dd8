package io.github.lynceus.cli.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.img.RingCounters;
import io.github.lynceus.simulator.DeviceStatistics;
import io.github.lynceus.simulator.EventCounts;
import io.github.lynceus.simulator.FaultCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream of 100 frames of 10 packets, of which 3 packets of one frame, and all of another, were thrown away. */
class AccountsTest {

	private static final SentCounts SENT = new SentCounts(100, 1000, 7);
	private static final StreamStatistics RECEIVED = received(98, 13);
	private static final RingCounters RING = new RingCounters(97, 96, 1, 1, 0, 0, 1, 3);

	private static StreamStatistics received(final long complete, final long dropped) {
		return new StreamStatistics(987, 0, complete, 1, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, dropped);
	}

	@Test
	void everyFrameAndPacketIsSomewhere() {
		assertEquals(List.of(), new Accounts(SENT, RECEIVED, 2, RING).contradictions());
		assertEquals(List.of(), new Accounts(null, RECEIVED, 2, RING).contradictions(), "a camera that does not tell");
	}

	@Test
	void oneThatIsNowhereIsFound() {
		assertEquals(1, new Accounts(SENT, received(98, 12), 2, RING).contradictions().size());
		assertEquals(List.of("100 frames sent, but 99 received or lost", "98 frames delivered, but 99 offered to the window or "
			+ "before it took any"), new Accounts(SENT, received(97, 13), 2, RING).contradictions());
		assertEquals(1, new Accounts(SENT, RECEIVED, 1, RING).contradictions().size());
		final RingCounters forgotten = new RingCounters(97, 95, 1, 1, 0, 0, 1, 3);
		assertEquals(1, new Accounts(SENT, RECEIVED, 2, forgotten).contradictions().size());
	}

	@Test
	void packetsAreNotComparedWhereTheSystemDoesNotTell() {
		assertEquals(List.of(), new Accounts(SENT, received(98, StreamStatistics.UNKNOWN), 2, RING).contradictions());
	}

	@Test
	void theCountsOfAnotherProcessAreReadFromItsConsole() {
		final DeviceStatistics counted = new DeviceStatistics(1, 2, 3, 4, 5, 6, 7, 800, 9, 10, 11000, 12, 13, 14, 15, 16, 17,
			new EventCounts(0, 0, 0, 0), new FaultCounts(0, 0, 0, 0, 0, 0, 0, 0, 0));
		assertEquals(SentCounts.of(counted), SentCounts.parse(counted.toString()));
		assertEquals(new SentCounts(809, 11000, 10), SentCounts.of(counted));
		assertEquals(new SentCounts(709, 10000, 3), SentCounts.of(counted).since(SENT));
		final CameraException problem = assertThrows(CameraException.class, () -> SentCounts.parse("done"));
		assertTrue(problem.getMessage().contains("blocks"), problem.getMessage());
	}
}
