package io.github.lynceus.gige;

import io.github.lynceus.gige.StreamCounters.Count;
import io.github.lynceus.gvcp.PacketResendCommand;

/**
 * Decides what to ask for again and when: gaps after a short grace, as packets overtake each other, the tail
 * when the block has fallen silent or a later one has begun, all of it again after a while.
 */
final class ResendPlan {

	/** From the packet that shows a gap to the first request for it. */
	private static final long GRACE = 1_000_000;
	/** Until what was asked for is asked for again, and a silent block's tail is. */
	private static final long REPEAT = 20_000_000;
	/** Requests in one go; the rest follows with the repeat. */
	private static final int MAX_RANGES = 64;

	private final ResendRequester requester;
	private final StreamCounters counters;

	ResendPlan(final ResendRequester requester, final StreamCounters counters) {
		this.requester = requester;
		this.counters = counters;
	}

	/** @param later whether a later block has begun */
	void look(final OpenBlock block, final boolean later, final long now) {
		if (block.refused || block.abandoned || block.isComplete()) return;
		final boolean tail = now - block.lastPacket >= (later ? GRACE : REPEAT);
		final boolean again = block.requestedUpTo >= 0 && now - block.lastRequest >= REPEAT;
		final boolean fresh = block.gapSince != 0 && now - block.gapSince >= GRACE;
		final int upTo = tail ? Integer.MAX_VALUE : block.highest - 1;
		final boolean allAsked = block.requestedUpTo == Integer.MAX_VALUE;
		if (!again && (allAsked || !fresh && !tail)) return;
		final int from = again ? 0 : block.requestedUpTo + 1;
		if (ask(block, from, upTo) || again) block.lastRequest = now;
		block.requestedUpTo = Math.max(block.requestedUpTo, upTo);
		block.gapSince = 0;
	}

	/** True if there was something to ask for. */
	private boolean ask(final OpenBlock block, final int from, final int upTo) {
		final int last = block.lastId();
		// NB: a trailer may stand further out than the leader's length; between them there is nothing to ask
		// for.
		final int known = block.trailer != null ? block.payloadPackets() : last;
		final int end = Math.min(upTo, last < 0 ? block.highest : known);
		int ranges = 0;
		int id = block.arrived.nextMissing(from);
		while (id <= end && ranges < MAX_RANGES) {
			final int next = block.arrived.nextPresent(id);
			final int to = Math.min(next - 1, end);
			send(block, id, to, to);
			ranges++;
			id = block.arrived.nextMissing(to + 1);
		}
		// NB: while neither leader nor trailer tells the length, the tail has no end.
		if (upTo == Integer.MAX_VALUE && last < 0) {
			final int first = Math.max(from, block.highest + 1);
			send(block, first, PacketResendCommand.TO_THE_END, first);
			ranges++;
		}
		return ranges > 0;
	}

	private void send(final OpenBlock block, final int first, final long last, final int counted) {
		for (int i = first; i <= counted; i++) block.requested.add(i);
		counters.add(Count.REQUESTED, counted - first + 1L);
		requester.request(block.id, first, last, block.extended);
	}
}
