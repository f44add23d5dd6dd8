package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.WavelengthUnit;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of an ENVI header. Numbers are the shortest that read back as the same double, whatever the country. */
final class EnviHeaderWriter {

	private EnviHeaderWriter() {}

	static EnviFields fields(final EnviHeader header) {
		final CubeHeader cube = header.cube();
		final CubeShape shape = cube.shape();
		final CubeMetadata metadata = cube.metadata();
		EnviFields fields = EnviFields.empty();
		if (!metadata.description().isEmpty()) {
			fields = fields.withList(EnviKey.DESCRIPTION, List.of(plain(metadata.description())));
		}
		fields = fields.with(EnviKey.SAMPLES, shape.samples()).with(EnviKey.LINES, Math.max(0, shape.lineCount()))
			.with(EnviKey.BANDS, shape.bands()).with(EnviKey.HEADER_OFFSET, header.layout().offset())
			.with(EnviKey.FILE_TYPE, metadata.classes().isEmpty() ? "ENVI Standard" : "ENVI Classification")
			.with(EnviKey.DATA_TYPE, cube.type().enviCode())
			.with(EnviKey.INTERLEAVE, header.layout().interleave().name().toLowerCase(Locale.ROOT))
			.with(EnviKey.BYTE_ORDER, header.layout().order() == ByteOrder.LITTLE_ENDIAN ? 0 : 1);
		fields = spectrum(fields, metadata);
		fields = classes(fields, metadata.classes());
		if (header.state().unfinished()) {
			fields = fields.with(EnviKey.CAPTURE, EnviKey.UNFINISHED);
		}
		if (!header.state().dropped().isEmpty()) {
			fields = fields.withList(EnviKey.DROPPED_LINES, List.of(header.state().dropped().format()));
		}
		for (final Map.Entry<String, String> other : metadata.others().entrySet()) {
			final String key = other.getKey().replaceAll("[=\\r\\n]", " ").strip();
			if (!key.isEmpty() && !key.startsWith(";") && !EnviKey.isKnown(key)) {
				fields = fields.with(key, value(other.getValue()));
			}
		}
		return fields;
	}

	private static EnviFields spectrum(final EnviFields before, final CubeMetadata metadata) {
		EnviFields fields = before;
		if (!metadata.wavelengths().isEmpty()) {
			final WavelengthUnit unit = metadata.wavelengths().unit();
			fields = fields.with(EnviKey.WAVELENGTH_UNITS, unit.enviName()).withList(EnviKey.WAVELENGTH,
				IntStream.range(0, metadata.wavelengths().count()).mapToObj(metadata.wavelengths()::at).toList());
		}
		fields = list(fields, EnviKey.FWHM, metadata.fwhm());
		fields = list(fields, EnviKey.BAND_NAMES, metadata.bandNames().stream().map(EnviHeaderWriter::word).toList());
		fields = list(fields, EnviKey.GOOD_BANDS, metadata.goodBands().stream().map(good -> good ? 1 : 0).toList());
		return list(fields, EnviKey.DEFAULT_BANDS, metadata.defaultBands().stream().map(band -> band + 1).toList());
	}

	private static EnviFields classes(final EnviFields fields, final List<SpectralClass> classes) {
		if (classes.isEmpty()) {
			return fields;
		}
		return fields.with(EnviKey.CLASSES, classes.size())
			.withList(EnviKey.CLASS_NAMES, classes.stream().map(one -> word(one.name())).toList())
			.withList(EnviKey.CLASS_LOOKUP, classes.stream()
				.flatMap(one -> Stream.of(one.rgb() >> 16 & 0xFF, one.rgb() >> 8 & 0xFF, one.rgb() & 0xFF)).toList());
	}

	private static EnviFields list(final EnviFields fields, final String key, final List<?> values) {
		return values.isEmpty() ? fields : fields.withList(key, values);
	}

	/** A value as it was read from a header, or one from elsewhere made fit for one. */
	private static String value(final String text) {
		final String value = text.strip().replace("\r", "");
		final boolean isList = value.startsWith("{") && value.endsWith("}") && value.indexOf('}') == value.length() - 1;
		return isList || value.indexOf('\n') < 0 && !value.startsWith("{") ? value : "{" + plain(value) + "}";
	}

	private static String word(final String text) {
		return plain(text).replace(',', ';').replace('\n', ' ');
	}

	private static String plain(final String text) {
		return text.replaceAll("[{}\\r]", " ").strip();
	}
}
