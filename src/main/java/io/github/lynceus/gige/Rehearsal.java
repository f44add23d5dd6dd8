package io.github.lynceus.gige;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Puts made-up frames together before the first stream of a program begins. Java runs code it has not compiled yet some
 * thirty times slower, too slow for a gigabit: in the first tenth of a second packets would pile up to the brim of the
 * socket's buffer, and beyond it on a busy computer.
 */
final class Rehearsal {

	private static final int WIDTH = 320;
	private static final int HEIGHT = 258;
	private static final int PACKET_SIZE = 1500;
	/** Enough for the compiler to notice each method that handles a packet, in about 50 ms. */
	private static final int FRAMES = 160;
	/** For computers that are very busy. */
	private static final long LONGEST = 300_000_000;
	private static boolean done;

	private Rehearsal() {}

	/** Does it unless it was done; waits while another thread does. */
	static synchronized void once() {
		if (done) return;
		done = true;
		play(FRAMES, System.nanoTime() + LONGEST);
	}

	/** @return frames that were put together. @param end {@link System#nanoTime} at which to stop at the latest */
	static long play(final int frames, final long end) {
		final int payload = 2 * WIDTH * HEIGHT;
		final int each = GvspPacket.payloadLength(PACKET_SIZE, false);
		final int packets = (payload + each - 1) / each + 2;
		final ByteBuffer bytes = ByteBuffer.allocateDirect(packets * PACKET_SIZE);
		final int[] starts = write(bytes, packets, each, payload);
		final StreamCounters counters = new StreamCounters();
		final StreamOptions options = StreamOptions.builder().packetSize(PACKET_SIZE).maxPayload(payload).resend(false)
			.pixelFormat(PixelFormat.MONO16).build();
		final FrameAssembler assembler = new FrameAssembler(bytes, options, PACKET_SIZE, ByteOrder.LITTLE_ENDIAN,
			new FramePool(2, payload, PixelFormat.MONO16), frame -> {}, counters, null);
		for (int id = 1; id <= frames && System.nanoTime() < end; id++) {
			for (int i = 0; i < packets; i++) {
				bytes.putShort(starts[i] + 2, (short) id);
				assembler.packet(starts[i], starts[i + 1] - starts[i], id);
			}
			assembler.tick(id);
		}
		return counters.get(StreamCounters.Count.COMPLETE);
	}

	private static int[] write(final ByteBuffer bytes, final int packets, final int each, final int payload) {
		final int[] starts = new int[packets + 1];
		for (int i = 0; i < packets; i++) {
			starts[i] = bytes.position();
			final int format = i == 0 ? GvspPacket.LEADER : i == packets - 1 ? GvspPacket.TRAILER : GvspPacket.PAYLOAD;
			GvspPacket.putHeader(bytes, false, 0, format, 0, i);
			switch (format) {
				case GvspPacket.LEADER -> new GvspLeader(PayloadType.IMAGE, 0, PixelFormat.MONO16.code(), WIDTH, HEIGHT, 0, 0, 0, 0)
					.put(bytes);
				case GvspPacket.TRAILER -> new GvspTrailer(PayloadType.IMAGE, HEIGHT, 0).put(bytes);
				default -> bytes.position(bytes.position() + Math.min(each, payload - (i - 1) * each));
			}
		}
		starts[packets] = bytes.position();
		return starts;
	}
}
