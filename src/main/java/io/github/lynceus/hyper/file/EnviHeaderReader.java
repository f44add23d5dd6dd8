package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.hyper.file.EnviHeader.CaptureState;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes sense of the fields of an ENVI header. What is needed to find the values must be there and true; a list that
 * does not fit the cube is left out with a note, since it is no reason to keep a cube closed.
 */
final class EnviHeaderReader {

	private static final double LARGEST_MICROMETRES = 100;

	private final EnviFields fields;
	private final String name;
	private final List<String> notes = new ArrayList<>();

	EnviHeaderReader(final EnviFields fields, final String name) {
		this.fields = fields;
		this.name = name;
	}

	/** @throws CubeException when it is no header of a cube that can be read */
	EnviHeader header() {
		refuseOtherFiles();
		final boolean isLibrary = fields.text(EnviKey.FILE_TYPE).orElse("").toLowerCase(Locale.ROOT).contains("library");
		final long lines = whole(EnviKey.LINES);
		final long samples = whole(EnviKey.SAMPLES);
		final long bands = whole(EnviKey.BANDS);
		final SampleType type = type();
		final Interleave interleave = isLibrary ? Interleave.BIP : interleave(bands);
		final DataLayout layout = new DataLayout(interleave, byteOrder(type), offset());
		if (isLibrary && bands != 1) {
			throw new CubeException("The ENVI header " + name + " is of a spectral library with " + bands
				+ " bands, where there is always 1: correct the header.");
		}
		// The spectra of a library stand in rows, one after the other: lines of one sample each.
		final CubeShape shape = isLibrary ? shape(lines, 1, samples) : shape(lines, samples, bands);
		final CubeHeader cube = new CubeHeader(shape, type, interleave, metadata(shape.bands()));
		if (EnviHeader.dataBytes(cube).isEmpty()) {
			throw new CubeException("The ENVI header " + name + " is of " + shape
				+ ", more than any disk holds: correct the header.");
		}
		return new EnviHeader(cube, layout, state(), notes);
	}

	// -- Where the values are --

	private void refuseOtherFiles() {
		final String kind = fields.text(EnviKey.FILE_TYPE).orElse("").toLowerCase(Locale.ROOT);
		if (Stream.of("tiff", "jpeg", "jp2", "hdf", "nitf", "erdas", "ascii").anyMatch(kind::contains)) {
			throw new CubeException("The ENVI header " + name + " stands beside a file of type '" + kind
				+ "', which is no plain cube: open that file itself.");
		}
		for (final String key : EnviKey.NEVER_READ) {
			if (Arrays.stream(fields.numbers(key, name)).anyMatch(value -> value != 0)) {
				throw new CubeException("The cube of the ENVI header " + name + " has '" + key
					+ "', which is not read: save it without in the program it comes from.");
			}
		}
	}

	private CubeShape shape(final long lines, final long samples, final long bands) {
		if (samples > Integer.MAX_VALUE || bands > Integer.MAX_VALUE) {
			throw new CubeException("The ENVI header " + name + " has " + samples + " samples and " + bands
				+ " bands, too many for a line: correct the header.");
		}
		try {
			return CubeShape.of(lines, (int) samples, (int) bands);
		}
		catch (final CubeException exception) {
			throw inHeader(exception);
		}
	}

	private long whole(final String key) {
		final double[] numbers = fields.numbers(key, name);
		if (numbers.length == 0) {
			throw missing(key);
		}
		final double value = numbers[0];
		if (value != Math.rint(value) || value < 0 || value > 1L << 53) {
			throw new CubeException("In the ENVI header " + name + ", '" + key + "' is " + value
				+ ", where a whole number is needed: correct the header.");
		}
		return (long) value;
	}

	private SampleType type() {
		try {
			return SampleType.ofEnviCode((int) Math.min(whole(EnviKey.DATA_TYPE), Integer.MAX_VALUE));
		}
		catch (final CubeException exception) {
			throw inHeader(exception);
		}
	}

	private Interleave interleave(final long bands) {
		final String text = fields.text(EnviKey.INTERLEAVE).orElse("").toUpperCase(Locale.ROOT);
		for (final Interleave interleave : Interleave.values()) {
			if (interleave.name().equals(text)) {
				return interleave;
			}
		}
		if (text.isEmpty() && bands == 1) {
			return Interleave.BSQ;
		}
		if (text.isEmpty()) {
			throw missing(EnviKey.INTERLEAVE);
		}
		throw new CubeException("In the ENVI header " + name + ", 'interleave' is '" + shortened(text)
			+ "', where bil, bip or bsq is needed: correct the header.");
	}

	private ByteOrder byteOrder(final SampleType type) {
		if (type.bytes() == 1 && fields.text(EnviKey.BYTE_ORDER).isEmpty()) {
			return ByteOrder.LITTLE_ENDIAN;
		}
		final long order = whole(EnviKey.BYTE_ORDER);
		if (order > 1) {
			throw new CubeException("In the ENVI header " + name + ", 'byte order' is " + order
				+ ", where 0 (low byte first) or 1 is needed: correct the header.");
		}
		return order == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
	}

