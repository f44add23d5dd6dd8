package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationTest {

	private static final int GENERIC_ERROR = 0x8FFF;

	private final TelopsBench camera = new TelopsBench();

	@Test
	void startsWithTemperatures() {
		assertEquals(2, camera.get("CalibrationMode"));
		assertEquals(0x2 | 0x8 | 0x10 | 0x20, camera.get("AvailabilityFlags"));
		assertEquals(1_700_000_000, camera.get("CalibrationCollectionActivePOSIXTime"));
		assertEquals(1_700_000_010, camera.get("CalibrationCollectionActiveBlockPOSIXTime"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("CalibrationCollectionLoad", 1), "it is loaded already");
		assertEquals(GENERIC_ERROR, camera.writeStatus("CalibrationCollectionBlockLoad", 1));
	}

	@Test
	void loadingTakesAWhile() {
		camera.set("CalibrationCollectionSelector", 1);
		camera.command("CalibrationCollectionLoad");
		assertEquals(0x1040, camera.get("TDCStatus") & 0x1040);
		assertEquals(1, camera.get("DeviceNotReady"));
		assertEquals(0, camera.get("CalibrationCollectionActivePOSIXTime"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("AcquisitionStart", 1));
		camera.pass(2);
		assertEquals(0, camera.get("DeviceNotReady"));
		assertEquals(1_700_003_600, camera.get("CalibrationCollectionActivePOSIXTime"));
		camera.set("CalibrationMode", 3);
		assertEquals(3, camera.get("CalibrationMode"));
		camera.set("CalibrationCollectionBlockSelector", 7);
		assertEquals(1, camera.get("CalibrationCollectionBlockSelector"));
		camera.command("CalibrationCollectionBlockLoad");
		camera.pass(2);
		assertEquals(1_700_003_620, camera.get("CalibrationCollectionActiveBlockPOSIXTime"));
	}

	@Test
	void selectsByTimeToo() {
		camera.set("CalibrationCollectionPOSIXTime", 1_700_007_200);
		assertEquals(2, camera.get("CalibrationCollectionSelector"));
		camera.command("CalibrationCollectionLoad");
		camera.pass(2);
		assertEquals(1, camera.get("CalibrationMode"), "without temperatures, NUC");
	}

	@Test
	void recordedSequencesKeepTheirCalibration() {
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 4);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		camera.pass(1);
		camera.command("AcquisitionStop");
		camera.pass(1);
		camera.set("CalibrationCollectionSelector", 1);
		camera.command("CalibrationCollectionLoad");
		assertEquals(0, camera.get("TDCStatus") & 0x1000, "acknowledged, but ignored");
		assertEquals(GENERIC_ERROR, camera.writeStatus("ImageCorrection", 1));
	}

	@Test
	void imageCorrectionEndsWithANotice() {
		camera.command("ImageCorrection");
		assertEquals(0x2000, camera.get("TDCStatus") & 0x2000);
		assertEquals(GENERIC_ERROR, camera.writeStatus("Width", 64));
		camera.pass(10);
		assertEquals(0, camera.get("TDCStatus") & 0x2000);
		assertEquals(2, camera.get("EventTelopsCode"));
		assertEquals(0, camera.get("EventTelopsCode"));
	}
}
