package io.github.lynceus.gige;

import io.github.lynceus.gige.StreamCounters.Count;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A block whose packets are coming in: which have arrived, and how long it is as far as that is known. Reused
 * from block to block.
 * <p>
 * Packet 0 is the leader, 1 to N are payload, N + 1 is the trailer. N follows from the leader, or from the
 * trailer where the leader leaves it open or the block ends early.
 * </p>
 */
final class OpenBlock {

	/** Block id with wraps counted in, so that it only ever grows. */
	long sequence;
	long id;
	boolean extended;
	/** Payload bytes of a full packet. */
	int packetLength;
	/** Null until a packet arrived, or if there was none to be had. */
	FrameBuffer buffer;
	/** Nothing of it will be delivered; its packets are let go. */
	boolean abandoned;
	/** A packet of it, other than an error, has arrived. */
	boolean touched;
	long timestamp;
	boolean layoutKnown;
	GvspTrailer trailer;
	/** Packet id of the trailer, once it has arrived. */
	int trailerId;
	/** Payload packets as the leader would have it, -1 if it leaves that open. */
	int computed;
	int received;
	int resent;
	/** Highest packet id that arrived, -1 before the first. */
	int highest;
	/** A payload packet that was not full, which only the last may be; 0 if there was none. */
	int shortId;
	int shortLength;
	long lastPacket;
	final PacketSet arrived = new PacketSet();

	// -- Resend --

	final PacketSet requested = new PacketSet();
	/** The device said that it cannot. */
	boolean refused;
	/** When the first gap that is not asked for yet appeared; 0 if there is none. */
	long gapSince;
	long lastRequest;
	int requestedUpTo;

	void open(final long newSequence, final long newId, final boolean isExtended, final int fullPacket,
		final long now)
	{
		sequence = newSequence;
		id = newId;
		extended = isExtended;
		packetLength = fullPacket;
		buffer = null;
		abandoned = false;
		touched = false;
		timestamp = 0;
		layoutKnown = false;
		trailer = null;
		trailerId = -1;
		computed = -1;
		received = 0;
		resent = 0;
		highest = -1;
		shortId = 0;
		shortLength = 0;
		lastPacket = now;
		arrived.clear();
		requested.clear();
		refused = false;
		gapSince = 0;
		lastRequest = 0;
		requestedUpTo = -1;
	}

	boolean hasLeader() {
		return arrived.has(0);
	}

	/** Marks a packet as arrived. */
	void mark(final int packet, final long now) {
		arrived.add(packet);
		if (packet > highest + 1 && gapSince == 0) gapSince = now;
		if (packet > highest) highest = packet;
	}

	/** N as far as known, -1 if not. */
	int payloadPackets() {
		if (trailer == null) return computed;
		return computed < 0 ? trailerId - 1 : Math.min(computed, trailerId - 1);
	}

	/** Id after which nothing comes: the trailer's, -1 if not known. */
	int lastId() {
		if (trailer != null) return trailerId;
		return computed < 0 ? -1 : computed + 1;
	}

	/** Payload bytes beyond which a packet may not reach. */
	int limit() {
		final BlockLayout layout = buffer.layout();
		return layout.open() ? buffer.capacity() : layout.imageLength();
	}

	/** The block ended before the leader's height was reached, perhaps within the packet that would be the last anyway. */
	private boolean endedEarly() {
		if (trailer == null || computed < 0) return false;
		return trailerId - 1 < computed || trailerId - 1 == computed && saysFewerRows();
	}

	private boolean saysFewerRows() {
		final BlockLayout layout = buffer.layout();
		return trailer.height() > 0 && (long) trailer.height() * layout.rowLength() < layout.imageLength() &&
			layout.rowLength() > 0;
	}

	/** Everything is there and nothing contradicts it. */
	boolean isComplete() {
		return hasLeader() && trailer != null && received == payloadPackets() && shortIsLast();
	}

	private boolean shortIsLast() {
		return shortId == 0 || shortId == payloadPackets() && (computed < 0 || endedEarly());
	}

	/** Forgets a packet that turned out wrong. */
	void unmark(final int packet) {
		if (!arrived.has(packet)) return;
		arrived.remove(packet);
		received--;
	}

	// -- Where it goes --

