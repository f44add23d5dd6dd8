package io.github.lynceus.gige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scripted device with a stream socket: sends the packets a test gives it, and sends them again when asked.
 */
final class StreamingDevice implements AutoCloseable {

	final ScriptedDevice control;
	final Map<Long, TestBlock> blocks = new HashMap<>();
	/** Largest datagram, with IP and UDP headers, that gets through. */
	volatile int pathLimit = 65535;
	/** Packet sizes are rounded down to a multiple of this. */
	volatile int sizeStep = 1;
	volatile boolean hasTestPackets;
	private final DatagramSocket stream;

	StreamingDevice(final String address) {
		control = new ScriptedDevice(address);
		stream = socket(address);
		control.registers.put(0x0D00, 0);
		control.registers.put(0x0D04, 1500);
		control.registers.put(0x0D08, 0);
		control.registers.put(0x0D18, 0);
		control.script = this::answer;
	}

	static DatagramSocket socket(final String address) {
		try {
			return new DatagramSocket(0, InetAddress.getByName(address));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	/** To where the stream registers say. */
	void send(final byte[] packet) {
		send(stream, packet);
	}

	void send(final DatagramSocket from, final byte[] packet) {
		final int port = control.registers.get(0x0D00) & 0xFFFF;
		if (port == 0 || packet.length + 28 > pathLimit) return;
		try {
			from.send(new DatagramPacket(packet, packet.length,
				new InetSocketAddress(Ipv4.address(control.registers.get(0x0D18)), port)));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	void send(final TestBlock block) {
		block.packets.forEach(this::send);
	}

	private List<String> answer(final String hex) {
		if (ScriptedDevice.code(hex).equals("0040")) {
			final TestBlock block = blocks.get(Long.parseLong(hex.substring(20, 24), 16));
			final int last = Math.min((int) Long.parseLong(hex.substring(32, 40), 16), block.packets.size() - 1);
			for (int i = (int) Long.parseLong(hex.substring(24, 32), 16); i <= last; i++) send(block.packets.get(i));
			return List.of();
		}
		if (ScriptedDevice.code(hex).equals("0082") && hex.startsWith("00000d04", 16)) {
			final long value = Long.parseLong(hex.substring(24, 32), 16);
			final int size = (int) (value & 0xFFFF) / sizeStep * sizeStep;
			control.registers.put(0x0D04, (int) (value & 0x7FFF0000) | size);
			if ((value & 0x80000000L) != 0 && hasTestPackets) {
				send(new byte[size - 29]);
				send(new byte[size - 28]);
			}
			return List.of("000000830004" + ScriptedDevice.id(hex) + "00000001");
		}
		return null;
	}

	@Override
	public void close() {
		control.close();
		stream.close();
	}
}
