package io.github.lynceus.img;

import java.util.function.ToDoubleFunction;

/** The one number of a region that is watched over time. */
public enum RegionMeasure {

	/** Mean value. */
	MEAN("mean", RegionStatistics::mean),
	/** Greatest value. */
	MAX("max", RegionStatistics::max),
	/** Least value. */
	MIN("min", RegionStatistics::min);

	private final String label;
	private final ToDoubleFunction<RegionStatistics> reading;

	RegionMeasure(final String label, final ToDoubleFunction<RegionStatistics> reading) {
		this.label = label;
		this.reading = reading;
	}

	/** Its value; NaN when no pixel carries one. */
	public double of(final RegionStatistics statistics) {
		return reading.applyAsDouble(statistics);
	}

	/** The measure called so, whatever the case. @throws IllegalArgumentException for another word */
	public static RegionMeasure named(final String name) {
		for (final RegionMeasure measure : values()) {
			if (measure.label.equalsIgnoreCase(name.strip())) {
				return measure;
			}
		}
		throw new IllegalArgumentException("The measure must be mean, max or min, not " + name + ".");
	}

	/** As in choices and headings. */
	@Override
	public String toString() {
		return label;
	}
}
