package io.github.lynceus.hyper;

import java.util.List;

/** A part of a cube. Does nothing itself: it asks what is before it for less. */
final class SliceNode extends Node {

	private final Node input;
	private final LineRange lines;
	private final PlaneSlice slice;

	private SliceNode(final Node input, final LineRange lines, final PlaneSlice slice) {
		super(header(input.header(), lines, slice));
		this.input = input;
		this.lines = lines;
		this.slice = slice;
	}

	/** Lines from a to before b or the end. */
	static SliceNode lines(final Node input, final long a, final long b, final long step) {
		final CubeShape shape = input.header().shape();
		final long end = shape.isBounded() ? Math.min(b, shape.lineCount()) : b;
		check("lines", a, b, end, step, shape);
		return new SliceNode(input, new LineRange(a, (end - a - 1) / step + 1, step), PlaneSlice.whole(shape));
	}

	/** Samples from a to before b or the end. */
	static SliceNode samples(final Node input, final int a, final int b, final int step) {
		final CubeShape shape = input.header().shape();
		final int end = Math.min(b, shape.samples());
		check("samples", a, b, end, step, shape);
		return new SliceNode(input, LineRange.ALL,
			PlaneSlice.whole(shape).withSamples(Selection.range(a, end, step)));
	}

	/** Bands from a to before b or the end. */
	static SliceNode bands(final Node input, final int a, final int b, final int step) {
		final int end = Math.min(b, input.header().shape().bands());
		check("bands", a, b, end, step, input.header().shape());
		return bands(input, Selection.range(a, end, step));
	}

	/** These bands. */
	static SliceNode bands(final Node input, final Selection bands) {
		final CubeShape shape = input.header().shape();
		if (bands.largest() >= shape.bands())
			throw new CubeException(
				"There is no band " + bands.largest() + " in a cube of " + shape + ": they count from 0.");
		return new SliceNode(input, LineRange.ALL, PlaneSlice.whole(shape).withBands(bands));
	}

	private static void check(final String what, final long a, final long b, final long end, final long step,
		final CubeShape shape)
	{
		if (a < 0 || end <= a || step < 1) throw new CubeException("There are no " + what + " from " + a + " to before " + b
			+ (step == 1 ? "" : " in steps of " + step) + " in a cube of " + shape + ".");
	}

	private static CubeHeader header(final CubeHeader input, final LineRange lines, final PlaneSlice slice) {
		final long count = new LineRange(0, input.shape().lineCount(), 1).select(lines).count();
		final CubeShape shape = CubeShape.of(0, slice.samples().count(), slice.bands().count()).withLines(count);
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
