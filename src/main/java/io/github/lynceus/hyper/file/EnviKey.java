package io.github.lynceus.hyper.file;

import java.util.List;
import java.util.Set;

/** Keys of ENVI headers that mean something to us; others are kept as they are. */
final class EnviKey {

	static final String DESCRIPTION = "description";
	static final String SAMPLES = "samples";
	static final String LINES = "lines";
	static final String BANDS = "bands";
	static final String HEADER_OFFSET = "header offset";
	static final String FILE_TYPE = "file type";
	static final String DATA_TYPE = "data type";
	static final String INTERLEAVE = "interleave";
	static final String BYTE_ORDER = "byte order";
	static final String WAVELENGTH = "wavelength";
	static final String WAVELENGTH_UNITS = "wavelength units";
	static final String FWHM = "fwhm";
	static final String BAND_NAMES = "band names";
	static final String GOOD_BANDS = "bbl";
	static final String DEFAULT_BANDS = "default bands";
	static final String CLASSES = "classes";
	static final String CLASS_NAMES = "class names";
	static final String CLASS_LOOKUP = "class lookup";

	/** What stored values are divided by to become reflectance. */
	static final String SCALE_FACTOR = "reflectance scale factor";

	/** Ours: {@value #UNFINISHED} from the first line until the capture is complete. */
	static final String CAPTURE = "lynceus capture";
	static final String UNFINISHED = "unfinished";
	/** Ours: lines without data, such as {@code {3, 17-19}}. */
	static final String DROPPED_LINES = "lynceus dropped lines";

	/** Gaps between lines or bands, and compression: no reader of plain cubes knows them. */
	static final List<String> NEVER_READ = List.of("major frame offsets", "minor frame offsets", "file compression");

	private static final Set<String> KNOWN = Set.of(DESCRIPTION, SAMPLES, LINES, BANDS, HEADER_OFFSET, FILE_TYPE,
		DATA_TYPE,
		INTERLEAVE, BYTE_ORDER, WAVELENGTH, WAVELENGTH_UNITS, FWHM, BAND_NAMES, GOOD_BANDS, DEFAULT_BANDS, CLASSES,
		CLASS_NAMES, CLASS_LOOKUP, CAPTURE, DROPPED_LINES);

	private EnviKey() {}

	/** Whether a key is not among those that are merely kept. */
	static boolean isKnown(final String key) {
		final String normal = EnviFields.normal(key);
		return KNOWN.contains(normal) || NEVER_READ.contains(normal);
	}
}
