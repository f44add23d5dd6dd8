package io.github.lynceus.hyper.pipe;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.camera.BandRange;
import io.github.lynceus.hyper.camera.HsiCamera;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a line camera is to be set; what is not said stays as it is.
 *
 * @param exposure µs, 0 if not said
 * @param lineRate lines a second, 0 if not said
 * @param crop samples, null for all
 * @param bands empty for all
 */
public record LineSettings(double exposure, double lineRate, BandRange crop, List<BandRange> bands) {

	/** Says nothing. */
	public static final LineSettings NONE = new LineSettings(0, 0, null, List.of());

	/**
	 * As people write them.
	 *
	 * @param crop "100:924", blank for all
	 * @param bands "0:30;100:140", blank for all
	 * @throws io.github.lynceus.hyper.CubeException when these are no ranges
	 */
	public static LineSettings of(final double exposure, final double lineRate, final String crop, final String bands) {
		return new LineSettings(exposure, lineRate, crop == null || crop.isBlank() ? null : BandRange.parse(crop),
			bands == null || bands.isBlank() ? List.of() : BandRange.parseList(bands));
	}

	/** Sets a camera, in an order in which one allows the next. */
	public void apply(final HsiCamera camera) {
		if (exposure > 0) camera.setExposure(exposure);
		if (crop != null) camera.setHorizontalCrop(crop.start(), crop.end());
		if (!bands.isEmpty()) camera.setBands(bands);
		if (lineRate > 0) camera.setLineRate(lineRate);
	}

	/**
	 * A reference for lines of a camera with these settings: itself if it has their size already, else the part of
	 * it that
	 * the camera is set to.
	 */
	public Cube fit(final Cube reference, final CubeShape wanted) {
		Cube part = reference;
		if (crop != null && part.shape().samples() != wanted.samples()) part = part.samples(crop.start(), crop.end());
		if (!bands.isEmpty() && part.shape().bands() != wanted.bands()) {
			final int all = part.shape().bands();
			part = part.selectBands(bands.stream().flatMapToInt(range -> IntStream.range(range.start(), range.end()))
				.filter(band -> band < all).toArray());
		}
		return part;
	}
}
