package io.github.lynceus.genicam;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A camera's memory, all zero to begin with, that counts and lists what is done to it. */
final class MemoryPort implements Port {

	private final Map<Long, Byte> memory = new HashMap<>();
	private final List<String> log = new ArrayList<>();
	RuntimeException failure;

	@Override
	public void read(final long address, final byte[] into) {
		log.add("r " + Long.toHexString(address) + " " + into.length);
		fail();
		for (int i = 0; i < into.length; i++) {
			into[i] = memory.getOrDefault(address + i, (byte) 0);
		}
	}

	@Override
	public void write(final long address, final byte[] data) {
		log.add("w " + Long.toHexString(address) + " " + HexFormat.of().formatHex(data));
		fail();
		for (int i = 0; i < data.length; i++) {
			memory.put(address + i, data[i]);
		}
	}

	private void fail() {
		if (failure != null) {
			throw failure;
		}
	}

	/** What was done since this was last asked for. */
	List<String> log() {
		final List<String> taken = List.copyOf(log);
		log.clear();
		return taken;
	}

	/** How many reads since the log was last taken. */
	long reads() {
		return log().stream().filter(line -> line.startsWith("r")).count();
	}

	MemoryPort put(final long address, final String hex) {
		final byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
		for (int i = 0; i < bytes.length; i++) {
			memory.put(address + i, bytes[i]);
		}
		return this;
	}

	MemoryPort putInt(final long address, final int value) {
		return put(address, HexFormat.of().toHexDigits(value));
	}

	int getInt(final long address) {
		final byte[] bytes = new byte[4];
		for (int i = 0; i < 4; i++) {
			bytes[i] = memory.getOrDefault(address + i, (byte) 0);
		}
		return ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN).getInt();
	}

	String hex(final long address, final int length) {
		final byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = memory.getOrDefault(address + i, (byte) 0);
		}
		return HexFormat.of().formatHex(bytes);
	}
}
