package io.github.lynceus.simulator;

import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A GVCP client that knows nothing but bytes: hexadecimal in, hexadecimal out. It shares no code with the device, so
 * that both cannot be wrong in the same way.
 */
final class RawClient implements AutoCloseable {

	/** Safety net only: a device on this machine answers in microseconds. */
	private static final int PATIENCE_MILLIS = 10_000;

	private final DatagramSocket socket;
	private final InetSocketAddress device;
	private int id = 0x1000;
	private InetSocketAddress lastSender;

	RawClient(final SimulatedDevice device) {
		this(device.address());
	}

	RawClient(final InetSocketAddress device) {
		this.device = device;
		try {
			socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.setReceiveBufferSize(4 << 20);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	int port() {
		return socket.getLocalPort();
	}

	/** Sends a whole datagram. */
	void send(final String hex) {
		final byte[] bytes = ByteBufUtil.decodeHexDump(hex.replace(" ", ""));
		try {
			socket.send(new DatagramPacket(bytes, bytes.length, device));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Sends a whole datagram to another port of the device. */
	void sendTo(final int port, final String hex) {
		final byte[] bytes = ByteBufUtil.decodeHexDump(hex);
		try {
			socket.send(new DatagramPacket(bytes, bytes.length, device.getAddress(), port));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Where the last datagram came from. */
	InetSocketAddress lastSender() {
		return lastSender;
	}

	/** The next datagram that comes, from whomever. */
	byte[] receiveBytes() {
		final DatagramPacket packet = new DatagramPacket(new byte[0x10000], 0x10000);
		try {
			socket.receive(packet);
		}
		catch (final IOException e) {
			throw new AssertionError("no datagram came", e);
		}
		lastSender = (InetSocketAddress) packet.getSocketAddress();
		return Arrays.copyOf(packet.getData(), packet.getLength());
	}

	String receive() {
		return ByteBufUtil.hexDump(receiveBytes());
	}

	/** Sends a datagram and returns the answer, in groups as it was written: {@code status ack length id payload}. */
	String ask(final String hex) {
		send(hex);
		return grouped(receive());
	}

	private static String grouped(final String hex) {
		final String header = hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12) + " " +
			hex.substring(12, 16);
		return (hex.length() > 16 ? header + " " + hex.substring(16) : header).toUpperCase();
	}

	// -- Commands --

	private String command(final int code, final String payload) {
		id++;
		return String.format("4201%04X%04X%04X", code, payload.length() / 2, id) + payload;
	}

	/** Status of WRITEREG. */
	int write(final int address, final int value) {
		send(command(0x82, String.format("%08X%08X", address, value)));
		return answer().getShort(0) & 0xFFFF;
	}

	/** WRITEREG that must succeed. */
	void set(final int address, final int value) {
		final int status = write(address, value);
		if (status != 0) throw new AssertionError(String.format("0x%X refused with 0x%04X", address, status));
	}

	/** Value by READREG, which must succeed. */
	int get(final int address) {
		send(command(0x80, String.format("%08X", address)));
		final ByteBuffer answer = answer();
		if (answer.getShort(0) != 0) {
			throw new AssertionError(String.format("0x%X refused with 0x%04X", address, answer.getShort(0)));
		}
		return answer.getInt(8);
	}

	/** Status of READREG. */
	int tryGet(final int address) {
		send(command(0x80, String.format("%08X", address)));
		return answer().getShort(0) & 0xFFFF;
	}

	/** Bytes by READMEM, which must succeed. */
	byte[] readMemory(final int address, final int count) {
		send(command(0x84, String.format("%08X0000%04X", address, count)));
		final ByteBuffer answer = answer();
		if (answer.getShort(0) != 0) throw new AssertionError("READMEM refused");
		return Arrays.copyOfRange(answer.array(), 12, answer.limit());
	}

	/** The answer to the last command; a stray datagram is an error. */
	private ByteBuffer answer() {
		final ByteBuffer answer = ByteBuffer.wrap(receiveBytes());
		if ((answer.getShort(6) & 0xFFFF) != id) throw new AssertionError("unexpected " + ByteBufUtil.hexDump(answer.array()));
		return answer;
	}

	/** Opens stream channel 0 towards a receiver on 127.0.0.1. */
	void openStream(final int port) {
		set(0x0D18, 0x7F00_0001);
		set(0x0D00, port);
	}

	@Override
	public void close() {
		socket.close();
	}
}
