package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.NodeMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same quantities under the names of the standard and under older ones. */
class SensorControlsTest {

	private static SensorControls controls(final String nodes) {
		final NodeMap map = NodeMap.parse(("<RegisterDescription ModelName=\"M\" VendorName=\"V\" StandardNameSpace=\"GEV\" " +
			"SchemaMajorVersion=\"1\" SchemaMinorVersion=\"1\" SchemaSubMinorVersion=\"0\" MajorVersion=\"1\" MinorVersion=\"0\" " +
			"SubMinorVersion=\"0\" xmlns=\"http://www.genicam.org/GenApi/Version_1_1\">" + nodes + "</RegisterDescription>")
			.getBytes(StandardCharsets.UTF_8));
		return new SensorControls("V M (127.0.0.1)", map);
	}

	private static String number(final String name, final double value, final double min, final double max) {
		return "<Float Name=\"" + name + "\"><Value>" + value + "</Value><Min>" + min + "</Min><Max>" + max + "</Max></Float>";
	}

	private static String integer(final String name, final int value, final int min, final int max, final int step) {
		return "<Integer Name=\"" + name + "\"><Value>" + value + "</Value><Min>" + min + "</Min><Max>" + max + "</Max><Inc>" +
			step + "</Inc></Integer>";
	}

	private static String choice(final String name, final int value, final String... entries) {
		final StringBuilder xml = new StringBuilder("<Enumeration Name=\"" + name + "\">");
		for (int i = 0; i < entries.length; i++) {
			xml.append("<EnumEntry Name=\"").append(entries[i]).append("\"><Value>").append(i).append("</Value></EnumEntry>");
		}
		return xml + "<Value>" + value + "</Value></Enumeration>";
	}

	@ParameterizedTest
	@ValueSource(strings = { "ExposureTime", "ExposureTimeAbs" })
	void exposureIsInMicrosecondsByEitherName(final String name) {
		final SensorControls sensor = controls(number(name, 250, 10, 1000));
		assertEquals(250, sensor.exposureTime());
		assertEquals(500, sensor.setExposureTime(500));
		assertThrows(FeatureException.class, () -> sensor.setExposureTime(5000));
	}

	@Test
	void rawExposureCountsInItsBase() {
		final SensorControls sensor = controls(integer("ExposureTimeRaw", 10, 1, 1000, 1) + number("ExposureTimeBaseAbs", 20, 1, 100));
		assertEquals(200, sensor.exposureTime());
		assertEquals(400, sensor.setExposureTime(405));
		assertEquals(7, controls(integer("ExposureTimeRaw", 7, 1, 1000, 1)).exposureTime());
	}

	@Test
	void theStandardNameGoesFirst() {
		assertEquals(1, controls(number("ExposureTimeAbs", 2, 0, 9) + number("ExposureTime", 1, 0, 9)).exposureTime());
	}

	@Test
	void automaticsAreSwitchedOffFirst() {
		final SensorControls sensor = controls(choice("ExposureAuto", 1, "Off", "Continuous") + number("ExposureTime", 1, 0, 9) +
			choice("GainAuto", 1, "Off", "Continuous") + number("GainRaw", 1, 0, 9));
		assertEquals(5, sensor.setExposureTime(5));
		assertEquals(6, sensor.setGain(6));
		assertEquals(6, sensor.gain());
	}

	@ParameterizedTest
	@CsvSource({ "AcquisitionFrameRate,AcquisitionFrameRateEnable", "AcquisitionFrameRateAbs,AcquisitionFrameRateEnabled" })
	void theRateIsSwitchedOnWhereItMustBe(final String rate, final String enable) {
		final SensorControls sensor = controls("<Boolean Name=\"" + enable + "\"><Value>false</Value></Boolean>" +
			number(rate, 25, 1, 100));
		assertEquals(30, sensor.setFrameRate(30));
		assertEquals(100, sensor.frameRateMax());
	}

	@Test
	void whatACameraLacksIsNamed() {
		assertEquals("V M (127.0.0.1) has no feature for the frame rate.",
			assertThrows(CameraException.class, () -> controls("").frameRate()).getMessage());
	}

	@Test
	void aRegionIsMovedToTheNearestPossible() {
		final SensorControls sensor = controls(integer("Width", 64, 16, 640, 16) + integer("Height", 64, 2, 480, 2) +
			integer("OffsetX", 8, 0, 576, 8) + integer("OffsetY", 6, 0, 416, 2));
		assertEquals(new Region(8, 6, 64, 64), sensor.region());
		assertEquals(new Region(104, 50, 192, 100), sensor.setRegion(new Region(102, 50, 199, 100)));
		assertEquals(new Region(0, 0, 16, 480), sensor.setRegion(new Region(-5, 0, 1, 5000)));
		assertEquals(new Region(0, 0, 320, 240), controls(integer("Width", 320, 1, 320, 1) +
			integer("Height", 240, 1, 240, 1)).region());
	}

	@Test
	void theSensorIsWhatSizeAndOffsetAllowTogether() {
		assertArrayEquals(new int[] { 640, 512 }, controls(integer("Width", 64, 16, 600, 16) +
			integer("Height", 64, 2, 480, 2) + integer("OffsetX", 40, 0, 576, 8) + integer("SensorHeight", 512, 0, 512, 1))
			.sensorSize());
	}

	@Test
	void formatsAndTriggersAreChosenByName() {
		final SensorControls sensor = controls("<Enumeration Name=\"PixelFormat\"><EnumEntry Name=\"Mono8\"><Value>0x01080001" +
			"</Value></EnumEntry><EnumEntry Name=\"Mono16\"><Value>0x01100007</Value></EnumEntry><Value>0x01080001</Value>" +
			"</Enumeration>" + choice("TriggerSelector", 0, "LineStart", "FrameStart") + choice("TriggerMode", 0, "Off", "On") +
			choice("TriggerSource", 0, "Line1", "Software"));
		assertEquals(List.of("Mono8", "Mono16"), sensor.pixelFormats());
		assertEquals(0x01100007, sensor.setPixelFormat("Mono16").code());
		assertFalse(sensor.isTriggered());
		sensor.triggerFrom("Software");
		assertTrue(sensor.isTriggered());
		sensor.triggerOff();
		assertFalse(sensor.isTriggered());
	}

	@ParameterizedTest
	@CsvSource({ "0,10", "10,10", "11,10", "14,14", "15,14", "99,18" })
	void limitsFindTheNearest(final long wanted, final int nearest) {
		assertEquals(nearest, new Limits(10, 20, 4).nearest(wanted));
	}
}
