package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Errors of the memory and errors at arming that a healthy camera hardly ever reports. */
class MalfunctionTest {

	private static final int GENERIC_ERROR = 0x8FFF;
	private static final int IDLE = 1;
	private static final int UPDATING = 4;

	private final TelopsBench camera = new TelopsBench();

	private int armed() {
		camera.command("AcquisitionArm");
		final int code = camera.get("EventErrorCode");
		assertEquals(0, camera.get("EventErrorCode"), "one mistake, one event");
		assertEquals(code == 0 ? 1 : 0, camera.get("DeviceRegistersValid"));
		assertEquals(code == 0 ? 0x2 : 0x300, camera.get("TDCStatus") & 0x302);
		return code;
	}

	@Test
	void everyMistakeHasItsCodeAtArming() {
		camera.rate(10, 100);
		camera.set("ExposureMode", 2);
		assertEquals(1, armed());
		camera.set("ExposureMode", 1);
		camera.set("Height", 3);
		assertEquals(2, armed());
		camera.set("Height", 258);
		camera.set("Width", 96);
		assertEquals(3, armed());
		camera.window(128, 64);
		camera.set("CenterImage", 0);
		camera.set("OffsetX", 33);
		assertEquals(4, armed());
		camera.set("OffsetX", 32);
		camera.set("OffsetY", 1);
		assertEquals(5, armed());
		camera.set("OffsetY", 2);
		assertEquals(0, armed());
	}

	@Test
	void aBatchOfWritesIsCheckedAtItsEnd() {
		camera.window(64, 4);
		camera.rate(5, 90_000);
		camera.command("DeviceRegistersStreamingStart");
		camera.window(320, 256);
		assertEquals(90_000, camera.getFloat("AcquisitionFrameRate"), "limits wait");
		assertEquals(6, armed());
		camera.command("DeviceRegistersStreamingEnd");
		assertEquals(camera.getFloat("AcquisitionFrameRateMax"), camera.getFloat("AcquisitionFrameRate"));
		assertEquals(1, camera.get("DeviceRegistersValid"));
		assertEquals(0, armed());
	}

	@Test
	void detectorModesThatAreNotThereAreErrorsAtArming() {
		try (TelopsBench plain = new TelopsBench(TelopsOptions.defaults().highGain(false)
			.malfunctions(Malfunction.CALIBRATION_UNREADABLE)))
		{
			plain.set("CalibrationCollectionSelector", 1);
			plain.command("CalibrationCollectionLoad");
			plain.pass(2);
			plain.set("SensorWellDepth", 1);
			plain.command("AcquisitionArm");
			assertEquals(7, plain.get("EventErrorCode"));
			plain.set("SensorWellDepth", 0);
			plain.set("IntegrationMode", 1);
			plain.command("AcquisitionArm");
			assertEquals(8, plain.get("EventErrorCode"));
			plain.set("IntegrationMode", 0);
			plain.command("AcquisitionArm");
			assertEquals(0, plain.get("EventErrorCode"));
			assertEquals(0, plain.get("TDCFlags") & 0x20);
		}
		assertEquals(0x20, camera.get("TDCFlags") & 0x20);
	}

	@Test
	void aRejectedConfigurationGivesNoImages() {
		camera.set("Width", 96);
		camera.command("AcquisitionStart");
		camera.pass(1);
		assertEquals(0, camera.output.images.size());
		assertEquals(0x200, camera.get("TDCStatus") & 0x600);
	}

	@Test
	void aRecordingThatNeverCompletesIsLost() {
		camera.model.setMalfunction(Malfunction.RECORDING_STUCK, true);
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 100);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		camera.pass(0.5);
		camera.command("AcquisitionStop");
		camera.pass(0.9);
		assertEquals(UPDATING, camera.get("MemoryBufferStatus"));
		camera.pass(0.2);
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
		assertEquals(38, camera.get("EventErrorCode"));
		assertEquals(0, camera.get("MemoryBufferSequenceCount"));
	}

	@Test
	void aMemoryThatCannotBeCompactedSaysSo() {
		camera.model.setMalfunction(Malfunction.DEFRAG, true);
		camera.set("MemoryBufferMode", 1);
		camera.command("MemoryBufferSequenceDefrag");
		camera.pass(1);
		assertEquals(36, camera.get("EventErrorCode"));
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
	}

	@Test
	void aCameraWithoutMemoryReportsItAndRecordsNothing() {
		try (TelopsBench forgetful = new TelopsBench(TelopsOptions.defaults().malfunctions(Malfunction.MEMORY))) {
			assertEquals(33, forgetful.get("EventErrorCode"));
			assertEquals(0, forgetful.get("MemoryBufferSequenceSizeMax"));
			assertEquals(GENERIC_ERROR, forgetful.writeStatus("MemoryBufferSequenceSize", 100));
			forgetful.set("MemoryBufferMode", 1);
			forgetful.start();
			assertEquals(IDLE, forgetful.get("MemoryBufferStatus"));
			forgetful.pass(0.1);
			assertEquals(10, forgetful.output.images.size(), "but images it has");
		}
	}

	@Test
	void aLargeMemoryHasFourModules() {
		assertEquals(0, camera.get("TDCFlags2") & 0x8);
		try (TelopsBench large = new TelopsBench(TelopsOptions.defaults().memoryBytes(32L << 30))) {
			assertEquals(0x8, large.get("TDCFlags2") & 0x8);
			assertEquals(8, large.get("MemoryBufferTotalSpaceHigh"));
			assertEquals(0, large.get("MemoryBufferTotalSpaceLow"));
			assertEquals(2 * ((32L << 30) / 165_120 / 2), large.get("MemoryBufferSequenceSizeMax"));
		}
	}
}
