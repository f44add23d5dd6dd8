package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.simulator.telops.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The client's model of the detector's timing: against the rates the maker publishes, against numbers worked out by hand
 * with exact fractions from the rules of the detector driver, and against the simulated camera's own model, which was
 * written apart from it.
 */
class FrameRateModelTest {

	@ParameterizedTest
	@CsvSource({ "320,256,10,3115.02", "320,128,10,5972.81", "320,64,10,11034.40", "128,64,10,17836.19",
		"64,32,10,36675.81", "64,4,10,64491.22", "64,4,5,95183.82", "320,256,30,2932.34" })
	void predictsTheRatesTheMakerPublishes(final int width, final int height, final double micros, final double hz) {
		assertEquals(hz, FrameRateModel.frameRateMax(width, height, micros), 0.005);
	}

	@ParameterizedTest
	@CsvSource({ "320,0,10", "64,128,3.5", "64,96,3.5", "64,160,3.5", "64,64,5", "64,32,5.5", "64,224,4.5", "64,0,6",
		"64,256,6", "128,96,5.5", "128,64,5.5", "128,0,6", "128,192,6", "192,128,6", "192,0,8", "256,32,9.5", "256,64,8",
		"256,0,10" })
	void aLineTakesAsManyClocksAsTheDetectorDriverSays(final int width, final int offsetX, final double clocks) {
		assertEquals(clocks, FrameRateModel.at(offsetX, width, 16).clocksPerLine());
	}

	@ParameterizedTest
	@CsvSource({ "64,128,2", "128,64,4", "192,64,6", "256,32,8", "320,0,10", "64,0,6", "64,32,5.5" })
	void burstModeLeavesMarginsOutOnlyAroundTheMiddle(final int width, final int offsetX, final double clocks) {
		assertEquals(clocks, new FrameRateModel(width, 16, offsetX, true, false).clocksPerLine());
	}

	@ParameterizedTest
	@CsvSource({ "64,4,0,59858.8", "64,32,32,28615.66", "128,64,192,16692.88", "192,256,0,3852.3",
		"64,32,96,36675.81" })
	void predictsRatesOfWindowsAside(final int width, final int height, final int offsetX, final double hz) {
		assertEquals(hz, FrameRateModel.at(offsetX, width, height).max(10), 0.005);
	}

	@ParameterizedTest
	@CsvSource({ "320,256,100,9688.9", "320,256,3000,22.3", "320,256,1,999688.9", "320,256,3200,5", "64,4,200000,5",
		"64,4,0.1,1000000" })
	void predictsTheLongestExposure(final int width, final int height, final double hz, final double micros) {
		assertEquals(micros, FrameRateModel.exposureTimeMax(width, height, hz), 1e-9);
	}

	@Test
	void exposuresBelowFiveMicrosecondsGainNothing() {
		assertEquals(FrameRateModel.frameRateMax(64, 4, 5), FrameRateModel.frameRateMax(64, 4, 1));
	}

	@Test
	void agreesWithTheSimulatedCamerasModelOnEveryWindow() {
		int windows = 0;
		for (int width = 64; width <= 320; width += 64)
			for (int height = 4; height <= 256; height += 4)
				for (int x = 0; x <= 320 - width; x += 32)
					for (int kind = 0; kind < 4; kind++)
					{
						assertAgreement(new FrameRateModel(width, height, x, (kind & 1) != 0, (kind & 2) != 0));
						windows++;
					}
		assertEquals(64 * 4 * (9 + 7 + 5 + 3 + 1), windows);
	}

	private static void assertAgreement(final FrameRateModel model) {
		final io.github.lynceus.simulator.telops.FrameRateModel other = new io.github.lynceus.simulator.telops.FrameRateModel(new Window(
			model.width(), model.height(), model.offsetX(), 0),
			model.burst(), model.testImage());
		for (final double micros : new double[] { 1, 5, 10, 33.3, 1000 }) {
			final double hz = other.frameRateMax(micros);
			// A rounding that falls on the other side is a step of 0.01 Hz.
			assertEquals(hz, model.max(micros), 0.0101, model.toString());
			assertEquals(other.exposureMax(hz), model.longestExposure(hz), 0.1001, model.toString());
			assertTrue(model.longestExposure(hz) >= micros - 1e-9 || micros < 5, model.toString());
		}
	}
}
