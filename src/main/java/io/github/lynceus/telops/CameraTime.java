package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.time.Instant;

/**
 * The camera's date and time, which stand in the header of every frame, and the clock that stamps its packets. The date
 * is UTC in whole seconds and a fraction; setting the seconds sets the fraction to zero, so it is set at the moment a
 * second begins.
 */
public final class CameraTime {

	private static final Duration INTERVAL = Duration.ofMillis(1);
	/** The last bit is waited for without sleeping, as a sleep may take longer. */
	private static final long SPIN_NANOS = 2_000_000;
	private static final int SAMPLES = 5;
	private static final int TRIES = 3;
	/** An offset below this, or below what the measurement knows, is as good as none. */
	private static final long GOOD_NANOS = 1_000_000;
	private static final long NANOS_PER_STEP = 100;

	private final TelopsCamera camera;
	private final Registers registers;

	CameraTime(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
	}

	// -- Reading --

	/** The camera's date and time now, to 100 ns. */
	public Instant now() {
		while (true) {
			// The two parts are not read at once: a second may begin in between.
			final int before = registers.get(Register.POSIX_TIME);
			final int steps = registers.get(Register.SUB_SECOND_TIME);
			if (registers.get(Register.POSIX_TIME) == before)
				return Instant.ofEpochSecond(before & 0xFFFF_FFFFL, steps * NANOS_PER_STEP);
		}
	}

	/** How far the camera is ahead of this computer; the best of several measurements. */
	public ClockOffset offset() {
		return offset(HostClock.start());
	}

	private ClockOffset offset(final HostClock host) {
		ClockOffset best = null;
		for (int i = 0; i < SAMPLES; i++) {
			final int before = registers.get(Register.POSIX_TIME);
			final long asked = System.nanoTime();
			final int steps = registers.get(Register.SUB_SECOND_TIME);
			final long answered = System.nanoTime();
			if (registers.get(Register.POSIX_TIME) != before) continue;
			final Instant there = Instant.ofEpochSecond(before & 0xFFFF_FFFFL, steps * NANOS_PER_STEP);
			final Duration uncertainty = Duration.ofNanos((answered - asked) / 2);
			if (best != null && uncertainty.compareTo(best.uncertainty()) >= 0) continue;
			best = new ClockOffset(Duration.between(host.at(asked + (answered - asked) / 2), there), uncertainty);
		}
		return best != null ? best : offset(host);
	}

	/** Where its date and time come from. */
	public TimeSource source() {
		return Choice.find(TimeSource.values(), registers.get(Register.TIME_SOURCE)).orElse(TimeSource.INTERNAL);
	}

	// -- Setting --

	/** Sets the camera to this computer's time. @return how far it is off afterwards */
	public ClockOffset synchronise(final Progress progress) {
		return set(Duration.ZERO, progress);
	}

	/**
	 * Sets the camera so that it is this time now. Takes a second or two, as it waits for a second to begin.
	 *
	 * @return how far the camera is off that afterwards
	 * @throws CameraException when the camera takes its time from elsewhere, or is acquiring
	 */
	public ClockOffset set(final Instant now) {
		return set(Duration.between(Instant.now(), now), Progress.NONE);
	}

	/** @param ahead of this computer's time */
	private ClockOffset set(final Duration ahead, final Progress progress) {
		requirePossible();
		progress.update("Setting the time of " + camera.name() + ".", Double.NaN);
		final HostClock host = HostClock.start();
		// A write takes effect somewhere between question and answer: at first in the middle, then as was measured.
		long lead = offset(host).uncertainty().toNanos();
		ClockOffset achieved = null;
		for (int i = 0; i < TRIES; i++) {
			write(host, ahead, lead, progress);
			final ClockOffset measured = offset(host);
			final ClockOffset off = new ClockOffset(measured.offset().minus(ahead), measured.uncertainty());
			achieved = off;
			final long error = Math.abs(off.offset().toNanos());
			if (error <= Math.max(GOOD_NANOS, off.uncertainty().toNanos())) break;
			lead -= off.offset().toNanos();
		}
		return achieved;
	}

	/** Writes the next whole second, so early that it arrives when that second begins. */
	private void write(final HostClock host, final Duration ahead, final long lead, final Progress progress) {
		final Instant earliest = host.now().plus(ahead).plusNanos(Math.max(lead, 0) + SPIN_NANOS);
		final long second = earliest.getEpochSecond() + 1;
		final long moment = host.nanosAt(Instant.ofEpochSecond(second).minus(ahead)) - lead;
		new Poll(INTERVAL, progress).until(() -> moment - System.nanoTime() < SPIN_NANOS, Duration.ofSeconds(3));
		while (System.nanoTime() < moment) Thread.onSpinWait();
		registers.set(Register.POSIX_TIME, (int) second);
	}

	private void requirePossible() {
		camera.requireFree();
		final TimeSource source = source();
		if (source != TimeSource.INTERNAL) throw new CameraException(camera.name() + " takes its time from "
			+ source.label() + ", so it cannot be set: switch that off at the camera to set it here.");
		if (camera.acquisition().isStarted()) throw new CameraException("The time of " + camera.name()
			+ " cannot be set while it acquires: stop the acquisition first.");
	}

	// -- Timestamps of packets --

	/** How the clock that stamps frames relates to UTC by this computer; measure again for long recordings. */
	public TimestampMapping timestamps() {
		final HostClock host = HostClock.start();
		return new TimestampMapping(camera.camera().clockMapping(), host);
	}
}
