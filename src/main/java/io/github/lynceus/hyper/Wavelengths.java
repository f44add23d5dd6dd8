package io.github.lynceus.hyper;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where in the spectrum each band lies. Not always sorted. Immutable. */
public final class Wavelengths {

	/** Of a cube that says nothing about it. */
	public static final Wavelengths NONE = new Wavelengths(new double[0], WavelengthUnit.UNKNOWN);

	private final double[] values;
	private final WavelengthUnit unit;

	private Wavelengths(final double[] values, final WavelengthUnit unit) {
		this.values = values;
		this.unit = unit;
	}

	/** One value a band. */
	public static Wavelengths of(final WavelengthUnit unit, final double... values) {
		return new Wavelengths(values.clone(), unit);
	}

	/** One value a band, in nm. */
	public static Wavelengths nanometers(final double... values) {
		return of(WavelengthUnit.NANOMETERS, values);
	}

	/** Whether nothing is known. */
	public boolean isEmpty() {
		return values.length == 0;
	}

	/** Number of bands, 0 when nothing is known. */
	public int count() {
		return values.length;
	}

	/** Of a band. */
	public double at(final int band) {
		return values[band];
	}

	/** Of all bands. */
	public double[] values() {
		return values.clone();
	}

	/** What the values are counted in. */
	public WavelengthUnit unit() {
		return unit;
	}

	/**
	 * The same in another unit.
	 *
	 * @throws CubeException when one of the units is an index or unknown
	 */
	public Wavelengths in(final WavelengthUnit other) {
		if (other == unit || isEmpty()) return this;
		return new Wavelengths(Arrays.stream(values).map(value -> unit.to(other, value)).toArray(), other);
	}

	/**
	 * The band nearest to a wavelength in nm; of two as near the first. See {@link #nearest(double, WavelengthUnit)}.
	 */
	public int nearest(final double nanometers) {
		return nearest(nanometers, WavelengthUnit.NANOMETERS);
	}

	/**
	 * The band nearest to a place in the spectrum, counted in that unit; of two as near the first.
	 *
	 * @throws CubeException when the wavelengths are not known
	 */
	public int nearest(final double wanted, final WavelengthUnit wantedUnit) {
		if (isEmpty()) throw new CubeException(
			"The cube has no wavelengths, so none is nearest to " + wanted
				+ ": name the band, or give the cube wavelengths.");
		int best = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int band = 0; band < values.length; band++) {
			final double distance = Math.abs(unit.to(wantedUnit, values[band]) - wanted);
			if (distance < least) {
				least = distance;
				best = band;
			}
		}
		return best;
	}

	/**
	 * The bands from one place in the spectrum to another, both included.
	 *
	 * @throws CubeException when there is none
	 */
	public int[] between(final double low, final double high, final WavelengthUnit wantedUnit) {
		final Wavelengths places = in(wantedUnit);
		final int[] within = IntStream.range(0, count())
			.filter(band -> places.at(band) >= low && places.at(band) <= high).toArray();
		if (within.length == 0) throw new CubeException(
			"No band lies between " + low + " and " + high + " " + wantedUnit.symbol() + ": the cube has " + places + ".");
		return within;
	}

	/** Of some bands. */
	public Wavelengths select(final Selection bands) {
		return isEmpty() ? this : new Wavelengths(Arrays.stream(bands.toArray()).mapToDouble(this::at).toArray(), unit);
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Wavelengths && unit == ((Wavelengths) other).unit && Arrays.equals(values,
			((Wavelengths) other).values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}

	@Override
	public String toString() {
		return isEmpty() ? "no wavelengths" : values[0] + " to " + values[values.length - 1] + " " + unit.symbol() + ", "
			+ values.length + " bands";
	}
}
