package io.github.lynceus.gvcp;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Turns GVCP values into datagrams and back. Layouts: GigE Vision 2.0, GVCP headers and commands, as Wireshark's
 * dissector reads them.
 */
public final class GvcpCodec {

	/** UDP port of every GigE Vision device. */
	public static final int PORT = 3956;
	/** First byte of every command. */
	public static final int KEY = 0x42;
	public static final int HEADER_LENGTH = 8;
	/** Largest payload: 576 bytes less IP, UDP and GVCP headers. */
	public static final int MAX_PAYLOAD = 540;

	private GvcpCodec() {}

	// -- Commands --

	/** Appends the datagram of a command. */
	public static void encode(final GvcpRequest request, final ByteBuf out) {
		final int start = out.writerIndex();
		out.writeByte(KEY).writeByte(request.flags()).writeShort(request.command().code()).writeShort(0);
		out.writeShort(request.id());
		encodePayload(request.command(), out);
		out.setShort(start + 4, out.writerIndex() - start - HEADER_LENGTH);
	}

	private static void encodePayload(final GvcpCommand command, final ByteBuf out) {
		if (command instanceof ReadRegisterCommand c) {
			for (final int address : c.addresses()) out.writeInt(address);
		}
		else if (command instanceof WriteRegisterCommand c) {
			for (final RegisterWrite write : c.writes()) out.writeInt(write.address()).writeInt(write.value());
		}
		else if (command instanceof ReadMemoryCommand c) {
			out.writeInt(c.address()).writeShort(0).writeShort(c.count());
		}
		else if (command instanceof WriteMemoryCommand c) {
			out.writeInt(c.address()).writeBytes(c.data());
		}
		else if (command instanceof PacketResendCommand c) {
			encodeResend(c, out);
		}
		else if (command instanceof ForceIpCommand c) {
			out.writeShort(0).writeShort((int) (c.mac() >>> 32)).writeInt((int) c.mac()).writeZero(12);
			out.writeInt(c.ip()).writeZero(12).writeInt(c.mask()).writeZero(12).writeInt(c.gateway());
		}
		else if (command instanceof EventCommand c) {
			encodeEvents(c, out);
		}
		else if (command instanceof ActionCommand c) {
			out.writeInt(c.deviceKey()).writeInt(c.groupKey()).writeInt(c.groupMask());
			c.time().ifPresent(out::writeLong);
		}
		else if (command instanceof UnknownCommand c) {
			out.writeZero(c.length());
		}
	}

	private static void encodeResend(final PacketResendCommand c, final ByteBuf out) {
		out.writeShort(c.channel());
		if (c.extendedIds()) {
			out.writeShort(0).writeInt((int) c.firstPacket()).writeInt((int) c.lastPacket()).writeLong(c.blockId());
		}
		else {
			out.writeShort((int) c.blockId()).writeInt((int) c.firstPacket() & 0xFFFFFF);
			out.writeInt((int) c.lastPacket() & 0xFFFFFF);
		}
	}

	private static void encodeEvents(final EventCommand c, final ByteBuf out) {
		final byte[] data = c.data();
		for (final GvcpEvent event : c.events()) {
			final int size = (c.extendedIds() ? 24 : 16) + (data == null ? 0 : data.length);
			out.writeShort(c.extendedIds() ? size : 0).writeShort(event.id()).writeShort(event.channel());
			if (c.extendedIds()) out.writeShort(0).writeLong(event.blockId());
			else out.writeShort((int) event.blockId());
			out.writeLong(event.timestamp());
		}
		if (data != null) out.writeBytes(data);
	}

	/**
	 * Reads one command datagram.
	 *
	 * @param in the whole datagram; its readable bytes are consumed
	 * @throws MalformedPacketException if it does not begin as a command, or its length field or payload is wrong
	 */
	public static GvcpRequest decodeRequest(final ByteBuf in) throws MalformedPacketException {
		require(in.readableBytes() >= HEADER_LENGTH, GvcpStatus.INVALID_HEADER, "shorter than a header");
		require(in.readUnsignedByte() == KEY, GvcpStatus.INVALID_HEADER, "does not begin with 0x42");
		final int flags = in.readUnsignedByte();
		final int code = in.readUnsignedShort();
		final int length = in.readUnsignedShort();
		final int id = in.readUnsignedShort();
		require(in.readableBytes() == length, GvcpStatus.INVALID_HEADER, "length field and datagram disagree");
		require(length % 4 == 0, GvcpStatus.INVALID_HEADER, "payload is not a multiple of 4 bytes");
		return new GvcpRequest(id, flags, decodePayload(code, flags, length, in));
	}

