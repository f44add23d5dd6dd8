package io.github.lynceus.gvcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and acknowledge against bytes written down by hand from the protocol's tables. */
class GvcpCodecTest {

	static Stream<Arguments> requests() {
		return Stream.of(
			Arguments.of("42 11 0002 0000 FFFF", new GvcpRequest(0xFFFF, 0x11, new DiscoveryCommand())),
			Arguments.of("42 01 0004 0038 0001" + "0000 0011 22334455" + "00".repeat(12) + "0A630002" +
				"00".repeat(12) + "FFFFFF00" + "00".repeat(12) + "0A630001",
				new GvcpRequest(1, 1, new ForceIpCommand(0x001122334455L, 0x0A630002, 0xFFFFFF00, 0x0A630001))),
			Arguments.of("42 00 0040 000C 0007 0000 1234 00000005 00FFFFFF", new GvcpRequest(7, 0,
				new PacketResendCommand(0, 0x1234, 5, PacketResendCommand.TO_THE_END, false))),
			Arguments.of("42 10 0040 0014 0007 0002 0000 00000005 0000000A 0000000100000000", new GvcpRequest(7, 0x10,
				new PacketResendCommand(2, 0x1_0000_0000L, 5, 10, true))),
			Arguments.of("42 01 0080 0008 0102 00000A00 00000938",
				GvcpRequest.acknowledged(0x0102, new ReadRegisterCommand(List.of(0x0A00, 0x0938)))),
			Arguments.of("42 01 0082 0008 0103 00000A00 00000002",
				GvcpRequest.acknowledged(0x0103, new WriteRegisterCommand(List.of(new RegisterWrite(0x0A00, 2))))),
			Arguments.of("42 01 0084 0008 0104 00000200 0000 0200",
				GvcpRequest.acknowledged(0x0104, new ReadMemoryCommand(0x200, 512))),
			Arguments.of("42 01 0086 000C 0105 0000D300 0000014000000102", GvcpRequest.acknowledged(0x0105,
				new WriteMemoryCommand(0xD300, ByteBufUtil.decodeHexDump("0000014000000102")))),
			Arguments.of("42 01 00C0 0010 0106 0000 9001 0000 0003 0000000000000064", GvcpRequest.acknowledged(0x0106,
				new EventCommand(List.of(new GvcpEvent(0x9001, 0, 3, 100)), null, false))),
			Arguments.of("42 11 00C2 001C 0107 001C 9001 0001 0000 0000000000000003 0000000000000064 CAFEBABE",
				new GvcpRequest(0x0107, 0x11, new EventCommand(List.of(new GvcpEvent(0x9001, 1, 3, 100)),
					ByteBufUtil.decodeHexDump("CAFEBABE"), true))),
			Arguments.of("42 01 0100 000C 0108 00000001 00000002 00000003", GvcpRequest.acknowledged(0x0108,
				new ActionCommand(1, 2, 3, OptionalLong.empty()))),
			Arguments.of("42 81 0100 0014 0109 00000001 00000002 00000003 0000000000001000", new GvcpRequest(0x0109,
				0x81, new ActionCommand(1, 2, 3, OptionalLong.of(0x1000)))));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void requestsAreTheseBytes(final String hex, final GvcpRequest request) throws Exception {
		final ByteBuf out = Unpooled.buffer();
		GvcpCodec.encode(request, out);
		assertEquals(bytes(hex), out);
		assertEquals(request, GvcpCodec.decodeRequest(bytes(hex)));
	}

	static Stream<Arguments> replies() {
		return Stream.of(
			Arguments.of("0000 0081 0008 0102 00000002 00000BB8",
				GvcpReply.success(0x0102, new ReadRegisterAck(List.of(2, 3000)))),
			Arguments.of("0000 0083 0004 0103 0000 0001", GvcpReply.success(0x0103, new WriteAck(0x83, 1))),
			Arguments.of("8006 0083 0004 0103 0000 0000",
				new GvcpReply(GvcpStatus.ACCESS_DENIED, 0x0103, new WriteAck(0x83, 0))),
			Arguments.of("0000 0085 0008 0104 00000048 54656C6F",
				GvcpReply.success(0x0104, new ReadMemoryAck(0x48, new byte[] { 'T', 'e', 'l', 'o' }))),
			Arguments.of("0000 0087 0004 0105 0000 0008", GvcpReply.success(0x0105, new WriteAck(0x87, 8))),
			Arguments.of("0000 0089 0004 0106 0000 00C8", GvcpReply.success(0x0106, new PendingAck(200))),
			Arguments.of("8003 0081 0000 0107", GvcpReply.error(GvcpStatus.INVALID_ADDRESS, 0x0107, 0x80)),
			Arguments.of("0000 0005 0000 0108", GvcpReply.success(0x0108, new EmptyAck(5))));
	}

	@ParameterizedTest
	@MethodSource("replies")
	void repliesAreTheseBytes(final String hex, final GvcpReply reply) throws Exception {
		final ByteBuf out = Unpooled.buffer();
		GvcpCodec.encode(reply, out);
		assertEquals(bytes(hex), out);
		assertEquals(reply, GvcpCodec.decodeReply(bytes(hex)));
	}

	@Test
	void discoveryFieldsStandAtTheirOffsets() throws Exception {
		final DiscoveryAck ack = new DiscoveryAck(0x00010002, 0x80000001, 0xA1B2C3D4E5F6L, 7, 6, 0x7F000002,
			0xFF000000, 0, "Telops Inc.", "TS-IR", "12.7.1", "Thermal Scientific IR Camera", "TEL00001", "bench");
		final ByteBuf out = Unpooled.buffer();
		GvcpCodec.encode(GvcpReply.success(0xFFFF, ack), out);
		assertEquals(8 + 248, out.readableBytes());
		assertEquals(0x00010002, out.getInt(8));
		assertEquals(0xA1B2, out.getUnsignedShort(8 + 10));
		assertEquals(0xC3D4E5F6, out.getInt(8 + 12));
		assertEquals(7, out.getInt(8 + 16));
		assertEquals(0x7F000002, out.getInt(8 + 36));
		assertEquals(0xFF000000, out.getInt(8 + 52));
		assertEquals("Telops Inc.\0", out.toString(8 + 72, 12, java.nio.charset.StandardCharsets.US_ASCII));
		assertEquals("TS-IR\0", out.toString(8 + 104, 6, java.nio.charset.StandardCharsets.US_ASCII));
		assertEquals('1', out.getByte(8 + 136));
		assertEquals('h', out.getByte(8 + 169));
		assertEquals("TEL00001", out.toString(8 + 216, 8, java.nio.charset.StandardCharsets.US_ASCII));
		assertEquals("bench", out.toString(8 + 232, 5, java.nio.charset.StandardCharsets.US_ASCII));
		assertEquals(ack, GvcpCodec.decodeReply(out).ack());
	}

	@Test
	void aTextThatFillsItsFieldNeedsNoNul() throws Exception {
		final ByteBuf out = Unpooled.buffer();
		GvcpCodec.encode(GvcpReply.success(1, new DiscoveryAck(0, 0, 0, 0, 0, 0, 0, 0, "", "", "", "",
			"0123456789ABCDEF", "")), out);
		assertEquals("0123456789ABCDEF", ((DiscoveryAck) GvcpCodec.decodeReply(out).ack()).serial());
	}

	@ParameterizedTest
	@MethodSource("malformed")
	void malformedRequestsAreRefused(final String hex) {
		assertThrows(MalformedPacketException.class, () -> GvcpCodec.decodeRequest(bytes(hex)));
	}

	static Stream<String> malformed() {
		return Stream.of("", "42 01 0080", "41 01 0080 0004 0005 00000938", "42 01 0080 0008 0005 00000938",
			"42 01 0080 0000 0005", "42 01 0082 0004 0005 00000938", "42 01 0084 0004 0005 00000938",
			"42 01 0002 0004 0005 00000000", "42 00 0040 0008 0005 0000000000000000", "42 01 0080 0002 0005 0938");
	}

	@Test
	void anUnknownCommandIsNamedNotRefused() throws Exception {
		assertEquals(new UnknownCommand(0x0090, 0), GvcpCodec.decodeRequest(bytes("42 01 0090 0000 0005")).command());
	}

	@Test
	void anyBytesGiveAValueOrATypedError() {
		final Random random = new Random(42);
		int refused = 0;
		for (int i = 0; i < 200_000; i++) {
			final byte[] bytes = new byte[random.nextInt(64)];
			random.nextBytes(bytes);
			if (bytes.length > 3 && i % 2 == 0) {
				bytes[0] = 0x42;
				bytes[2] = 0;
				bytes[3] = (byte) (random.nextInt(0x44) * 2);
			}
			if (bytes.length > 7 && i % 4 == 0) {
				bytes[4] = 0;
				bytes[5] = (byte) (bytes.length - 8);
			}
			try {
				GvcpCodec.decodeRequest(Unpooled.wrappedBuffer(bytes));
			}
			catch (final MalformedPacketException e) {
				refused++;
			}
			try {
				GvcpCodec.decodeReply(Unpooled.wrappedBuffer(bytes));
			}
			catch (final MalformedPacketException e) {
				refused++;
			}
		}
		assertTrue(refused > 1000);
	}

	@Test
	void unknownStatusKeepsItsNumber() {
		assertEquals(0x9ABC, GvcpStatus.of(0x9ABC).code());
		assertTrue(GvcpStatus.of(0x9ABC).isError());
		assertEquals(GvcpStatus.ACCESS_DENIED, GvcpStatus.of(0x8006));
	}

	private static ByteBuf bytes(final String hex) {
		return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex.replace(" ", "")));
	}
}
