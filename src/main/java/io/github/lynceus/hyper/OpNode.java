package io.github.lynceus.hyper;

import java.util.List;

/** An operation on lines in the order it wants them. */
final class OpNode extends Node {

	private final Node input;
	private final LineOp operation;

	private OpNode(final Node input, final LineOp operation) {
		super(header(input, operation));
		this.input = input;
		this.operation = operation;
	}

	static OpNode of(final Node input, final LineOp operation) {
		return new OpNode(ConvertNode.interleave(input, operation.interleave().ofLines()), operation);
	}

	private static CubeHeader header(final Node input, final LineOp operation) {
		final CubeHeader output = operation.output(input.header());
		output.metadata().check(output.shape().bands());
		return output.withShape(output.shape().withLines(input.header().shape().lineCount()));
	}

	@Override
	List<Node> inputs() {
		return List.of(input);
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange lines, final PlaneSlice wanted) {
		final LineOp instance = operation.instance();
		final Stage before = input.open(evaluation, lines, instance.sliceTransform(wanted, input.header().shape()));
		final Plane[] turned = new Plane[1];
		return () -> {
			final Line line = before.next();
			if (line == null || line.isDropped()) return line;
			final Plane result = apply(instance, line, wanted);
			if (result.interleave() == header().interleave().ofLines()) return new Line(line.meta(), result);
			if (turned[0] == null) turned[0] = header().newPlane(wanted);
			turned[0].transposeFrom(result);
			return new Line(line.meta(), turned[0]);
		};
	}

	private Plane apply(final LineOp instance, final Line line, final PlaneSlice wanted) {
		final Plane result;
		try {
			result = instance.apply(line.meta(), line.plane(), wanted);
		}
		catch (final CubeException exc) {
			throw exc;
		}
		catch (final RuntimeException exc) {
			throw new CubeException("The operation on line " + line.meta().seq() + " failed: " + exc, exc);
		}
		if (result == null || result.type() != header().type() || result.bands() != wanted.bands().count()
			|| result.samples() != wanted.samples().count()) throw new CubeException(
				"The operation on line " + line.meta().seq() + " gave " + (result == null ? "nothing" : result) + " where "
					+ wanted.bands().count() + " bands x " + wanted.samples().count() + " samples of " + header().type()
					+ " were asked for: it has to give the same for every line, and only what is asked for.");
		return result;
	}
}
