package io.github.lynceus.telops;

import io.github.lynceus.camera.OpenOptions;
import java.time.Duration;

/**
 * How to connect.
 *
 * @param open how to find and hold the camera
 * @param readyPatience how long to wait for a camera that cools down or loads its calibration; zero for not at all
 */
public record ConnectOptions(OpenOptions open, Duration readyPatience) {

	/** A detector takes up to ten minutes to cool down. */
	public static ConnectOptions defaults() {
		return new ConnectOptions(OpenOptions.defaults().withDescribe(false), Duration.ofMinutes(15));
	}

	/** With another patience. */
	public ConnectOptions withReadyPatience(final Duration value) {
		return new ConnectOptions(open, value);
	}

	/** Found and held another way. */
	public ConnectOptions withOpen(final OpenOptions value) {
		return new ConnectOptions(value, readyPatience);
	}
}
