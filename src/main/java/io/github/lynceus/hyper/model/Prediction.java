package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.LineOp;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Selection;
import java.util.List;

/** A model on every line. */
final class Prediction implements LineOp {

	private static final int BYTE_CLASSES = 256;

	private final Model model;
	private final SampleType type;
	/** Reused from line to line; all results of a line, before the wanted ones are picked. */
	private float[] results = {};

	Prediction(final Model model) {
		this.model = model;
		type = model.kind() == ModelKind.REGRESSOR ? SampleType.FLOAT32
			: model.classNames().isEmpty() || model.classNames().size() > BYTE_CLASSES ? SampleType.INT16 : SampleType.UINT8;
	}

	@Override
	public LineOp instance() {
		return new Prediction(model);
	}

	@Override
	public Interleave interleave() {
		return Interleave.BIL;
	}

	@Override
	public CubeHeader output(final CubeHeader input) {
		ModelCheck.check(model, input);
		final CubeShape shape = new CubeShape(input.shape().lines(), input.shape().samples(), model.outputs().size());
		return new CubeHeader(shape, type, Interleave.BIL, metadata(input.metadata(), model));
	}

	/** What stays true of a cube whose values are no light any more. */
	private static CubeMetadata metadata(final CubeMetadata input, final Model model) {
		final List<String> units = model.outputs().stream().map(ModelOutput::unit).distinct().toList();
		return PredictionMetadata.of(input, model).withBandNames(model.outputs().stream().map(ModelOutput::name).toList())
			.with(PredictionMetadata.UNIT, units.size() == 1 && !units.get(0).isEmpty() ? units.get(0) : null);
	}

	@Override
	public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
		final int samples = line.samples();
		final int outputs = model.outputs().size();
		if (results.length != outputs * samples) {
			results = new float[outputs * samples];
		}
		final float[] values = line.floats();
		if (model.kind() == ModelKind.CLASSIFIER) {
			NotANumber.toZero(values);
			model.predict(values, samples, results);
		}
		else {
			final boolean[] unknown = NotANumber.pixels(values, samples);
			model.predict(values, samples, results);
			NotANumber.put(results, unknown);
		}
		return output(wanted.bands(), samples);
	}

	private Plane output(final Selection bands, final int samples) {
		final Plane plane = Plane.create(type, Interleave.BIL, bands.count(), samples);
		for (int b = 0; b < bands.count(); b++) {
			final int from = bands.index(b) * samples;
			if (plane.array() instanceof float[] floats) {
				System.arraycopy(results, from, floats, b * samples, samples);
			}
			else {
				for (int s = 0; s < samples; s++) {
					type.put(plane.array(), b * samples + s, results[from + s]);
				}
			}
		}
		return plane;
	}
}
