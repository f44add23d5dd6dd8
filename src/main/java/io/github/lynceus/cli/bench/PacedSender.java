package io.github.lynceus.cli.bench;

import io.github.lynceus.linux.BatchWriter;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/** Sends frame after frame in bursts of a few packets, each when the wire would be free for it. */
final class PacedSender {

	/** Sends packets that stand one behind the other. */
	private interface Burst {

		void send(FramePackets frame, ByteBuffer bytes, int first, int end) throws IOException;
	}

	/**
	 * What was sent.
	 *
	 * @param bytes of images
	 */
	record Sent(long frames, long packets, long bytes) {}

	private static final int BURST = 8;
	/** Two of the largest pieces the system takes. */
	private static final int PIECES_BURST = 88;
	/** Preamble, Ethernet header, checksum, gap, IP and UDP headers. */
	private static final int WIRE_OVERHEAD = 38 + 28;

	private final List<FramePackets> frames;
	private final double nanosPerByte;
	private final boolean pieces;
	private final int burst;
	/** One for each receiver. */
	private final List<Burst> outs = new ArrayList<>();
	private boolean isHeard = true;

	/**
	 * @param frames sent in turn
	 * @param pieces whether the system gets many packets as one
	 */
	PacedSender(final List<FramePackets> frames, final double megabits, final boolean pieces) {
		this.frames = frames;
		nanosPerByte = megabits > 0 ? 8000 / megabits : 0;
		burst = pieces ? PIECES_BURST : BURST;
		this.pieces = pieces;
	}

	/** Sends to this receiver, too, packet by packet. */
	void add(final DatagramChannel channel) {
		outs.add((frame, bytes, first, end) -> {
			bytes.clear();
			for (int i = first; i < end; i++) {
				bytes.limit(frame.start(i + 1)).position(frame.start(i));
				channel.write(bytes);
			}
		});
	}

	/** Sends to this receiver, too. */
	void add(final BatchWriter writer) {
		outs.add((frame, bytes, first, end) -> writer.send(bytes, frame.starts(), first, end, pieces));
	}

	/** Ends early when a receiver is gone. @param firstId block id to begin with */
	Sent run(final double seconds, final int firstId) throws IOException {
		final long begin = System.nanoTime();
		final long end = begin + (long) (seconds * 1e9);
		long free = begin;
		long sent = 0;
		long packets = 0;
		long payload = 0;
		int id = firstId;
		int turn = 0;
		while (System.nanoTime() < end && isHeard) {
			final FramePackets frame = frames.get(turn++ % frames.size());
			final ByteBuffer bytes = frame.block(id);
			for (int i = 0; i < frame.packets(); i += burst) {
				final int next = Math.min(frame.packets(), i + burst);
				while (System.nanoTime() < free) Thread.onSpinWait();
				for (final Burst out : outs) send(out, frame, bytes, i, next);
				free += outs.size() * (long) ((frame.start(next) - frame.start(i) + (next - i) * WIRE_OVERHEAD) * nanosPerByte);
				// NB: a machine that cannot keep up falls behind and does not catch up in one go.
				free = Math.max(free, System.nanoTime() - 1_000_000);
			}
			sent += outs.size();
			packets += (long) outs.size() * frame.packets();
			payload += (long) outs.size() * frame.payload();
			id = id == 0xFFFF ? 1 : id + 1;
		}
		return new Sent(sent, packets, payload);
	}

	private void send(final Burst out, final FramePackets frame, final ByteBuffer bytes, final int first, final int end)
		throws IOException
	{
		try {
			out.send(frame, bytes, first, end);
		}
		catch (final PortUnreachableException exc) {
			isHeard = false;
		}
	}
}
