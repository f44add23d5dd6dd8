package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class PixelStatisticsTest {

	private static final FrameUnit CELSIUS = new FrameUnit(1 / 256.0, -10, "°C", 0xFFF1);

	@Test
	void theChecksumIsThatOfAllPlanesInARow() {
		final Random random = new Random(7);
		for (final int pixels : new int[] { 1, 3, 256, 40_000 }) {
			final PixelStatistics statistics = new PixelStatistics();
			final CRC32C whole = new CRC32C();
			for (int f = 0; f < 5; f++) {
				final short[] plane = new short[pixels];
				for (int i = 0; i < pixels; i++) plane[i] = (short) random.nextInt();
				final ByteBuffer bytes = ByteBuffer.allocate(2 * pixels).order(ByteOrder.LITTLE_ENDIAN);
				bytes.asShortBuffer().put(plane);
				whole.update(bytes.array());
				if (f == 2) statistics.addChecksum(plane);
				else if (f == 3) statistics.add(PlaneFacts.of(plane, pixels, 0x10000), FrameUnit.COUNTS);
				else statistics.add(plane, CELSIUS);
			}
			assertEquals(String.format("%08x", whole.getValue()), statistics.crc32c(), pixels + " pixels");
		}
	}

	@Test
	void marksCountApartFromValues() {
		final PixelStatistics statistics = new PixelStatistics();
		statistics.add(new short[] { 2560, (short) 0xFFFE, 5120, (short) 0xFFF1 }, CELSIUS);
		statistics.add(new short[] { (short) 0xFFFF, (short) 0xFFFF, (short) 0xFFFF, (short) 0xFFFF }, CELSIUS);
		assertEquals(0, statistics.min());
		assertEquals(10, statistics.max());
		assertEquals(5, statistics.mean());
		assertEquals(6, statistics.specialPixels());
		assertTrue(Double.isNaN(new PixelStatistics().mean()));
	}
}
