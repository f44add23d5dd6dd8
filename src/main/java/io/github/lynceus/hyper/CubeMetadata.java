package io.github.lynceus.hyper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a cube besides its values. The lists about bands are empty or have one entry a band; bands count
 * from 0 everywhere. Immutable.
 *
 * @param wavelengths where in the spectrum, {@link Wavelengths#NONE} when unknown
 * @param fwhm width of each band in the unit of the wavelengths
 * @param bandNames for people
 * @param goodBands false for bands to leave out (ENVI's {@code bbl})
 * @param defaultBands to show: none, one (grey) or three (red, green, blue)
 * @param classes of a label map, in the order of the labels
 * @param description free text, may be empty
 * @param others everything else by key, in the order it came; keys of files as they were written
 */
public record CubeMetadata(Wavelengths wavelengths, List<Double> fwhm, List<String> bandNames, List<Boolean> goodBands,
	List<Integer> defaultBands, List<SpectralClass> classes, String description, Map<String, String> others)
{

	/** Nothing is known. */
	public static final CubeMetadata NONE = new CubeMetadata(Wavelengths.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), "",
		Map.of());

	/** Entries of ENVI headers about what the values mean. */
	private static final Set<String> OF_VALUES = Set.of("reflectance scale factor", "data gain values",
		"data offset values", "data reflectance gain values", "data reflectance offset values", "data ignore value");

	/** Copies what could be changed from outside. */
	public CubeMetadata {
		fwhm = List.copyOf(fwhm);
		bandNames = List.copyOf(bandNames);
		goodBands = List.copyOf(goodBands);
		defaultBands = List.copyOf(defaultBands);
		classes = List.copyOf(classes);
		others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
	}

	/** With other wavelengths. */
	public CubeMetadata withWavelengths(final Wavelengths value) {
		return new CubeMetadata(value, fwhm, bandNames, goodBands, defaultBands, classes, description, others);
	}

	/** With other widths of the bands. */
	public CubeMetadata withFwhm(final List<Double> value) {
		return new CubeMetadata(wavelengths, value, bandNames, goodBands, defaultBands, classes, description, others);
	}

	/** With other names of the bands. */
	public CubeMetadata withBandNames(final List<String> value) {
		return new CubeMetadata(wavelengths, fwhm, value, goodBands, defaultBands, classes, description, others);
	}

	/** With other marks of good (true) and bad bands. */
	public CubeMetadata withGoodBands(final List<Boolean> value) {
		return new CubeMetadata(wavelengths, fwhm, bandNames, value, defaultBands, classes, description, others);
	}

	/** With other bands to show, from 0. */
	public CubeMetadata withDefaultBands(final List<Integer> value) {
		return new CubeMetadata(wavelengths, fwhm, bandNames, goodBands, value, classes, description, others);
	}

	/** With other classes. */
	public CubeMetadata withClasses(final List<SpectralClass> value) {
		return new CubeMetadata(wavelengths, fwhm, bandNames, goodBands, defaultBands, value, description, others);
	}

	/** With another description. */
	public CubeMetadata withDescription(final String value) {
		return new CubeMetadata(wavelengths, fwhm, bandNames, goodBands, defaultBands, classes, value, others);
	}

	/** With another entry, or another value of it; null takes it out. */
	public CubeMetadata with(final String key, final String value) {
		final Map<String, String> all = new LinkedHashMap<>(others);
		if (value == null) all.remove(key);
		else all.put(key, value);
		return new CubeMetadata(wavelengths, fwhm, bandNames, goodBands, defaultBands, classes, description, all);
	}

	/** For a cube of some of the bands. Bands to show stay if they are all among them. */
	public CubeMetadata select(final Selection bands) {
		final List<Integer> shown = new ArrayList<>();
		for (final int wanted : defaultBands) {
			for (int i = 0; i < bands.count(); i++) {
				if (bands.index(i) == wanted) {
					shown.add(i);
					break;
				}
			}
		}
		return new CubeMetadata(wavelengths.select(bands), pick(fwhm, bands), pick(bandNames, bands),
			pick(goodBands, bands),
			shown.size() == defaultBands.size() ? shown : List.of(), classes, description, others);
	}

	/** For a cube whose bands are other ones: nothing about bands is known. */
	public CubeMetadata withoutBands() {
		return new CubeMetadata(Wavelengths.NONE, List.of(), List.of(), List.of(), List.of(), classes, description, others);
	}

	/** For a cube whose values mean something else: without the entries that say how to read the old ones. */
	public CubeMetadata withoutScale() {
		CubeMetadata result = this;
		for (final String key : others.keySet()) {
			if (OF_VALUES.contains(key.strip().toLowerCase(Locale.ROOT))) result = result.with(key, null);
		}
		return result;
	}

	/**
	 * Checks that the lists fit a cube.
	 *
	 * @throws CubeException when one of them is about another number of bands
	 */
	public void check(final int bands) {
		check("wavelengths", wavelengths.count(), bands);
		check("widths of bands", fwhm.size(), bands);
		check("names of bands", bandNames.size(), bands);
		check("marks of good bands", goodBands.size(), bands);
	}

	private static void check(final String what, final int count, final int bands) {
		if (count != 0 && count != bands)
			throw new CubeException(
				"There are " + count + " " + what + " for a cube of " + bands + " bands: give one for each.");
	}

	private static <T> List<T> pick(final List<T> list, final Selection bands) {
		if (list.isEmpty()) return list;
		final List<T> some = new ArrayList<>(bands.count());
		for (int i = 0; i < bands.count(); i++) {
			some.add(list.get(bands.index(i)));
		}
		return some;
	}
}
