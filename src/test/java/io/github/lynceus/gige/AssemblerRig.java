package io.github.lynceus.gige;

import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An assembler without sockets: bytes and a clock go in, frames and resend requests come out. */
final class AssemblerRig {

	/** A delivered frame, copied. */
	record Seen(FrameFacts facts, BlockLayout layout, byte[] payload, short[] shorts, byte[] header) {
		long id() {
			return facts.blockId();
		}
	}

	/** A resend request. */
	record Request(long block, long first, long last) {}

	final List<Seen> seen = new ArrayList<>();
	final List<Request> requests = new ArrayList<>();
	final StreamCounters counters = new StreamCounters();
	final FramePool pool;
	final FrameAssembler assembler;
	long now = 1_000_000_000;
	boolean retain;
	private static final int STRIDE = 1501;

	private final ByteBuffer datagram;
	private int start;
	private final ByteOrder order;
	private final FrameSink sink;

	AssemblerRig(final StreamOptions options) {
		this(options, frame -> {}, ByteBuffer.allocateDirect(1 << 16));
	}

	/** @param sink sees each frame as well */
	AssemblerRig(final StreamOptions options, final FrameSink sink) {
		this(options, sink, ByteBuffer.allocateDirect(1 << 16));
	}

	/** @param datagram where packets are received */
	AssemblerRig(final StreamOptions options, final FrameSink sink, final ByteBuffer datagram) {
		this.sink = sink;
		this.datagram = datagram;
		order = options.bigEndianPixels() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		pool = new FramePool(options.buffers(), options.maxPayload(), options.pixelFormat());
		final ResendPlan plan = options.resend()
			? new ResendPlan((block, first, last, extended) -> requests.add(new Request(block, first, last)), counters) : null;
		assembler = new FrameAssembler(datagram, options, options.packetSize(), order, pool, this::take, counters, plan);
	}

	/** 32 buffers of 64 KiB, Mono16, no resend. */
	static StreamOptions.Builder options(final int packetSize) {
		return StreamOptions.builder().packetSize(packetSize).maxPayload(1 << 16).buffers(32).resend(false)
			.pixelFormat(PixelFormat.MONO16);
	}

	/** Each packet stands elsewhere in the buffer, at odd positions too, as in one that is read many at a time. */
	void feed(final byte[] packet) {
		final int room = datagram.capacity() - packet.length;
		start = room == 0 ? 0 : (start + STRIDE) % room;
		datagram.clear().position(start);
		datagram.put(packet);
		assembler.packet(start, packet.length, now);
	}

	/** All packets but those with these ids. */
	void feedAllBut(final TestBlock block, final int... lost) {
		for (int i = 0; i < block.packets.size(); i++) {
			final int id = i;
			if (Arrays.stream(lost).noneMatch(l -> l == id)) feed(block.packets.get(i));
		}
	}

	/** Lets time pass, with nothing in the socket. */
	void pass(final double milliseconds) {
		now += (long) (milliseconds * 1e6);
		assembler.tick(now);
	}

	StreamStatistics statistics() {
		return counters.snapshot(0);
	}

	Seen last() {
		return seen.get(seen.size() - 1);
	}

	private void take(final FrameBuffer frame) {
		sink.frame(frame);
		final byte[] payload = new byte[frame.payloadLength()];
		frame.extract(0, payload, payload.length, order);
		seen.add(new Seen(facts(frame), frame.layout(), payload, frame.shorts() == null ? null : frame.shorts().clone(),
			frame.header().clone()));
		if (retain) frame.retain();
	}

	private static FrameFacts facts(final FrameBuffer f) {
		return new FrameFacts(f.blockId(), f.timestamp(), f.height(), f.payloadLength(), f.chunkBytes(), f.isComplete(),
			f.packetsExpected(), f.packetsMissing(), f.packetsResent(), f.missing(), f.hasLeader(), f.hasTrailer(),
			f.receivedNanos());
	}
}
