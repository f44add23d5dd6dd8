package io.github.lynceus.hyper.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.simulator.line.TestCube;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleEnvironmentTest {

	private static ExampleEnvironment of(final String... namesAndValues) {
		final Map<String, String> variables = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) variables.put("HSI_EXAMPLE_" + namesAndValues[i], namesAndValues[i + 1]);
		return new ExampleEnvironment(variables);
	}

	@Test
	void whatIsNotSetIsEmpty() {
		final ExampleEnvironment none = of("CAMERA_IP", "  ");
		assertEquals(Optional.empty(), none.cameraIp());
		assertEquals(Optional.empty(), none.testCube());
		assertEquals(OptionalInt.empty(), none.exposureMicros());
		assertEquals(OptionalDouble.empty(), none.framerate());
		assertEquals(List.of(), none.bands());
		assertTrue(ExampleEnvironment.ofProcess().value("NEVER_SET").isEmpty());
	}

	@Test
	void everyNameIsRead() {
		final ExampleEnvironment all = of("BASE_DIR", "/data", "CAMERA_IP", "10.100.10.100", "STAGE_CONTROLLER_IP",
			"10.100.10.101", "TEST_CUBE", "milk.hdr", "EXPOSURE_US", "2500", "FRAMERATE", "99.5", "HORIZONTAL_CROP", "100:924",
			"BANDS", "0:30;100:140", "VISUAL_BAND", "42", "QAMLIB_CROP", "0,20,1296,900", "DARK_REF", "dark.hdr", "WHITE_REF",
			"/other/white.hdr", "CLASSIFIER_MODEL", "model.onnx");
		assertEquals("10.100.10.100", all.cameraIp().orElseThrow());
		assertEquals("10.100.10.101", all.stageControllerIp().orElseThrow());
		assertEquals(Path.of("/data/milk.hdr"), all.testCube().orElseThrow());
		assertEquals(Path.of("/data/dark.hdr"), all.darkRef().orElseThrow());
		assertEquals(Path.of("/other/white.hdr"), all.whiteRef().orElseThrow());
		assertEquals(Path.of("/data/model.onnx"), all.classifierModel().orElseThrow());
		assertEquals(2500, all.exposureMicros().orElseThrow());
		assertEquals(99.5, all.framerate().orElseThrow());
		assertEquals(new BandRange(100, 924), all.horizontalCrop().orElseThrow());
		assertEquals(List.of(new BandRange(0, 30), new BandRange(100, 140)), all.bands());
		assertEquals(42, all.visualBand().orElseThrow());
		assertEquals(new ExampleEnvironment.Crop(0, 20, 1296, 900), all.qamlibCrop().orElseThrow());
	}

	@Test
	void aCameraIsConfigured() {
		final SimulatedCamera camera = new SimulatedCamera(LineRig.memory(TestCube.INDEX, Interleave.BIL));
		of("EXPOSURE_US", "800", "FRAMERATE", "50", "HORIZONTAL_CROP", "2:8", "BANDS", "9:11;0:1").configure(camera);
		assertEquals(800, camera.exposure());
		assertEquals(50, camera.lineRate());
		assertEquals(6, camera.samples());
		assertArrayEquals(new double[] { 490, 500, 400 }, camera.wavelengths().values());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "EXPOSURE_US|1.5|a whole number", "FRAMERATE|fast|a number",
		"HORIZONTAL_CROP|8|a range like 100:924", "BANDS|1:2;x|ranges like 0:30;100:140", "VISUAL_BAND|red|a whole number",
		"QAMLIB_CROP|1,2,3|left,top,width,height like 0,20,1296,900" })
	void whatIsSetWronglyIsASentence(final String name, final String value, final String wanted) {
		final ExampleEnvironment environment = of(name, value);
		final String said = assertThrows(CubeException.class, () -> {
			environment.exposureMicros();
			environment.framerate();
			environment.horizontalCrop();
			environment.bands();
			environment.visualBand();
			environment.qamlibCrop();
		}).getMessage();
		assertEquals("HSI_EXAMPLE_" + name + " is \"" + value + "\" where it should be " + wanted + ".", said);
	}
}
