package io.github.lynceus.cli.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the sender of the benchmarks sends. */
class SentFaultsTest {

	private static final int PACKETS = 1000;

	private static int[] order(final boolean first, final double reorder, final double loss) {
		return new SentFaults(first, reorder, loss).order(PACKETS, new Random(7));
	}

	@Test
	void nothingIsLostWithoutFaults() {
		assertArrayEquals(IntStream.range(0, PACKETS).toArray(), order(false, 0, 0));
	}

	@Test
	void theFirstPacketWithPixelsIsLost() {
		assertArrayEquals(IntStream.range(0, PACKETS).filter(i -> i != 1).toArray(), order(true, 0, 0));
	}

	@Test
	void aShareIsLost() {
		final int left = order(false, 0, 0.2).length;
		assertTrue(Math.abs(left - 0.8 * PACKETS) < 0.06 * PACKETS, left + " are left");
	}

	@Test
	void aShareComesLateAndNoneTwice() {
		final int[] order = order(false, 0.1, 0);
		assertArrayEquals(IntStream.range(0, PACKETS).toArray(), Arrays.stream(order).sorted().toArray());
		final long late = IntStream.range(1, PACKETS).filter(i -> order[i] < order[i - 1]).count();
		assertTrue(late > 0.05 * PACKETS && late < 0.15 * PACKETS, late + " come late");
	}

	@Test
	void aFrameHoldsWhatItsPacketsSay() {
		final FrameShape shape = new FrameShape(320, 258, 1500);
		assertEquals(165_120, shape.payload());
		assertEquals(115, shape.packets());
		final FramePackets frame = new FramePackets(shape, new int[] { 0, 113, 1, 114 });
		final ByteBuffer bytes = frame.block(0x1234);
		// Leader, the short last packet with pixels, a full one, trailer.
		assertArrayEquals(new int[] { 0, 44, 44 + 8 + 165_120 - 112 * 1464, 44 + 8 + 165_120 - 112 * 1464 + 1472 },
			Arrays.copyOf(frame.starts(), 4));
		assertEquals(165_120 - 112 * 1464 + 1464, frame.payload());
		for (int i = 0; i < 4; i++) assertEquals(0x1234, bytes.getShort(frame.start(i) + 2));
		assertEquals(113, bytes.getInt(frame.start(1) + 4) & 0xFFFFFF);
	}

	@Test
	void mediansAreTakenOfRatiosWithinRounds() {
		final Samples samples = new Samples();
		for (final double figure : new double[] { 1, 20, 300 }) samples.add("a", figure);
		for (final double figure : new double[] { 2, 10, 100 }) samples.add("b", figure);
		assertEquals(20, samples.median("a"));
		assertEquals(2, samples.medianRatio("a", "b"));
		assertEquals(15, Samples.median(java.util.List.of(30.0, 10.0, 20.0, 5.0)));
	}
}
