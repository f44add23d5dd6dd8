package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateModelTest {

	@ParameterizedTest
	@CsvSource({ "320,256,10,3115.02", "320,128,10,5972.81", "320,64,10,11034.40", "128,64,10,17836.19",
		"64,32,10,36675.81", "64,4,10,64491.22", "64,4,5,95183.82", "320,256,30,2932.34" })
	void givesThePublishedFrameRates(final int width, final int height, final double exposure, final double rate) {
		final FrameRateModel model = new FrameRateModel(Window.centred(width, height), false, false);
		assertEquals(rate, model.frameRateMax(exposure), 0.005);
	}

	@Test
	void exposuresBelowFiveMicrosecondsGainNothing() {
		final FrameRateModel model = new FrameRateModel(Window.centred(64, 4), false, false);
		assertEquals(model.frameRateMax(5), model.frameRateMax(1));
	}

	@Test
	void exposureMaximumIsWhatTheFrameRateLeaves() {
		final FrameRateModel model = new FrameRateModel(Window.centred(320, 256), false, false);
		// 1e6/1000 - 256 * 10 / 8.333375 - 8.55 / 8.333375 - 2.8 = 688.975...
		assertEquals(688.9, model.exposureMax(1000), 1e-9);
		assertEquals(5.0, model.exposureMax(1e5));
		assertEquals(1e6, model.exposureMax(0.1));
	}

	@Test
	void exposureMaximumAtTheHighestRateAllowsTheExposure() {
		for (final double exposure : new double[] { 5, 10, 33.3, 250, 12_345.6 }) {
			final FrameRateModel model = new FrameRateModel(Window.centred(192, 100), false, false);
			assertTrue(model.exposureMax(model.frameRateMax(exposure)) >= exposure - 1e-9);
		}
	}

	@ParameterizedTest
	@CsvSource({ "320,0,10", "64,128,3.5", "128,96,5.5", "256,32,9.5", "64,0,6", "64,256,6", "256,64,8" })
	void linesGetLongerWhenTheWindowLeavesTheMiddle(final int width, final int offsetX, final double cycles) {
		assertEquals(cycles, FrameRateModel.cyclesPerLine(new Window(width, 16, offsetX, 0)));
	}

	@Test
	void burstSkipsTheMarginsAndTestPatternsTakeLonger() {
		final Window window = Window.centred(64, 256);
		final double normal = new FrameRateModel(window, false, false).frameRateMax(10);
		assertTrue(new FrameRateModel(window, true, false).frameRateMax(10) > normal);
		assertTrue(new FrameRateModel(window, false, true).frameRateMax(10) < normal);
	}

	/** The detector driver of the published firmware: what is widened to hold the middle is never in burst mode. */
	@Test
	void burstHelpsOnlyWindowsThatHoldTheMiddle() {
		final Window holding = new Window(128, 64, 64, 0);
		assertTrue(new FrameRateModel(holding, true, false).frameRateMax(10) > new FrameRateModel(holding, false, false).frameRateMax(10));
		final Window aside = new Window(64, 64, 32, 0);
		assertEquals(new FrameRateModel(aside, false, false).frameRateMax(10),
			new FrameRateModel(aside, true, false).frameRateMax(10));
	}
}
