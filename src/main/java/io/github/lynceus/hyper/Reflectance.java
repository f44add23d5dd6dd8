package io.github.lynceus.hyper;

/**
 * (raw - dark) / (white - dark), times what the white reference reflects. Where white equals dark, 0/0 is NaN and
 * anything else infinite; clipping brings the infinite ones into 0 to 1 and leaves NaN.
 */
final class Reflectance implements LineOp {

	private final Reference white;
	private final Reference dark;
	/** For each band, or null for a reference that reflects everything. */
	private final double[] curve;
	private final boolean clip;
	private final CubeHeader target;
	/** For the wanted part of a line. */
	private float[] offset;
	private float[] span;
	private Plane out;

	Reflectance(final Reference white, final Reference dark, final double[] curve, final boolean clip,
		final CubeHeader target)
	{
		this.white = white;
		this.dark = dark;
		this.curve = curve;
		this.clip = clip;
		this.target = target;
		if (target.type().isComplex())
			throw new CubeException("A complex cube has no reflectance: take magnitudes with to(FLOAT32).");
		if (curve != null && curve.length != target.shape().bands()) throw new CubeException(
			"The reference curve has " + curve.length + " bands, the cube " + target.shape().bands()
				+ ": give one value a band.");
	}

	@Override
	public Interleave interleave() {
		return target.interleave().ofLines();
	}

	@Override
	public CubeHeader output(final CubeHeader input) {
		return input.withValues(SampleType.FLOAT32);
	}

	/** Value by value: of the input exactly what is wanted of the output. */
	@Override
	public PlaneSlice sliceTransform(final PlaneSlice wanted, final CubeShape input) {
		prepare(wanted);
		return wanted;
	}

	@Override
	public LineOp instance() {
		return new Reflectance(white, dark, curve, clip, target);
	}

	/** Before the source is opened, so that the references are acquired before it. */
	private void prepare(final PlaneSlice wanted) {
		final CubeShape shape = target.shape();
		out = Plane.create(SampleType.FLOAT32, interleave(), wanted.bands().count(), wanted.samples().count());
		offset = new float[out.size()];
		span = new float[out.size()];
		final Plane whites = Plane.of(white.mean(), SampleType.FLOAT64, interleave(), shape.bands(), shape.samples());
		final Plane darks = Plane.of(dark.mean(), SampleType.FLOAT64, interleave(), shape.bands(), shape.samples());
		for (int b = 0; b < out.bands(); b++) {
			final int band = wanted.bands().index(b);
			for (int s = 0; s < out.samples(); s++) {
				final int sample = wanted.samples().index(s);
				final double low = darks.value(band, sample);
				offset[out.index(b, s)] = (float) low;
				span[out.index(b, s)] = (float) ((whites.value(band, sample) - low) / (curve == null ? 1 : curve[band]));
			}
		}
	}

	@Override
	public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
		final float[] to = out.floats();
		final float[] low = offset;
		final float[] range = span;
		for (int row = 0; row < out.rows(); row++) {
			final int at = row * out.columns();
			final int end = at + out.columns();
			Conversion.toFloats(line.array(), line.type(), at, to, at, out.columns());
			if (clip) for (int i = at; i < end; i++) to[i] = Math.min(Math.max((to[i] - low[i]) / range[i], 0f), 1f);
			else for (int i = at; i < end; i++) to[i] = (to[i] - low[i]) / range[i];
		}
		return out;
	}
}
