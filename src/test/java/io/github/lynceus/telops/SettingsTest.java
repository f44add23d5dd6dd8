package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Settings of the simulated camera: its rules, what it changes on its own, and what is refused before it is asked. */
class SettingsTest {

	private static final String ADDRESS = Loopback.address(20);

	private static String sentence(final Executable job) {
		return assertThrows(CameraException.class, job).getMessage();
	}

	@Test
	void theResolutionFollowsTheCamerasSteps() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			assertArrayEquals(new int[] { 320, 256 }, camera.resolution());
			assertArrayEquals(new int[] { 320, 256 }, camera.sensorSize());
			assertArrayEquals(new int[] { 64, 320, 64 }, camera.widthLimits());
			assertArrayEquals(new int[] { 4, 256, 4 }, camera.heightLimits());
			assertEquals("Width 100 is not possible: the camera takes 64 to 320 in steps of 64.",
				sentence(() -> camera.setResolution(100, 64)));
			assertEquals("Height 258 is not possible: the camera takes 4 to 256 in steps of 4.",
				sentence(() -> camera.setResolution(64, 258)));
			assertArrayEquals(new int[] { 320, 256 }, camera.resolution());
			assertArrayEquals(new int[] { 128, 64 }, camera.setResolution(128, 64));
			assertArrayEquals(new int[] { 96, 96 }, camera.offset());
			assertEquals(List.of(), camera.notices());
		}
	}

	@Test
	void theWindowMovesByTheRealRules() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setResolution(128, 64);
			assertArrayEquals(new int[] { 0, 192, 32, 0, 192, 2 }, camera.offsetLimits());
			assertEquals("Offset x 10 is not possible: the camera takes 0 to 192 in steps of 32.",
				sentence(() -> camera.setOffset(10, 20)));
			assertArrayEquals(new int[] { 96, 96 }, camera.setOffset(96, 96));
			assertEquals(List.of(), camera.notices());
			assertArrayEquals(new int[] { 32, 10 }, camera.setOffset(32, 10));
			assertTrue(camera.notices().contains("the window is no longer kept in the middle of the detector"));
			camera.center();
			assertArrayEquals(new int[] { 96, 96 }, camera.offset());
		}
	}

	@Test
	void aWindowThatGrowsBeyondTheEdgeIsMovedAndThatIsTold() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setResolution(64, 32);
			camera.setOffset(256, 224);
			camera.notices();
			assertArrayEquals(new int[] { 192, 128 }, camera.setResolution(192, 128));
			assertArrayEquals(new int[] { 128, 128 }, camera.offset());
			assertEquals(List.of("the window moved from 256, 224 to 128, 128, as it would not fit on the detector there"),
				camera.notices());
			camera.setCentered(true);
			assertArrayEquals(new int[] { 64, 64 }, camera.offset());
			camera.setCentered(false);
			assertArrayEquals(new int[] { 64, 64 }, camera.offset(), "let go where it is");
		}
	}

	@Test
	void aWindowThatCannotMoveSaysSo() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().lockedCenterImage(true))) {
			simulated.camera.setResolution(128, 64);
			assertEquals("Offset 0, 0 is not possible: this camera keeps its window in the middle of the detector, at 96, 96.",
				sentence(() -> simulated.camera.setOffset(0, 0)));
			assertArrayEquals(new int[] { 96, 96 }, simulated.camera.setOffset(96, 96));
			assertArrayEquals(new int[] { 0, 0 }, simulated.camera.offsetSteps());
			assertEquals("Another offset is not possible: this camera keeps its window in the middle of the detector, at 96, 96.",
				sentence(() -> simulated.camera.setCentered(false)));
		}
	}

	@Test
	void tooHighAFrameRateIsClampedAndTold() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setIntegrationTime(10);
			camera.notices();
			assertEquals(3115.02, camera.frameRateMax());
			assertEquals(3115.02, camera.setFrameRate(5000));
			assertEquals(List.of("requested 5000 Hz, camera set 3115.02 Hz: maximum for 320x256 at 10 µs"),
				camera.notices());
			assertEquals(List.of(), camera.notices());
			assertEquals(1000, camera.setFrameRate(1000));
			assertEquals(List.of(), camera.notices());
			assertEquals("Frame rate 0.01 Hz is not possible: the camera takes 0.1 to 3115.02 Hz.",
				sentence(() -> camera.setFrameRate(0.01)));
			sentence(() -> camera.setFrameRate(Double.NaN));
		}
	}

	@Test
	void tooLongAnIntegrationTimeIsClampedAndTold() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setIntegrationTime(10);
			camera.notices();
			assertEquals(1e6, camera.setIntegrationTime(2e6), 400);
			assertTrue(camera.notices().get(0).startsWith("requested 2000000 µs, camera set "));
			assertEquals(camera.integrationTimeMax(), TelopsCamera.exposureTimeMax(320, 256, camera.frameRate()), 0.11);
		}
	}

	@Test
	void theModelPredictsWhatTheCameraSays() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			for (final double micros : new double[] { 5, 10, 30, 200 }) {
				camera.setIntegrationTime(micros);
				assertEquals(camera.frameRateMax(), FrameRateModel.frameRateMax(320, 256, micros), 0.0101);
			}
		}
	}

	@Test
	void aLongIntegrationTimeLowersTheFrameRateAndTells() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setIntegrationTime(10);
			camera.setFrameRate(3000);
			camera.notices();
			assertEquals(30, camera.setIntegrationTime(30));
			assertEquals(2932.34, camera.frameRate());
			assertEquals(List.of("frame rate changed from 3000 to 2932.34 Hz: maximum for 320x256 at 30 µs"),
				camera.notices());
			assertEquals("Integration time 0.10 µs is not possible: the camera takes 1 µs and more.".replace("0.10", "0.1"),
				sentence(() -> camera.setIntegrationTime(0.1)));
		}
	}

	@Test
	void growingTheWindowLowersTheFrameRateAndTells() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setIntegrationTime(10);
			camera.setResolution(64, 4);
			camera.setFrameRate(60_000);
			camera.notices();
			camera.setResolution(320, 256);
			assertEquals(List.of("frame rate changed from 60000 to 3115.02 Hz: maximum for 320x256 at 10 µs"),
				camera.notices());
		}
	}

	@Test
	void unavailableCalibrationModesAreNamedWithThoseThatAre() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setCalibrationMode("nuc");
			assertEquals("NUC", camera.calibrationMode());
			final String sentence = sentence(() -> camera.setCalibrationMode("Raw0"));
			assertTrue(sentence.startsWith("Calibration mode Raw0 is not available on Telops Inc. TS-IR (" + ADDRESS + ") now, "
				+ "it stays in NUC: choose one of Raw, NUC, RT"), sentence);
		}
	}

	@Test
	void quickChangesOfTheResolutionDoNotHangTheCamera() {
		try (Simulated simulated = Simulated.start(ADDRESS, TelopsOptions.defaults().geometryHang(true))) {
			final TelopsCamera camera = simulated.camera;
			for (final int width : new int[] { 64, 128, 192 })
				assertEquals(width, camera.setResolution(width, 64)[0]);
			assertEquals(CameraState.CONNECTED, camera.state());
		}
	}

	@Test
	void whatTheCameraIsCanBeRead() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().serial(4711).userName("oven"))) {
			final TelopsCamera camera = simulated.camera;
			assertEquals("TEL04711", camera.info().get("Serial number"));
			assertEquals("oven", camera.info().get("User name"));
			assertEquals("320x256", camera.info().get("Resolution"));
			assertEquals(-196, camera.sensorTemperature(), 30);
			assertEquals("Telops Inc. TS-IR (" + ADDRESS + ")", camera.name());
			assertEquals(List.of(), camera.notReadyReasons());
		}
	}
}