	private static GvcpCommand decodePayload(final int code, final int flags, final int length, final ByteBuf in)
		throws MalformedPacketException
	{
		switch (code) {
			case GvcpCommand.DISCOVERY:
				requireLength(length == 0, code);
				return new DiscoveryCommand();
			case GvcpCommand.FORCE_IP:
				requireLength(length == 56, code);
				return decodeForceIp(in);
			case GvcpCommand.PACKET_RESEND:
				return decodeResend((flags & GvcpRequest.EXTENDED_IDS) != 0, length, in);
			case GvcpCommand.READ_REGISTER:
				requireLength(length >= 4 && length <= 4 * ReadRegisterCommand.MAX_REGISTERS, code);
				return new ReadRegisterCommand(readInts(in, length / 4));
			case GvcpCommand.WRITE_REGISTER:
				requireLength(length >= 8 && length % 8 == 0 && length <= 8 * WriteRegisterCommand.MAX_REGISTERS, code);
				return decodeWrites(in, length / 8);
			case GvcpCommand.READ_MEMORY:
				requireLength(length == 8, code);
				final int address = in.readInt();
				in.skipBytes(2);
				return new ReadMemoryCommand(address, in.readUnsignedShort());
			case GvcpCommand.WRITE_MEMORY:
				requireLength(length >= 4 && length <= 4 + WriteMemoryCommand.MAX_COUNT, code);
				return new WriteMemoryCommand(in.readInt(), readBytes(in, length - 4));
			case GvcpCommand.EVENT:
			case GvcpCommand.EVENT_DATA:
				return decodeEvents(code == GvcpCommand.EVENT_DATA, (flags & GvcpRequest.EXTENDED_IDS) != 0, length, in);
			case GvcpCommand.ACTION:
				final boolean scheduled = (flags & GvcpRequest.SCHEDULED) != 0;
				requireLength(length == (scheduled ? 20 : 12), code);
				return new ActionCommand(in.readInt(), in.readInt(), in.readInt(),
					scheduled ? OptionalLong.of(in.readLong()) : OptionalLong.empty());
			default:
				in.skipBytes(length);
				return new UnknownCommand(code, length);
		}
	}

	private static ForceIpCommand decodeForceIp(final ByteBuf in) {
		in.skipBytes(2);
		final long mac = (long) in.readUnsignedShort() << 32 | in.readUnsignedInt();
		final int ip = in.skipBytes(12).readInt();
		final int mask = in.skipBytes(12).readInt();
		return new ForceIpCommand(mac, ip, mask, in.skipBytes(12).readInt());
	}

	private static PacketResendCommand decodeResend(final boolean extended, final int length, final ByteBuf in)
		throws MalformedPacketException
	{
		requireLength(length == (extended ? 20 : 12), GvcpCommand.PACKET_RESEND);
		final int channel = in.readUnsignedShort();
		if (extended) {
			in.skipBytes(2);
			final long first = in.readUnsignedInt();
			final long last = in.readUnsignedInt();
			return new PacketResendCommand(channel, in.readLong(), first, toTheEnd(last, 0xFFFFFFFFL), true);
		}
		final int block = in.readUnsignedShort();
		final long first = in.readInt() & 0xFFFFFF;
		return new PacketResendCommand(channel, block, first, toTheEnd(in.readInt() & 0xFFFFFF, 0xFFFFFF), false);
	}

	private static long toTheEnd(final long last, final long marker) {
		return last == marker ? PacketResendCommand.TO_THE_END : last;
	}

	private static WriteRegisterCommand decodeWrites(final ByteBuf in, final int count) {
		final List<RegisterWrite> writes = new ArrayList<>(count);
		for (int i = 0; i < count; i++) writes.add(new RegisterWrite(in.readInt(), in.readInt()));
		return new WriteRegisterCommand(writes);
	}

