package io.github.lynceus.gvcp;

import java.util.Arrays;

/** Bytes read by READMEM, with the address they came from. */
public final class ReadMemoryAck implements GvcpAck {

	private final int address;
	private final byte[] data;

	public ReadMemoryAck(final int address, final byte[] data) {
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
		return GvcpCommand.READ_MEMORY + 1;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof ReadMemoryAck that && that.address == address && Arrays.equals(that.data, data);
	}

	@Override
	public int hashCode() {
		return 31 * address + Arrays.hashCode(data);
	}

	@Override
	public String toString() {
		return String.format("ReadMemoryAck[address=0x%X, %d bytes]", address, data.length);
	}
}
