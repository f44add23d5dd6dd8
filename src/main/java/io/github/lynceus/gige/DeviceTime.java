package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;

/** A device's clock, which stamps its frames and events: counts ticks since power-up or the last reset. */
public final class DeviceTime {

	private static final long SECOND = 1_000_000_000;

	private final ControlChannel control;

	public DeviceTime(final ControlChannel control) {
		this.control = control;
	}

	/** Ticks a second, 0 if the device has no clock. */
	public long frequency() {
		return control.tickFrequency();
	}

	/** The time now in ticks. Needs control of the device. @throws GigeException if it has no clock */
	public long latch() {
		requireClock();
		control.writeRegister(Bootstrap.TIMESTAMP_CONTROL, Bootstrap.TIMESTAMP_LATCH);
		final int[] words = control.readRegisters(Bootstrap.TIMESTAMP_HIGH, Bootstrap.TIMESTAMP_LOW);
		return (long) words[0] << 32 | words[1] & 0xFFFFFFFFL;
	}

	/** Begins counting at 0 again. Needs control of the device. @throws GigeException if it has no clock */
	public void reset() {
		requireClock();
		control.writeRegister(Bootstrap.TIMESTAMP_CONTROL, Bootstrap.TIMESTAMP_RESET);
	}

	/** The time now in nanoseconds. */
	public long nanos() {
		return nanos(latch(), frequency());
	}

	/**
	 * How the device's time relates to this computer's: latches several times and keeps the one that took the least
	 * time, as a latch happens somewhere between question and answer.
	 *
	 * @param latches how often, at least 1
	 */
	public DeviceClockMapping map(final int latches) {
		requireClock();
		DeviceClockMapping best = null;
		for (int i = 0; i < latches; i++) {
			final long before = System.nanoTime();
			control.writeRegister(Bootstrap.TIMESTAMP_CONTROL, Bootstrap.TIMESTAMP_LATCH);
			final long after = System.nanoTime();
			final long wall = System.currentTimeMillis();
			final int[] words = control.readRegisters(Bootstrap.TIMESTAMP_HIGH, Bootstrap.TIMESTAMP_LOW);
			final long ticks = (long) words[0] << 32 | words[1] & 0xFFFFFFFFL;
			if (best == null || after - before < best.roundTripNanos()) {
				final long middle = before + (after - before) / 2;
				best = new DeviceClockMapping(frequency(), ticks, middle, wall, after - before);
			}
		}
		return best;
	}

	private void requireClock() {
		if (frequency() > 0) return;
		throw new GigeException("The camera at " + control.device().getHostAddress() + " has no clock to read.");
	}

	/** Ticks as nanoseconds, without losing any where the product exceeds 64 bits; 0 if the frequency is 0. */
	public static long nanos(final long ticks, final long frequency) {
		return frequency <= 0 ? 0 : scale(ticks, SECOND, frequency);
	}

	/** Nanoseconds as ticks, rounded down; 0 if the frequency is 0. */
	public static long ticks(final long nanos, final long frequency) {
		return frequency <= 0 ? 0 : scale(nanos, frequency, SECOND);
	}

	/** value * factor / divisor, rounded down. */
	private static long scale(final long value, final long factor, final long divisor) {
		final long rest = Math.floorMod(value, divisor);
		final long whole = Math.floorDiv(value, divisor) * factor;
		// NB: the rest is below 1e9 or below a clock's frequency, so the product fits for clocks up to 9.2 GHz.
		return whole + rest * factor / divisor;
	}
}
