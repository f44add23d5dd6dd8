package io.github.lynceus.hyper;

import java.util.List;

/** A part of a cube. Does nothing itself: it asks what is before it for less. */
final class SliceNode extends Node {

	private final Node input;
	private final LineRange lines;
	private final PlaneSlice slice;

	SliceNode(final Node input, final LineRange lines, final PlaneSlice slice) {
		super(header(input.header(), lines, slice));
		this.input = input;
		this.lines = lines;
		this.slice = slice;
	}

	private static CubeHeader header(final CubeHeader input, final LineRange lines, final PlaneSlice slice) {
		final long count = new LineRange(0, input.shape().lineCount(), 1).select(lines).count();
		final CubeShape shape =
			CubeShape.of(0, slice.samples().count(), slice.bands().count()).withLines(count);
		final CubeMetadata metadata = slice.bands().isAll(input.shape().bands()) ? input.metadata()
			: input.metadata().select(slice.bands());
		return input.withShape(shape).withMetadata(metadata);
	}

	@Override
	List<Node> inputs() {
		return List.of(input);
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange wanted, final PlaneSlice part) {
		return input.open(evaluation, lines.select(wanted), slice.select(part));
	}
}
