package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of packets numbered 0, 1, 2 … on a faulty link, and that every fault is counted. */
class FaultyLinkTest {

	private final DeviceCounters counters = new DeviceCounters();
	private final Cable cable = new Cable();
	private final List<Integer> arrived = new ArrayList<>();
	private final FaultyLink link = new FaultyLink(counters, cable, packet -> arrived.add(packet.getInt()));

	private FaultCounts counts() {
		return counters.snapshot().faults();
	}

	private List<Integer> send(final Faults faults, final int packets) {
		arrived.clear();
		link.setFaults(faults);
		for (int i = 0; i < packets; i++) link.send(packet(i), 1, i);
		return List.copyOf(arrived);
	}

	private static ByteBuffer packet(final int number) {
		return ByteBuffer.allocate(4).putInt(number).flip();
	}

	@Test
	void healthyLinkChangesNothing() {
		assertEquals(List.of(0, 1, 2, 3, 4), send(Faults.NONE, 5));
		assertEquals(new FaultCounts(0, 0, 0, 0, 0, 0, 0, 0, 0), counts());
	}

	@Test
	void dropsAreCountedAndFollowTheSeed() {
		final Faults faults = Faults.NONE.withDrop(0.1).withSeed(7);
		final List<Integer> first = send(faults, 1000);
		assertEquals(1000 - first.size(), counts().dropped());
		assertTrue(first.size() > 850 && first.size() < 950, first.size() + " of 1000 arrived");
		assertEquals(first, send(faults.withDrop(0.1), 1000), "same seed");
		assertNotEquals(first, send(faults.withSeed(8), 1000), "other seed");
	}

	@Test
	void burstsFollowGilbertsModel() {
		final int packets = 200_000;
		final Faults faults = Faults.NONE.withBurstDrop(0.01, 5).withSeed(3);
		final List<Integer> got = send(faults, packets);
		final int lost = packets - got.size();
		assertEquals(lost, counts().dropped());
		// The chain is in its bad state for p / (p + 1 / length) of the time: 0.01 / 0.21.
		assertEquals(0.01 / 0.21, lost / (double) packets, 0.003);
		int bursts = 0;
		int expected = 0;
		for (final int number : got) {
			if (number != expected) bursts++;
			expected = number + 1;
		}
		assertEquals(5, lost / (double) bursts, 0.3, "mean length");
		assertEquals(got, send(faults.withBurstDrop(0.01, 5), packets), "same seed");
	}

	@Test
	void theCableIsPulledAfterSoManyPackets() {
		final Faults faults = Faults.NONE.withCut(3, Duration.ofHours(1));
		send(faults, 3);
		assertFalse(cable.isPulled());
		link.resend(packet(9));
		assertFalse(cable.isPulled(), "packets sent again do not count");
		link.send(packet(3), 1, 3);
		assertTrue(cable.isPulled());
		cable.pull(Duration.ZERO);
		link.send(packet(4), 1, 4);
		assertFalse(cable.isPulled(), "once only");
	}

	@Test
	void reorderedPacketsComeAfterSoManyOthers() {
		assertEquals(List.of(), send(Faults.NONE.withReorder(1, 3), 3), "all are held");
		link.serve(System.nanoTime() + 1_000_000_000L);
		assertEquals(List.of(0, 1, 2), arrived, "and come when nothing follows");
		final List<Integer> got = send(Faults.NONE.withReorder(0.05, 3).withSeed(3), 1000);
		assertEquals(3, counts().reordered() - moved(got));
		link.serve(System.nanoTime() + 1_000_000_000L);
		assertEquals(1000, new HashSet<>(arrived).size());
		assertEquals(1000, arrived.size());
	}

	/** Packets that arrived after one of a higher number, or have not yet. */
	private static long moved(final List<Integer> got) {
		int highest = -1;
		long moved = 1000 - got.size();
		for (final int number : got) {
			if (number < highest) moved++;
			highest = Math.max(highest, number);
		}
		return moved;
	}

	@Test
	void duplicatesComeAtOnce() {
		assertEquals(List.of(0, 0, 1, 1), send(Faults.NONE.withDuplicate(1), 2));
		assertEquals(2, counts().duplicated());
	}

	@Test
	void delayedPacketsComeInOrderWhenTheyAreDue() {
		assertEquals(List.of(), send(Faults.NONE.withDelay(Duration.ofSeconds(5)), 3));
		final long now = System.nanoTime();
		assertTrue(link.nanosToNext(now) > 4_000_000_000L);
		link.serve(now + 1_000_000_000L);
		assertEquals(List.of(), arrived);
		link.serve(now + 6_000_000_000L);
		assertEquals(List.of(0, 1, 2), arrived);
		assertEquals(3, counts().delayed());
		assertEquals(Long.MAX_VALUE, link.nanosToNext(now));
	}

	@Test
	void namedPacketsAreLostOnce() {
		final Faults faults = Faults.NONE.withLost(1, 0, 2).withLost(2, 1);
		assertEquals(List.of(1, 3, 4), send(faults, 5));
		link.resend(packet(2));
		assertEquals(List.of(1, 3, 4, 2), arrived);
		assertEquals(2, counts().dropped());
	}

	@Test
	void resentPacketsMayBeLostToo() {
		link.setFaults(Faults.NONE.withDrop(1));
		link.resend(packet(1));
		assertEquals(1, counts().droppedResent());
		link.setFaults(Faults.NONE.withDrop(1).withDropResent(false));
		link.resend(packet(1));
		assertEquals(List.of(1), arrived);
	}

	@Test
	void resendsDoNotChangeTheFateOfOthers() {
		final Faults faults = Faults.NONE.withDrop(0.3).withSeed(5);
		final List<Integer> undisturbed = send(faults, 100);
		arrived.clear();
		link.setFaults(faults.withSeed(5));
		for (int i = 0; i < 100; i++) {
			link.send(packet(i), 1, i);
			link.resend(packet(1000));
		}
		arrived.removeIf(number -> number == 1000);
		assertEquals(undisturbed, arrived);
	}

	@Test
	void onlyProbabilitiesAreAccepted() {
		assertThrows(IllegalArgumentException.class, () -> Faults.NONE.withDrop(1.1));
		assertThrows(IllegalArgumentException.class, () -> Faults.NONE.withAckDrop(Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> Faults.NONE.withBurstDrop(0.1, 0.5));
	}
}
