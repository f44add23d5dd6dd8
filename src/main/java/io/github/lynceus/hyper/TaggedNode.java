package io.github.lynceus.hyper;

import java.util.List;

/** The same cube with other metadata. */
final class TaggedNode extends Node {

	private final Node input;

	TaggedNode(final Node input, final CubeMetadata metadata) {
		super(input.header().withMetadata(metadata));
		this.input = input;
	}

	@Override
	List<Node> inputs() {
		return List.of(input);
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange lines, final PlaneSlice slice) {
		return input.open(evaluation, lines, slice);
	}
}
