package io.github.lynceus.gige;

import java.time.Duration;

/**
 * How patient a control channel is.
 *
 * @param timeout how long to wait for an answer before the same command is sent again
 * @param tries how often a command is sent in all
 * @param heartbeat heartbeat timeout to set in the device when taking control; zero keeps the device's
 * @param pendingLimit how long a device may keep saying that it is still busy with one command
 */
public record ControlOptions(Duration timeout, int tries, Duration heartbeat, Duration pendingLimit) {

	public ControlOptions {
		if (timeout.isNegative() || timeout.isZero()) throw new IllegalArgumentException("timeout must be positive");
		if (tries < 1) throw new IllegalArgumentException("at least one try is needed");
	}

	/** 4 tries of 500 ms, the device's own heartbeat, two minutes for one command. */
	public static ControlOptions defaults() {
		return new ControlOptions(Duration.ofMillis(500), 4, Duration.ZERO, Duration.ofMinutes(2));
	}

	public ControlOptions withTimeout(final Duration value) {
		return new ControlOptions(value, tries, heartbeat, pendingLimit);
	}

	public ControlOptions withTries(final int value) {
		return new ControlOptions(timeout, value, heartbeat, pendingLimit);
	}

	public ControlOptions withHeartbeat(final Duration value) {
		return new ControlOptions(timeout, tries, value, pendingLimit);
	}

	public ControlOptions withPendingLimit(final Duration value) {
		return new ControlOptions(timeout, tries, heartbeat, value);
	}
}
