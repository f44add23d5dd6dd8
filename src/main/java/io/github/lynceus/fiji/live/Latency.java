package io.github.lynceus.fiji.live;

import java.util.Locale;

/**
 * How old a frame is when it is painted.
 *
 * @param millis median of the last frames; NaN before the first
 * @param fromCamera whether it counts from the camera's time stamp; otherwise the clocks cannot be compared, and it counts
 *         from the reception of the last packet
 */
public record Latency(double millis, boolean fromCamera) {

	/** Nothing painted yet. */
	public static final Latency NONE = new Latency(Double.NaN, false);

	/** For the window; empty before the first frame. */
	public String text() {
		if (Double.isNaN(millis)) {
			return "";
		}
		return String.format(Locale.ROOT, fromCamera ? "latency %.1f ms" : "latency %.1f ms from reception (clocks differ)",
			millis);
	}
}
