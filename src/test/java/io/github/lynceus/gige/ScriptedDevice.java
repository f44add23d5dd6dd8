package io.github.lynceus.gige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A device of few words: registers that answer as the protocol's tables say, byte by byte, unless the test's
 * script says otherwise. Knows nothing of the code under test.
 */
final class ScriptedDevice implements AutoCloseable {

	/** Decides about a request; null lets the registers answer, an empty list is silence. */
	interface Script {
		List<String> answer(String hex);
	}

	final Map<Integer, Integer> registers = new ConcurrentHashMap<>();
	final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
	volatile Script script = hex -> null;
	volatile SocketAddress client;
	private final DatagramSocket socket;
	private final Thread thread;

	ScriptedDevice(final String address) {
		try {
			socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 3956));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		registers.put(0x0A00, 0);
		registers.put(0x0934, 0);
		registers.put(0x0938, 3000);
		thread = new Thread(this::run, "scripted device " + address);
		thread.setDaemon(true);
		thread.start();
	}

	InetAddress address() {
		return socket.getLocalAddress();
	}

	/** The next request that meets a condition, as hexadecimal digits; those before it are passed over. */
	String await(final Predicate<String> wanted) {
		try {
			for (;;) {
				final String request = requests.poll(30, TimeUnit.SECONDS);
				if (request == null) throw new AssertionError("The request never came");
				if (wanted.test(request)) return request;
			}
		}
		catch (final InterruptedException exc) {
			throw new AssertionError(exc);
		}
	}

	/** Sends a datagram to whoever asked last. */
	void send(final String hex) {
		send(HexFormat.of().parseHex(hex), client);
	}

	void send(final byte[] datagram, final SocketAddress to) {
		try {
			socket.send(new DatagramPacket(datagram, datagram.length, to));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	/** Kind of a request: command code as four digits. */
	static String code(final String hex) {
		return hex.substring(4, 8);
	}

	/** Request id as four digits. */
	static String id(final String hex) {
		return hex.substring(12, 16);
	}

	static boolean isHeartbeat(final String hex) {
		return code(hex).equals("0080") && hex.endsWith("00000a00");
	}

	private void run() {
		final byte[] buffer = new byte[2048];
		while (!socket.isClosed()) {
			final DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
			try {
				socket.receive(packet);
			}
			catch (final IOException exc) {
				return;
			}
			client = packet.getSocketAddress();
			final byte[] request = Arrays.copyOf(packet.getData(), packet.getLength());
			final String hex = HexFormat.of().formatHex(request);
			requests.add(hex);
			final List<String> answers = script.answer(hex);
			try {
				if (answers != null) answers.forEach(this::send);
				else answerFromRegisters(ByteBuffer.wrap(request));
			}
			catch (final UncheckedIOException exc) {
				return;
			}
		}
	}

	private void answerFromRegisters(final ByteBuffer request) {
		final int code = request.getShort(2);
		final short id = request.getShort(6);
		final ByteBuffer answer = ByteBuffer.allocate(600);
		answer.putShort((short) 0).putShort((short) (code + 1)).putShort((short) 0).putShort(id);
		if (code == 0x80) {
			for (int at = 8; at < request.capacity(); at += 4) {
				if (!registers.containsKey(request.getInt(at))) {
					answer.putShort(0, (short) 0x8003);
					break;
				}
				answer.putInt(registers.get(request.getInt(at)));
			}
		}
		else if (code == 0x82) {
			for (int at = 8; at < request.capacity(); at += 8) registers.put(request.getInt(at), request.getInt(at + 4));
			answer.putShort((short) 0).putShort((short) ((request.capacity() - 8) / 8));
		}
		else if (code == 0x84) {
			answer.putInt(request.getInt(8));
			for (int i = 0; i < request.getShort(14); i += 4) answer.putInt(registers.getOrDefault(request.getInt(8) + i, 0));
		}
		else if (code == 0x86) {
			for (int at = 12; at < request.capacity(); at += 4) registers.put(request.getInt(8) + at - 12, request.getInt(at));
			answer.putShort((short) 0).putShort((short) (request.capacity() - 12));
		}
		else {
			return;
		}
		answer.putShort(4, (short) (answer.position() - 8));
		send(Arrays.copyOf(answer.array(), answer.position()), client);
	}

	@Override
	public void close() {
		socket.close();
		try {
			// The address is free again only when nobody receives any more.
			thread.join();
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
	}
}
