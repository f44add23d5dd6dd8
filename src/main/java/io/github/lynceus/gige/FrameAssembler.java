package io.github.lynceus.gige;

import io.github.lynceus.gige.StreamCounters.Count;
import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the packets of a stream together to frames, whatever order they come in and whatever is lost, and
 * hands these on in the order of their block ids.
 * <p>
 * Several blocks may be open at once; a block leaves when it and all before it are complete or given up.
 * Belongs to the receive thread: nothing here locks, and nothing is allocated per packet.
 * </p>
 */
final class FrameAssembler {

	/**
	 * How long packets may be overtaken by those of later blocks before they count as lost, without resend.
	 */
	private static final long REORDER_GRACE = 10_000_000;
	/** Blocks that may be open at once, if there are buffers for them. */
	private static final int MAX_OPEN = 256;
	/** Gaps in block ids up to this many are held open for packets that come late or are sent again. */
	private static final int MAX_HELD_GAP = 4;
	/** A first block id up to this means that the device began at 1 and the ones before are lost. */
	private static final int MAX_FIRST_ID = 64;
	/** Old leaders in ascending order after which the device must have begun to count anew. */
	private static final int RESTART_AFTER = 3;

	private final DatagramView view;
	private final ByteOrder order;
	private final int packetSize;
	private final BlockFiller filler;
	private final FramePool pool;
	private final FrameSink sink;
	private final StreamCounters counters;
	private final ResendPlan resend;
	private final long frameTimeout;
	private final long grace;
	private final int maxOpen;

	/** Ascending by sequence number. */
	private final List<OpenBlock> open = new ArrayList<>();
	private final List<OpenBlock> spare = new ArrayList<>();
	private final ClosedBlocks closed = new ClosedBlocks();
	/** Where the packet in hand stands in the buffer. */
	private int at;
	private boolean started;
	/** Highest sequence number opened so far. */
	private long newest;
	private long lastClosed;
	private long newestTimestamp;
	private int oldLeaders;
	private long oldLeader;
	private BlockLayout lastLayout;

	/**
	 * @param datagrams the buffer packets are received into
	 * @param packetSize as in the device's packet size register
	 * @param resend null to ask for nothing
	 */
	FrameAssembler(final ByteBuffer datagrams, final StreamOptions options, final int packetSize, final ByteOrder order,
		final FramePool pool, final FrameSink sink, final StreamCounters counters, final ResendPlan resend)
	{
		view = new DatagramView(datagrams, order);
		this.order = order;
		this.packetSize = packetSize;
		filler = new BlockFiller(view, order, options, counters);
		this.pool = pool;
		this.sink = sink;
		this.counters = counters;
		this.resend = resend;
		frameTimeout = options.frameTimeout().toNanos();
		grace = Math.min(frameTimeout, REORDER_GRACE);
		maxOpen = Math.max(2, Math.min(MAX_OPEN, pool.size() * 3 / 4));
		for (int i = 0; i <= maxOpen; i++) spare.add(new OpenBlock());
	}

	// -- Packets --

