package io.github.lynceus.gvcp;

import java.util.List;

/**
 * Writes registers in order, stopping at the first that fails.
 *
 * @param writes one or, if the device can concatenate, up to {@value #MAX_REGISTERS}
 */
public record WriteRegisterCommand(List<RegisterWrite> writes) implements GvcpCommand {

	/** As many 8-byte pairs as fit in 540 bytes of payload. */
	public static final int MAX_REGISTERS = 67;

	public WriteRegisterCommand {
		writes = List.copyOf(writes);
	}

	@Override
	public int code() {
		return WRITE_REGISTER;
	}
}
