package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

	private static final int GENERIC_ERROR = 0x8FFF;

	@Test
	void startsCooledAndReady() {
		final TelopsBench camera = new TelopsBench();
		assertEquals(0, camera.get("DeviceNotReady"));
		assertEquals(0x100, camera.get("TDCStatus"));
		assertEquals(1, camera.get("DevicePowerState"));
		assertEquals(6, camera.get("DeviceLedIndicatorState"));
		assertEquals(-196, camera.getFloat("DeviceTemperature"));
		camera.set("DeviceTemperatureSelector", 1);
		assertTrue(camera.getFloat("DeviceTemperature") > 20);
		camera.set("DeviceTemperatureSelector", 3 + 5);
		assertEquals(-327.68f, camera.getFloat("DeviceTemperature"));
	}

	@Test
	void bootsAndCoolsDown() {
		final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().cooldown(true));
		assertEquals(0x14145, camera.get("TDCStatus"));
		assertEquals(0, camera.get("DevicePowerState"));
		assertEquals(30, camera.get("TestImageSelector"));
		assertEquals(5, camera.get("DeviceLedIndicatorState"));
		camera.pass(11);
		assertEquals(2, camera.get("DevicePowerState"));
		assertEquals(0x8000 | 0x1, camera.get("TDCStatus") & 0x8001);
		assertEquals(GENERIC_ERROR, camera.writeStatus("AcquisitionStart", 1));
		assertEquals(GENERIC_ERROR, camera.writeStatus("TestImageSelector", 0));
		float before = camera.getFloat("DeviceTemperature");
		assertEquals(22, before);
		for (int i = 0; i < 5; i++) {
			camera.pass(25);
			assertTrue(camera.getFloat("DeviceTemperature") < before);
			before = camera.getFloat("DeviceTemperature");
		}
		assertEquals(1, camera.get("DeviceNotReady"));
		camera.pass(60);
		assertEquals(0, camera.get("DeviceNotReady"));
		assertEquals(1, camera.get("DevicePowerState"));
		assertEquals(0, camera.get("TestImageSelector"));
		assertTrue(camera.getFloat("DeviceTemperature") < -173);
		assertEquals(2, camera.get("CalibrationMode"));
	}

	@Test
	void coolsFasterAtASmallerTimeScale() {
		final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().cooldown(true).timeScale(0.01));
		camera.pass(2);
		assertEquals(0, camera.get("DeviceNotReady"));
	}

	@Test
	void standbyStopsAndShowsATestPattern() {
		final TelopsBench camera = new TelopsBench();
		camera.start();
		camera.set("DevicePowerStateSetpoint", 0);
		assertEquals(0, camera.get("TDCStatus") & 0x400);
		assertEquals(30, camera.get("TestImageSelector"));
		assertEquals(0, camera.get("DeviceNotReady"), "test patterns need no cold detector");
		camera.set("TestImageSelector", 0);
		assertEquals(1, camera.get("DeviceNotReady"));
	}

	@Test
	void keepsItsSettingsOverAResetWhenTold() {
		final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().timeScale(0.001));
		camera.window(128, 64);
		camera.set("LoadSavedConfigurationAtStartup", 1);
		camera.set("PowerOnAtStartup", 1);
		camera.command("SaveConfiguration");
		camera.window(64, 4);
		camera.set("MemoryBufferMode", 1);
		camera.command("DeviceReset");
		assertEquals(0x14145, camera.get("TDCStatus"));
		camera.pass(1);
		assertEquals(128, camera.get("Width"));
		assertEquals(66, camera.get("Height"));
		assertEquals(0, camera.get("MemoryBufferMode"));
		assertEquals(0, camera.get("DeviceNotReady"));
		camera.set("LoadSavedConfigurationAtStartup", 0);
		camera.command("SaveConfiguration");
		camera.command("DeviceReset");
		assertEquals(320, camera.get("Width"));
	}

	@Test
	void keepsItsSettingsFromOneRunToTheNext(@TempDir final Path folder) {
		final TelopsOptions options = TelopsOptions.defaults().configurationFile(folder.resolve("camera.txt"));
		final TelopsBench before = new TelopsBench(options);
		before.rate(12.5, 321);
		before.set("LoadSavedConfigurationAtStartup", 1);
		before.command("SaveConfiguration");
		before.setFloat("AcquisitionFrameRate", 50);
		final TelopsBench after = new TelopsBench(options);
		assertEquals(321, after.getFloat("AcquisitionFrameRate"));
		assertEquals(12.5f, after.getFloat("ExposureTime"));
		assertEquals(0, after.get("DeviceNotReady"));
	}

	@Test
	void theWallClockCanBeSet() {
		final TelopsBench camera = new TelopsBench();
		camera.pass(0.25);
		assertEquals(1_750_000_000, camera.get("POSIXTime"));
		assertEquals(2_500_000, camera.get("SubSecondTime"));
		camera.set("POSIXTime", 1_800_000_000);
		assertEquals(0, camera.get("SubSecondTime"));
		camera.pass(1.5);
		assertEquals(1_800_000_001, camera.get("POSIXTime"));
		assertEquals(5_000_000, camera.get("SubSecondTime"));
	}

	private static TelopsBench broken(final Malfunction malfunction) {
		final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().cooldown(true).malfunctions(malfunction));
		for (int i = 0; i < 11; i++) {
			camera.pass(1);
		}
		return camera;
	}

	@Test
	void partsReportOneAfterTheOther() {
		final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().cooldown(true));
		final Set<Integer> seen = new LinkedHashSet<>();
		for (int i = 0; i < 200 * 4; i++) {
			seen.add(camera.get("TDCStatus"));
			camera.pass(0.25);
		}
		assertEquals(List.of(0x14145, 0x4145, 0x4141, 0x141, 0x9141, 0x8101, 0x100), List.copyOf(seen));
	}

	@ParameterizedTest
	@CsvSource({ "COOLER_DEAD, 36, 15", "THERMOMETER, 609, 13" })
	void aCameraThatCannotCoolStandsBy(final Malfunction malfunction, final int seconds, final int code) {
		final TelopsBench camera = broken(malfunction);
		assertEquals(2, camera.get("DevicePowerState"));
		camera.set("DevicePowerStateSetpoint", 0);
		assertEquals(1, camera.get("DevicePowerStateSetpoint"), "ignored in transition");
		camera.pass(seconds - 1.1);
		assertEquals(0, camera.get("EventErrorCode"));
		camera.pass(0.2);
		assertEquals(code, camera.get("EventErrorCode"));
		assertEquals(0, camera.get("DevicePowerState"));
		assertEquals(0, camera.get("DevicePowerStateSetpoint"));
		assertEquals(0x1, camera.get("TDCStatus") & 0x8001);
		assertEquals(30, camera.get("TestImageSelector"));
		camera.model.setMalfunction(malfunction, false);
		camera.set("DevicePowerStateSetpoint", 1);
		for (int i = 0; i < 200; i++) {
			camera.pass(1);
		}
		assertEquals(1, camera.get("DevicePowerState"), "mended, it works");
	}

	@Test
	void aTemperatureThatNoLongerFallsWillDo() {
		final TelopsBench camera = broken(Malfunction.COOLS_SHORT);
		double cold = Double.NaN;
		for (int i = 0; i < 600 && camera.get("DevicePowerState") == 2; i++) {
			camera.pass(1);
			cold = camera.getFloat("DeviceTemperature");
		}
		assertEquals(1, camera.get("DevicePowerState"));
		assertTrue(cold > -150 && cold < -148, cold + " °C");
		camera.command("AcquisitionArm");
		assertEquals(11, camera.get("EventErrorCode"), "warmer than the calibration was made at");
		assertEquals(0, camera.get("EventErrorCode"));
		assertEquals(0x2, camera.get("TDCStatus"), "which is no more than a warning");
	}

	@Test
	void aWarmDetectorCannotBeArmed() {
		final TelopsBench camera = new TelopsBench();
		camera.set("DevicePowerStateSetpoint", 0);
		camera.set("TestImageSelector", 0);
		camera.command("AcquisitionArm");
		assertEquals(10, camera.get("EventErrorCode"));
		assertEquals(0x101, camera.get("TDCStatus"));
		camera.set("TestImageSelector", 31);
		camera.command("AcquisitionArm");
		assertEquals(0, camera.get("EventErrorCode"), "a test pattern needs no cold detector");
		assertEquals(0x3, camera.get("TDCStatus"));
	}

	@Test
	void itStartsByItselfWhenTold() {
		final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().timeScale(0.01));
		camera.set("AcquisitionStartAtStartup", 1);
		camera.set("PowerOnAtStartup", 1);
		camera.set("LoadSavedConfigurationAtStartup", 1);
		camera.command("SaveConfiguration");
		camera.command("DeviceReset");
		for (int i = 0; i < 250; i++) {
			camera.pass(0.01);
		}
		assertEquals(0x400, camera.get("TDCStatus"));
	}

	@Test
	void savesTriggersButNoMemoryNorOutput() {
		final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().timeScale(0.001));
		camera.set("TriggerSelector", 2);
		camera.set("TriggerFrameCount", 17);
		camera.set("MemoryBufferSequenceSize", 50);
		camera.set("VideoColorMap", 3);
		camera.setFloat("AcquisitionFrameRateMaxFG", 5000);
		camera.set("LoadSavedConfigurationAtStartup", 1);
		camera.command("SaveConfiguration");
		camera.set("TriggerFrameCount", 18);
		camera.command("DeviceReset");
		camera.set("TriggerSelector", 2);
		assertEquals(17, camera.get("TriggerFrameCount"));
		assertEquals(3, camera.get("TriggerActivation"));
		assertEquals(104_044, camera.get("MemoryBufferSequenceSize"));
		assertEquals(0, camera.get("VideoColorMap"));
		assertEquals(1200, camera.getFloat("AcquisitionFrameRateMaxFG"));
	}

	@Test
	void settingsSavedByAnotherFirmwareAreNotUsed(@TempDir final Path folder) {
		final TelopsOptions options = TelopsOptions.defaults().configurationFile(folder.resolve("camera.txt"));
		try (TelopsBench before = new TelopsBench(options)) {
			before.rate(12.5, 321);
			before.set("LoadSavedConfigurationAtStartup", 1);
			before.command("SaveConfiguration");
		}
		try (TelopsBench updated = new TelopsBench(options.firmware(Firmware.XML_13_4))) {
			assertEquals(100, updated.getFloat("AcquisitionFrameRate"));
		}
		try (TelopsBench same = new TelopsBench(options)) {
			assertEquals(321, same.getFloat("AcquisitionFrameRate"));
		}
	}
}
