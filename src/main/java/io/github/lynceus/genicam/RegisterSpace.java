package io.github.lynceus.genicam;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A device's memory without a device: zeros to begin with, and whatever was written stays. For trying out
 * descriptions and for standing in for a camera.
 */
public final class RegisterSpace implements Port {

	private static final int PAGE_BITS = 8;
	private static final int PAGE = 1 << PAGE_BITS;

	private final Map<Long, byte[]> pages = new HashMap<>();

	@Override
	public synchronized void read(final long address, final byte[] into) {
		for (int i = 0; i < into.length;) {
			final int offset = (int) (address + i & PAGE - 1);
			final int length = Math.min(PAGE - offset, into.length - i);
			final byte[] page = pages.get(address + i >> PAGE_BITS);
			if (page == null) {
				Arrays.fill(into, i, i + length, (byte) 0);
			}
			else {
				System.arraycopy(page, offset, into, i, length);
			}
			i += length;
		}
	}

	@Override
	public synchronized void write(final long address, final byte[] data) {
		for (int i = 0; i < data.length;) {
			final int offset = (int) (address + i & PAGE - 1);
			final int length = Math.min(PAGE - offset, data.length - i);
			System.arraycopy(data, i, pages.computeIfAbsent(address + i >> PAGE_BITS, p -> new byte[PAGE]), offset,
				length);
			i += length;
		}
	}
}
