package io.github.lynceus.fiji.panel;

import io.github.lynceus.fiji.CameraControls;
import io.github.lynceus.fiji.SettingsForecast;
import io.github.lynceus.fiji.Subwindow;

/**
 * How a camera is set. Numbers the camera does not have are not-a-number.
 *
 * @param window on the sensor
 * @param frameRate in Hz
 * @param frameRateMax in Hz, with these settings
 * @param integrationTime in µs
 * @param mode what its counts are; {@link CameraControls#NO_CALIBRATION} for counts that are just counts
 * @param calibration the calibration in use, for people; empty if there is none
 * @param forecast says what the camera would make of other settings
 */
public record SettingsState(Subwindow window, double frameRate, double frameRateMax, double integrationTime, String mode,
	String calibration, SettingsForecast forecast)
{

	/** Whether it knows calibrations at all. */
	public boolean hasModes() {
		return !mode.equals(CameraControls.NO_CALIBRATION);
	}
}
