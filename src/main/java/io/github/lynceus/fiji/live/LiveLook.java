package io.github.lynceus.fiji.live;

import io.github.lynceus.img.DisplayRange;
import io.github.lynceus.img.Palette;

/**
 * How a live window looks.
 *
 * @param autoScale how the display range is chosen
 * @param ignoredPercent pixels left outside of the range at each end, 0 to under 50
 * @param low value shown in the lowest colour, in the camera's unit, when the range is not chosen automatically; NaN to
 *         leave it as it is
 * @param high value shown in the highest colour, or NaN
 * @param colours palette; null for what suits the camera, or whatever a command has set
 * @param colourBar whether to lay a scale over the image
 * @param spots whether to mark the hottest and the coldest pixel of the selection
 * @param alarm value from which pixels are marked; NaN for none
 */
public record LiveLook(AutoScale autoScale, double ignoredPercent, double low, double high, Palette colours,
	boolean colourBar, boolean spots, double alarm)
{

	/** Range fitted to the first frames, colours that suit the camera, a scale, and no marks. */
	public static final LiveLook DEFAULT = new LiveLook(AutoScale.ONCE, DisplayRange.IGNORED_PERCENT, Double.NaN,
		Double.NaN, null, true, false, Double.NaN);

	/** @throws IllegalArgumentException with one sentence about what makes no sense */
	public LiveLook {
		if (!(ignoredPercent >= 0 && ignoredPercent < 50)) {
			throw new IllegalArgumentException("The share of pixels ignored must be from 0 to under 50 percent, not "
				+ ignoredPercent + ".");
		}
		if (low >= high) {
			throw new IllegalArgumentException("The display range must begin below its end, not at " + low + " and end at "
				+ high + ".");
		}
	}

	/** The same with the range chosen another way. */
	public LiveLook withAutoScale(final AutoScale mode, final double ignored) {
		return new LiveLook(mode, ignored, low, high, colours, colourBar, spots, alarm);
	}

	/** The same with a range in the camera's unit that stays. */
	public LiveLook withRange(final double from, final double to) {
		return new LiveLook(AutoScale.OFF, ignoredPercent, from, to, colours, colourBar, spots, alarm);
	}

	/** The same in other colours. */
	public LiveLook withColours(final Palette palette) {
		return new LiveLook(autoScale, ignoredPercent, low, high, palette, colourBar, spots, alarm);
	}

	/** The same with or without a scale. */
	public LiveLook withColourBar(final boolean on) {
		return new LiveLook(autoScale, ignoredPercent, low, high, colours, on, spots, alarm);
	}

	/** The same with or without marks for the hottest and the coldest pixel. */
	public LiveLook withSpots(final boolean on) {
		return new LiveLook(autoScale, ignoredPercent, low, high, colours, colourBar, on, alarm);
	}

	/** The same with another alarm, or NaN for none. */
	public LiveLook withAlarm(final double value) {
		return new LiveLook(autoScale, ignoredPercent, low, high, colours, colourBar, spots, value);
	}

	/** Whether a fixed range is given. */
	boolean hasRange() {
		return low < high;
	}
}
