package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateModelTest {

	@ParameterizedTest
	@CsvSource({ "320,256,10,3115.02", "320,128,10,5972.81", "320,64,10,11034.40", "128,64,10,17836.19",
		"64,32,10,36675.81", "64,4,10,64491.22", "64,4,5,95183.82", "320,256,30,2932.34" })
	void predictsTheRatesTheMakerPublishes(final int width, final int height, final double micros, final double hz) {
		assertEquals(hz, FrameRateModel.frameRateMax(width, height, micros), 0.005);
	}
}
