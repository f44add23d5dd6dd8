package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Several exposure times in turn (EHDRI), and what it does to headers, locks and frame rate. */
class ExposureCycleTest {

	private static final int GENERIC_ERROR = 0x8FFF;
	private static final int EXPOSURE_TIME = 0x18;
	private static final int INDEX = 0x83;

	private final TelopsBench camera = new TelopsBench();

	private List<ByteBuffer> headers() {
		return camera.output.images.stream().map(RecordingOutput::payload).toList();
	}

	@Test
	void patternsHoldEveryIndexAsOftenAsItsWeightSays() {
		assertArrayEquals(new int[] { 0, 1, 2, 3 }, ExposureCycle.pattern(25, 25, 25, 25));
		assertArrayEquals(new int[] { 0, 1, 2 }, ExposureCycle.pattern(1, 1, 1));
		assertArrayEquals(new int[] { 0, 1 }, ExposureCycle.pattern(0, 0), "nothing said is equal shares");
		final int[] uneven = ExposureCycle.pattern(70, 20, 10);
		assertEquals(10, uneven.length);
		final int[] seen = new int[3];
		for (int i = 0; i < uneven.length; i++) {
			seen[uneven[i]]++;
			// Spread evenly: never more than one image ahead of or behind its share.
			assertEquals(0.7 * (i + 1), seen[0], 1);
			assertEquals(0.2 * (i + 1), seen[1], 1);
			assertEquals(0.1 * (i + 1), seen[2], 1);
		}
		assertArrayEquals(new int[] { 7, 2, 1 }, seen);
	}

	@Test
	void aSingleExposureHasNoIndex() {
		camera.rate(20, 100);
		camera.start();
		camera.pass(0.03);
		for (final ByteBuffer header : headers()) {
			assertEquals(2000, header.getInt(EXPOSURE_TIME));
			assertEquals(5, header.get(INDEX));
		}
	}

	@Test
	void imagesTellWhichExposureTheyHave() {
		camera.rate(20, 100);
		camera.set("EHDRINumberOfExposures", 3);
		camera.setFloat("ExposureTime1", 10);
		camera.setFloat("ExposureTime2", 123.4);
		camera.setFloat("ExposureTime3", 1000);
		camera.start();
		camera.pass(0.075);
		final int[] ticks = { 1000, 12_340, 100_000 };
		assertEquals(8, headers().size());
		for (int i = 0; i < 8; i++) {
			assertEquals(i % 3, headers().get(i).get(INDEX));
			assertEquals(ticks[i % 3], headers().get(i).getInt(EXPOSURE_TIME));
			assertEquals(3, headers().get(i).get(0x37));
		}
	}

	@Test
	void advancedModeSharesByOccurrenceAndTheMemoryKeepsIt() {
		camera.rate(20, 100);
		camera.set("EHDRINumberOfExposures", 2);
		camera.setFloat("EHDRIExposureOccurrence1", 75);
		camera.setFloat("EHDRIExposureOccurrence2", 25);
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 40);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		camera.pass(1);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		camera.output.images.clear();
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.setFloat("MemoryBufferSequenceDownloadBitRateMax", 1e6);
		camera.command("AcquisitionStart");
		camera.pass(1);
		assertEquals(40, headers().size());
		assertEquals(30, headers().stream().filter(h -> h.get(INDEX) == 0 && h.getInt(EXPOSURE_TIME) == 2500).count());
		assertEquals(10, headers().stream().filter(h -> h.get(INDEX) == 1 && h.getInt(EXPOSURE_TIME) == 5000).count());
	}

	@Test
	void theLongestExposureLimitsTheRate() {
		camera.rate(10, 3000);
		camera.set("EHDRINumberOfExposures", 2);
		camera.setFloat("ExposureTime2", 1000);
		assertEquals(camera.getFloat("AcquisitionFrameRateMax"), camera.getFloat("AcquisitionFrameRate"));
		assertTrue(camera.getFloat("AcquisitionFrameRate") < 1e6 / 1000);
		final float slow = camera.getFloat("AcquisitionFrameRateMax");
		camera.set("EHDRINumberOfExposures", 1);
		assertTrue(camera.getFloat("AcquisitionFrameRateMax") > slow, "ExposureTime alone counts again");
	}

	@Test
	void exposuresAreLockedInSimpleModeAndWhileAcquiring() {
		camera.rate(10, 100);
		final int bits = Float.floatToIntBits(30);
		camera.set("EHDRIMode", 0);
		assertEquals(0, camera.writeStatus("ExposureTime1", bits), "not in use");
		camera.set("EHDRINumberOfExposures", 2);
		assertEquals(GENERIC_ERROR, camera.writeStatus("ExposureTime1", bits));
		camera.set("EHDRIMode", 1);
		assertEquals(0, camera.writeStatus("ExposureTime1", bits));
		camera.start();
		assertEquals(GENERIC_ERROR, camera.writeStatus("ExposureTime1", bits));
		assertEquals(GENERIC_ERROR, camera.writeStatus("EHDRINumberOfExposures", 1));
	}

	@Test
	void resettingRestoresExposuresAndShares() {
		camera.rate(10, 100);
		camera.setFloat("ExposureTime3", 7);
		camera.setFloat("EHDRIExposureOccurrence1", 70);
		camera.command("EHDRIResetToDefault");
		assertEquals(100, camera.getFloat("ExposureTime3"));
		assertEquals(25, camera.getFloat("EHDRIExposureOccurrence1"));
	}

	@Test
	void expectedTemperaturesKeepTheirOrder() {
		camera.setFloat("EHDRIExpectedTemperatureMin", 500);
		assertEquals(200, camera.getFloat("EHDRIExpectedTemperatureMin"));
		camera.setFloat("EHDRIExpectedTemperatureMin", 50);
		assertEquals(50, camera.getFloat("EHDRIExpectedTemperatureMaxMin"));
		camera.setFloat("EHDRIExpectedTemperatureMax", 20);
		assertEquals(50, camera.getFloat("EHDRIExpectedTemperatureMax"));
		assertEquals(50, camera.getFloat("EHDRIExpectedTemperatureMinMax"));
	}
}
