package io.github.lynceus.hyper;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing after the other done to every value, in one pass over the line: each row is converted and worked on while
 * hot.
 */
final class ElementNode extends Node {

	private final Node input;
	private final List<Kernel> kernels;

	private ElementNode(final Node input, final SampleType type, final List<Kernel> kernels) {
		super(kernels.isEmpty() ? input.header().withType(type) : input.header().withValues(type));
		this.input = input;
		this.kernels = kernels;
	}

	/** Values as FLOAT32 or FLOAT64, then the kernels. */
	static ElementNode of(final Node input, final SampleType type, final Kernel... kernels) {
		if (input instanceof final ElementNode before && before.header().type() == type) {
			final List<Kernel> all = new ArrayList<>(before.kernels);
			all.addAll(List.of(kernels));
			return new ElementNode(before.input, type, all);
		}
		return new ElementNode(input, type, List.of(kernels));
	}

	@Override
	List<Node> inputs() {
		return List.of(input);
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange lines, final PlaneSlice slice) {
		final Stage before = input.open(evaluation, lines, slice);
		final SampleType type = header().type();
		final Plane own = input.header().type() == type ? null : header().newPlane(slice);
		return () -> {
			final Line line = before.next();
			if (line == null || line.isDropped()) return line;
			final Plane into = own == null ? line.plane() : own;
			for (int row = 0; row < into.rows(); row++) {
				work(line.plane(), into, row * into.columns(), into.columns());
			}
			return new Line(line.meta(), into);
		};
	}

	private void work(final Plane from, final Plane into, final int at, final int count) {
		if (into.array() instanceof final float[] floats) {
			if (into != from) Conversion.toFloats(from.array(), from.type(), at, floats, at, count);
			for (final Kernel kernel : kernels) kernel.apply(floats, at, count);
		}
		else {
			final double[] doubles = (double[]) into.array();
			if (into != from) Conversion.toDoubles(from.array(), from.type(), at, doubles, at, count);
			for (final Kernel kernel : kernels) kernel.apply(doubles, at, count);
		}
	}
}
