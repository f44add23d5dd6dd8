package io.github.lynceus.img.record;

import ij.ImagePlus;

/** What an image of a recording takes over from the live view. */
final class Looks {

	private Looks() {}

	static void copy(final ImagePlus from, final ImagePlus to) {
		to.setCalibration(from.getCalibration().copy());
		if (to.getBitDepth() != 24) {
			to.setLut(from.getProcessor().getLut());
			to.setDisplayRange(from.getDisplayRangeMin(), from.getDisplayRangeMax());
		}
		if (from.getInfoProperty() != null) {
			to.setProperty("Info", from.getInfoProperty());
		}
	}
}
