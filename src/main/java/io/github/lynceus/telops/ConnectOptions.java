package io.github.lynceus.telops;

import io.github.lynceus.camera.OpenOptions;
import java.time.Duration;

/**
 * How to connect.
 *
 * @param open how to find and hold the camera
 * @param readyPatience how long to wait for a camera that cools down or loads its calibration; zero for not at all
 * @param vendorDefaults whether to replace bad pixels, keep the frame rate as set, lift the frame grabber's limit and
 *          switch a test image off; otherwise every setting stays as the last user left it
 * @param calibrationFolder names for the camera's calibrations, or null
 */
public record ConnectOptions(OpenOptions open, Duration readyPatience, boolean vendorDefaults,
	CalibrationFolder calibrationFolder)
{

	/** A detector takes up to ten minutes to cool down. */
	public static ConnectOptions defaults() {
		return new ConnectOptions(OpenOptions.defaults().withDescribe(false), Duration.ofMinutes(15), false, null);
	}

	/** With another patience. */
	public ConnectOptions withReadyPatience(final Duration value) {
		return new ConnectOptions(open, value, vendorDefaults, calibrationFolder);
	}

	/** Found and held another way. */
	public ConnectOptions withOpen(final OpenOptions value) {
		return new ConnectOptions(value, readyPatience, vendorDefaults, calibrationFolder);
	}

	/** With some settings changed as the maker's software and other drivers do. */
	public ConnectOptions withVendorDefaults(final boolean value) {
		return new ConnectOptions(open, readyPatience, value, calibrationFolder);
	}

	/** With names for the calibrations. */
	public ConnectOptions withCalibrationFolder(final CalibrationFolder value) {
		return new ConnectOptions(open, readyPatience, vendorDefaults, value);
	}
}
