package io.github.lynceus.img.preview;

import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.pipe.LineTap;

/** How many samples of the newest line have which class, or which value within the fixed range. */
final class LineSpread implements LineTap {

	static final int BINS = 64;

	private final PreviewColours colours;
	private final long[] counts;
	private double min = Double.NaN;
	private double max = Double.NaN;

	LineSpread(final PreviewColours colours) {
		this.colours = colours;
		counts = new long[colours.hasClasses() ? colours.classes().size() : BINS];
	}

	@Override
	public synchronized void line(final Line line) {
		if (line.isDropped()) return;
		java.util.Arrays.fill(counts, 0);
		min = Double.NaN;
		max = Double.NaN;
		final int band = colours.hasClasses() ? 0 : colours.band();
		for (int sample = 0; sample < line.plane().samples(); sample++) {
			final double value = line.plane().value(band, sample);
			if (Double.isNaN(value)) continue;
			min = value < min || Double.isNaN(min) ? value : min;
			max = value > max || Double.isNaN(max) ? value : max;
			final int bin = colours.hasClasses() ? (int) value
				: (int) Math.min(BINS - 1, BINS * colours.position(value));
			if (bin >= 0 && bin < counts.length) counts[bin]++;
		}
	}

	/** By class, or by bin from the lower end of the range to the upper; what lies beyond is in the last ones. */
	synchronized long[] counts() {
		return counts.clone();
	}

	/** Smallest value of the line, NaN if there is none. */
	synchronized double min() {
		return min;
	}

	/** Largest value of the line, NaN if there is none. */
	synchronized double max() {
		return max;
	}
}
