package io.github.lynceus.gige;

import java.time.Duration;

/**
 * How a device shall report events.
 *
 * @param retryAfter how long it waits for an acknowledge before it sends an event again; zero keeps the device's
 * @param retries how often it sends one again; -1 keeps the device's
 * @param queue events that may wait for slow listeners; more are counted and lost
 */
public record EventOptions(Duration retryAfter, int retries, int queue) {

	public EventOptions {
		if (queue < 1) throw new IllegalArgumentException("queue must be positive");
	}

	/** Again after 200 ms, three times; 1024 events may wait. */
	public static EventOptions defaults() {
		return new EventOptions(Duration.ofMillis(200), 3, 1024);
	}
}
