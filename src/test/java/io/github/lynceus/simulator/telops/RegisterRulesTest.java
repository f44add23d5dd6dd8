package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.simulator.RegisterAccessException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class RegisterRulesTest {

	private static final int GENERIC_ERROR = 0x8FFF;

	private final TelopsBench camera = new TelopsBench();

	/** Writable registers that refuse a write right now. */
	private Set<String> refused(final List<String> candidates) {
		final Set<String> refused = new TreeSet<>();
		for (final String name : candidates) {
			if (camera.writeStatus(name, 0) == GENERIC_ERROR) {
				refused.add(name);
			}
		}
		return refused;
	}

	@Test
	void everyReadableRegisterReads() throws RegisterAccessException {
		try (TelopsBench newest = new TelopsBench(TelopsOptions.defaults().firmware(Firmware.XML_13_4))) {
			for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
				if (definition.readable()) {
					newest.tryGet(definition.name());
				}
			}
		}
	}

	@Test
	void olderFirmwareLacksTheNewestRegisters() {
		for (final int address : new int[] { 0xEC54, 0xEC58, 0xEC5C, 0xEC60, 0xEC64 }) {
			assertEquals(GENERIC_ERROR, assertThrows(RegisterAccessException.class,
				() -> camera.model.read(address, new byte[4])).status());
		}
		final String description = new String(camera.model.description(), StandardCharsets.UTF_8);
		assertFalse(description.contains("Name=\"BinningMode\"") || description.contains("0xEC60"),
			"nor does it describe them");
		assertTrue(description.contains("MajorVersion=\"12\" MinorVersion=\"7\""));
	}

	@Test
	void newerFirmwareForgetsTheFirstWriteOfSomeRegisters() {
		try (TelopsBench newest = new TelopsBench(TelopsOptions.defaults().firmware(Firmware.XML_13_4))) {
			assertEquals(13, newest.get("DeviceXMLMajorVersion"));
			for (final int round : new int[] { 1, 2 }) {
				newest.set("Width", 128);
				newest.set("Height", 66);
				newest.set("PixelFormat", 0x01100003);
				newest.set("AcquisitionMode", 2);
				assertEquals(round == 1 ? List.of(320, 258, 0x01100007, 0) : List.of(128, 66, 0x01100003, 2),
					List.of(newest.get("Width"), newest.get("Height"), newest.get("PixelFormat"),
						newest.get("AcquisitionMode")));
			}
		}
	}

	@Test
	void refusesWithGenericErrorOnly() {
		for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
			final String name = definition.name();
			if (!definition.readable()) {
				assertEquals(GENERIC_ERROR, assertThrows(RegisterAccessException.class,
					() -> camera.tryGet(name)).status(), name);
			}
			if (!definition.writable()) {
				assertEquals(GENERIC_ERROR, camera.writeStatus(name, 1), name);
			}
		}
		for (final long address : new long[] { 0xA000, 0xD304 + 4 * 100, 0xFFFF_FFFCL, 0x7FFF_FFFCL }) {
			assertEquals(GENERIC_ERROR, assertThrows(RegisterAccessException.class,
				() -> camera.model.read(address, new byte[4])).status());
			assertEquals(GENERIC_ERROR, assertThrows(RegisterAccessException.class,
				() -> camera.model.write(address, new byte[4])).status());
		}
	}

	@Test
	void readsSeveralRegistersInARow() throws RegisterAccessException {
		final byte[] bytes = new byte[16];
		camera.model.read(0xD300, bytes);
		final ByteBuffer values = ByteBuffer.wrap(bytes);
		assertEquals(List.of(320, 258, 0x01100007, 165_120),
			List.of(values.getInt(), values.getInt(), values.getInt(), values.getInt()));
	}

	@Test
	void unknownValuesAreAcknowledgedAndForgotten() {
		camera.set("PixelFormat", 12345);
		assertEquals(0x01100007, camera.get("PixelFormat"));
		camera.set("BadPixelReplacement", 2);
		assertEquals(0, camera.get("BadPixelReplacement"));
		camera.set("CalibrationMode", 3);
		assertEquals(2, camera.get("CalibrationMode"), "this collection has no radiances");
		camera.set("CalibrationMode", 1);
		assertEquals(1, camera.get("CalibrationMode"));
	}

	@Test
	void plainRegistersKeepWithinTheirLimits() {
		camera.setFloat("AECTargetWellFilling", 150);
		assertEquals(100, camera.getFloat("AECTargetWellFilling"));
		camera.set("EHDRINumberOfExposures", 9);
		assertEquals(4, camera.get("EHDRINumberOfExposures"));
		camera.setFloat("ExternalBlackBodyTemperature", -400);
		assertEquals(-273.15f, camera.getFloat("ExternalBlackBodyTemperature"));
	}

	@Test
	void anAcquiringCameraLocksWhatShapesItsImages() {
		final List<String> candidates = List.of("Width", "Height", "PixelFormat", "AcquisitionMode",
			"CalibrationMode", "AcquisitionFrameRateMode", "AcquisitionFrameRateMaxFG", "CenterImage", "TriggerMode",
			"TriggerSource", "TriggerFrameCount", "MemoryBufferMode", "MemoryBufferSequenceDownloadMode", "POSIXTime",
			"DetectorMode", "TestImageSelector", "EventSelector", "AcquisitionStart", "AcquisitionArm",
			"ImageCorrection", "CalibrationCollectionLoad", "DeviceRegistersStreamingStart");
		final List<String> free = List.of("AcquisitionFrameRate", "ExposureAuto", "BadPixelReplacement", "ReverseX",
			"AcquisitionStop", "MemoryBufferMOISource", "TriggerSelector", "TriggerSoftware",
			"DeviceTemperatureSelector", "MemoryBufferStatus", "CalibrationCollectionSelector");
		camera.start();
		assertEquals(new TreeSet<>(candidates), refused(candidates));
		assertEquals(Set.of(), refused(free.subList(0, 4)));
		assertEquals(Set.of(), refused(free.subList(4, free.size())));
	}

	@Test
	void aBusyBufferLocksItsDivisionAndTheWindow() {
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 100);
		camera.start();
		final List<String> candidates = List.of("MemoryBufferNumberOfSequences", "MemoryBufferSequenceSize",
			"MemoryBufferSequencePreMOISize", "MemoryBufferSequenceSelector", "MemoryBufferSequenceClearAll",
			"MemoryBufferSequenceDefrag", "MemoryBufferMOIActivation", "MemoryBufferMode", "Width", "Height");
		assertEquals(new TreeSet<>(candidates), refused(candidates));
	}

	@Test
	void downloadRegistersFollowTheDownloadMode() {
		final List<String> candidates = List.of("MemoryBufferSequenceDownloadBitRateMax",
			"MemoryBufferSequenceDownloadFrameID", "MemoryBufferSequenceDownloadFrameCount",
			"MemoryBufferSequenceDownloadImageFrameID");
		assertEquals(new TreeSet<>(candidates), refused(candidates));
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 4);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		camera.pass(1);
		camera.command("AcquisitionStop");
		camera.pass(1);
		assertEquals(new TreeSet<>(candidates), refused(candidates));
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		assertEquals(Set.of("MemoryBufferSequenceDownloadImageFrameID"), refused(candidates));
		assertEquals(GENERIC_ERROR, camera.writeStatus("MemoryBufferMode", 0), "the buffer is not empty");
	}

	@Test
	void startWaitsForTheBuffer() {
		camera.set("MemoryBufferMode", 1);
		camera.command("MemoryBufferSequenceDefrag");
		assertEquals(GENERIC_ERROR, camera.writeStatus("AcquisitionStart", 1));
		camera.pass(1);
		assertEquals(0, camera.writeStatus("AcquisitionStart", 1));
	}

	@Test
	void everyLockNamedInTheTableHasItsFormula() {
		for (final Lock lock : Lock.values()) {
			for (final String variable : lock.variables()) {
				assertTrue(RegisterTable.get().has(variable), variable);
				assertTrue(lock.formula().contains(variable), lock.formula());
			}
		}
	}
}
