package io.github.lynceus.hyper;

/** A function on whole lines, whatever part of its result is wanted. */
final class FunctionOp implements LineOp {

	private final LineFunction function;
	private final Interleave interleave;
	/** Size, type and order of what the function gives. */
	private final Plane example;

	private FunctionOp(final LineFunction function, final Interleave interleave, final Plane example) {
		this.function = function;
		this.interleave = interleave;
		this.example = example;
	}

	/** Calls the function once with a line of zeros, to learn what it makes of such a cube. */
	static FunctionOp tried(final LineFunction function, final CubeHeader input) {
		final Plane example;
		try {
			example = function.apply(LineMeta.of(0), input.newPlane(PlaneSlice.whole(input.shape())));
		}
		catch (final RuntimeException exc) {
			throw new CubeException("The function failed when it was tried on a line of zeros: " + exc, exc);
		}
		if (example == null)
			throw new CubeException("The function gave nothing when it was tried on a line of zeros: let it return a plane.");
		return new FunctionOp(function, input.interleave().ofLines(), example);
	}

	@Override
	public Interleave interleave() {
		return interleave;
	}

	@Override
	public CubeHeader output(final CubeHeader input) {
		final CubeShape shape = new CubeShape(input.shape().lines(), example.samples(), example.bands());
		return input.withBands(example.bands()).withShape(shape).withType(example.type())
			.withInterleave(example.interleave());
	}

	@Override
	public PlaneSlice sliceTransform(final PlaneSlice wanted, final CubeShape input) {
		return PlaneSlice.whole(input);
	}

	@Override
	public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
		final Plane whole = function.apply(meta, line);
		final boolean fits = whole != null && whole.bands() == example.bands() && whole.samples() == example.samples();
		if (!fits || wanted.bands().isAll(whole.bands()) && wanted.samples().isAll(whole.samples())) return whole;
		return whole.slice(wanted);
	}
}
