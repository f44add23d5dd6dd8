package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * Which bands and samples of a camera's lines are wanted, who leaves out the others, and so what is to be taken of each
 * image. Bands count as the spectrum runs, images may have them the other way round.
 */
final class LineWindow {

	private final SensorWindow sensor;
	private final SpectralAxis axis;
	private final boolean reversed;
	/** Rows at the end of an image that are no band and no sample. */
	private final int statusRows;
	private BandRange samples;
	private List<BandRange> bands;
	private boolean samplesByCamera;
	private boolean bandsByCamera;

	LineWindow(final SensorWindow sensor, final LineCameraOptions options) {
		this.sensor = sensor;
		axis = options.axis();
		reversed = options.reversed();
		statusRows = options.statusLine() ? 1 : 0;
	}

	/** Everything the camera sends now. */
	void settle() {
		sensor.settle();
		forget();
	}

	/** Everything again. */
	void showAll() {
		sensor.showWhole();
		forget();
	}

	private void forget() {
		samples = null;
		bands = null;
		samplesByCamera = false;
		bandsByCamera = false;
	}

	/** Bands of a whole line. */
	int allBands() {
		return axis == SpectralAxis.HEIGHT ? sensor.whole().height() - statusRows : sensor.whole().width();
	}

	/** Samples of a whole line. */
	int allSamples() {
		return axis == SpectralAxis.HEIGHT ? sensor.whole().width() : sensor.whole().height() - statusRows;
	}

	// -- Narrowing --

	DoneBy setSamples(final BandRange range) {
		range.check(allSamples(), "samples");
		samples = range;
		apply();
		return samplesByCamera ? DoneBy.CAMERA : DoneBy.COMPUTER;
	}

	DoneBy setBands(final List<BandRange> ranges) {
		ranges.forEach(range -> range.check(allBands(), "bands"));
		bands = List.copyOf(ranges);
		apply();
		return bandsByCamera ? DoneBy.CAMERA : DoneBy.COMPUTER;
	}

	private void apply() {
		sensor.showWhole();
		samplesByCamera = samples != null && (axis == SpectralAxis.HEIGHT ? sensor.columns(samples) : rows(List.of(samples)));
		bandsByCamera = bands != null && (axis == SpectralAxis.HEIGHT ? rows(places()) : column(places()));
	}

	/** Where the bands are in images, in the order of the image. */
	private List<BandRange> places() {
		if (!reversed) return bands;
		final List<BandRange> places = new ArrayList<>();
		for (final BandRange range : bands) places.add(0, range.mirrored(allBands()));
		return places;
	}

	/** A status line replaces whatever is the last row, so all rows have to be sent for none to be lost. */
	private boolean rows(final List<BandRange> ranges) {
		return statusRows == 0 && sensor.rows(ranges);
	}

	private boolean column(final List<BandRange> ranges) {
		return ranges.size() == 1 && sensor.columns(ranges.get(0));
	}

	// -- What comes --

	/** Bands of a line, as places in the whole spectrum. */
	Selection bands() {
		return bands == null ? Selection.all(allBands()) : Selection.of(BandRange.indices(bands));
	}

	/** Samples of a line. */
	int samples() {
		return samples == null ? allSamples() : samples.count();
	}

	/** Columns of an image. */
	int imageWidth() {
		return axis == SpectralAxis.HEIGHT ? sentSamples() : sentBands();
	}

	/** Rows of an image. */
	int imageHeight() {
		return (axis == SpectralAxis.HEIGHT ? sentBands() : sentSamples()) + statusRows;
	}

	private int sentSamples() {
		return samplesByCamera ? samples.count() : allSamples();
	}

	private int sentBands() {
		return bandsByCamera ? BandRange.total(bands) : allBands();
	}

	/** What is to be taken of an image. */
	PlaneSlice slice() {
		final int[] order = bandsByCamera ? Selection.all(sentBands()).toArray() : bands().toArray();
		if (reversed) for (int i = 0; i < order.length; i++) order[i] = sentBands() - 1 - order[i];
		final Selection across = samples == null || samplesByCamera ? Selection.all(sentSamples())
			: Selection.range(samples.start(), samples.end(), 1);
		return new PlaneSlice(Selection.of(order), across);
	}
}
