package io.github.lynceus.fiji.features;

/**
 * What a number may be now, and where a slider stands for it. Sliders have {@link #STEPS} steps, or as many as there are
 * values if those are fewer.
 *
 * @param min least value
 * @param max greatest value
 * @param increment distance of allowed values, counted from the least; 0 if any will do
 * @param logarithmic whether a slider goes by equal factors instead of equal steps
 */
public record NumberRange(double min, double max, double increment, boolean logarithmic) {

	/** Positions of a slider, unless there are fewer values. */
	public static final int STEPS = 1000;

	/** A range beyond this is the whole of a number type and tells nothing of the camera. */
	private static final double SENSIBLE = 1e8;
	/** Two such ranges a slider would show as the same value almost everywhere. */
	private static final double WIDE = 1e4;

	/** Whether a slider makes sense: finite limits that are really the camera's. */
	public boolean hasSlider() {
		return max > min && Math.abs(max) <= SENSIBLE && Math.abs(min) <= SENSIBLE;
	}

	/** The number of slider positions less one. */
	public int steps() {
		final double values = increment > 0 && !isByFactors() ? Math.floor((max - min) / increment + 1e-9) : STEPS;
		return (int) Math.max(1, Math.min(STEPS, values));
	}

	/** Where the slider stands for a value. */
	public int position(final double value) {
		final double inside = Math.max(min, Math.min(max, value));
		final double share = isByFactors() ? Math.log(inside / min) / Math.log(max / min) : (inside - min) / (max - min);
		return (int) Math.round(share * steps());
	}

	/** The allowed value nearest to a slider position. */
	public double value(final int position) {
		final double share = (double) position / steps();
		return snap(isByFactors() ? min * Math.pow(max / min, share) : min + share * (max - min));
	}

	/** The allowed value nearest to a number. */
	public double snap(final double value) {
		final double inside = Math.max(min, Math.min(max, value));
		if (increment <= 0) return inside;
		final double steps = Math.min(Math.rint((inside - min) / increment), Math.floor((max - min) / increment + 1e-9));
		return min + steps * increment;
	}

	/** The value one increment, or one slider step, further up or down. */
	public double next(final double value, final int direction) {
		if (increment > 0) return snap(value + direction * increment);
		return hasSlider() ? value(Math.max(0, Math.min(steps(), position(value) + direction))) : value + direction;
	}

	/** Factors need limits on one side of zero, and a range so wide that equal steps would not do. */
	private boolean isByFactors() {
		return min > 0 && max > min && (logarithmic || max / min >= WIDE);
	}
}
