package io.github.lynceus.hyper;

import java.util.Arrays;
import java.util.List;

/**
 * Means of so many lines one after the other; what is left over at the end is left out. Dropped lines count for
 * nothing, and the mean of dropped lines only is dropped. Takes its number and time from the first line.
 */
final class LineBinningNode extends Node {

	private final Node input;
	private final long size;

	/** @param input of FLOAT32 values */
	LineBinningNode(final Node input, final long size) {
		super(input.header().withShape(input.header().shape()
			.withLines(input.header().shape().isBounded() ? input.header().shape().lineCount() / size : -1)));
		this.input = input;
		this.size = size;
	}

	@Override
	List<Node> inputs() {
		return List.of(input);
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange lines, final PlaneSlice slice) {
		// Lines between wanted ones are read too: without gaps this is a plain stream of the source.
		final long span = lines.span() < 0 ? -1 : lines.span() * size;
		final Stage before = input.open(evaluation, new LineRange(lines.first() * size, span, 1), slice);
		final Plane out = header().newPlane(slice);
		final double[] sum = new double[out.size()];
		final long[] given = new long[1];
		return () -> {
			if (lines.count() >= 0 && given[0] == lines.count()) return null;
			for (long pass = given[0] == 0 ? 0 : (lines.step() - 1) * size; pass > 0; pass--) before.next();
			given[0]++;
			return mean(before, sum, out);
		};
	}

	private Line mean(final Stage before, final double[] sum, final Plane out) {
		Arrays.fill(sum, 0);
		LineMeta meta = null;
		long arrived = 0;
		for (long i = 0; i < size; i++) {
			final Line line = before.next();
			if (line == null) return null;
			if (meta == null) meta = line.meta();
			if (line.isDropped()) continue;
			final float[] values = line.plane().floats();
			for (int k = 0; k < sum.length; k++) sum[k] += values[k];
			arrived++;
		}
		if (arrived == 0) return Line.dropped(meta.seq(), meta.timestampNanos());
		final float[] to = out.floats();
		for (int k = 0; k < sum.length; k++) to[k] = (float) (sum[k] / arrived);
		return new Line(new LineMeta(meta.seq(), meta.timestampNanos(), false), out);
	}
}
