package io.github.lynceus.gvcp;

/**
 * Reads consecutive bytes.
 *
 * @param address first byte, a multiple of 4
 * @param count bytes, a multiple of 4, at most {@value #MAX_COUNT}
 */
public record ReadMemoryCommand(int address, int count) implements GvcpCommand {

	/** The acknowledge carries the address too, and has 540 bytes of payload. */
	public static final int MAX_COUNT = 536;

	@Override
	public int code() {
		return READ_MEMORY;
	}
}
