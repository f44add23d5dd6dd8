package io.github.lynceus.hyper;

/** Arithmetic of two lines at a time. */
final class BinaryStage implements Stage {

	private final Arithmetic arithmetic;
	private final Plane out;
	private final Stage left;
	private final Stage right;
	/** The right side's values, each row as long as the result's. */
	private final Plane other;

	BinaryStage(final Arithmetic arithmetic, final Plane out, final Stage left, final Stage right) {
		this.arithmetic = arithmetic;
		this.out = out;
		this.left = left;
		this.right = right;
		other = Plane.create(out.type(), out.interleave(), out.bands(), out.samples());
	}

	/** A line that is dropped on one side is dropped. */
	@Override
	public Line next() {
		final Line a = left.next();
		final Line b = right.next();
		if (a == null || b == null) return null;
		final LineMeta meta = a.meta() == null ? b.meta() : a.meta();
		if (a.isDropped() || b.isDropped()) return Line.dropped(meta.seq(), meta.timestampNanos());
		spread(a.plane(), out);
		final Plane second = same(b.plane()) ? b.plane() : other;
		if (second == other) spread(b.plane(), other);
		if (out.array() instanceof final float[] floats)
			arithmetic.apply(floats, 0, (float[]) second.array(), 0, out.size());
		else arithmetic.apply((double[]) out.array(), 0, (double[]) second.array(), 0, out.size());
		return new Line(meta, out);
	}

	private boolean same(final Plane plane) {
		return plane.bands() == out.bands() && plane.samples() == out.samples();
	}

	/** Repeats what there is one of. */
	private static void spread(final Plane from, final Plane to) {
		if (from.bands() == to.bands() && from.samples() == to.samples()) {
			to.copyFrom(from);
			return;
		}
		for (int row = 0; row < to.rows(); row++) {
			for (int column = 0; column < to.columns(); column++) {
				to.type().put(to.array(), row * to.columns() + column, from.type().value(from.array(),
					(from.rows() == 1 ? 0 : row) * from.columns() + (from.columns() == 1 ? 0 : column)));
			}
		}
	}
}