	private long offset() {
		return fields.text(EnviKey.HEADER_OFFSET).isEmpty() ? 0 : whole(EnviKey.HEADER_OFFSET);
	}

	private CaptureState state() {
		final boolean unfinished = fields.text(EnviKey.CAPTURE).filter(EnviKey.UNFINISHED::equalsIgnoreCase).isPresent();
		final LineRanges dropped = LineRanges.parse(fields.text(EnviKey.DROPPED_LINES).orElse(""));
		return unfinished || !dropped.isEmpty() ? new CaptureState(unfinished, dropped) : CaptureState.COMPLETE;
	}

	// -- What is known of them --

	private CubeMetadata metadata(final int bands) {
		CubeMetadata metadata = CubeMetadata.NONE.withDescription(fields.text(EnviKey.DESCRIPTION).orElse(""))
			.withWavelengths(wavelengths(bands)).withFwhm(list(EnviKey.FWHM, bands).boxed())
			.withBandNames(ofBands(EnviKey.BAND_NAMES, fields.words(EnviKey.BAND_NAMES, bands), bands))
			.withGoodBands(list(EnviKey.GOOD_BANDS, bands).boxed().stream().map(good -> good != 0).toList())
			.withDefaultBands(defaultBands(bands)).withClasses(classes());
		for (final String key : fields.keys()) {
			if (!EnviKey.isKnown(key)) {
				metadata = metadata.with(key, fields.raw(key).orElse(""));
			}
		}
		return metadata;
	}

	private Wavelengths wavelengths(final int bands) {
		final double[] values = list(EnviKey.WAVELENGTH, bands).values;
		if (values.length == 0) {
			return Wavelengths.NONE;
		}
		final String text = fields.text(EnviKey.WAVELENGTH_UNITS).orElse("");
		WavelengthUnit unit = WavelengthUnit.of(text);
		if (unit == WavelengthUnit.UNKNOWN && !text.equalsIgnoreCase(WavelengthUnit.UNKNOWN.enviName())) {
			// No band of a camera lies beyond 100 µm, none below 100 nm.
			final boolean small = Arrays.stream(values).max().orElse(0) < LARGEST_MICROMETRES;
			unit = small ? WavelengthUnit.MICROMETERS : WavelengthUnit.NANOMETERS;
		}
		return Wavelengths.of(unit, values);
	}

	private List<Integer> defaultBands(final int bands) {
		final double[] values = numbers(EnviKey.DEFAULT_BANDS);
		final boolean inside = Arrays.stream(values).allMatch(band -> band >= 1 && band <= bands && band == Math.rint(band));
		return inside && (values.length == 1 || values.length == 3)
			? Arrays.stream(values).mapToObj(band -> (int) band - 1).toList() : List.of();
	}

	private List<SpectralClass> classes() {
		final double[] counts = numbers(EnviKey.CLASSES);
		final List<String> names = fields.words(EnviKey.CLASS_NAMES, ClassColours.MOST);
		final double[] lookup = numbers(EnviKey.CLASS_LOOKUP);
		final int count = Math.max(names.size(), counts.length == 0 ? 0 : (int) Math.min(counts[0], ClassColours.MOST));
		final List<SpectralClass> classes = new ArrayList<>();
		for (int id = 0; id < Math.min(count, ClassColours.MOST); id++) {
			final int rgb = 3 * id + 2 < lookup.length
				? component(lookup[3 * id]) << 16 | component(lookup[3 * id + 1]) << 8 | component(lookup[3 * id + 2])
				: ClassColours.rgb(id);
			classes.add(new SpectralClass(id < names.size() ? names.get(id) : "Class " + id, rgb));
		}
		return classes;
	}

	private static int component(final double value) {
		return (int) Math.max(0, Math.min(255, value));
	}

	// -- Lists --

	/** Numbers, one a band or none. */
	private record Numbers(double[] values) {

		List<Double> boxed() {
			return Arrays.stream(values).boxed().toList();
		}
	}

	private Numbers list(final String key, final int bands) {
		final double[] values = numbers(key);
		return ofBands(key, Arrays.stream(values).boxed().toList(), bands).isEmpty() ? new Numbers(new double[0])
			: new Numbers(values);
	}

	private double[] numbers(final String key) {
		try {
			return fields.numbers(key, name);
		}
		catch (final CubeException exception) {
			notes.add(exception.getMessage());
			return new double[0];
		}
	}

	private <T> List<T> ofBands(final String key, final List<T> values, final int bands) {
		if (values.isEmpty() || values.size() == bands) {
			return values;
		}
		notes.add("The ENVI header " + name + " lists " + values.size() + " values of '" + key + "' for " + bands
			+ " bands; they are left out.");
		return List.of();
	}

	// -- Errors --

	private CubeException missing(final String key) {
		return new CubeException("The ENVI header " + name + " lacks '" + key + "', without which the values cannot be found:"
			+ " add it.");
	}

	private CubeException inHeader(final CubeException exception) {
		return new CubeException("In the ENVI header " + name + ": " + exception.getMessage(), exception);
	}

	private static String shortened(final String text) {
		return text.substring(0, Math.min(text.length(), 40));
	}
}
