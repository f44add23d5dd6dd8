package io.github.lynceus.simulator.telops;

/**
 * One step of a sequence: a write to a register, or time that passes. Its text can be read again, so that a sequence
 * that fails can be run as it was printed.
 *
 * @param register what is written, or {@link #WAIT} for time
 * @param value the bits to write, or nanoseconds to wait
 */
record Step(String register, long value) {

	static final String WAIT = "wait";

	static Step wait(final double seconds) {
		return new Step(WAIT, Math.round(seconds * 1e9));
	}

	static Step write(final String register, final long bits) {
		return new Step(register, bits & 0xFFFF_FFFFL);
	}

	static Step write(final String register, final double value) {
		return write(register, (long) Float.floatToIntBits((float) value));
	}

	/** The step of a text as {@link #toString} gives it. */
	static Step parse(final String text) {
		final String[] parts = text.trim().split("=");
		return new Step(parts[0], Long.decode(parts[1]));
	}

	boolean waits() {
		return register.equals(WAIT);
	}

	@Override
	public String toString() {
		return register + "=" + (value > 9999 && !waits() ? String.format("0x%X", value) : Long.toString(value));
	}
}
