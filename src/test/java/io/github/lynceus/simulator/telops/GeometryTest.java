package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

	private static final int GENERIC_ERROR = 0x8FFF;

	private final TelopsBench camera = new TelopsBench();

	@Test
	void startsWithTheWholeSensor() {
		assertEquals(320, camera.get("Width"));
		assertEquals(258, camera.get("Height"));
		assertEquals(165_120, camera.get("PayloadSize"));
		assertEquals(List.of(64, 64, 320), List.of(camera.get("WidthMin"), camera.get("WidthInc"),
			camera.get("WidthMax")));
		assertEquals(List.of(4, 4, 256), List.of(camera.get("HeightMin"), camera.get("HeightInc"),
			camera.get("HeightMax")));
	}

	@Test
	void centresTheWindow() {
		camera.window(128, 64);
		assertEquals(96, camera.get("OffsetX"));
		assertEquals(96, camera.get("OffsetXMin"));
		assertEquals(96, camera.get("OffsetXMax"));
		assertEquals(96, camera.get("OffsetY"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("OffsetX", 64));
	}

	@Test
	void letsTheWindowWanderWhenItIsNotCentred() {
		camera.set("CenterImage", 0);
		camera.window(128, 64);
		assertEquals(0, camera.get("OffsetXMin"));
		assertEquals(192, camera.get("OffsetXMax"));
		assertEquals(192, camera.get("OffsetYMax"));
		camera.set("OffsetX", 192);
		camera.set("OffsetY", 10);
		camera.set("Width", 256);
		assertEquals(64, camera.get("OffsetX"), "the offset gives way when the window grows");
		assertEquals(10, camera.get("OffsetY"));
	}

	@Test
	void someBuildsNeverLeaveTheMiddle() {
		final TelopsBench locked = new TelopsBench(TelopsOptions.defaults().lockedCenterImage(true));
		assertEquals(1, locked.get("LockedCenterImage"));
		assertEquals(GENERIC_ERROR, locked.writeStatus("CenterImage", 0));
		assertEquals(GENERIC_ERROR, locked.writeStatus("OffsetY", 0));
	}

	@ParameterizedTest
	@CsvSource({ "Width,100,3", "Width,0,3", "Width,384,3", "Height,64,2", "Height,262,2", "Height,2,2",
		"OffsetX,48,4", "OffsetX,4000000000,4", "OffsetY,33,5" })
	void reportsIllegalSizesOnlyWhenArmed(final String register, final long value, final int error) {
		camera.set("CenterImage", 0);
		camera.window(128, 64);
		camera.set("OffsetX", 0);
		camera.set("OffsetY", 0);
		camera.set(register, value);
		assertEquals(1, camera.get("DeviceRegistersValid"));
		camera.command("AcquisitionStart");
		camera.pass(1);
		assertEquals(0x200, camera.get("TDCStatus") & 0x600);
		assertEquals(0, camera.get("DeviceRegistersValid"));
		assertEquals(error, camera.get("EventErrorCode"));
		assertEquals(0, camera.output.images.size());
	}

	@Test
	void queuesEveryMistakeAndForgetsWhatWasRead() {
		camera.set("Width", 100);
		camera.set("Height", 101);
		camera.command("AcquisitionArm");
		assertEquals(2, camera.get("EventErrorCode"));
		assertEquals(3, camera.get("EventErrorCode"));
		assertEquals(0, camera.get("EventErrorCode"));
		camera.window(128, 64);
		camera.command("AcquisitionArm");
		assertEquals(1, camera.get("DeviceRegistersValid"));
		assertEquals(0, camera.get("TDCStatus") & 0x200);
	}

	@Test
	void payloadOfSmallWindowsHoldsSeveralImages() {
		camera.window(64, 4);
		assertEquals(65 * 6 * 64 * 2, camera.get("PayloadSize"));
		camera.window(320, 256);
		camera.rate(10, 3000);
		assertEquals(3 * 165_120, camera.get("PayloadSize"), "three images per Camera Link frame at 1200 a second");
		camera.setFloat("AcquisitionFrameRateMaxFG", 1e9);
		assertEquals(165_120, camera.get("PayloadSize"));
	}

	@Test
	void hangsWhenTheWindowChangesTwiceWithinASecond() {
		final TelopsBench fragile = new TelopsBench(TelopsOptions.defaults().geometryHang(true));
		final int[] hangs = { 0 };
		fragile.model.whenHung(() -> hangs[0]++);
		fragile.window(128, 64);
		fragile.pass(1.01);
		fragile.window(64, 4);
		fragile.pass(0.5);
		assertEquals(0, hangs[0]);
		fragile.set("Width", 128);
		assertEquals(1, hangs[0]);
	}
}
