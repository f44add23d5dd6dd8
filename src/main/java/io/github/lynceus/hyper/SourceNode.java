package io.github.lynceus.hyper;

import java.util.List;

/** Lines as they come from a source. */
final class SourceNode extends Node {

	private final LineSource source;
	private final AcquisitionLog log;

	SourceNode(final LineSource source, final AcquisitionLog log) {
		super(new CubeHeader(source.shape(), source.type(), source.interleave(), source.metadata()));
		this.source = source;
		this.log = log;
	}

	LineSource lines() {
		return source;
	}

	AcquisitionLog log() {
		return log;
	}

	@Override
	List<Node> inputs() {
		return List.of();
	}

	@Override
	SourceNode source() {
		return this;
	}

	@Override
	boolean isRandom() {
		return source instanceof RandomLineSource;
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange lines, final PlaneSlice slice) {
		return evaluation.read(this, lines, slice);
	}
}
