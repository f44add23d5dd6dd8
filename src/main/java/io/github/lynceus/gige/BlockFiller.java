package io.github.lynceus.gige;

import io.github.lynceus.gige.StreamCounters.Count;
import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import java.nio.ByteOrder;

/** Puts packets into their block, unless they contradict it or have come before, which is counted. */
final class BlockFiller {

	/** What became of a packet. */
	enum Verdict {
		TAKEN,
		/** Counted; the block goes on. */
		REFUSED,
		/** The block does not fit into its buffer. */
		TOO_LARGE,
		/** The block is of a kind that is not assembled. */
		UNSUPPORTED
	}

	private final DatagramView view;
	private final ByteOrder order;
	private final StreamCounters counters;
	private final int headerRows;
	/** Geometry of images whose leader does not tell it, null if not known. */
	private final GvspLeader expected;

	BlockFiller(final DatagramView view, final ByteOrder order, final StreamOptions options,
		final StreamCounters counters)
	{
		this.view = view;
		this.order = order;
		this.counters = counters;
		headerRows = options.headerRows();
		expected = options.width() <= 0 || options.height() <= 0 || options.pixelFormat() == null ? null
			: new GvspLeader(PayloadType.IMAGE, 0, options.pixelFormat().code(), options.width(), options.height(), 0, 0, 0, 0);
	}

	/** @param leader null if it is too short */
	Verdict leader(final OpenBlock block, final int packet, final GvspLeader leader) {
		// NB: in these the packet id may hold other things than a number.
		if (leader != null && !block.hasLeader() && PayloadType.isSpecial(leader.payloadType())) {
			return Verdict.UNSUPPORTED;
		}
		if (packet != 0 || leader == null) {
			counters.add(Count.MALFORMED);
			return Verdict.REFUSED;
		}
		if (block.hasLeader()) {
			counters.add(Count.DUPLICATES);
			return Verdict.REFUSED;
		}
		final BlockLayout layout = BlockLayout.of(withGeometry(leader), headerRows, block.buffer.capacity());
		if (layout == BlockLayout.TOO_LARGE) {
			return Verdict.TOO_LARGE;
		}
		block.lay(layout, order, counters);
		block.timestamp = leader.timestamp();
		return Verdict.TAKEN;
	}

	/** Where the leader leaves the geometry out, as in the old chunk layout, the expected one holds. */
	private GvspLeader withGeometry(final GvspLeader leader) {
		if (leader.payloadType() != PayloadType.CHUNK || expected == null) return leader;
		return new GvspLeader(PayloadType.CHUNK, leader.timestamp(), expected.pixelFormat(), expected.width(),
			expected.height(), 0, 0, 0, 0);
	}

	/** @param trailer null if it is too short */
	Verdict trailer(final OpenBlock block, final int packet, final GvspTrailer trailer) {
		if (block.trailer != null) {
			counters.add(Count.DUPLICATES);
			return Verdict.REFUSED;
		}
		if (trailer != null && !block.hasLeader() && PayloadType.isSpecial(trailer.payloadType())) {
			return Verdict.UNSUPPORTED;
		}
		final boolean fits = (packet - 2L) * block.packetLength < block.buffer.capacity();
		if (trailer == null || packet < 1 || packet <= block.highest || !fits) {
			counters.add(Count.MALFORMED);
			return Verdict.REFUSED;
		}
		block.trailer = trailer;
		block.trailerId = packet;
		return Verdict.TAKEN;
	}

	/** @param at where the data stands in the datagram */
	Verdict payload(final OpenBlock block, final int packet, final int at, final int length) {
		final long offset = (packet - 1L) * block.packetLength;
		final boolean beyond = block.trailer != null && packet >= block.trailerId ||
			block.computed >= 0 && packet > block.computed;
		if (packet < 1 || length < 1 || length > block.packetLength || beyond) {
			counters.add(Count.MALFORMED);
			return Verdict.REFUSED;
		}
		if (block.arrived.has(packet)) {
			counters.add(Count.DUPLICATES);
			return Verdict.REFUSED;
		}
		final boolean open = block.buffer.layout().open();
		if (open && (offset >= block.limit() || block.layoutKnown && offset + length > block.limit())) {
			return Verdict.TOO_LARGE;
		}
		final int n = (int) Math.min(length, block.limit() - offset);
		final boolean full = n == block.packetLength || packet == block.computed && offset + n == block.limit();
		if (!full && !noteShort(block, packet, n)) return Verdict.REFUSED;
		block.buffer.place((int) offset, view, at, n);
		block.received++;
		counters.add(Count.BYTES, n);
		return Verdict.TAKEN;
	}

	/** Only the last packet may be short; of two the earlier one is wrong. */
	private boolean noteShort(final OpenBlock block, final int packet, final int length) {
		if (block.shortId > packet) {
			counters.add(Count.MALFORMED);
			return false;
		}
		if (block.shortId > 0) {
			counters.add(Count.MALFORMED);
			block.unmark(block.shortId);
		}
		block.shortId = packet;
		block.shortLength = length;
		return true;
	}
}
