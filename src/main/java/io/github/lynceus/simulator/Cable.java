package io.github.lynceus.simulator;

import java.time.Duration;

/**
 * The cable between camera and network, which can be pulled for a while: meanwhile nothing passes in either direction,
 * neither stream nor commands. The camera does not notice; it goes on sending.
 */
final class Cable {

	private long back = System.nanoTime();

	/** Pulls the cable; it is plugged in again after this time, or earlier if told to with 0. */
	synchronized void pull(final Duration time) {
		back = System.nanoTime() + time.toNanos();
	}

	synchronized boolean isPulled() {
		return back - System.nanoTime() > 0;
	}
}