	/**
	 * Takes one datagram.
	 *
	 * @param start where it stands in the buffer
	 * @param now {@link System#nanoTime}
	 */
	void packet(final int start, final int length, final long now) {
		at = start;
		final ByteBuffer b = view.bytes;
		counters.add(Count.PACKETS);
		if (!GvspPacket.isPlausible(b, at, length)) {
			counters.add(Count.MALFORMED);
			return;
		}
		final long id = GvspPacket.blockId(b, at);
		// NB: block id 0 is a test packet's and asks for nothing.
		if (id == 0) return;
		final boolean extended = GvspPacket.isExtended(b, at);
		final int status = GvspPacket.status(b, at);
		if ((status & 0x8000) != 0) {
			refusal(id, extended, status);
			return;
		}
		final int format = GvspPacket.format(b, at);
		final boolean special = format >= GvspPacket.H264 && format <= GvspPacket.GENDC;
		if (format < GvspPacket.LEADER || format > GvspPacket.ALL_IN) counters.add(Count.UNSUPPORTED);
		if (format < GvspPacket.LEADER || format > GvspPacket.GENDC) return;
		final boolean isLeader = (format == GvspPacket.LEADER || format == GvspPacket.ALL_IN) &&
			length >= GvspPacket.headerLength(b, at) + GvspLeader.MIN_LENGTH;
		final OpenBlock block = find(id, extended, isLeader, now);
		if (block == null || block.abandoned) return;
		if (special) {
			if (!block.hasLeader()) unsupported(block);
			return;
		}
		final int packet = GvspPacket.packetId(b, at);
		final int headerLength = GvspPacket.headerLength(b, at);
		final int data = at + headerLength;
		final int dataLength = length - headerLength;
		if (format == GvspPacket.ALL_IN) {
			allIn(block, data, dataLength, now);
			return;
		}
		final BlockFiller.Verdict verdict = switch (format) {
			case GvspPacket.LEADER -> filler.leader(block, packet, GvspLeader.read(b, data, dataLength));
			case GvspPacket.TRAILER -> filler.trailer(block, packet, GvspTrailer.read(b, data, dataLength));
			default -> filler.payload(block, packet, data, dataLength);
		};
		settle(block, packet, verdict, now);
		if (block.abandoned || block.isComplete()) closeComplete();
	}

	/** Does what a packet's filling in entails; true if it is in its place. */
	private boolean settle(final OpenBlock block, final int packet, final BlockFiller.Verdict verdict, final long now) {
		switch (verdict) {
			case TAKEN -> {
				taken(block, packet, now);
				return true;
			}
			case TOO_LARGE -> {
				counters.add(Count.TOO_LARGE);
				abandon(block, ClosedBlocks.TOO_LARGE);
			}
			case UNSUPPORTED -> {
				counters.add(Count.UNSUPPORTED);
				unsupported(block);
			}
			default -> {
			}
		}
		return false;
	}

	private void taken(final OpenBlock block, final int packet, final long now) {
		block.mark(packet, now);
		block.lastPacket = now;
		if (packet == 0) {
			lastLayout = block.buffer.layout();
			newestTimestamp = Math.max(newestTimestamp, block.timestamp);
		}
		if (GvspPacket.isResent(view.bytes, at) || block.requested.has(packet)) {
			block.resent++;
			counters.add(Count.RESENT);
		}
	}

	/** Leader, trailer and payload in one packet, in this order (as Wireshark reads it). */
	private void allIn(final OpenBlock block, final int data, final int length, final long now) {
		final GvspLeader leader = GvspLeader.read(view.bytes, data, length);
		if (leader == null || !PayloadType.isImage(leader.payloadType())) {
			counters.add(leader == null ? Count.MALFORMED : Count.UNSUPPORTED);
			if (leader != null) unsupported(block);
			return;
		}
		final int rest = length - GvspLeader.IMAGE_LENGTH;
		final GvspTrailer trailer = GvspTrailer.read(view.bytes, data + GvspLeader.IMAGE_LENGTH, rest);
		final boolean chunks = (leader.payloadType() & PayloadType.WITH_CHUNKS) != 0;
		final int skip = chunks ? GvspTrailer.CHUNK_LENGTH : GvspTrailer.LENGTH;
		if (trailer == null || rest <= skip) {
			counters.add(Count.MALFORMED);
			return;
		}
		if (!settle(block, 0, filler.leader(block, 0, leader), now)) return;
		settle(block, 1, filler.payload(block, 1, data + GvspLeader.IMAGE_LENGTH + skip, rest - skip), now);
		if (!block.abandoned) settle(block, 2, filler.trailer(block, 2, trailer), now);
		if (block.abandoned || block.isComplete()) closeComplete();
	}

	/** Lets a block go that consists of other packets than this receiver assembles. */
	private void unsupported(final OpenBlock block) {
		counters.add(Count.UNSUPPORTED_BLOCKS);
		abandon(block, ClosedBlocks.UNSUPPORTED);
		closeComplete();
	}

