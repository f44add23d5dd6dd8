package io.github.lynceus.gvcp;

import java.util.Arrays;

/** Writes consecutive bytes: at most {@value #MAX_COUNT} of them, a multiple of 4, from an address that is one too. */
public final class WriteMemoryCommand implements GvcpCommand {

	public static final int MAX_COUNT = 536;

	private final int address;
	private final byte[] data;

	public WriteMemoryCommand(final int address, final byte[] data) {
		this.address = address;
		this.data = data.clone();
	}

	public int address() {
		return address;
	}

	public byte[] data() {
		return data.clone();
	}

	@Override
	public int code() {
		return WRITE_MEMORY;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof WriteMemoryCommand that && that.address == address && Arrays.equals(that.data, data);
	}

	@Override
	public int hashCode() {
		return 31 * address + Arrays.hashCode(data);
	}

	@Override
	public String toString() {
		return String.format("WriteMemoryCommand[address=0x%X, %d bytes]", address, data.length);
	}
}
