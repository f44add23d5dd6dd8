package io.github.lynceus.fiji;

import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.Rectangle;
import java.util.List;
import java.util.Map;

/** Settings every camera has. Units: pixels, Hz, µs. */
public interface SettingsTopic extends CameraAccess {

	/** Everything worth telling about the camera: name, versions, temperatures, limits. */
	default Map<String, String> info() {
		return ask(session -> session.controls().info());
	}

	/** Image size in pixels, {width, height}. */
	default int[] resolution() {
		return ask(session -> session.controls().resolution());
	}

	/**
	 * Sets the sensor window.
	 *
	 * @param width columns, within {@link #info()}'s limits
	 * @param height image rows
	 * @return what the camera set, {width, height}
	 */
	default int[] setResolution(final int width, final int height) {
		return change(session -> session.controls().setResolution(width, height));
	}

	/** First column and row of the window on the sensor, {x, y}. */
	default int[] offset() {
		return ask(session -> session.controls().offset());
	}

	/** Moves the window; returns what the camera set, {x, y}. */
	default int[] setOffset(final int x, final int y) {
		return change(session -> session.controls().setOffset(x, y));
	}

	/**
	 * Moves and sizes the sensor window at once, snapped outwards to what the camera can do and kept on the sensor.
	 *
	 * @param x first column
	 * @param y first row
	 * @param width columns
	 * @param height rows
	 * @return what the camera set, {x, y, width, height}
	 */
	default int[] setSubwindow(final int x, final int y, final int width, final int height) {
		return change(session -> {
			final CameraControls controls = session.controls();
			return controls.setSubwindow(controls.snapped(new Subwindow(x, y, width, height))).toArray();
		});
	}

	/**
	 * The window {@link #setSubwindow} would set for the rectangle selected in the live view; the present window if
	 * nothing is selected.
	 *
	 * @return {x, y, width, height} in sensor pixels
	 */
	default int[] subwindowOfSelection() {
		return ask(session -> {
			final int[] size = session.controls().resolution();
			final int[] offset = session.controls().offset();
			final ImagePlus live = session.liveImage();
			final Roi roi = live == null ? null : live.getRoi();
			if (roi == null) return new int[] { offset[0], offset[1], size[0], size[1] };
			final Rectangle box = roi.getBounds();
			return session.controls().snapped(new Subwindow(offset[0] + box.x, offset[1] + box.y, box.width, box.height))
				.toArray();
		});
	}

	/** Frames per second, in Hz. */
	default double frameRate() {
		return ask(session -> session.controls().frameRate());
	}

	/** Sets frames per second, in Hz; returns what the camera set. */
	default double setFrameRate(final double hertz) {
		return change(session -> session.controls().setFrameRate(hertz));
	}

	/** Highest frame rate, in Hz, that window and integration time allow. */
	default double frameRateMax() {
		return ask(session -> session.controls().frameRateMax());
	}

	/**
	 * Highest frame rate, in Hz, that a window would allow, without setting it; not-a-number for a camera that only tells
	 * once it is set.
	 *
	 * @param width columns
	 * @param height image rows
	 * @param integrationTime in µs
	 */
	default double frameRateMax(final int width, final int height, final double integrationTime) {
		return forecast().rateMax().of(width, height, integrationTime);
	}

	/** Integration time in µs. */
	default double integrationTime() {
		return ask(session -> session.controls().integrationTime());
	}

	/** Sets the integration time in µs; returns what the camera set. */
	default double setIntegrationTime(final double microseconds) {
		return change(session -> session.controls().setIntegrationTime(microseconds));
	}

	/** What the camera would make of settings, for dialogs. Asks the camera now, and never again. */
	default SettingsForecast forecast() {
		return ask(session -> session.controls().forecast());
	}

	/** Calibration mode of a Telops camera: RT (temperature), NUC, IBR, IBI, Raw, Raw0; "none" for other cameras. */
	default String calibrationMode() {
		return ask(session -> session.controls().calibrationMode());
	}

	/** Sets the calibration mode of a Telops camera; returns what the camera set. */
	default String setCalibrationMode(final String mode) {
		return change(session -> {
			session.telops().setCalibrationMode(mode);
			return session.telops().calibrationMode();
		});
	}

	/** Sentences on what the camera changed of what was asked, since the last call. */
	default List<String> notices() {
		return ask(session -> session.controls().notices());
	}

	/**
	 * Makes several changes with the live view paused once, instead of once for each.
	 *
	 * @param changes calls methods of this service
	 */
	default void together(final Runnable changes) {
		change(session -> {
			changes.run();
			return null;
		});
	}
}
