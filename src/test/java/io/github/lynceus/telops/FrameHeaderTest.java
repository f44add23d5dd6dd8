package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameHeaderTest {

	/** A header of a 64 pixel wide image, field by field as they stand in the rows. */
	private static byte[] literal() {
		final byte[] bytes = new byte[256];
		put(bytes, 0x00, "5443 07 0C 0001 0000"); // TC, XML 12.7, 256 bytes
		put(bytes, 0x08, "15CD5B07"); // FrameID 123456789
		put(bytes, 0x0C, "33938843"); // DataOffset 273.15
		put(bytes, 0x10, "F8"); // DataExp -8
		put(bytes, 0x14, "0000C0BF"); // DeltaTemp -1.5
		put(bytes, 0x18, "C9130000"); // ExposureTime 50.65 us
		put(bytes, 0x1C, "02 01 00 03"); // RT, BPR, -, block 3
		put(bytes, 0x20, "4000 2000 8000 7000"); // 64x32 at 128, 112
		put(bytes, 0x28, "01 00 1E 01"); // ReverseX, test image 30, high gain
		put(bytes, 0x2C, "0C882F00"); // 3115.020 Hz
		put(bytes, 0x39, "3412"); // unaligned ADC readout
		put(bytes, 0x4A, "02"); // MOI image
		put(bytes, 0x64, "00F15365 87D61200"); // 2023-11-14T22:13:20Z + 0.1234567 s
		put(bytes, 0x70, "FFFFFFFF"); // longitude -1
		put(bytes, 0xA0, "6CB3"); // -196.04 °C
		put(bytes, 0xFC, "FFFFFFFF");
		return bytes;
	}

	private static void put(final byte[] bytes, final int at, final String hex) {
		final byte[] some = HexFormat.of().parseHex(hex.replace(" ", ""));
		System.arraycopy(some, 0, bytes, at, some.length);
	}

	@Test
	void readsTheFieldsEverybodyNeeds() {
		final FrameHeader header = FrameHeader.of(literal());
		assertEquals(123456789, header.frameId());
		assertEquals(64, header.width());
		assertEquals(32, header.height());
		assertEquals(128, header.offsetX());
		assertEquals(112, header.offsetY());
		assertEquals(50.65, header.integrationTime(), 1e-9);
		assertEquals(3115.02, header.frameRate(), 1e-9);
		assertEquals(-8, header.dataExp());
		assertEquals(273.15, header.dataOffset());
		assertEquals(CalibrationMode.RT, header.calibrationMode().orElseThrow());
		assertEquals(2, header.bufferingFlag());
		assertEquals(-196.04, header.sensorTemperature(), 1e-9);
		assertEquals(Instant.parse("2023-11-14T22:13:20.123456700Z"), header.time());
	}

	@Test
	void namesAllNinetyOneFields() {
		final Map<String, Object> map = FrameHeader.of(literal()).toMap();
		assertEquals(91, map.size());
		assertEquals("TC", map.get("Signature"));
		assertEquals(12L, map.get("DeviceXMLMajorVersion"));
		assertEquals(7L, map.get("DeviceXMLMinorVersion"));
		assertEquals(256L, map.get("ImageHeaderLength"));
		assertEquals(-1.5, map.get("DeltaTemp"));
		assertEquals(273.15, map.get("DataOffset"));
		assertEquals(50.65, map.get("ExposureTime"));
		assertEquals(3115.02, map.get("AcquisitionFrameRate"));
		assertEquals(0x1234L, map.get("ADCReadout"));
		assertEquals(-1L, map.get("GPSLongitude"));
		assertEquals(-196.04, map.get("TemperatureSensor"));
		assertEquals(0xFFFF_FFFFL, map.get("CalibrationCollectionPOSIXTime"));
	}

	@Test
	void fieldsStandInOrderWithoutOverlapWithinTheRows() {
		final HeaderField[] fields = HeaderField.values();
		for (int i = 1; i < fields.length; i++) {
			final HeaderField before = fields[i - 1];
			assertTrue(before.offset() + before.type().size() <= fields[i].offset(), fields[i].label());
		}
		final HeaderField last = fields[fields.length - 1];
		assertEquals(FrameHeader.SIZE, last.offset() + last.type().size());
		assertEquals(fields.length, Arrays.stream(fields).map(HeaderField::label).distinct().count());
	}

	@Test
	void temperaturesComeInDegreesCelsiusAndMarksAreNone() {
		final FrameUnit unit = FrameHeader.of(literal()).unit();
		assertEquals("°C", unit.unit());
		assertEquals(1 / 256.0, unit.scale());
		assertEquals(0, unit.offset(), 1e-12);
		assertEquals(25.5, unit.value(0x1980), 1e-12);
		assertFalse(unit.isSpecial(0xFFF0));
		assertTrue(unit.isSpecial(0xFFF1));
		assertTrue(Double.isNaN(unit.value(0xFFFF)));
	}

	@Test
	void theModeDecidesOnTheUnitNotTheNumbers() {
		assertEquals(new FrameUnit(1, -273.15, "°C", 0xFFF1), CalibrationMode.RT.unit(0, 0));
		assertEquals(new FrameUnit(0.25, 3, "W/(m^2 sr)", 0xFFF1), CalibrationMode.IBR.unit(-2, 3));
		assertEquals(new FrameUnit(2, 0, "W/m^2", 0xFFF1), CalibrationMode.IBI.unit(1, 0));
		assertEquals(new FrameUnit(1, 0, "count", 0xFFF1), CalibrationMode.NUC.unit(0, 0));
		assertEquals(FrameUnit.COUNTS, CalibrationMode.RAW.unit(0, 0));
		assertEquals(FrameUnit.COUNTS, CalibrationMode.RAW0.unit(-8, 273.15));
	}

	@Test
	void countsStayCountsWhenTheHeaderIsOfNoUse() {
		final byte[] newer = literal();
		put(newer, 0x1C, "07");
		assertTrue(FrameHeader.of(newer).calibrationMode().isEmpty());
		assertEquals(FrameUnit.COUNTS, FrameHeader.of(newer).unit());
		assertTrue(FrameHeader.of(newer).toString().endsWith("mode 7"));
		final byte[] noNumber = literal();
		put(noNumber, 0x0C, "0000C07F");
		assertEquals(FrameUnit.COUNTS, FrameHeader.of(noNumber).unit());
	}

	@Test
	void refusesWhatIsNoHeader() {
		final byte[] bytes = literal();
		bytes[1] = 'X';
		assertTrue(assertThrows(CameraException.class, () -> FrameHeader.of(bytes)).getMessage().contains("no Telops header"));
		assertThrows(CameraException.class, () -> FrameHeader.of(new byte[0]));
		assertThrows(CameraException.class, () -> FrameHeader.of(Arrays.copyOf(literal(), 255)));
	}

	@Test
	void calibrationModesAreFoundByNameOrCode() {
		assertEquals(CalibrationMode.RT, CalibrationMode.parse(" rt "));
		assertEquals(CalibrationMode.RAW, CalibrationMode.parse("255"));
		assertEquals("Calibration mode \"kelvin\" does not exist: choose one of Raw0, Raw, NUC, RT, IBR, IBI.",
			assertThrows(CameraException.class, () -> CalibrationMode.parse("kelvin")).getMessage());
	}
}
