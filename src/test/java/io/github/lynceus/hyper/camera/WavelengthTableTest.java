package io.github.lynceus.hyper.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.simulator.line.TestCube;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavelengthTableTest {

	@TempDir
	private Path folder;

	private Wavelengths read(final String text) throws IOException {
		return WavelengthTable.read(Files.writeString(folder.resolve("w.txt"), text));
	}

	@Test
	void aHeaderTellsThem() throws IOException {
		final Wavelengths read = WavelengthTable.read(TestCube.INDEX.write(folder));
		assertEquals(LineRig.wavelengths(11), read);
		assertEquals(WavelengthUnit.MICROMETERS, read("x = 1\nWavelength = {0.9, 1.7}\n").unit());
	}

	@ParameterizedTest
	@ValueSource(strings = { "400.5\n410\n", "nm\n400.5\n410", "band,wavelength,fwhm\n0,400.5,5\n1, 410,5\n",
		"# maker's\n1\t400.5\n2\t410 # last\n", "0;400.5\n1;410\n\n" })
	void aTableTellsThem(final String text) throws IOException {
		assertEquals(Wavelengths.nanometers(400.5, 410), read(text));
	}

	@Test
	void aFormulaTellsThem() {
		assertArrayEquals(new double[] { 400, 402.01, 404.04 },
			WavelengthTable.polynomial(3, 400, 2, 0.01).values(), 1e-9);
	}

	@Test
	void anotherNumberOfBandsIsRefused() {
		final Wavelengths four = LineRig.wavelengths(4);
		assertEquals(four, WavelengthTable.binned(four, 4, 2));
		assertArrayEquals(new double[] { 405, 425 }, WavelengthTable.binned(four, 2, 2).values(), 1e-9);
		assertEquals("The camera has 3 bands, but wavelengths are given for 4: use the table that belongs to this camera and"
			+ " binning.", assertThrows(CubeException.class, () -> WavelengthTable.binned(four, 3, 1)).getMessage());
	}

	@Test
	void whatTellsNothingIsASentence() {
		assertThrows(CubeException.class, () -> read("words only\n"));
		assertThrows(CubeException.class, () -> read("1,400\n2,abc\n"));
		assertThrows(CubeException.class, () -> WavelengthTable.read(folder.resolve("none")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "100:924", "100-924", "100,924", " 100 : 924 " })
	void rangesAreWrittenInSeveralWays(final String text) {
		assertEquals(new BandRange(100, 924), BandRange.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "a:b", "3:3", "4:2", "1:2:3" })
	void whatIsNoRangeIsRefused(final String text) {
		assertThrows(CubeException.class, () -> BandRange.parse(text));
	}
}
