package io.github.lynceus.camera;

import java.time.Duration;

/**
 * How to bring a lost camera back.
 *
 * @param patience how long to go on trying after each loss
 * @param interval between two tries
 * @param restartStream whether a stream that was running is started again, with the image size it had
 */
public record ReconnectOptions(Duration patience, Duration interval, boolean restartStream) {

	public ReconnectOptions {
		if (interval.isZero() || interval.isNegative()) throw new IllegalArgumentException("interval must be positive");
	}

	/** Each second for two minutes, streams included. */
	public static ReconnectOptions defaults() {
		return new ReconnectOptions(Duration.ofMinutes(2), Duration.ofSeconds(1), true);
	}
}
