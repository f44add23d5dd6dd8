package io.github.lynceus.fiji;

import java.util.List;
import java.util.Map;

/** The settings every camera has in some form, whatever it calls them. Units: pixels, Hz, µs. */
public interface CameraControls {

	/** Calibration mode of a camera whose counts are just counts. */
	String NO_CALIBRATION = "none";

	/** {width, height} of the image. */
	int[] resolution();

	/** Sets the image size; returns what the camera set. */
	int[] setResolution(int width, int height);

	/** First column and row on the sensor. */
	int[] offset();

	/** Moves the window; returns what the camera set. */
	int[] setOffset(int x, int y);

	/** The smallest window the camera can set that holds this one. */
	Subwindow snapped(Subwindow wanted);

	/** Sets size and offset of a window that {@link #snapped} gave; returns what the camera set. */
	Subwindow setSubwindow(Subwindow window);

	double frameRate();

	double setFrameRate(double hertz);

	double frameRateMax();

	double integrationTime();

	double setIntegrationTime(double microseconds);

	/** What the camera would make of settings, for dialogs. Asks the camera now, and never again. */
	SettingsForecast forecast();

	/** What the counts of images are: RT, NUC, Raw, …; {@value #NO_CALIBRATION} for a camera that has no such modes. */
	default String calibrationMode() {
		return NO_CALIBRATION;
	}

	/** What the camera changed of what was asked, since the last call. */
	List<String> notices();

	/** Everything worth telling about the camera. */
	Map<String, String> info();
}
