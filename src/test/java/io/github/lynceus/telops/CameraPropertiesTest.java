package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every setting by name, as the Python driver names them. */
class CameraPropertiesTest {

	private static final String ADDRESS = Loopback.address(137);
	private static final long PACKET_DELAY = 0x0D08;

	private Simulated simulated;
	private CameraProperties properties;

	@BeforeEach
	void connect() {
		simulated = Simulated.start(ADDRESS, Simulated.quick());
		properties = simulated.camera.properties();
	}

	@AfterEach
	void close() {
		simulated.close();
	}

	private static String sentence(final Executable job) {
		return assertThrows(CameraException.class, job).getMessage();
	}

	@Test
	void allNamesOfThePythonDriverExist() {
		for (final String name : List.of("integration_time", "exposure", "integration_time_auto", "frame_rate",
			"frame_rate_max", "frame_rate_mode", "calibration_mode", "resolution", "valid_widths", "valid_heights",
			"roi_offset", "reverse_x", "reverse_y", "bad_pixel_replacement", "test_image", "trigger_frame_count",
			"packet_delay", "temperature", "info", "state"))
			assertFalse(properties.get(name).isEmpty(), name);
		for (final String name : properties.names()) {
			final String value = properties.get(name);
			assertTrue(properties.choices(name).isEmpty() || properties.choices(name).contains(value), name + " " + value);
		}
	}

	@ParameterizedTest
	@CsvSource({ "integration_time,12.5,12.5", "exposure,30 µs,30", "ExposureTime,20,20", "frame_rate,250 Hz,250",
		"AcquisitionFrameRate,99.5,99.5", "frame_rate_mode,FixedLocked,fixed_locked", "integration_time_auto,Continuous,continuous",
		"calibration_mode,nuc,NUC", "CalibrationMode,2,RT", "resolution,128x64,128x64", "resolution,'(64, 32)',64x32",
		"resolution,192 16,192x16", "width,128,128", "height,64,64", "reverse_x,on,on", "ReverseY,true,on",
		"bad_pixel_replacement,yes,on", "test_image,static,static", "TestImageSelector,TelopsConstantValue1,constant",
		"trigger_frame_count,12,12", "trigger_mode,on,on", "trigger_source,External,external", "trigger_activation,falling,falling",
		"trigger_delay,2.5 µs,2.5", "auto_exposure_target,45 %,45", "packet_delay,1000,1000", "center_image,off,off" })
	void settingsAreTakenAsPeopleWriteThemAndReadBack(final String name, final String text, final String set) {
		assertEquals(set, properties.set(name, text));
		assertEquals(set, properties.get(name));
	}

	@Test
	void offsetsFollowTheRealRules() {
		properties.set("resolution", "128x64");
		assertEquals("96, 96", properties.get("roi_offset"));
		assertEquals("96, 96", properties.set("roi_offset", "96,96"), "the centred value, which is legal");
		assertEquals("Offset x 10 is not possible: the camera takes 0 to 192 in steps of 32.",
			sentence(() -> properties.set("roi_offset", "(10, 20)")));
		assertEquals("32, 20", properties.set("roi_offset", "32, 20"));
		assertEquals("64, 20", properties.set("offset_x", "64").equals("64") ? properties.get("roi_offset") : "");
		assertEquals("off", properties.get("center_image"));
		assertEquals("on", properties.set("center_image", "on"));
		assertEquals("96, 96", properties.get("offset"));
	}

	@Test
	void limitsAreListed() {
		assertEquals("64, 128, 192, 256, 320", properties.get("valid_widths"));
		assertTrue(properties.get("valid_heights").startsWith("4, 8, 12, "));
		assertTrue(properties.get("valid_heights").endsWith(", 252, 256"));
		properties.set("integration_time", "10");
		assertEquals(3115.02, properties.number("frame_rate_max"));
		assertEquals("3115.02", properties.set("frame_rate", "5000"));
		assertTrue(simulated.camera.notices()
			.contains("requested 5000 Hz, camera set 3115.02 Hz: maximum for 320x256 at 10 µs"));
	}

	@Test
	void badTextIsASentenceNamingTheChoices() {
		assertEquals("Frame rate mode \"fast\" does not exist: choose one of fixed_locked, fixed, maximum, burst.",
			sentence(() -> properties.set("frame_rate_mode", "fast")));
		assertEquals("Calibration mode \"kelvin\" does not exist: choose one of Raw0, Raw, NUC, RT, IBR, IBI.",
			sentence(() -> properties.set("calibration_mode", "kelvin")));
		assertEquals("\"maybe\" is no value for reverse_x: choose one of on, off.",
			sentence(() -> properties.set("reverse_x", "maybe")));
		assertEquals("\"fast\" is no value for frame_rate: it takes a number in Hz.",
			sentence(() -> properties.set("frame_rate", "fast")));
		assertEquals("\"large\" is no value for resolution: it takes two numbers such as 128x64.",
			sentence(() -> properties.set("resolution", "large")));
		assertEquals("\"1.5\" is no value for packet_delay: it takes a whole number.",
			sentence(() -> properties.set("packet_delay", "1.5")));
		assertEquals("A packet delay of -1 ticks is not possible: it must be 0 to 4294967295.",
			sentence(() -> properties.set("packet_delay", "-1")));
		assertEquals("Property state can only be read, it is connected now.", sentence(() -> properties.set("state", "off")));
		assertTrue(sentence(() -> properties.get("colour")).startsWith(simulated.camera.name()
			+ " has no property \"colour\": choose one of integration_time, "));
		assertFalse(properties.isWritable("temperature"));
		assertEquals("°C", properties.unit("temperature"));
		assertEquals(List.of("on", "off"), properties.choices("reverse_x"));
	}

	@Test
	void thePacketDelayIsKeptForEachLaterStream() {
		final TelopsCamera camera = simulated.camera;
		assertEquals(0, camera.packetDelay(), "the camera's own");
		camera.setPacketDelay(125);
		assertEquals(125, camera.register(PACKET_DELAY).get());
		// Somebody else sets it back; the next stream sets it again.
		camera.register(PACKET_DELAY).set(0);
		try (FrameStream stream = camera.startAcquisition()) {
			assertTrue(stream.isRunning());
			assertEquals(125, camera.register(PACKET_DELAY).get());
			assertEquals("125", properties.get("GevSCPD"));
		}
	}
}
