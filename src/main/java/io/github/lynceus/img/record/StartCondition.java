package io.github.lynceus.img.record;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.RegionMeasure;
import java.util.Locale;

/**
 * What a frame has to fulfil to begin a recording: a region at a threshold or beyond.
 *
 * @param region pixels looked at
 * @param measure which number of theirs
 * @param threshold in the unit of the frames
 * @param rising whether it counts at the threshold and above; otherwise at it and below
 */
public record StartCondition(PlaneRegion region, RegionMeasure measure, double threshold, boolean rising) {

	/** Whether a frame fulfils it; one without values in the region does not. */
	public boolean isMet(final Object plane, final FrameUnit unit) {
		final double value = measure.of(region.statistics(plane, unit));
		return rising ? value >= threshold : value <= threshold;
	}

	/** For instance "max of the region at 80 or above". */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%s of the region at %s or %s", measure, threshold, rising ? "above" : "below");
	}
}
