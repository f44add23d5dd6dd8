package io.github.lynceus.cli.bench;

import io.github.lynceus.linux.BatchWriter;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** Sends frame after frame in bursts of a few packets, each when the wire would be free for it. */
final class PacedSender {

	/** Sends packets that stand one behind the other. */
	private interface Burst {

		void send(ByteBuffer bytes, int first, int end) throws IOException;
	}

	private static final int BURST = 8;
	/** Preamble, Ethernet header, checksum, gap, IP and UDP headers. */
	private static final int WIRE_OVERHEAD = 38 + 28;

	private final FramePackets packets;
	private final double nanosPerByte;
	private final int burst;
	private final Burst out;
	private boolean isHeard = true;

	private PacedSender(final FramePackets packets, final double megabits, final int burst, final Burst out) {
		this.packets = packets;
		nanosPerByte = megabits > 0 ? 8000 / megabits : 0;
		this.burst = burst;
		this.out = out;
	}

	/** Packet by packet. */
	static PacedSender of(final DatagramChannel channel, final FramePackets packets, final double megabits) {
		return new PacedSender(packets, megabits, BURST, (bytes, first, end) -> {
			for (int i = first; i < end; i++) {
				bytes.limit(packets.start(i + 1)).position(packets.start(i));
				channel.write(bytes);
			}
		});
	}

	/** @param pieces whether the system gets many packets as one */
	static PacedSender of(final BatchWriter writer, final FramePackets packets, final double megabits,
		final boolean pieces)
	{
		return new PacedSender(packets, megabits, pieces ? packets.packets() : BURST,
			(bytes, first, end) -> writer.send(bytes, packets.starts(), first, end, pieces));
	}

	/** Ends early when the receiver is gone. @return frames sent */
	long run(final double seconds) throws IOException {
		final long begin = System.nanoTime();
		final long end = begin + (long) (seconds * 1e9);
		long free = begin;
		long frames = 0;
		int id = 0;
		while (System.nanoTime() < end && isHeard) {
			id = id == 0xFFFF ? 1 : id + 1;
			final ByteBuffer bytes = packets.block(id);
			for (int i = 0; i < packets.packets(); i += burst) {
				final int next = Math.min(packets.packets(), i + burst);
				while (System.nanoTime() < free) Thread.onSpinWait();
				send(bytes, i, next);
				free += (long) ((packets.start(next) - packets.start(i) + (next - i) * WIRE_OVERHEAD) * nanosPerByte);
			}
			// NB: a machine that cannot keep up falls behind and does not catch up in one go.
			free = Math.max(free, System.nanoTime() - 1_000_000);
			frames++;
		}
		return frames;
	}

	private void send(final ByteBuffer bytes, final int first, final int end) throws IOException {
		try {
			out.send(bytes, first, end);
		}
		catch (final PortUnreachableException exc) {
			isHeard = false;
		}
	}
}