	/** An error packet answers a request. It is no data and does not keep its block open. */
	private void refusal(final long id, final boolean extended, final int status) {
		counters.add(Count.REFUSED);
		final long sequence = BlockIds.unwrap(id, extended, newest);
		final boolean andEarlier = status == GvcpStatus.PACKET_AND_PREVIOUS_REMOVED.code();
		final boolean forGood = andEarlier || status == GvcpStatus.PACKET_UNAVAILABLE.code() ||
			status == GvcpStatus.PACKET_REMOVED.code();
		if (!forGood) return;
		for (final OpenBlock block : open) {
			if (block.sequence == sequence || andEarlier && block.sequence < sequence) block.refused = true;
		}
	}

	// -- Blocks --

	/** The open block of a packet, opened now if it is new; null if it is over or cannot be taken. */
	private OpenBlock find(final long id, final boolean extended, final boolean isLeader, final long now) {
		for (int i = open.size() - 1; i >= 0; i--) {
			final OpenBlock block = open.get(i);
			if (block.id == id && block.extended == extended) return ready(block);
		}
		if (!started) start(id);
		final long sequence = BlockIds.unwrap(id, extended, newest);
		if (sequence <= lastClosed && !(isLeader && restarts(id, sequence))) {
			closed.count(sequence, counters);
			return null;
		}
		if (GvspPacket.payloadLength(packetSize, extended) <= 0) {
			counters.add(Count.MALFORMED);
			return null;
		}
		return ready(begin(BlockIds.unwrap(id, extended, newest), extended, now));
	}

	private void start(final long id) {
		started = true;
		newest = id <= MAX_FIRST_ID ? 0 : id - 1;
		lastClosed = newest;
		oldLeaders = 0;
		closed.clear();
	}

	/** A leader of a block that is over is a straggler, unless the device has begun to count anew. */
	private boolean restarts(final long id, final long sequence) {
		final long timestamp = view.bytes.getLong(at + GvspPacket.headerLength(view.bytes, at) + 4);
		oldLeaders = sequence == oldLeader + 1 ? oldLeaders + 1 : 1;
		oldLeader = sequence;
		if ((newestTimestamp == 0 || timestamp <= newestTimestamp) && oldLeaders < RESTART_AFTER) return false;
		flush();
		newestTimestamp = 0;
		start(id);
		return true;
	}

	private OpenBlock begin(final long sequence, final boolean extended, final long now) {
		if (open.size() >= maxOpen) close(open.get(0));
		final long gap = sequence - newest - 1;
		// NB: what is missing before this block may still come, or be had by asking.
		if (gap > 0 && gap <= MAX_HELD_GAP) {
			for (long missing = newest + 1; missing < sequence; missing++) insert(missing, extended, now);
		}
		oldLeaders = 0;
		return insert(sequence, extended, now);
	}

	private OpenBlock insert(final long sequence, final boolean extended, final long now) {
		while (open.size() >= maxOpen) close(open.get(0));
		final OpenBlock block = spare.remove(spare.size() - 1);
		block.open(sequence, BlockIds.wrap(sequence, extended), extended,
			GvspPacket.payloadLength(packetSize, extended), now);
		int place = open.size();
		while (place > 0 && open.get(place - 1).sequence > sequence) place--;
		open.add(place, block);
		newest = Math.max(newest, sequence);
		return block;
	}

	/** Gives a block its buffer with its first packet. */
	private OpenBlock ready(final OpenBlock block) {
		if (block.touched) return block;
		block.touched = true;
		block.buffer = pool.acquire();
		// NB: an older block that waits for lost packets gives way, as the newer one is lost for certain
		// without it.
		while (block.buffer == null && open.get(0) != block) {
			close(open.get(0));
			block.buffer = pool.acquire();
		}
		if (block.buffer == null) {
			counters.add(Count.NO_BUFFER);
			abandon(block, ClosedBlocks.NO_BUFFER);
			return block;
		}
		if (lastLayout != null) block.lay(lastLayout, order, counters);
		else block.buffer.layout(BlockLayout.raw(0, block.buffer.capacity()));
		return block;
	}

