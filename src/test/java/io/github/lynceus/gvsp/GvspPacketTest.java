package io.github.lynceus.gvsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Headers, leaders and trailers against bytes written down by hand from the protocol's tables. */
class GvspPacketTest {

	@Test
	void headerWith16BitIds() {
		final ByteBuffer b = bytes("0100 FF79 03 000071");
		assertTrue(GvspPacket.isPlausible(b, 0, 8));
		assertEquals(8, GvspPacket.headerLength(b, 0));
		assertEquals(0x0100, GvspPacket.status(b, 0));
		assertTrue(GvspPacket.isResent(b, 0));
		assertEquals(65401, GvspPacket.blockId(b, 0));
		assertEquals(GvspPacket.PAYLOAD, GvspPacket.format(b, 0));
		assertEquals(113, GvspPacket.packetId(b, 0));
		final ByteBuffer out = ByteBuffer.allocate(8);
		GvspPacket.putHeader(out, false, 0x0100, GvspPacket.PAYLOAD, 65401, 113);
		assertEquals(b, out.flip());
	}

	@Test
	void headerWith64BitIds() {
		final ByteBuffer b = bytes("0000 0000 82 000000 0000000100000001 00000072");
		assertTrue(GvspPacket.isPlausible(b, 0, 20));
		assertFalse(GvspPacket.isPlausible(b, 0, 19));
		assertEquals(20, GvspPacket.headerLength(b, 0));
		assertEquals(0x1_0000_0001L, GvspPacket.blockId(b, 0));
		assertEquals(GvspPacket.TRAILER, GvspPacket.format(b, 0));
		assertEquals(114, GvspPacket.packetId(b, 0));
		assertFalse(GvspPacket.isResent(b, 0));
		final ByteBuffer out = ByteBuffer.allocate(20);
		GvspPacket.putHeader(out, true, 0, GvspPacket.TRAILER, 0x1_0000_0001L, 114);
		assertEquals(b, out.flip());
	}

	@Test
	void imageLeader() {
		final ByteBuffer b = bytes("0000 0001 00000000000003E8 01100007 00000140 00000102 00000020 00000002 0000 0000");
		final GvspLeader leader = GvspLeader.read(b, 0, 36);
		assertEquals(new GvspLeader(PayloadType.IMAGE, 1000, 0x01100007, 320, 258, 32, 2, 0, 0), leader);
		final ByteBuffer out = ByteBuffer.allocate(36);
		leader.put(out);
		assertEquals(b, out.flip());
		assertNull(GvspLeader.read(b, 0, 35));
		assertNull(GvspLeader.read(b, 0, 11));
	}

	@Test
	void leaderOfAnotherPayloadTypeHasNoGeometry() {
		assertEquals(new GvspLeader(PayloadType.CHUNK, 1000, 0, 0, 0, 0, 0, 0, 0),
			GvspLeader.read(bytes("0000 0004 00000000000003E8"), 0, 12));
	}

	@Test
	void trailerWithAndWithoutChunks() {
		assertEquals(new GvspTrailer(PayloadType.IMAGE, 258, 0), GvspTrailer.read(bytes("0000 0001 00000102"), 0, 8));
		final ByteBuffer b = bytes("0000 4001 00000102 00000018 00000000");
		assertEquals(new GvspTrailer(0x4001, 258, 24), GvspTrailer.read(b, 0, 16));
		final ByteBuffer out = ByteBuffer.allocate(16);
		new GvspTrailer(0x4001, 258, 24).put(out);
		assertEquals(b, out.flip());
		assertNull(GvspTrailer.read(b, 0, 7));
	}

	@Test
	void payloadIsThePacketLessItsHeaders() {
		assertEquals(1464, GvspPacket.payloadLength(1500, false));
		assertEquals(1452, GvspPacket.payloadLength(1500, true));
	}

	private static ByteBuffer bytes(final String hex) {
		return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
	}
}
