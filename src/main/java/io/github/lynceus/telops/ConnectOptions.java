package io.github.lynceus.telops;

import io.github.lynceus.camera.OpenOptions;
import java.time.Duration;

/**
 * How to connect.
 *
 * @param open how to find and hold the camera
 * @param readyPatience how long to wait for a camera that cools down or loads its calibration; zero for not at all
 * @param calibrationFolder names for the camera's calibrations, or null
 */
public record ConnectOptions(OpenOptions open, Duration readyPatience, CalibrationFolder calibrationFolder) {

	/** A detector takes up to ten minutes to cool down. */
	public static ConnectOptions defaults() {
		return new ConnectOptions(OpenOptions.defaults().withDescribe(false), Duration.ofMinutes(15), null);
	}

	/** With another patience. */
	public ConnectOptions withReadyPatience(final Duration value) {
		return new ConnectOptions(open, value, calibrationFolder);
	}

	/** Found and held another way. */
	public ConnectOptions withOpen(final OpenOptions value) {
		return new ConnectOptions(value, readyPatience, calibrationFolder);
	}

	/** With names for the calibrations. */
	public ConnectOptions withCalibrationFolder(final CalibrationFolder value) {
		return new ConnectOptions(open, readyPatience, value);
	}
}
