package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;

/** Whether a model fits a cube. */
final class ModelCheck {

	/** Two cameras of one kind differ by less, two kinds of cameras by more. */
	private static final double LEAST_TOLERANCE = 0.5;

	private ModelCheck() {}

	/** @throws CubeException when it does not */
	static void check(final Model model, final CubeHeader input) {
		final int bands = input.shape().bands();
		if (model.inputs() != 0 && model.inputs() != bands) {
			throw new CubeException("The model " + model.name() + " takes " + model.inputs() + " bands, and the cube has "
				+ bands
				+ ": choose the bands it was trained with, or another model.");
		}
		if (input.type().isComplex()) {
			throw new CubeException("The model " + model.name() + " takes real numbers, and the cube is complex: take its"
				+ " magnitude first (" + SampleType.FLOAT32 + ").");
		}
		final Wavelengths wanted = model.wavelengths();
		final Wavelengths given = input.metadata().wavelengths();
		if (!wanted.isEmpty() && !given.isEmpty() && wanted.unit().isPhysical() && given.unit().isPhysical()) {
			compare(model.name(), wanted.in(WavelengthUnit.NANOMETERS), given.in(WavelengthUnit.NANOMETERS));
		}
	}

	/** A band may be off by half the way to its neighbour; beyond that it would be the neighbour. */
	private static void compare(final String model, final Wavelengths wanted, final Wavelengths given) {
		for (int band = 0; band < wanted.count(); band++) {
			double nearest = Double.POSITIVE_INFINITY;
			for (final int other : new int[] { band - 1, band + 1 }) {
				if (other >= 0 && other < wanted.count()) {
					nearest = Math.min(nearest, Math.abs(wanted.at(other) - wanted.at(band)));
				}
			}
			final double tolerance = Math.max(LEAST_TOLERANCE, wanted.count() == 1 ? LEAST_TOLERANCE : nearest / 2);
			if (!(Math.abs(given.at(band) - wanted.at(band)) <= tolerance)) {
				throw new CubeException("The model " + model + " expects band " + band + " at " + rounded(wanted.at(band))
					+ " nm, and the cube has it at " + rounded(given.at(band))
					+ " nm: choose the bands it was trained with, or another model.");
			}
		}
	}

	private static double rounded(final double nanometres) {
		return Math.rint(nanometres * 10) / 10;
	}
}