	private void abandon(final OpenBlock block, final int why) {
		block.abandoned = true;
		closed.put(block.sequence, why);
		if (block.buffer != null) block.buffer.release();
		block.buffer = null;
	}

	// -- Time --

	/**
	 * To be called now and then, but only when no packet is waiting to be read: asks for and gives up what is
	 * due.
	 */
	void tick(final long now) {
		if (resend != null) {
			for (int i = 0; i < open.size(); i++) resend.look(open.get(i), i < open.size() - 1, now);
		}
		closeReady(now);
	}

	/** Whether time matters now. */
	boolean isBusy() {
		return !open.isEmpty();
	}

	/** Whether lost packets of an open block may still come by asking. */
	boolean isHopeful() {
		if (resend == null) return false;
		for (final OpenBlock block : open) {
			if (!block.abandoned && !block.refused) return true;
		}
		return false;
	}

	/** Closes every open block, complete or not. */
	void flush() {
		while (!open.isEmpty()) close(open.get(0));
	}

	/** Does not look at the clock, as packets of the blocks before may wait in the socket. */
	private void closeComplete() {
		while (!open.isEmpty() && (open.get(0).abandoned || open.get(0).isComplete())) close(open.get(0));
	}

	private void closeReady(final long now) {
		while (!open.isEmpty() && isOver(open.get(0), now)) close(open.get(0));
	}

	private boolean isOver(final OpenBlock block, final long now) {
		if (block.abandoned || block.touched && block.isComplete()) return true;
		final long silent = now - block.lastPacket;
		final boolean hopeful = resend != null && !block.refused;
		return silent >= frameTimeout || !hopeful && open.size() > 1 && silent >= grace;
	}

	// -- Delivery --

	/** Takes the first block out of the list and hands it on. */
	private void close(final OpenBlock block) {
		open.remove(block);
		counters.add(Count.NEVER_SEEN, block.sequence - lastClosed - 1);
		lastClosed = block.sequence;
		if (!block.touched) {
			counters.add(Count.NEVER_SEEN);
			closed.put(block.sequence, ClosedBlocks.NEVER_SEEN);
		}
		else if (!block.abandoned) {
			deliver(block);
		}
		spare.add(block);
	}

	private void deliver(final OpenBlock block) {
		if (!block.layoutKnown && lastLayout == null) {
			counters.add(Count.WITHOUT_LEADER);
			abandon(block, ClosedBlocks.INCOMPLETE);
			return;
		}
		if (!block.layoutKnown) block.lay(lastLayout, order, counters);
		final FrameBuffer frame = block.buffer;
		if (block.dropShort()) counters.add(Count.MALFORMED);
		final FrameFacts facts = BlockEnd.facts(block, order);
		for (final ByteRange range : facts.missing()) frame.clear(range.start(), range.end(), order);
		if (facts.chunkLength() == BlockEnd.UNKNOWN) counters.add(Count.MALFORMED);
		if (facts.chunkLength() > 0) frame.gatherChunks(facts.payloadLength() - facts.chunkLength(), facts.chunkLength(), order);
		frame.closeRows(facts.height());
		frame.finish(facts, order);
		counters.add(facts.complete() ? Count.COMPLETE : Count.INCOMPLETE);
		counters.add(Count.MISSING, facts.packetsMissing());
		closed.put(block.sequence, facts.packetsMissing() == 0 ? ClosedBlocks.COMPLETE : ClosedBlocks.INCOMPLETE);
		try {
			sink.frame(frame);
		}
		catch (final RuntimeException exc) {
			// NB: a sink that fails must not end the stream for the others; the count tells of it.
			counters.add(Count.SINK_FAILURES);
		}
		finally {
			frame.release();
		}
	}
}
