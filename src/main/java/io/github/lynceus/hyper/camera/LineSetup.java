package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.SampleType;

/**
 * How lines come of a camera's images with its present settings.
 *
 * @param geometry of the images
 * @param slice what is taken of them
 */
record LineSetup(LineGeometry geometry, SampleType type, SpectralAxis axis, PlaneSlice slice, CubeMetadata metadata) {

	Interleave interleave() {
		return axis == SpectralAxis.HEIGHT ? Interleave.BIL : Interleave.BIP;
	}

	/** Whether lines of another setup look the same; how long they were exposed does not matter. */
	boolean sameLines(final LineSetup other) {
		return geometry.equals(other.geometry) && slice.equals(other.slice)
			&& metadata.wavelengths().equals(other.metadata.wavelengths());
	}
}
