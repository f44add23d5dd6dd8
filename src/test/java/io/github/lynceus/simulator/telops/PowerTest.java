package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
