package io.github.lynceus.hyper;

import java.util.List;

/** Values of another type, lines in another order, or both. */
final class ConvertNode extends Node {

	private final Node input;

	private ConvertNode(final Node input, final CubeHeader header) {
		super(header);
		this.input = input;
	}

	/** As {@link SampleType#put} does it. */
	static Node type(final Node input, final SampleType type) {
		if (type == input.header().type()) return input;
		if (type == SampleType.FLOAT32 || type == SampleType.FLOAT64) return ElementNode.of(input, type);
		return new ConvertNode(input, input.header().withType(type));
	}

	/** Lines transposed where the order asks for it; BIL and BSQ differ in memory only. */
	static Node interleave(final Node input, final Interleave interleave) {
		return interleave == input.header().interleave() ? input
			: new ConvertNode(input, input.header().withInterleave(interleave));
	}

	@Override
	List<Node> inputs() {
		return List.of(input);
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange lines, final PlaneSlice slice) {
		final Stage before = input.open(evaluation, lines, slice);
		final CubeHeader from = input.header();
		final boolean transposes = from.interleave().ofLines() != header().interleave().ofLines();
		if (!transposes && from.type() == header().type()) return before;
		final Plane own = header().newPlane(slice);
		return () -> {
			final Line line = before.next();
			if (line == null || line.isDropped()) return line;
			if (transposes) own.transposeFrom(line.plane());
			else Conversion.convert(line.plane().array(), from.type(), 0, own.array(), own.type(), 0, own.size());
			return new Line(line.meta(), own);
		};
	}
}
