package io.github.lynceus.hyper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Means of so many neighbouring samples or bands; what is left over at the end is left out. */
final class Binning extends Spectra {

	private final Axis axis;
	private final int size;
	private float[] sum;

	Binning(final Axis axis, final int size) {
		this.axis = axis;
		this.size = size;
	}

	@Override
	public Binning instance() {
		return new Binning(axis, size);
	}

	@Override
	public CubeHeader output(final CubeHeader input) {
		final CubeShape shape = input.shape();
		final CubeShape binned = axis == Axis.BANDS
			? new CubeShape(shape.lines(), shape.samples(), shape.bands() / size)
			: new CubeShape(shape.lines(), shape.samples() / size, shape.bands());
		final CubeMetadata metadata = axis == Axis.BANDS ? metadata(input.metadata(), binned.bands()) : input.metadata();
		return input.withType(SampleType.FLOAT32).withShape(binned).withMetadata(metadata);
	}

	/** Bins lie at the mean of their bands and are good if all of these are; how wide they are is not known. */
	private CubeMetadata metadata(final CubeMetadata input, final int bins) {
		CubeMetadata result = input.withoutBands();
		final double[] wavelengths = input.wavelengths().values();
		if (wavelengths.length > 0) {
			final double[] means = new double[bins];
			Arrays.setAll(means, i -> Arrays.stream(wavelengths, i * size, (i + 1) * size).average().orElseThrow());
			result = result.withWavelengths(Wavelengths.of(input.wavelengths().unit(), means));
		}
		final List<Boolean> good = new ArrayList<>();
		if (!input.goodBands().isEmpty())
			for (int i = 0; i < bins; i++) good.add(!input.goodBands().subList(i * size, (i + 1) * size).contains(false));
		return result.withGoodBands(good);
	}

	@Override
	public PlaneSlice sliceTransform(final PlaneSlice wanted, final CubeShape input) {
		return axis == Axis.BANDS ? wanted.withBands(members(wanted.bands()))
			: wanted.withSamples(members(wanted.samples()));
	}

	private Selection members(final Selection bins) {
		final int[] members = new int[bins.count() * size];
		Arrays.setAll(members, i -> bins.index(i / size) * size + i % size);
		return Selection.of(members);
	}

	@Override
	public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
		final Plane out = out(wanted);
		final float[] in = line.floats();
		final float[] to = out.floats();
		final int samples = out.samples();
		for (int b = 0; b < out.bands(); b++) {
			for (int s = 0; s < samples; s++) {
				double total = 0;
				for (int k = 0; k < size; k++) {
					total += axis == Axis.BANDS ? in[(b * size + k) * samples + s] : in[(b * samples + s) * size + k];
				}
				to[b * samples + s] = (float) (total / size);
			}
		}
		return out;
	}
}
