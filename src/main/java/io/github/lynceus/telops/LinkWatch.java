package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Reconnect;
import io.github.lynceus.camera.ReconnectOptions;
import java.time.Duration;

/**
 * Takes control of a camera again when it disappears during a long job: the cable was pulled for a moment, or a switch
 * was busy, and the camera still has what the job is about.
 */
final class LinkWatch implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofMillis(250);

	private final TelopsCamera camera;
	private final Duration patience;
	private final Reconnect reconnect;

	/** @param patience seconds to wait for it; zero for not at all */
	LinkWatch(final TelopsCamera camera, final double patience) {
		this.camera = camera;
		this.patience = Duration.ofNanos((long) (patience * 1e9));
		reconnect = patience == 0 ? null
			: Reconnect.keep(camera.camera(), new ReconnectOptions(this.patience, INTERVAL, false), report -> {});
	}

	/**
	 * Waits for a camera that is lost.
	 *
	 * @param state a clause for the user: what the job has so far
	 * @return whether it is back and in our control
	 */
	boolean isBack(final String state, final Progress progress) {
		if (reconnect == null) return false;
		progress.update(camera.name() + " does not answer; waiting for it to come back (" + state + ").", Double.NaN);
		return new Poll(INTERVAL, progress).until(() -> camera.camera().isClosed() || answers(), patience)
			&& !camera.camera().isClosed();
	}

	private boolean answers() {
		if (!camera.isConnected()) return false;
		try {
			// A write, as anybody may read.
			camera.buffer().readStatus();
			return camera.isConnected();
		}
		catch (final CameraLostException exc) {
			return false;
		}
	}

	@Override
	public void close() {
		if (reconnect != null) reconnect.close();
	}
}
