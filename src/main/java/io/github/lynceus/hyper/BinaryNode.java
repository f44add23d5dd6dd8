package io.github.lynceus.hyper;

import java.util.List;

/**
 * Arithmetic of two cubes by NumPy's rules: an axis fits if both have as many, or one of them one, which then stands
 * for all. A cube of one line is read once and held; two of many lines advance together.
 */
final class BinaryNode extends Node {

	private final Node left;
	private final Node right;
	private final Arithmetic arithmetic;

	private BinaryNode(final CubeHeader header, final Node left, final Node right, final Arithmetic arithmetic) {
		super(header);
		this.left = left;
		this.right = right;
		this.arithmetic = arithmetic;
	}

	/** @throws CubeException when the shapes do not fit */
	static BinaryNode of(final Node left, final Node right, final Arithmetic arithmetic) {
		final SampleType type = Arithmetic.result(left.header().type(), right.header().type());
		final CubeShape a = left.header().shape();
		final CubeShape b = right.header().shape();
		if (!fits(a.lineCount(), b.lineCount()) || !fits(a.samples(), b.samples()) || !fits(a.bands(), b.bands()))
			throw new CubeException("A cube of " + a + " and one of " + b
				+ " do not fit together: an axis needs the same length in both, or length 1 in one.");
		final CubeShape shape = new CubeShape(a.lineCount() == 1 ? b.lines() : a.lines(), Math.max(a.samples(),
			b.samples()),
			Math.max(a.bands(), b.bands()));
		final CubeMetadata metadata = shape.bands() == a.bands() ? left.header().metadata() : right.header().metadata();
		final Interleave interleave = left.header().interleave();
		return new BinaryNode(new CubeHeader(shape, type, interleave, metadata.withoutScale()),
			ConvertNode.type(left, type),
			ConvertNode.type(ConvertNode.interleave(right, interleave.ofLines()), type), arithmetic);
	}

	private static boolean fits(final long a, final long b) {
		return a == b || a == 1 || b == 1;
	}

	@Override
	List<Node> inputs() {
		return List.of(left, right);
	}

	@Override
	Stage open(final Evaluation evaluation, final LineRange lines, final PlaneSlice slice) {
		final boolean single = header().shape().lineCount() == 1;
		return new BinaryStage(arithmetic, header().newPlane(slice), operand(left, evaluation, lines, slice, single),
			operand(right, evaluation, lines, slice, single));
	}

	private Stage operand(final Node node, final Evaluation evaluation, final LineRange lines, final PlaneSlice slice,
		final boolean single)
	{
		final CubeShape shape = node.header().shape();
		final PlaneSlice part = new PlaneSlice(shape.bands() == 1 ? Selection.one(0) : slice.bands(),
			shape.samples() == 1 ? Selection.one(0) : slice.samples());
		if (single || shape.lineCount() != 1) return node.open(evaluation, lines, part);
		final Stage once = node.open(evaluation, LineRange.ALL, part);
		final Line[] held = new Line[1];
		return () -> {
			if (held[0] == null) {
				final Line line = once.next();
				if (line == null || line.isDropped())
					throw new CubeException("The one line that stands for all others did not arrive: capture it again.");
				held[0] = new Line(null, line.plane().copy());
			}
			return held[0];
		};
	}
}
