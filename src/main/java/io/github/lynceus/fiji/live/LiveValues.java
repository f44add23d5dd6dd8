package io.github.lynceus.fiji.live;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.RegionStatistics;
import java.util.Locale;

/**
 * The values of the frame shown.
 *
 * @param statistics of the selection, or of the whole frame without one
 * @param selection whether there is a selection
 * @param special pixels of the whole frame that carry no value: saturated, bad, out of range
 * @param unit of the values
 * @param alarm value from which pixels are marked; NaN for none
 * @param alarmed pixels marked
 */
public record LiveValues(RegionStatistics statistics, boolean selection, long special, FrameUnit unit, double alarm,
	int alarmed)
{

	/** For the window: range, mean, what carries no value, and the alarm. */
	public String line() {
		final StringBuilder line = new StringBuilder(selection ? "selection " : "frame ");
		if (statistics.count() == 0) {
			line.append("without values");
		}
		else {
			final String number = unit.isCalibrated() ? "%.2f" : "%.0f";
			line.append(String.format(Locale.ROOT, number + " to " + number + ", mean %.2f %s", statistics.min(),
				statistics.max(), statistics.mean(), unit.unit()));
		}
		line.append("   ").append(special).append(special == 1 ? " pixel" : " pixels").append(" without value");
		if (!Double.isNaN(alarm)) {
			line.append(String.format(Locale.ROOT, alarmed > 0 ? "   ALARM: %d px at %s %s or above" : "   no px at %2$s %3$s or above",
				alarmed, number(alarm), unit.unit()));
		}
		return line.toString();
	}

	private static String number(final double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}
}
