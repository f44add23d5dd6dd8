package io.github.lynceus.fuzz;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import java.nio.ByteBuffer;

/** Single datagrams of a stream: header, leader and trailer. */
public final class GvspFuzz {

	private GvspFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		final ByteBuffer b = ByteBuffer.wrap(data);
		if (!GvspPacket.isPlausible(b, 0, data.length)) return;
		final int header = GvspPacket.headerLength(b, 0);
		if (header > data.length) throw new AssertionError("a header of " + header + " in " + data.length + " bytes");
		GvspPacket.status(b, 0);
		GvspPacket.format(b, 0);
		GvspPacket.isResent(b, 0);
		GvspPacket.blockId(b, 0);
		if (GvspPacket.packetId(b, 0) < 0 && !GvspPacket.isExtended(b, 0)) throw new AssertionError("negative packet id");
		final ByteBuffer again = ByteBuffer.allocate(256);
		final GvspLeader leader = GvspLeader.read(b, header, data.length - header);
		if (leader != null) leader.put(again);
		if (leader != null && !leader.equals(GvspLeader.read(again, 0, again.position()))) {
			throw new AssertionError(leader + " does not come back");
		}
		again.clear();
		final GvspTrailer trailer = GvspTrailer.read(b, header, data.length - header);
		if (trailer != null) trailer.put(again);
		if (trailer != null && !trailer.equals(GvspTrailer.read(again, 0, again.position()))) {
			throw new AssertionError(trailer + " does not come back");
		}
	}
}
