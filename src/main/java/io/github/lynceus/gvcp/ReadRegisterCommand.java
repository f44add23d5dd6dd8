package io.github.lynceus.gvcp;

import java.util.List;

/**
 * Reads one or, if the device can concatenate, up to {@value #MAX_REGISTERS} 32-bit registers.
 *
 * @param addresses multiples of 4
 */
public record ReadRegisterCommand(List<Integer> addresses) implements GvcpCommand {

	/** As many 4-byte addresses as fit in 540 bytes of payload. */
	public static final int MAX_REGISTERS = 135;

	public ReadRegisterCommand {
		addresses = List.copyOf(addresses);
	}

	@Override
	public int code() {
		return READ_REGISTER;
	}
}
