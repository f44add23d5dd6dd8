package io.github.lynceus.hyper;

/** An operation that makes of each spectrum another one, in FLOAT32 and BIL. */
abstract class Spectra implements LineOp {

	private Plane out;

	@Override
	public final Interleave interleave() {
		return Interleave.BIL;
	}

	@Override
	public CubeHeader output(final CubeHeader input) {
		return input.withValues(SampleType.FLOAT32);
	}

	/** The plane of this instance, made when first asked for. */
	final Plane out(final PlaneSlice wanted) {
		if (out == null)
			out = Plane.create(SampleType.FLOAT32, Interleave.BIL, wanted.bands().count(), wanted.samples().count());
		return out;
	}

	@Override
	public abstract Spectra instance();

	/** Puts the operation on a cube of any type and order, which the result has again. */
	final Node on(final Node input) {
		final Node floats = ConvertNode.type(input, SampleType.FLOAT32);
		return ConvertNode.interleave(OpNode.of(floats, this), input.header().interleave());
	}
}
