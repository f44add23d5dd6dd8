package io.github.lynceus.hyper.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {

	private static final String TWO = """
		# made by hand
		wavelength [nm],fat [%],water
		900,1,-2

		910,0.5,4
		intercept,3,-1
		""";

	@Test
	void outputsAreWeightsTimesBandsPlusIntercept() {
		final Model model = LinearModelFile.parse(TWO, "x.csv");
		assertEquals(List.of(new ModelOutput("fat", "%"), new ModelOutput("water", "")), model.outputs());
		assertEquals(Wavelengths.nanometers(900, 910), model.wavelengths());
		assertEquals(ModelKind.REGRESSOR, model.kind());
		final float[] out = new float[6];
		model.predict(new float[] { 1, 2, 3, 10, 20, 30 }, 3, out);
		assertArrayEquals(new float[] { 9, 15, 21, 37, 75, 113 }, out);
	}

	@Test
	void linesLongerThanABlockAreWorkedOutWhole() {
		final Model model = LinearModelFile.parse(TWO, "x.csv");
		final int samples = 1000;
		final float[] line = new float[2 * samples];
		for (int s = 0; s < samples; s++) {
			line[s] = s;
			line[samples + s] = -s;
		}
		final float[] out = new float[2 * samples];
		model.predict(line, samples, out);
		for (int s = 0; s < samples; s++) {
			assertEquals(3 + 0.5f * s, out[s]);
			assertEquals(-1 - 6f * s, out[samples + s]);
		}
	}

	@Test
	void aScalerComesFirst() {
		final Model model = LinearModelFile.parse("band,mean,scale,y\n0,10,2,3\n1,20,4,5\nintercept,,,1\n", "x.csv");
		assertTrue(model.wavelengths().isEmpty());
		final float[] out = new float[1];
		model.predict(new float[] { 14, 12 }, 1, out);
		assertEquals(1 + 3 * (14 - 10) / 2f + 5 * (12 - 20) / 4f, out[0]);
	}

	@Test
	void theLargestOutputIsTheClass() {
		final Model model = LinearModelFile.parse("wavelength [um];class soil;class leaf;class water\n0.5;1;0;0\n0.6;0;1;0\n"
			+ "intercept;0;0;0.5\n", "x.csv");
		assertEquals(WavelengthUnit.MICROMETERS, model.wavelengths().unit());
		assertEquals(ModelKind.CLASSIFIER, model.kind());
		assertEquals(List.of("soil", "leaf", "water"), model.classNames());
		final float[] out = new float[4];
		model.predict(new float[] { 1, 0, 0, 0.7f, 0, 1, 0, 0.7f }, 4, out);
		assertArrayEquals(new float[] { 0, 1, 2, 0 }, out);
	}

	@Test
	void scikitLearnsPredictionsAreMet() {
		try (Model pls = LinearModel.open(ModelFixtures.file("fat-pls.csv"))) {
			final float[] out = new float[60];
			pls.predict(ModelFixtures.line("fat-spectra.csv"), 60, out);
			final String[] expected = ModelFixtures.column("fat-predicted.csv", "fat-pls");
			for (int s = 0; s < 60; s++) {
				assertEquals(Double.parseDouble(expected[s]), out[s], 1e-4);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "classes-words.csv", "classes-scaled.csv" })
	void scikitLearnsClassesAreMet(final String name) {
		final Model model = LinearModel.open(ModelFixtures.file(name));
		final float[] out = new float[60];
		model.predict(ModelFixtures.line("classes-spectra.csv"), 60, out);
		final String[] expected = ModelFixtures.column("classes-predicted.csv", "classes-words");
		for (int s = 0; s < 60; s++) {
			assertEquals(expected[s], model.classNames().get((int) out[s]));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "wavelength [nm]|lambda|its first column is 'lambda'",
		"wavelength [nm]|wavelength [parsec]|in 'parsec', which is not known", "900|nine|row nine, 'nine' is no number",
		"-2|NaN|'NaN' is no number", "-2|1e999|'1e999' is no number", "900,1,-2|900,1|has 2 cells instead of 3",
		"intercept|offset|its last row is 'offset'", "900,1|intercept,1|is not the last one",
		"fat [%]|class fat|some of its columns are classes and some are not", "wavelength [nm]|band|bands count from 0",
		"fat [%]|scale|'fat' is 0" })
	void whatIsNoModelIsOneSentence(final String from, final String to, final String sentence) {
		final String text = TWO.replace(from, to);
		if (to.equals("scale")) {
			final CubeException error = assertThrows(CubeException.class, () -> LinearModelFile.parse(text.replace("900,1", "900,0"),
				"x.csv"));
			assertTrue(error.getMessage().contains("the scale of band 900 is 0"), error.getMessage());
			return;
		}
		final CubeException error = assertThrows(CubeException.class, () -> LinearModelFile.parse(text, "x.csv"));
		assertTrue(error.getMessage().startsWith("The file x.csv is no table of a linear model: ")
			&& error.getMessage().contains(sentence), error.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "wavelength,y\n", "wavelength,y\nintercept,1\n", "wavelength\n900\nintercept\n",
		"wavelength,class a\n900,1\nintercept,1\n", "a\u0000b\n\n\nc", ",,,\n,,,\n,,,\n" })
	void rubbishIsOneSentence(final String text) {
		assertThrows(CubeException.class, () -> LinearModelFile.parse(text, "x.csv"));
	}
}
