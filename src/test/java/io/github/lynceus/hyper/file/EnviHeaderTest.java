package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnviHeaderTest {

	private static final String SMALL = """
		ENVI
		samples = 4
		lines = 2
		bands = 3
		data type = 12
		interleave = bil
		byte order = 0
		""";

	@Test
	void whatIsNeededIsEnough() {
		final EnviHeader header = parse(SMALL);
		assertEquals(CubeShape.of(2, 4, 3), header.cube().shape());
		assertEquals(SampleType.UINT16, header.cube().type());
		assertEquals(new DataLayout(Interleave.BIL, ByteOrder.LITTLE_ENDIAN, 0), header.layout());
		assertEquals(CubeMetadata.NONE, header.cube().metadata());
		assertEquals(List.of(), header.notes());
	}

	@Test
	void keysAndInterleaveInAnyCaseAndSpacing() {
		final EnviHeader header = parse("ENVI\r\nSamples=4\r\n  LINES   = 2\r\nBands =3\r\nData  Type = 12\r\n"
			+ "Interleave = BIP\r\nByte Order=1\r\nHeader Offset = 37\r\n");
		assertEquals(CubeShape.of(2, 4, 3), header.cube().shape());
		assertEquals(new DataLayout(Interleave.BIP, ByteOrder.BIG_ENDIAN, 37), header.layout());
	}

	@Test
	void commentsAndLinesThatAreNoFieldsArePassedOver() {
		final EnviHeader header = parse(SMALL.replace("lines = 2", "; lines = 7\n\nacquired with love\nlines = 2"));
		assertEquals(2, header.cube().shape().lineCount());
		assertEquals(CubeMetadata.NONE, header.cube().metadata());
	}

	@Test
	void aFieldEndsAtItsFirstEqualsSign() {
		final EnviHeader header = parse(SMALL + "formula = a = b = c\n");
		assertEquals("a = b = c", header.cube().metadata().others().get("formula"));
	}

	@Test
	void theFirstLineMayHoldMoreThanTheWord() {
		assertEquals(3, parse("\uFEFFENVI Standard\n" + SMALL.substring(5)).cube().shape().bands());
		final CubeException error = assertThrows(CubeException.class, () -> parse(SMALL.substring(5)));
		assertTrue(error.getMessage().startsWith("x.hdr is no ENVI header"), error.getMessage());
	}

	@Test
	void listsSpanLinesAndCommasMayBeginThem() {
		// Headwall's form.
		final EnviHeader header = parse(SMALL + """
			wavelength = {
			 400.5
			, 500.25
			; a comment
			, 600.125
			}
			fwhm = {1.5, 2.5,
			3.5}
			band names = {blue, green, red, }
			bbl = { 1, 0, 1 }
			""");
		final CubeMetadata metadata = header.cube().metadata();
		assertEquals(Wavelengths.nanometers(400.5, 500.25, 600.125), metadata.wavelengths());
		assertEquals(List.of(1.5, 2.5, 3.5), metadata.fwhm());
		assertEquals(List.of("blue", "green", "red"), metadata.bandNames());
		assertEquals(List.of(true, false, true), metadata.goodBands());
	}

	@Test
	void listsWithoutCommasAreNumbersToo() {
		assertEquals(Wavelengths.nanometers(400, 500, 600),
			parse(SMALL + "wavelength = { 400\n500\t600 }\n").cube().metadata().wavelengths());
	}

	@Test
	void unsortedWavelengthsStayAsTheyAre() {
		assertArrayEquals(new double[] { 900, 500, 700 },
			parse(SMALL + "wavelength = {900, 500, 700}").cube().metadata().wavelengths().values());
	}

	@ParameterizedTest
	@CsvSource({ "Nanometers,NANOMETERS", "nm,NANOMETERS", "MICROMETERS,MICROMETERS", "um,MICROMETERS",
		"Wavenumber,WAVENUMBER", "Index,INDEX", "Unknown,UNKNOWN" })
	void wavelengthUnits(final String text, final WavelengthUnit unit) {
		final String header = SMALL + "wavelength units = " + text + "\nwavelength = {1, 2, 3}\n";
		assertEquals(unit, parse(header).cube().metadata().wavelengths().unit());
	}

	@Test
	void withoutUnitSmallNumbersAreMicrometres() {
		assertEquals(Wavelengths.of(WavelengthUnit.MICROMETERS, 0.4, 0.5, 99.9),
			parse(SMALL + "wavelength = {0.4, 0.5, 99.9}").cube().metadata().wavelengths());
		assertEquals(Wavelengths.nanometers(40, 50, 100),
			parse(SMALL + "wavelength = {40, 50, 100}").cube().metadata().wavelengths());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{2}|1", "{3, 2, 1}|2 1 0", "{}|''", "{1, 2}|''", "{0, 1, 2}|''", "{1, 2, 4}|''",
		"{1.5}|''", "{ red }|''" })
	void defaultBandsCountFromOneAndMayBeNonsense(final String written, final String expected) {
		final List<Integer> bands = parse(SMALL + "default bands = " + written).cube().metadata().defaultBands();
		assertEquals(expected, String.join(" ", bands.stream().map(String::valueOf).toList()));
	}

	@Test
	void classesHaveNamesAndColours() {
		final EnviHeader header = parse("""
			ENVI
			samples = 4
			lines = 2
			bands = 1
			file type = ENVI Classification
			data type = 1
			interleave = bsq
			classes = 3
			class names = {
			Unclassified, leaf,
			 soil }
			class lookup = { 0, 0, 0, 10, 20, 30, 255, 0, 128 }
			""");
		assertEquals(List.of(new SpectralClass("Unclassified", 0), new SpectralClass("leaf", 0x0A141E),
			new SpectralClass("soil", 0xFF0080)), header.cube().metadata().classes());
	}

	@Test
	void classesWithoutNamesOrColoursGetSome() {
		final List<SpectralClass> classes = parse(SMALL + "classes = 2\nclass names = {water}\n").cube().metadata().classes();
		assertEquals(List.of("water", "Class 1"), classes.stream().map(SpectralClass::name).toList());
		assertFalse(classes.get(0).rgb() == classes.get(1).rgb());
	}

	@Test
	void spectraOfALibraryAreLinesOfOneSample() {
		final EnviHeader header = parse("""
			ENVI
			samples = 3
			lines = 2
			bands = 1
			file type = ENVI Spectral Library
			data type = 4
			interleave = bsq
			byte order = 0
			wavelength units = Micrometers
			wavelength = {0.4, 0.5, 0.6}
			spectra names = {oak, pine}
			""");
		assertEquals(CubeShape.of(2, 1, 3), header.cube().shape());
		assertEquals(Interleave.BIP, header.layout().interleave());
		assertEquals(3, header.cube().metadata().wavelengths().count());
		assertEquals("{oak, pine}", header.cube().metadata().others().get("spectra names"));
	}

	@Test
	void listsThatDoNotFitAreLeftOutWithANote() {
		final EnviHeader header = parse(SMALL + "wavelength = {1, 2}\nfwhm = {one, 2, 3}\nbbl = {1, 1, 1, 1}\n");
		assertEquals(CubeMetadata.NONE, header.cube().metadata());
		assertEquals(3, header.notes().size());
		assertEquals("The ENVI header x.hdr lists 2 values of 'wavelength' for 3 bands; they are left out.",
			header.notes().stream().filter(note -> note.contains("wavelength")).findFirst().orElse(""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"samples = 4|samples = |lacks 'samples'", //
		"lines = 2||lacks 'lines'", //
		"bands = 3|bands = three|'bands' holds 'three', which is no number", //
		"bands = 3|bands = 3.5|'bands' is 3.5, where a whole number is needed", //
		"bands = 3|bands = -3|where a whole number is needed", //
		"bands = 3|bands = 0|samples and bands are at least 1", //
		"bands = 3|bands = 1e300|where a whole number is needed", //
		"bands = 3|bands = 4000000000|too many for a line", //
		"lines = 2|lines = 9007199254740992|more than any disk holds", //
		"data type = 12|data type = 7|data type 7 is unknown", //
		"data type = 12|data type = 4294967297|is unknown", //
		"interleave = bil|interleave = bill|'interleave' is 'BILL'", //
		"interleave = bil||lacks 'interleave'", //
		"byte order = 0||lacks 'byte order'", //
		"byte order = 0|byte order = 2|'byte order' is 2", //
		"byte order = 0|byte order = 0\\nheader offset = -1|'header offset' is -1.0", //
		"byte order = 0|byte order = 0\\nfile compression = 1|'file compression', which is not read", //
		"byte order = 0|byte order = 0\\nmajor frame offsets = {0, 8}|'major frame offsets', which is not read", //
		"byte order = 0|byte order = 0\\nminor frame offsets = {4, 0}|'minor frame offsets', which is not read", //
		"byte order = 0|byte order = 0\\nfile type = TIFF|open that file itself", //
		"byte order = 0|byte order = 0\\nwavelength = {1, 2, 3|ends within the list 'wavelength'" })
	void whatCannotBeReadIsOneSentence(final String from, final String to, final String sentence) {
		final String text = SMALL.replace(from, to == null ? "" : to.replace("\\n", "\n"));
		final String message = assertThrows(CubeException.class, () -> parse(text)).getMessage();
		assertTrue(message.contains(sentence), message);
		assertTrue(message.contains("x.hdr"), message);
	}

	@Test
	void frameOffsetsAndCompressionOfZeroAreNone() {
		final EnviHeader header = parse(
			SMALL + "major frame offsets = {0, 0}\nminor frame offsets = {0, 0}\nfile compression = 0\nfile type = ENVI\n");
		assertEquals(CubeMetadata.NONE, header.cube().metadata());
	}

	@Test
	void whatNobodyKnowsIsKeptAndWrittenBack() {
		final String text = SMALL + """
			description = { white tile,
			second scan }
			reflectance scale factor = 10000
			data ignore value = -9999
			data gain values = { 1.5, 2.5,
			 3.5 }
			acquisition time = 2026-05-04T10:11:12Z
			sensor type = Unknown
			map info = {UTM, 1.0, 1.0, 5e5, 4e6, 30, 30, 13, North}
			Vendor Key = a {b} c
			wavelength = {400.5, 500.25, 0.1}
			""";
		final EnviHeader once = parse(text);
		assertEquals("white tile, second scan", once.cube().metadata().description());
		assertEquals(List.of("reflectance scale factor", "data ignore value", "data gain values", "acquisition time",
			"sensor type", "map info", "Vendor Key"), List.copyOf(once.cube().metadata().others().keySet()));
		assertEquals(once, parse(once.format()));
		assertEquals(once.format(), parse(once.format()).format());
		assertTrue(once.format().contains("wavelength = {400.5, 500.25, 0.1}\n"), once.format());
	}

	@Test
	void everythingWeKnowSurvives() {
		final CubeMetadata metadata = CubeMetadata.NONE.withWavelengths(Wavelengths.of(WavelengthUnit.MICROMETERS, 0.1,
			1 / 3.0, 5))
			.withFwhm(List.of(0.1, 0.2, 0.3)).withBandNames(List.of("a", "b c", "")).withGoodBands(List.of(true, false, true))
			.withDefaultBands(List.of(2, 0, 1)).withClasses(List.of(new SpectralClass("one", 0x123456)))
			.withDescription("plain text").with("my key", "my value");
		final EnviHeader header = EnviHeader.of(parse(SMALL).cube().withMetadata(metadata),
			new DataLayout(Interleave.BSQ, ByteOrder.BIG_ENDIAN, 37), EnviHeader.CaptureState.COMPLETE);
		assertEquals(metadata, parse(header.format()).cube().metadata());
		assertEquals(header.layout(), parse(header.format()).layout());
	}

	@Test
	void textFromElsewhereCannotBreakTheHeader() {
		final CubeMetadata metadata = CubeMetadata.NONE.withDescription("a } b\nlines = 99 { c")
			.with("x = y\nlines", "{ open")
			.with("samples", "77").with("note", "first\nbands = 88").with("; key", "v")
			.withBandNames(List.of("a, b", "c}", "d\nlines = 5"));
		final EnviHeader header = EnviHeader.of(parse(SMALL).cube().withMetadata(metadata), DataLayout.DEFAULT,
			EnviHeader.CaptureState.COMPLETE);
		final EnviHeader again = parse(header.format());
		assertEquals(CubeShape.of(2, 4, 3), again.cube().shape());
		assertEquals(List.of("a; b", "c", "d lines = 5"), again.cube().metadata().bandNames());
		assertEquals(List.of(), again.notes());
	}

	@Test
	void oldProgramsWriteLatin1(@TempDir final Path folder) throws Exception {
		final Path path = folder.resolve("x.hdr");
		Files.write(path, (SMALL + "wavelength units = µm\nwavelength = {1, 2, 3}\n").getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(WavelengthUnit.MICROMETERS, EnviHeader.read(path).cube().metadata().wavelengths().unit());
		Files.writeString(path, SMALL + "wavelength units = µm\nwavelength = {1, 2, 3}\n");
		assertEquals(WavelengthUnit.MICROMETERS, EnviHeader.read(path).cube().metadata().wavelengths().unit());
	}

	private static EnviHeader parse(final String text) {
		return EnviHeader.parse(text, "x.hdr");
	}
}
