package io.github.lynceus.fiji.live;

import java.util.Locale;

/**
 * How old a frame is when it is painted, told as "latency" or, when the clocks cannot be compared, as "since arrival".
 *
 * @param millis median of the last frames; NaN before the first
 * @param uncertain by how much it may be wrong to either side, as the clocks could be compared no better, in milliseconds
 * @param fromCamera whether it counts from the camera's time stamp; otherwise the clocks cannot be compared, and it counts
 *         from the reception of the last packet
 */
public record Latency(double millis, double uncertain, boolean fromCamera) {

	/** An uncertainty below this does not show in the number. */
	private static final double WORTH_TELLING = 0.5;

	/** Nothing painted yet. */
	public static final Latency NONE = new Latency(Double.NaN, 0, false);

	/** For the window; empty before the first frame. */
	public String text() {
		if (Double.isNaN(millis)) {
			return "";
		}
		if (!fromCamera) {
			return String.format(Locale.ROOT, "latency %.1f ms since arrival", millis);
		}
		return String.format(Locale.ROOT, uncertain < WORTH_TELLING ? "latency %.1f ms" : "latency %.1f \u00B1 %.1f ms",
			millis, uncertain);
	}
}
