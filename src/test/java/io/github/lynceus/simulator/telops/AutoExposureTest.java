package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** How the exposure time moves by itself, against what the scene demands. */
class AutoExposureTest {

	private static final int GENERIC_ERROR = 0x8FFF;

	private final TelopsBench camera = new TelopsBench();

	/** The exposure time at which a share of the pixels of an image lies below a well filling. */
	private static double exposureFor(final double filling, final double share, final long frameId) {
		final int[] temperatures = new int[320 * 256];
		for (int i = 0; i < temperatures.length; i++) {
			temperatures[i] = ThermalSceneTest.expected(i % 320, i / 320, frameId, CalibrationMode.RT);
		}
		Arrays.sort(temperatures);
		final double temperature = temperatures[(int) (share * (temperatures.length - 1))];
		return (filling - 4) / (0.56 * (temperature + 2560) / 10_240);
	}

	private void steps(final int count) {
		for (int i = 0; i < count; i++) {
			camera.pass(0.02);
		}
	}

	private long newest() {
		final List<Long> ids = camera.output.frameIds();
		return ids.get(ids.size() - 1);
	}

	@Test
	void settlesWhereTheSceneFillsTheWellsAsWanted() {
		camera.start();
		steps(50);
		assertEquals(exposureFor(60, 0.9, newest()), camera.getFloat("ExposureTime"), 2);
		camera.setFloat("AECTargetWellFilling", 30);
		camera.setFloat("AECImageFraction", 50);
		steps(50);
		assertEquals(exposureFor(30, 0.5, newest()), camera.getFloat("ExposureTime"), 1);
	}

	@Test
	void headersTellTheExposureTimeTheImageHad() {
		camera.start();
		steps(3);
		final int first = RecordingOutput.payload(camera.output.images.get(0)).getInt(0x18);
		assertEquals(5000, first, "50 µs at first");
		final int last = RecordingOutput.payload(camera.output.images.get(camera.output.images.size() - 1)).getInt(0x18);
		assertTrue(last > 5500, last + " after 60 ms");
		assertEquals(0, last % 10, "tenths of a microsecond");
	}

	@Test
	void afterTheResponseTimeATwentiethIsLeft() {
		camera.setFloat("AECResponseTime", 400);
		camera.start();
		steps(20);
		final double after = camera.getFloat("ExposureTime");
		final double goal = exposureFor(60, 0.9, newest());
		assertEquals(0.05, (goal - after) / (goal - 50), 0.02);
	}

	@Test
	void aSlowOneStillMovesByAFortiethOfTheWay() {
		camera.setFloat("AECResponseTime", 1e6);
		camera.start();
		steps(1);
		final double goal = exposureFor(60, 0.9, newest());
		assertEquals(50 + (1 - 0.976) * (goal - 50), camera.getFloat("ExposureTime"), 0.1);
	}

	@Test
	void aCorrectionIsTenfoldAtMost() {
		camera.set("ExposureAuto", 0);
		camera.setFloat("ExposureTime", 1);
		camera.setFloat("AECResponseTime", 1);
		camera.set("ExposureAuto", 2);
		camera.start();
		steps(1);
		assertEquals(10, camera.getFloat("ExposureTime"), 0.11);
	}

	@Test
	void theFrameRateLimitsIt() {
		camera.window(64, 4);
		camera.rate(5, 50_000);
		camera.set("ExposureAuto", 2);
		camera.setFloat("AcquisitionFrameRateMaxFG", 1e9);
		camera.start();
		steps(10);
		assertEquals(camera.getFloat("ExposureTimeMax"), camera.getFloat("ExposureTime"));
		assertEquals(50_000, camera.getFloat("AcquisitionFrameRate"));
	}

	@Test
	void onceReturnsToOffWhenItHasSettled() {
		camera.set("ExposureAuto", 1);
		assertEquals(GENERIC_ERROR, camera.writeStatus("ExposureTime", Float.floatToIntBits(30)));
		steps(10);
		assertEquals(1, camera.get("ExposureAuto"), "without images it waits");
		camera.start();
		steps(50);
		assertEquals(0, camera.get("ExposureAuto"));
		final float settled = camera.getFloat("ExposureTime");
		assertEquals(exposureFor(60, 0.9, newest()), settled, 3);
		steps(50);
		assertEquals(settled, camera.getFloat("ExposureTime"));
		camera.setFloat("ExposureTime", 30);
		assertEquals(30, camera.getFloat("ExposureTime"));
	}

	@Test
	void aRecordingKeepsTheExposureTimesOfItsImages() {
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 50);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		steps(60);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		final List<Integer> live = camera.output.images.stream().limit(50)
			.map(image -> RecordingOutput.payload(image).getInt(0x18)).toList();
		camera.output.images.clear();
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.setFloat("MemoryBufferSequenceDownloadBitRateMax", 1e6);
		camera.command("AcquisitionStart");
		camera.pass(1);
		assertEquals(live, camera.output.images.stream().map(i -> RecordingOutput.payload(i).getInt(0x18)).toList());
		assertTrue(live.stream().distinct().count() > 5);
	}
}
