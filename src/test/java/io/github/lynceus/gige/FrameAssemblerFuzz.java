package io.github.lynceus.gige;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Whole streams. Input: flags, packet size, then for each datagram milliseconds before it, its length in two bytes, and
 * the datagram.
 */
public final class FrameAssemblerFuzz {

	private static final ByteBuffer DATAGRAM = ByteBuffer.allocateDirect(1 << 16);

	private FrameAssemblerFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		if (data.length < 2) return;
		final int flags = data[0];
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(data[1] & 0xFF).maxPayload(4096).buffers(6)
			.headerRows(flags & 3).bigEndianPixels((flags & 4) != 0).resend((flags & 8) != 0).build(), frame -> {}, DATAGRAM);
		final ByteBuffer in = ByteBuffer.wrap(data, 2, data.length - 2);
		int fed = 0;
		while (in.remaining() >= 3) {
			rig.pass(in.get() & 0xFF);
			final byte[] packet = new byte[Math.min(in.getShort() & 0x7FF, in.remaining())];
			in.get(packet);
			rig.feed(packet);
			fed++;
		}
		rig.assembler.flush();
		final StreamStatistics s = rig.statistics();
		if (s.packets() != fed) throw new AssertionError(s + " of " + fed + " packets");
		if (rig.pool.inUse() != 0) throw new AssertionError("buffers lost: " + s);
		if (s.sinkFailures() != 0) throw new AssertionError("a frame that cannot be looked at: " + s);
		if (s.blocksComplete() + s.blocksIncomplete() != rig.seen.size()) throw new AssertionError(s + " " + rig.seen.size());
		for (final AssemblerRig.Seen frame : rig.seen) check(frame);
	}

	private static void check(final AssemblerRig.Seen frame) {
		final FrameFacts facts = frame.facts();
		int end = 0;
		for (final ByteRange range : facts.missing()) {
			final boolean inside = range.start() >= end && range.end() > range.start() && range.end() <= facts.payloadLength();
			if (!inside) throw new AssertionError(facts.toString());
			end = range.end();
			// NB: rows that padding parted stand elsewhere now.
			if (frame.layout().paddingX() > 0) continue;
			final byte[] hole = Arrays.copyOfRange(frame.payload(), range.start(), range.end());
			if (!Arrays.equals(hole, new byte[hole.length])) throw new AssertionError("old pixels in a hole: " + facts);
		}
		if (facts.complete() && !facts.missing().isEmpty()) throw new AssertionError(facts.toString());
	}
}
