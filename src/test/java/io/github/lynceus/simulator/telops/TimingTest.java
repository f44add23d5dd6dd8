package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimingTest {

	private static final int GENERIC_ERROR = 0x8FFF;

	private final TelopsBench camera = new TelopsBench();

	@Test
	void automaticExposureOwnsTheExposureTimeAtFirst() {
		assertEquals(2, camera.get("ExposureAuto"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("ExposureTime", Float.floatToIntBits(30)));
		camera.set("ExposureAuto", 0);
		camera.setFloat("ExposureTime", 30);
		assertEquals(30, camera.getFloat("ExposureTime"));
	}

	@Test
	void frameRateIsClampedToItsMaximum() {
		camera.rate(10, 1e6);
		assertEquals(3115.02f, camera.getFloat("AcquisitionFrameRateMax"));
		assertEquals(3115.02f, camera.getFloat("AcquisitionFrameRate"));
	}

	@Test
	void frameRateBelowTheMinimumIsKeptAndReported() {
		camera.setFloat("AcquisitionFrameRate", 250);
		camera.setFloat("AcquisitionFrameRate", 0.05);
		assertEquals(250, camera.getFloat("AcquisitionFrameRate"));
		assertEquals(6, camera.get("EventErrorCode"));
	}

	@Test
	void exposureTimeWinsOverTheFrameRate() {
		camera.rate(10, 3000);
		camera.setFloat("ExposureTime", 1000);
		assertEquals(1000, camera.getFloat("ExposureTime"), 0.11);
		assertTrue(camera.getFloat("AcquisitionFrameRate") < 770);
		assertEquals(camera.getFloat("AcquisitionFrameRateMax"), camera.getFloat("AcquisitionFrameRate"));
	}

	@Test
	void exposureTimeStaysWithinItsLimits() {
		camera.rate(10, 100);
		camera.setFloat("ExposureTime", 0.1);
		assertEquals(1, camera.getFloat("ExposureTime"));
		camera.setFloat("ExposureTime", 5e6);
		assertEquals(1e6, camera.getFloat("ExposureTime"), 500);
		camera.setFloat("ExposureTime", Float.NaN);
		assertEquals(1e6, camera.getFloat("ExposureTime"), 500);
	}

	@Test
	void aLargerWindowLowersTheFrameRate() {
		camera.window(64, 4);
		camera.rate(5, 1e6);
		assertEquals(95_183.82, camera.getFloat("AcquisitionFrameRate"), 0.01);
		camera.window(320, 256);
		assertEquals(camera.getFloat("AcquisitionFrameRateMax"), camera.getFloat("AcquisitionFrameRate"));
		assertTrue(camera.getFloat("AcquisitionFrameRate") < 3200);
	}

	@Test
	void maximumModeFollowsTheMaximum() {
		camera.rate(10, 100);
		camera.set("AcquisitionFrameRateMode", 2);
		assertEquals(3115.02f, camera.getFloat("AcquisitionFrameRate"));
		camera.window(320, 128);
		assertEquals(5972.81f, camera.getFloat("AcquisitionFrameRate"));
	}

	@Test
	void fixedLockedModeLocksTheRateWhileAcquiring() {
		camera.rate(10, 100);
		camera.set("AcquisitionFrameRateMode", 0);
		camera.start();
		assertEquals(GENERIC_ERROR, camera.writeStatus("AcquisitionFrameRate", Float.floatToIntBits(50)));
		camera.command("AcquisitionStop");
		camera.setFloat("AcquisitionFrameRate", 50);
		assertEquals(50, camera.getFloat("AcquisitionFrameRate"));
	}

	@Test
	void theFrameGrabberLimitsTheRateOnlyWhileAcquiring() {
		camera.rate(10, 100);
		assertEquals(3115.02f, camera.getFloat("AcquisitionFrameRateMax"));
		camera.start();
		assertEquals(1200, camera.getFloat("AcquisitionFrameRateMax"));
		camera.setFloat("AcquisitionFrameRate", 2000);
		assertEquals(1200, camera.getFloat("AcquisitionFrameRate"));
	}
}
