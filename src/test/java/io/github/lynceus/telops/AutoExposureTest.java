package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Automatic exposure and image processing, by the registers of the maker's list. */
class AutoExposureTest {

	private static final String ADDRESS = Loopback.address(131);
	private static final long EXPOSURE_AUTO = 0xE82C;
	private static final long EXPOSURE_TIME = 0xE808;
	private static final long REVERSE_X = 0xE8D4;

	@Test
	void modesAreSetByNameAndReadBack() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final AutoExposure auto = simulated.camera.autoExposure();
			assertEquals(AutoExposureMode.CONTINUOUS, auto.mode(), "the factory state");
			assertEquals(AutoExposureMode.OFF, auto.setMode("off"));
			assertEquals(AutoExposureMode.CONTINUOUS, auto.setMode("Continuous"));
			assertEquals("Automatic exposure \"always\" does not exist: choose one of off, once, continuous, once_nd_filter, "
				+ "continuous_nd_filter, armed_nd_filter.",
				assertThrows(CameraException.class, () -> auto.setMode("always")).getMessage());
		}
	}

	@Test
	void settingTheIntegrationTimeSwitchesItOffFirst() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			simulated.camera.autoExposure().setMode(AutoExposureMode.CONTINUOUS);
			model.takeWrites();
			assertEquals(25, simulated.camera.setIntegrationTime(25));
			final List<Long> order = model.takeWrites().stream().map(TappedModel.Access::address)
				.filter(address -> address == EXPOSURE_AUTO || address == EXPOSURE_TIME).toList();
			assertEquals(List.of(EXPOSURE_AUTO, EXPOSURE_TIME), order);
			assertTrue(simulated.camera.notices().contains("automatic exposure switched off, to set the integration time"));
			assertEquals(AutoExposureMode.OFF, simulated.camera.autoExposure().mode());
		}
	}

	@Test
	void goalsAreCheckedAndReadBack() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final AutoExposure auto = simulated.camera.autoExposure();
			assertEquals(60, auto.target(), "the factory state");
			assertEquals(42.5, auto.setTarget(42.5));
			assertEquals(80, auto.setImageFraction(80));
			assertEquals(250, auto.setResponseTime(250));
			assertEquals(List.of(), simulated.camera.notices());
			assertEquals("A well filling of 101 % is not possible: it must be 0 to 100.",
				assertThrows(CameraException.class, () -> auto.setTarget(101)).getMessage());
			assertThrows(CameraException.class, () -> auto.setResponseTime(0));
			assertThrows(CameraException.class, () -> auto.setImageFraction(Double.NaN));
			assertEquals(42.5, auto.target());
		}
	}

	@Test
	void onceIsWaitedForUntilItIsOff() {
		final int[] questions = new int[1];
		// Once for three questions, then settled.
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			model.answer(EXPOSURE_AUTO, () -> questions[0]++ < 3 ? 1 : 0);
			assertEquals(simulated.camera.integrationTime(),
				simulated.camera.autoExposure().settle(Duration.ofSeconds(20), Progress.NONE));
			assertTrue(questions[0] > 3);
			model.answer(EXPOSURE_AUTO, () -> 1);
			assertTrue(assertThrows(CameraException.class,
				() -> simulated.camera.autoExposure().settle(Duration.ofMillis(200), Progress.NONE)).getMessage()
				.contains("did not settle"));
			assertThrows(CancelledException.class,
				() -> simulated.camera.autoExposure().settle(Duration.ofSeconds(20), new Listening("Finding")));
		}
	}

	@Test
	void imagesAreMirroredAndReplacedByRequestAndReadBack() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final ImageProcessing image = simulated.camera.image();
			assertTrue(image.setReverseX(true));
			assertTrue(image.setReverseY(true));
			assertTrue(image.setBadPixelReplacement(true));
			assertTrue(image.reverseX() && image.reverseY() && image.badPixelReplacement());
			assertEquals(List.of(1), model.written(REVERSE_X));
			assertEquals("dynamic", image.setTestImage("Dynamic"));
			assertEquals("dynamic", image.testImage());
			assertEquals("off", image.setTestImage("TelopsConstantValue1").equals("constant") ? image.setTestImage("0") : "");
			assertEquals("Test image \"cat\" does not exist: choose one of off, static, dynamic, constant.",
				assertThrows(CameraException.class, () -> image.setTestImage("cat")).getMessage());
			simulated.camera.notices();
			model.swallow(REVERSE_X);
			assertTrue(image.setReverseX(false));
			assertEquals(List.of("requested horizontal mirroring off, camera set on"), simulated.camera.notices());
		}
	}
}
