package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** That what is said of a plane is so, wherever the plane is. */
class PlaneFactsTest {

	private static final int MARK = 0xFFF1;

	private static ByteBuffer plane(final int... counts) {
		final ByteBuffer plane = ByteBuffer.allocateDirect(2 * counts.length).order(ByteOrder.LITTLE_ENDIAN);
		for (final int count : counts) plane.putShort((short) count);
		return plane.flip();
	}

	@Test
	void marksAreNoValues() {
		final PlaneFacts facts = PlaneFacts.of(plane(7, 0xFFFF, 65_000, 3, MARK), MARK);
		assertEquals(3, facts.low());
		assertEquals(65_000, facts.high());
		assertEquals(3, facts.values());
		assertEquals(2, facts.marks());
		assertEquals(65_010, facts.total());
	}

	@Test
	void aPlaneOfMarksHasNoRange() {
		final PlaneFacts facts = PlaneFacts.of(plane(MARK, 0xFFFF), MARK);
		assertEquals(-1, facts.low());
		assertEquals(-1, facts.high());
		assertEquals(0, facts.values());
	}

	@Test
	void largePlanesAreLookedAtToTheEndInArraysAndOutsideTheHeap() {
		final short[] counts = new short[100_001];
		final Random random = new Random(7);
		long total = 0;
		for (int i = 0; i < counts.length; i++) total += (counts[i] = (short) (20 + random.nextInt(60_000))) & 0xFFFF;
		total += 9 - (counts[counts.length - 1] & 0xFFFF);
		counts[counts.length - 1] = 9;
		final ByteBuffer plane = ByteBuffer.allocateDirect(2 * counts.length).order(ByteOrder.LITTLE_ENDIAN);
		plane.asShortBuffer().put(counts);
		final CRC32C crc = new CRC32C();
		crc.update(plane.duplicate());
		final PlaneFacts facts = PlaneFacts.of(plane, MARK);
		assertEquals(9, facts.low());
		assertEquals(total, facts.total());
		assertEquals((int) crc.getValue(), facts.crc32c());
		assertEquals(0, plane.position());
		assertEquals(facts, PlaneFacts.of(counts, counts.length, MARK));
	}
}
