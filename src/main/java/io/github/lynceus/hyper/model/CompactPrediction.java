package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.LineOp;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Wavelengths;
import java.util.List;

/** Class number and one band of the input for each pixel. */
final class CompactPrediction implements LineOp {

	private static final int CLASS = 0;
	private static final int VISUAL = 1;

	private final Model model;
	private final int visualBand;
	private Plane both;

	CompactPrediction(final Model model, final int visualBand) {
		if (model.kind() != ModelKind.CLASSIFIER) {
			throw new CubeException("The model " + model.name() + " gives numbers and no classes: choose a classifier.");
		}
		this.model = model;
		this.visualBand = visualBand;
	}

	@Override
	public LineOp instance() {
		return new CompactPrediction(model, visualBand);
	}

	@Override
	public Interleave interleave() {
		return Interleave.BIL;
	}

	@Override
	public CubeHeader output(final CubeHeader input) {
		if (visualBand < 0 || visualBand >= input.shape().bands()) {
			throw new CubeException("There is no band " + visualBand + " to look at: the cube has bands 0 to "
				+ (input.shape().bands() - 1) + ".");
		}
		ModelCheck.check(model, input);
		final Wavelengths known = input.metadata().wavelengths();
		final String visual = known.isEmpty() ? "band " + visualBand : known.at(visualBand) + " " + known.unit().symbol();
		final CubeMetadata metadata = PredictionMetadata.of(input.metadata(), model).withBandNames(List.of("class", visual.strip()));
		return new CubeHeader(new CubeShape(input.shape().lines(), input.shape().samples(), 2), SampleType.FLOAT32,
			Interleave.BIL, metadata);
	}

	@Override
	public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
		final int samples = line.samples();
		if (both == null || both.samples() != samples) {
			both = Plane.create(SampleType.FLOAT32, Interleave.BIL, 2, samples);
		}
		final float[] values = line.floats();
		NotANumber.toZero(values);
		final float[] out = (float[]) both.array();
		model.predict(values, samples, out);
		System.arraycopy(values, visualBand * samples, out, VISUAL * samples, samples);
		if (wanted.bands().isAll(2)) {
			return both;
		}
		final Plane part = Plane.create(SampleType.FLOAT32, Interleave.BIL, wanted.bands().count(), samples);
		for (int b = 0; b < wanted.bands().count(); b++) {
			final int from = wanted.bands().index(b) == CLASS ? 0 : samples;
			System.arraycopy(out, from, part.array(), b * samples, samples);
		}
		return part;
	}
}
