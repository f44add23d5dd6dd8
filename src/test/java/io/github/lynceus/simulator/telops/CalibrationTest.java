package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	private void load(final int collection) {
		camera.set("CalibrationCollectionSelector", collection);
		camera.command("CalibrationCollectionLoad");
		camera.pass(2);
	}

	@Test
	void selectorsKeepWithinWhatThereIs() {
		final int last = camera.get("CalibrationCollectionCount") - 1;
		camera.set("CalibrationCollectionSelector", 1);
		camera.set("CalibrationCollectionBlockSelector", 1);
		camera.set("CalibrationCollectionSelector", 99);
		assertEquals(last, camera.get("CalibrationCollectionSelector"));
		assertEquals(0, camera.get("CalibrationCollectionBlockSelector"), "another collection, its first block");
		camera.set("CalibrationCollectionPOSIXTime", 12345);
		assertEquals(last, camera.get("CalibrationCollectionSelector"), "nothing was made then");
		camera.set("CalibrationCollectionBlockPOSIXTime", camera.get("CalibrationCollectionPOSIXTime") + 30);
		assertEquals(2, camera.get("CalibrationCollectionBlockSelector"));
		camera.set("CalibrationCollectionBlockSelector", -1);
		assertEquals(camera.get("CalibrationCollectionBlockCount") - 1, camera.get("CalibrationCollectionBlockSelector"));
	}

	@Test
	void loadingSetsWhatTheCalibrationWasMadeWith() {
		load(4);
		assertEquals(1, camera.get("ReverseX"));
		load(6);
		assertEquals(0, camera.get("ReverseX"));
		assertEquals(1, camera.get("SensorWellDepth"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("SensorWellDepth", 0), "only without calibration");
		assertEquals(0x2 | 0x8 | 0x10 | 0x20 | 0x40 | 0x80, camera.get("AvailabilityFlags"));
	}

	@Test
	void theModeStaysWhereItIsPossible() {
		camera.set("CalibrationMode", 255);
		load(1);
		assertEquals(255, camera.get("CalibrationMode"));
		camera.set("CalibrationMode", 4);
		load(2);
		assertEquals(1, camera.get("CalibrationMode"), "no irradiance, no temperature: NUC");
	}

	@Test
	void anUnreadableCalibrationLeavesRawPixels() {
		camera.model.setMalfunction(Malfunction.CALIBRATION_UNREADABLE, true);
		load(1);
		assertEquals(0, camera.get("CalibrationMode"));
		assertEquals(0x4, camera.get("AvailabilityFlags"));
		assertEquals(0, camera.get("CalibrationCollectionActivePOSIXTime"));
		assertEquals(0, camera.get("DeviceNotReady"));
		assertEquals(0, camera.writeStatus("SensorWellDepth", 1), "free without calibration");
		camera.model.setMalfunction(Malfunction.CALIBRATION_UNREADABLE, false);
		camera.command("CalibrationCollectionLoad");
		camera.pass(2);
		assertEquals(2, camera.get("CalibrationMode"), "Raw0 became RT");
	}

	@Test
	void theLastCalibrationIsLoadedAgain(@TempDir final Path folder) {
		final TelopsOptions options = TelopsOptions.defaults().configurationFile(folder.resolve("camera.txt"));
		try (TelopsBench before = new TelopsBench(options)) {
			before.set("CalibrationCollectionSelector", 5);
			before.command("CalibrationCollectionLoad");
			before.pass(2);
			before.set("PowerOnAtStartup", 1);
			before.command("DeviceReset");
			before.pass(11);
			before.pass(2);
			assertEquals(1_700_018_000, before.get("CalibrationCollectionActivePOSIXTime"));
		}
		try (TelopsBench after = new TelopsBench(options)) {
			assertEquals(1_700_018_000, after.get("CalibrationCollectionActivePOSIXTime"));
		}
	}

	@Test
	void armingWithoutTheModeIsAnError() {
		final int[][] codes = { { 2, 9 }, { 1, 12 }, { 255, 23 } };
		for (final int[] code : codes) {
			camera.set("CalibrationMode", code[0]);
			camera.set("CalibrationCollectionSelector", 1 - camera.get("CalibrationCollectionSelector"));
			camera.command("CalibrationCollectionLoad");
			camera.command("AcquisitionArm");
			assertEquals(code[1], camera.get("EventErrorCode"));
			assertEquals(28, camera.get("EventErrorCode"), "and the camera waits for its calibration");
			assertEquals(0, camera.get("EventErrorCode"));
			assertEquals(0x300, camera.get("TDCStatus") & 0x302);
			camera.pass(2);
		}
	}

	// -- Image correction --

	@Test
	void correctingBorrowsSettingsAndGivesThemBack() {
		camera.rate(20, 333);
		camera.set("ReverseX", 1);
		camera.command("ImageCorrection");
		assertEquals(25, camera.getFloat("AcquisitionFrameRate"));
		assertEquals(255, camera.get("CalibrationMode"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("AcquisitionStop", 1));
		assertEquals(GENERIC_ERROR, camera.writeStatus("AcquisitionArm", 1));
		camera.pass(8);
		assertEquals(0x3040, camera.get("TDCStatus") & 0x3040, "the corrected calibration is loaded");
		assertEquals(333, camera.getFloat("AcquisitionFrameRate"));
		camera.pass(2);
		assertEquals(0, camera.get("TDCStatus") & 0x3040);
		assertEquals(2, camera.get("CalibrationMode"));
		assertEquals(1_700_000_000, camera.get("CalibrationCollectionActivePOSIXTime"));
		camera.start();
		camera.pass(0.01);
		assertEquals(1_750_000_010, RecordingOutput.payload(camera.output.images.get(0)).getInt(0xF4));
	}

	@Test
	void moreBlocksTakeLonger() {
		load(6);
		camera.command("ImageCorrection");
		camera.pass(3 + 3 + 3 * 2 + 1.9);
		assertEquals(0x2000, camera.get("TDCStatus") & 0x2000);
		camera.pass(0.2);
		assertEquals(0, camera.get("TDCStatus") & 0x2000);
		camera.set("ImageCorrectionBlockSelector", 1);
		camera.command("ImageCorrection");
		camera.pass(3 + 3 + 2 + 2);
		assertEquals(0, camera.get("TDCStatus") & 0x2000, "the active block alone");
	}

	@ParameterizedTest
	@CsvSource({ "CORRECTION_NO_IMAGES, 5, 18", "CORRECTION_REFERENCE, 3, 17", "CORRECTION_FILE, 36, 16", ", 300, 24" })
	void failedCorrectionsTellWhy(final Malfunction malfunction, final int seconds, final int code) {
		camera.rate(20, 333);
		if (malfunction == null) {
			camera.set("ImageCorrectionMode", 1);
		}
		else {
			camera.model.setMalfunction(malfunction, true);
		}
		camera.command("ImageCorrection");
		camera.pass(seconds - 0.1);
		assertEquals(0, camera.get("EventErrorCode"));
		assertEquals(0x2000, camera.get("TDCStatus") & 0x2000);
		camera.pass(0.2);
		assertEquals(code, camera.get("EventErrorCode"));
		assertEquals(2, camera.get("EventTelopsCode"), "it is over all the same");
		assertEquals(0, camera.get("TDCStatus") & 0x2000);
		assertEquals(333, camera.getFloat("AcquisitionFrameRate"));
		assertEquals(0, camera.get("DeviceNotReady"));
	}
}
