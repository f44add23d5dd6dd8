package io.github.lynceus.simulator;

import java.util.HashMap;
import java.util.Map;

/** A register space in which zeros stand until something is written. Safe to use from any thread. */
final class RememberedBytes {

	/** A client could otherwise fill the memory of this program, 16 MiB here. */
	private static final int MAX_PAGES = 0x10000;
	private static final int PAGE = 256;

	private final Map<Long, byte[]> pages = new HashMap<>();

	synchronized void read(final long address, final byte[] into) {
		for (int i = 0; i < into.length; i++) {
			final byte[] page = pages.get((address + i) / PAGE);
			into[i] = page == null ? 0 : page[(int) ((address + i) % PAGE)];
		}
	}

	/** @return false if that was too much to remember */
	synchronized boolean write(final long address, final byte[] data) {
		for (int i = 0; i < data.length; i++) {
			final long number = (address + i) / PAGE;
			if (pages.size() >= MAX_PAGES && !pages.containsKey(number)) return false;
			pages.computeIfAbsent(number, n -> new byte[PAGE])[(int) ((address + i) % PAGE)] = data[i];
		}
		return true;
	}
}