	private static EventCommand decodeEvents(final boolean withData, final boolean extended, final int length,
		final ByteBuf in) throws MalformedPacketException
	{
		final int size = extended ? 24 : 16;
		requireLength(withData ? length >= size : length >= size && length % size == 0,
			withData ? GvcpCommand.EVENT_DATA : GvcpCommand.EVENT);
		final int count = withData ? 1 : length / size;
		final List<GvcpEvent> events = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			in.skipBytes(2);
			final int id = in.readUnsignedShort();
			final int channel = in.readUnsignedShort();
			final long block = extended ? in.skipBytes(2).readLong() : in.readUnsignedShort();
			events.add(new GvcpEvent(id, channel, block, in.readLong()));
		}
		return new EventCommand(events, withData ? readBytes(in, length - size) : null, extended);
	}

	// -- Acknowledges --

	/** Appends the datagram of an acknowledge. */
	public static void encode(final GvcpReply reply, final ByteBuf out) {
		final int start = out.writerIndex();
		out.writeShort(reply.status().code()).writeShort(reply.ack().code()).writeShort(0).writeShort(reply.id());
		final GvcpAck ack = reply.ack();
		if (ack instanceof ReadRegisterAck a) {
			for (final int value : a.values()) out.writeInt(value);
		}
		else if (ack instanceof WriteAck a) {
			out.writeShort(0).writeShort(a.index());
		}
		else if (ack instanceof ReadMemoryAck a) {
			out.writeInt(a.address()).writeBytes(a.data());
		}
		else if (ack instanceof PendingAck a) {
			out.writeShort(0).writeShort(a.milliseconds());
		}
		else if (ack instanceof DiscoveryAck a) {
			encodeDiscovery(a, out);
		}
		out.setShort(start + 4, out.writerIndex() - start - HEADER_LENGTH);
	}

	private static void encodeDiscovery(final DiscoveryAck a, final ByteBuf out) {
		out.writeInt(a.version()).writeInt(a.deviceMode()).writeShort(0).writeShort((int) (a.mac() >>> 32));
		out.writeInt((int) a.mac()).writeInt(a.ipSupported()).writeInt(a.ipCurrent()).writeZero(12);
		out.writeInt(a.address()).writeZero(12).writeInt(a.mask()).writeZero(12).writeInt(a.gateway());
		writeText(out, a.manufacturer(), 32);
		writeText(out, a.model(), 32);
		writeText(out, a.deviceVersion(), 32);
		writeText(out, a.info(), 48);
		writeText(out, a.serial(), 16);
		writeText(out, a.userName(), 16);
	}

	/**
	 * Reads one acknowledge datagram. Lenient where real devices are careless: an error status may come with any or no
	 * payload, and trailing bytes are ignored.
	 *
	 * @throws MalformedPacketException if the datagram is shorter than it claims or than its kind needs
	 */
	public static GvcpReply decodeReply(final ByteBuf in) throws MalformedPacketException {
		require(in.readableBytes() >= HEADER_LENGTH, GvcpStatus.INVALID_HEADER, "shorter than a header");
		final GvcpStatus status = GvcpStatus.of(in.readUnsignedShort());
		final int code = in.readUnsignedShort();
		final int length = in.readUnsignedShort();
		final int id = in.readUnsignedShort();
		require(in.readableBytes() >= length, GvcpStatus.INVALID_HEADER, "length field exceeds the datagram");
		if (status.isError()) {
			final boolean indexed = (code == WriteAck.REGISTER || code == WriteAck.MEMORY) && length >= 4;
			return new GvcpReply(status, id, indexed ? new WriteAck(code, readIndex(in)) : new EmptyAck(code));
		}
		return new GvcpReply(status, id, decodeAck(code, length, in));
	}

	private static GvcpAck decodeAck(final int code, final int length, final ByteBuf in)
		throws MalformedPacketException
	{
		switch (code) {
			case GvcpCommand.DISCOVERY + 1:
				requireLength(length >= DiscoveryAck.LENGTH, code);
				return decodeDiscovery(in);
			case GvcpCommand.READ_REGISTER + 1:
				requireLength(length >= 4, code);
				return new ReadRegisterAck(readInts(in, length / 4));
			case WriteAck.REGISTER:
			case WriteAck.MEMORY:
				return new WriteAck(code, length >= 4 ? readIndex(in) : 0);
			case GvcpCommand.READ_MEMORY + 1:
				requireLength(length >= 4, code);
				return new ReadMemoryAck(in.readInt(), readBytes(in, length - 4));
			case GvcpCommand.PENDING_ACK:
				requireLength(length >= 4, code);
				return new PendingAck(readIndex(in));
			default:
				return new EmptyAck(code);
		}
	}

	private static DiscoveryAck decodeDiscovery(final ByteBuf in) {
		final int version = in.readInt();
		final int mode = in.readInt();
		final long mac = (long) in.skipBytes(2).readUnsignedShort() << 32 | in.readUnsignedInt();
		final int supported = in.readInt();
		final int current = in.readInt();
		final int address = in.skipBytes(12).readInt();
		final int mask = in.skipBytes(12).readInt();
		final int gateway = in.skipBytes(12).readInt();
		return new DiscoveryAck(version, mode, mac, supported, current, address, mask, gateway, readText(in, 32),
			readText(in, 32), readText(in, 32), readText(in, 48), readText(in, 16), readText(in, 16));
	}

	// -- Pieces --

	private static int readIndex(final ByteBuf in) {
		return in.skipBytes(2).readUnsignedShort();
	}

	private static List<Integer> readInts(final ByteBuf in, final int count) {
		final List<Integer> values = new ArrayList<>(count);
		for (int i = 0; i < count; i++) values.add(in.readInt());
		return values;
	}

	private static byte[] readBytes(final ByteBuf in, final int count) {
		final byte[] bytes = new byte[count];
		in.readBytes(bytes);
		return bytes;
	}

	/** A field that NULs pad, or that is full and has none. */
	private static String readText(final ByteBuf in, final int size) {
		final byte[] bytes = readBytes(in, size);
		int length = 0;
		while (length < size && bytes[length] != 0) length++;
		return new String(bytes, 0, length, StandardCharsets.UTF_8).trim();
	}

	private static void writeText(final ByteBuf out, final String text, final int size) {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		final int length = Math.min(bytes.length, size);
		out.writeBytes(bytes, 0, length).writeZero(size - length);
	}

	private static void requireLength(final boolean ok, final int code) throws MalformedPacketException {
		require(ok, GvcpStatus.INVALID_HEADER, String.format("wrong payload length for 0x%04X", code));
	}

	private static void require(final boolean ok, final GvcpStatus status, final String what)
		throws MalformedPacketException
	{
		if (!ok) throw new MalformedPacketException(status, "GVCP datagram refused: " + what);
	}
}
