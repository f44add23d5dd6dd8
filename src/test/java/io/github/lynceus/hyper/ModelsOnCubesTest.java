package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** T4 and T5: what is measured in calibrated cubes is what is there. */
class ModelsOnCubesTest {

	@Test
	void sharesOfSubstancesAreFoundWithinTheRoundingOfTheCounts() {
		final Scene scene = TestCubes.mixtures();
		final double[][] inverse = Endmembers.of(3, 24).pseudoInverse();
		final double[][][] values = Cubes.values(scene.raw().reflectance(scene.white(), scene.dark(), false));
		for (int l = 0; l < 11; l++) {
			for (int s = 0; s < 20; s++) {
				for (int k = 0; k < 3; k++) {
					double bound = 1e-6;
					for (int b = 0; b < 24; b++) bound += Math.abs(inverse[k][b]) * scene.bound(s, b);
					final double[] spectrum = values[l][s];
					assertEquals(TestCubes.share(l, k), Scene.dot(24, b -> spectrum[b], inverse[k]), bound);
				}
			}
		}
	}

	@Test
	void fatIsFoundInItsAbsorption() {
		final Scene scene = TestCubes.fat();
		final double[] weights = TestCubes.fatWeights();
		final double[][][] exact = Cubes.values(scene.exact().absorbance());
		final double[][][] measured = Cubes.values(scene.raw().reflectance(scene.white(), scene.dark(), true).absorbance());
		double squares = 0;
		for (int l = 0; l < 6; l++) {
			for (int s = 0; s < 64; s++) {
				final double[] pure = exact[l][s];
				final double[] counted = measured[l][s];
				assertEquals(TestCubes.fatAt(s), Scene.dot(224, b -> pure[b], weights), 1e-4);
				final double error = Scene.dot(224, b -> counted[b], weights) - TestCubes.fatAt(s);
				double bound = 1e-4;
				for (int b = 0; b < 224; b++) {
					// An error of R by the rounding of counts makes one of log10 R, at most this one.
					bound += Math.abs(weights[b]) * -Math.log10(1 - scene.bound(s, b) / scene.reflectance(l, s, b));
				}
				assertTrue(Math.abs(error) <= bound, "sample " + s + ": " + error + " against " + bound);
				squares += error * error;
			}
		}
		assertTrue(Math.sqrt(squares / 384) < 0.02, "in percent of fat: " + Math.sqrt(squares / 384));
	}
}
