package io.github.lynceus.img;

import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words on the slices of a cube: wavelengths such as {@code 655.4 nm}, else names, else numbers from 0. */
final class BandLabels {

	private static final Pattern WAVELENGTH = Pattern.compile("\\s*([-+.0-9eE]{1,24})\\s*([^\\s\\d]\\S{0,11})\\s*(?:\\n.*)?",
		Pattern.DOTALL);
	private static final double FINE = 100;

	private BandLabels() {}

	static String[] of(final CubeMetadata metadata, final int bands) {
		final String[] labels = new String[bands];
		for (int band = 0; band < bands; band++) {
			labels[band] = !metadata.wavelengths().isEmpty() ? wavelength(metadata.wavelengths(), band)
				: !metadata.bandNames().isEmpty() ? metadata.bandNames().get(band) : "band " + band;
		}
		return labels;
	}

	private static String wavelength(final Wavelengths wavelengths, final int band) {
		final double value = wavelengths.at(band);
		// A tenth of a nanometre, and as fine in other units.
		final String form = Math.abs(value) < FINE ? "%.4f" : "%.1f";
		return (String.format(Locale.ROOT, form, value) + " " + wavelengths.unit().symbol()).strip();
	}

	/** The wavelengths that labels tell, none if one of them does not or they differ in unit. */
	static Wavelengths wavelengths(final String[] labels) {
		final double[] values = new double[labels.length];
		WavelengthUnit unit = null;
		for (int band = 0; band < values.length; band++) {
			final Matcher matcher = WAVELENGTH.matcher(labels[band] == null ? "" : labels[band]);
			if (!matcher.matches()) {
				return Wavelengths.NONE;
			}
			final WavelengthUnit own = WavelengthUnit.of(matcher.group(2));
			if (!own.isPhysical() || unit != null && unit != own) {
				return Wavelengths.NONE;
			}
			unit = own;
			try {
				values[band] = Double.parseDouble(matcher.group(1));
			}
			catch (final NumberFormatException exception) {
				return Wavelengths.NONE;
			}
		}
		return unit == null ? Wavelengths.NONE : Wavelengths.of(unit, values);
	}
}