	/** Says where the payload goes, and moves there what has come already. */
	void lay(final BlockLayout layout, final ByteOrder order, final StreamCounters counters) {
		final BlockLayout before = buffer.layout();
		if (received > 0 && !before.placesLike(layout)) {
			final int reach = before.open() ? buffer.capacity() : before.imageLength();
			final int length = (int) Math.min(reach, (long) highest * packetLength);
			final byte[] moved = new byte[length];
			buffer.extract(0, moved, length, order);
			buffer.layout(layout);
			final int fits = layout.open() ? length : Math.min(length, layout.imageLength());
			buffer.place(0, new DatagramView(ByteBuffer.wrap(moved), order), 0, fits);
		}
		else if (before != layout) {
			buffer.layout(layout);
		}
		layoutKnown = true;
		computed = layout.open() ? -1 : (layout.imageLength() + packetLength - 1) / packetLength;
		settle(counters);
	}

	/** Reconsiders what arrived before the leader in the light of it. */
	private void settle(final StreamCounters counters) {
		if (computed < 0 || received == 0) return;
		for (int id = arrived.nextPresent(computed + 1); id <= highest && id != trailerId;) {
			counters.add(Count.MALFORMED);
			unmark(id);
			if (id == shortId) shortId = 0;
			id = arrived.nextPresent(id + 1);
		}
		final int rest = limit() - (computed - 1) * packetLength;
		if (shortId == computed && shortLength >= rest) shortId = 0;
	}

	// -- At the end --

	/** Takes back a packet that was not full although it was not the last; true if there was one. */
	boolean dropShort() {
		if (shortIsLast() || trailer == null && computed < 0 && shortId == highest) return false;
		unmark(shortId);
		shortId = 0;
		return true;
	}

	/** Bytes of the payload: exact if the last packet or the leader tells, else as many as there could be. */
	int payloadLength() {
		final BlockLayout layout = buffer.layout();
		final int packets = payloadPackets();
		if (packets >= 0 && packets == computed && !endedEarly()) return layout.imageLength();
		if (packets < 0) return lengthUpTo(Math.max(0, highest));
		final int full = lengthUpTo(packets);
		if (packets == 0 || arrived.has(packets)) return full;
		// NB: in the old chunk layout the trailer has the data's length where others have the height.
		if (layout.payloadType() == PayloadType.CHUNK) return trailer.height() > 0 ? Math.min(full, trailer.height()) : full;
		if (trailer.chunkLength() > 0) return Math.min(full, layout.imageLength() + trailer.chunkLength());
		if (trailer.height() > 0 && layout.rowLength() > 0) {
			return (int) Math.min(full, (long) trailer.height() * layout.rowLength());
		}
		return full;
	}

	private int lengthUpTo(final int packet) {
		final int lacking = packet > 0 && packet == shortId ? packetLength - shortLength : 0;
		return (int) Math.min((long) packet * packetLength - lacking, limit());
	}

	/**
	 * Rows without header rows.
	 *
	 * @param length of the payload without its chunks
	 */
	int height(final int length) {
		final BlockLayout layout = buffer.layout();
		final boolean early = endedEarly() || layout.hasChunks() && trailer != null && length < layout.imageLength();
		if (layout.rowLength() == 0 || layout.height() > 0 && !early) return layout.height();
		if (!layout.open() && !early) return layout.height();
		final int headerRows = layout.headerLength() / layout.rowLength();
		final int most = layout.height() > 0 ? layout.height() : Integer.MAX_VALUE;
		final int rows = Math.min(length, layout.imageLength()) / layout.rowLength() - headerRows;
		final int arrivedRows = Math.max(0, Math.min(rows, most));
		if (trailer == null || trailer.height() <= 0 || layout.payloadType() == PayloadType.CHUNK) return arrivedRows;
		return Math.min(arrivedRows, Math.max(0, trailer.height() - headerRows));
	}

	/** Payload bytes of a length that did not arrive. */
	List<ByteRange> missing(final int length) {
		final List<ByteRange> ranges = new ArrayList<>();
		final int packets = (int) (((long) length + packetLength - 1) / packetLength);
		for (int from = arrived.nextMissing(1); from <= packets;) {
			final int to = Math.min(arrived.nextPresent(from), packets + 1);
			final long end = Math.min((to - 1L) * packetLength, length);
			ranges.add(new ByteRange((from - 1) * packetLength, (int) end));
			from = arrived.nextMissing(to);
		}
		return ranges;
	}

	/** Packets of 1 to N that did not arrive. */
	int missingPackets(final int length) {
		int count = 0;
		final int packets = (int) (((long) length + packetLength - 1) / packetLength);
		for (int from = arrived.nextMissing(1); from <= packets;) {
			final int to = Math.min(arrived.nextPresent(from), packets + 1);
			count += to - from;
			from = arrived.nextMissing(to);
		}
		return count;
	}
}
