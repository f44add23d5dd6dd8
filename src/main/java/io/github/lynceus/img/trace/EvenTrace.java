package io.github.lynceus.img.trace;

import io.github.lynceus.camera.CameraException;
import java.util.Arrays;

/**
 * A trace on an even grid of time, as spectra need it: the grid's step is the usual distance of the frames, and missing
 * frames are bridged by straight lines.
 *
 * @param interval seconds from point to point
 * @param values at the points
 * @param bridged points that are not measured
 */
record EvenTrace(double interval, double[] values, int bridged) {

	private static final int FEWEST = 8;
	/** With more of it made up, a spectrum tells of the gaps and not of the scene. */
	private static final double MOST_BRIDGED = 0.2;

	/** @throws CameraException when there are too few points, or too many are missing */
	static EvenTrace of(final Trace trace, final int most) {
		final int[] valid = valid(trace, most);
		if (valid.length < FEWEST) {
			throw new CameraException("A spectrum of \"" + trace.label() + "\" needs at least " + FEWEST
				+ " frames with values: wait for more.");
		}
		final double[] distances = new double[valid.length - 1];
		for (int i = 0; i < distances.length; i++) {
			distances[i] = trace.seconds()[valid[i + 1]] - trace.seconds()[valid[i]];
		}
		Arrays.sort(distances);
		final double usual = distances[distances.length / 2];
		if (!(usual > 0)) {
			throw new CameraException("A spectrum of \"" + trace.label() + "\" is not possible: its times do not advance.");
		}
		final double begin = trace.seconds()[valid[0]];
		final double span = trace.seconds()[valid[valid.length - 1]] - begin;
		final int points = (int) Math.round(span / usual) + 1;
		if (points > valid.length / (1 - MOST_BRIDGED) + 1) {
			throw new CameraException("A spectrum of \"" + trace.label() + "\" is not possible: " + (points - valid.length)
				+ " of " + points + " frames are missing. Lower the frame rate or choose a smaller region.");
		}
		// What the clock says of the whole span is better than what it says of one step.
		final double interval = span / (points - 1);
		return fill(trace, valid, begin, interval, points);
	}

	/** Indices of the last points with values. */
	private static int[] valid(final Trace trace, final int most) {
		final int[] all = new int[trace.size()];
		int count = 0;
		for (int i = Math.max(0, trace.size() - most); i < trace.size(); i++) {
			if (!Double.isNaN(trace.values()[i])) {
				all[count++] = i;
			}
		}
		return Arrays.copyOf(all, count);
	}

	private static EvenTrace fill(final Trace trace, final int[] valid, final double begin, final double interval,
		final int points)
	{
		final double[] values = new double[points];
		int bridged = 0;
		int last = 0;
		values[0] = trace.values()[valid[0]];
		for (int i = 1; i < valid.length; i++) {
			final int place = Math.min(points - 1, (int) Math.round((trace.seconds()[valid[i]] - begin) / interval));
			final double value = trace.values()[valid[i]];
			for (int gap = last + 1; gap < place; gap++) {
				values[gap] = values[last] + (value - values[last]) * (gap - last) / (place - last);
				bridged++;
			}
			values[place] = value;
			last = place;
		}
		return new EvenTrace(interval, values, bridged);
	}
}
