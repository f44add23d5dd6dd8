package io.github.lynceus.img.record;

import ij.ImagePlus;
import io.github.lynceus.img.MarkedCalibration;

/** What an image of a recording takes over from the live view. */
final class Looks {

	private Looks() {}

	static void copy(final ImagePlus from, final ImagePlus to) {
		to.setCalibration(from.getCalibration().copy());
		final String marks = from.getProp(MarkedCalibration.MARKS);
		if (marks != null) {
			to.setProp(MarkedCalibration.MARKS, marks);
		}
		if (to.getBitDepth() != 24) {
			to.setLut(from.getProcessor().getLut());
			to.setDisplayRange(from.getDisplayRangeMin(), from.getDisplayRangeMax());
		}
		if (from.getInfoProperty() != null) {
			to.setProperty("Info", from.getInfoProperty());
		}
	}
}
