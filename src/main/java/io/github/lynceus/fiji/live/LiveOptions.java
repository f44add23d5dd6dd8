package io.github.lynceus.fiji.live;

import io.github.lynceus.img.DisplayRange;
import io.github.lynceus.img.RingOptions;

/**
 * How a live window starts.
 *
 * @param ring frames to keep for looking back, and how to read their numbers
 * @param autoScale how the display range is chosen
 * @param ignoredPercent pixels left outside of the range at each end, 0 to under 50
 * @param colourBar whether to lay a scale over the image
 */
public record LiveOptions(RingOptions ring, AutoScale autoScale, double ignoredPercent, boolean colourBar) {

	/** Range fitted to the first frames, with a scale. */
	public static final LiveOptions DEFAULT =
		new LiveOptions(RingOptions.DEFAULT, AutoScale.ONCE, DisplayRange.IGNORED_PERCENT, true);

	/** The same with another ring. */
	public LiveOptions withRing(final RingOptions options) {
		return new LiveOptions(options, autoScale, ignoredPercent, colourBar);
	}

	/** The same with another choice of range. */
	public LiveOptions withAutoScale(final AutoScale mode, final double ignored) {
		return new LiveOptions(ring, mode, ignored, colourBar);
	}

	/** The same with or without a scale. */
	public LiveOptions withColourBar(final boolean on) {
		return new LiveOptions(ring, autoScale, ignoredPercent, on);
	}
}
