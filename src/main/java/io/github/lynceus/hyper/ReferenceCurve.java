package io.github.lynceus.hyper;

import java.util.stream.IntStream;

/**
 * What the white reference reflects, at some wavelengths; straight lines between them.
 *
 * @param wavelengths in rising order
 * @param reflectance of each, 0.99 for 99 %
 */
public record ReferenceCurve(Wavelengths wavelengths, double[] reflectance) {

	/**
	 * Checks the parameters.
	 *
	 * @throws CubeException when they are of different length, not rising, or not above 0
	 */
	public ReferenceCurve {
		reflectance = reflectance.clone();
		if (wavelengths.count() != reflectance.length || reflectance.length == 0) throw new CubeException(
			"A reference curve has one reflectance a wavelength, not " + reflectance.length + " for "
				+ wavelengths.count() + ".");
		for (int i = 0; i < reflectance.length; i++) {
			if (i > 0 && !(wavelengths.at(i) > wavelengths.at(i - 1)))
				throw new CubeException("The wavelengths of a reference curve rise: sort them.");
			if (!(reflectance[i] > 0)) throw new CubeException(
				"A reference reflects more than nothing, not " + reflectance[i] + ".");
		}
	}

	/** The same at all wavelengths of a cube. */
	public static double[] constant(final double reflectance, final int bands) {
		return IntStream.range(0, bands).mapToDouble(band -> reflectance).toArray();
	}

	@Override
	public double[] reflectance() {
		return reflectance.clone();
	}

	/**
	 * At the wavelengths of a cube.
	 *
	 * @throws CubeException when the cube has none or they lie outside
	 */
	public double[] at(final Wavelengths wanted) {
		if (wanted.isEmpty()) throw new CubeException(
			"The cube has no wavelengths to look up in the reference curve: give it some, or one reflectance a band.");
		final double[] places = wanted.in(wavelengths.unit()).values();
		for (int i = 0; i < places.length; i++) {
			places[i] = at(places[i]);
		}
		return places;
	}

	private double at(final double place) {
		final int last = reflectance.length - 1;
		if (!(place >= wavelengths.at(0) && place <= wavelengths.at(last))) throw new CubeException(
			"The reference curve covers " + wavelengths + ", not " + place
				+ ": leave such bands out, or take another curve.");
		int i = 0;
		while (i < last - 1 && place > wavelengths.at(i + 1)) i++;
		if (last == 0) return reflectance[0];
		final double share = (place - wavelengths.at(i)) / (wavelengths.at(i + 1) - wavelengths.at(i));
		return reflectance[i] + share * (reflectance[i + 1] - reflectance[i]);
	}
}
