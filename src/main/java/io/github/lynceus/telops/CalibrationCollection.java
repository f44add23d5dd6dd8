package io.github.lynceus.telops;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A calibration stored in the camera, for one lens and range of temperatures. The camera itself knows only index, type
 * and time; the rest comes from the calibration folder that was delivered with it, or from the user.
 *
 * @param index in the camera
 * @param type what it is for, fixed if the camera says something unknown
 * @param name the user's, or one made of lens and range; "collection 3" when nothing is known
 * @param lens name of the lens, empty when not known
 * @param filterWheel position of the filter wheel from 0, -1 when not known
 * @param temperatureMin lowest temperature in °C, NaN when not known
 * @param temperatureMax highest temperature in °C, NaN when not known
 * @param time when it was made, which is its identity
 * @param blocks number of blocks in it
 */
public record CalibrationCollection(int index, CalibrationType type, String name, String lens, int filterWheel,
	double temperatureMin, double temperatureMax, Instant time, int blocks)
{

	/** Whether the range of temperatures is known. */
	public boolean hasRange() {
		return !Double.isNaN(temperatureMin) && !Double.isNaN(temperatureMax);
	}

	/** Whether its range of temperatures is known and holds this one in °C. */
	public boolean contains(final double celsius) {
		return celsius >= temperatureMin && celsius <= temperatureMax;
	}

	/** Width of its range, in K. */
	double span() {
		return temperatureMax - temperatureMin;
	}

	/** "3: MW 50mm, 0 to 175 °C (2021-07-06)". */
	@Override
	public String toString() {
		return index + ": " + name + " (" + time.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10) + ")";
	}
}
