package io.github.lynceus.fiji;

import io.github.lynceus.camera.CameraException;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Says what a camera would make of settings, without asking it: everything it takes was read before. For dialogs, which
 * must neither wait for a camera nor change it while their user types.
 *
 * @param widths {min, max, increment}
 * @param heights {min, max, increment}
 * @param rateMax highest frame rate for a window and integration time
 */
public record SettingsForecast(int[] widths, int[] heights, RateLimit rateMax) {

	/** A rate as precise as a camera tells it. */
	private static final double SAME = 1e-6;

	/** Highest frame rate in Hz of a window at an integration time in µs; not-a-number when only the camera knows. */
	@FunctionalInterface
	public interface RateLimit {

		double of(int width, int height, double integrationTime);
	}

	/**
	 * The forecast for a camera about which nothing but its present limit is known: no frame is shorter than its
	 * integration time, and the limit holds for the present window.
	 *
	 * @param size of the present window
	 * @param present limit in Hz now; not-a-number when it does not tell
	 */
	static RateLimit plain(final int[] size, final double present) {
		return (width, height, integrationTime) -> width == size[0] && height == size[1] && !Double.isNaN(present)
			? Math.min(present, 1e6 / integrationTime) : Double.NaN;
	}

	/** What a camera does not tell is not known. */
	static double known(final Supplier<Double> value) {
		try {
			return value.get();
		}
		catch (final CameraException absent) {
			return Double.NaN;
		}
	}

	/** One sentence on what is not possible, or on the frame rate that is; null stands for a value not given yet. */
	public String sentence(final Integer width, final Integer height, final Double integrationTime, final Double rate) {
		if (width == null || height == null || integrationTime == null || rate == null) return "";
		if (!fits(width, widths)) return impossible("Width", width, widths);
		if (!fits(height, heights)) return impossible("Height", height, heights);
		if (!(integrationTime > 0)) return "The integration time must be more than 0 µs.";
		final String situation = String.format(Locale.ROOT, "%dx%d at %s µs", width, height, text(integrationTime));
		final double max = rateMax.of(width, height, integrationTime);
		if (Double.isNaN(max)) {
			return situation + ": the camera tells its highest frame rate once this window is set.";
		}
		final String limit = situation + " allows up to " + text(max) + " Hz";
		return rate <= max * (1 + SAME) ? limit + "." : limit + ", not " + text(rate) + " Hz.";
	}

	private static boolean fits(final int value, final int[] limits) {
		return value >= limits[0] && value <= limits[1] && (value - limits[0]) % Math.max(1, limits[2]) == 0;
	}

	private static String impossible(final String name, final int value, final int[] limits) {
		return String.format(Locale.ROOT, "%s %d is not possible: %d to %d in steps of %d are.", name, value, limits[0],
			limits[1], limits[2]);
	}

	/** As many decimals as it has, but no more than two. */
	private static String text(final double value) {
		return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
	}
}
