package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.IdRange;
import io.github.lynceus.gige.ByteRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameCollectorTest {

	private static final int W = 64;
	private static final int H = 4;
	private static final int HEADER_WORDS = 2 * W;
	private static final int WORDS = HEADER_WORDS + W * H;
	private static final long FIRST = 1000;

	private FrameCollector collector;

	@BeforeEach
	void twelveFramesFromOneThousandOn() {
		collector = new FrameCollector(FIRST, 12, W, H);
		collector.beginPass();
		collector.beginRun(new IdRange(FIRST, FIRST + 11));
	}

	private static byte[] header(final long id, final int width, final int height) {
		final ByteBuffer header = ByteBuffer.allocate(2 * HEADER_WORDS).order(ByteOrder.LITTLE_ENDIAN);
		header.put(0, (byte) 'T').put(1, (byte) 'C');
		header.putInt(8, (int) id);
		header.putShort(0x20, (short) width).putShort(0x22, (short) height);
		return header.array();
	}

	private static short[] pixels(final long id) {
		final short[] pixels = new short[W * H + 100];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (short) (id * 31 + i + 1);
		return pixels;
	}

	private void arrive(final long id, final WordGaps missing) {
		collector.file(W, H, header(id, W, H), pixels(id), missing, missing.isEmpty() ? 0 : 1, 0);
	}

	private static WordGaps words(final int... bounds) {
		final ByteRange[] ranges = new ByteRange[bounds.length / 2];
		for (int i = 0; i < ranges.length; i++)
			ranges[i] = new ByteRange(2 * bounds[2 * i], 2 * bounds[2 * i + 1]);
		return WordGaps.ofBytes(List.of(ranges), WORDS);
	}

	private static short[] plane(final long id) {
		return Arrays.copyOf(pixels(id), W * H);
	}

	@Test
	void filesByFrameIdWhateverTheOrder() {
		arrive(FIRST + 7, WordGaps.NONE);
		arrive(FIRST, WordGaps.NONE);
		assertTrue(collector.isWhole(7));
		assertTrue(collector.isWhole(0));
		assertEquals(2, collector.wholeFrames());
		assertArrayEquals(plane(FIRST + 7), collector.plane(7));
		assertArrayEquals(header(FIRST + 7, W, H), collector.header(7));
		assertEquals(List.of(new IdRange(1001, 1006), new IdRange(1008, 1011)), collector.missingRuns());
	}

	@Test
	void rejectsWhatWasNotAskedFor() {
		arrive(FIRST - 1, WordGaps.NONE);
		arrive(FIRST + 12, WordGaps.NONE);
		collector.file(W, H, header(FIRST, W, H + 4), pixels(FIRST), WordGaps.NONE, 0, 0);
		collector.file(W, H + 4, header(FIRST, W, H), pixels(FIRST), WordGaps.NONE, 0, 0);
		collector.file(W, H, new byte[0], pixels(FIRST), WordGaps.NONE, 0, 0);
		final byte[] unsigned = header(FIRST, W, H);
		unsigned[0] = 0;
		collector.file(W, H, unsigned, pixels(FIRST), WordGaps.NONE, 0, 0);
		assertEquals(6, collector.rejected());
		assertEquals(0, collector.wholeFrames());
		assertFalse(collector.isArrived(0));
	}

	@Test
	void aFrameWhoseHeaderIsTornCannotBeFiled() {
		arrive(FIRST, words(19, 20));
		assertEquals(1, collector.rejected());
		assertFalse(collector.isArrived(0));
		arrive(FIRST, words(20, 30));
		assertTrue(collector.isArrived(0));
		assertFalse(collector.isWhole(0));
	}

	@Test
	void partsOfTwoPassesMakeAWholeFrame() {
		arrive(FIRST + 3, words(HEADER_WORDS + 10, HEADER_WORDS + 50, HEADER_WORDS + 100, WORDS));
		assertFalse(collector.isWhole(3));
		assertEquals(0, collector.plane(3)[10]);
		assertEquals(plane(FIRST + 3)[9], collector.plane(3)[9]);
		assertEquals(plane(FIRST + 3)[50], collector.plane(3)[50]);
		collector.beginPass();
		collector.beginRun(new IdRange(FIRST + 3, FIRST + 3));
		arrive(FIRST + 3, words(HEADER_WORDS + 40, HEADER_WORDS + 90));
		assertFalse(collector.isWhole(3));
		assertEquals(plane(FIRST + 3)[20], collector.plane(3)[20]);
		assertEquals(0, collector.plane(3)[45]);
		collector.beginPass();
		collector.beginRun(new IdRange(FIRST + 3, FIRST + 3));
		arrive(FIRST + 3, words(HEADER_WORDS, HEADER_WORDS + 40));
		assertTrue(collector.isWhole(3));
		assertArrayEquals(plane(FIRST + 3), collector.plane(3));
		assertEquals(1, collector.recoveredByRetry());
		assertEquals(2, collector.packetsLost() - 1);
	}

	@Test
	void countsPacketsThatAreStillMissing() {
		arrive(FIRST, words(HEADER_WORDS + 5, HEADER_WORDS + 30));
		assertEquals(3, collector.packetsMissing(0, 10));
		assertEquals(39, collector.packetsMissing(1, 10));
	}

	@Test
	void aFrameThatComesAgainIsADuplicateUnlessItFillsAGapOfTheRun() {
		arrive(FIRST, WordGaps.NONE);
		arrive(FIRST, WordGaps.NONE);
		assertEquals(1, collector.duplicates());
		collector.beginPass();
		collector.beginRun(new IdRange(FIRST, FIRST + 2));
		arrive(FIRST, WordGaps.NONE);
		assertEquals(1, collector.duplicates());
		arrive(FIRST, WordGaps.NONE);
		assertEquals(2, collector.duplicates());
	}

	@Test
	void awaitingARunEndsWithItsLastFrame() throws InterruptedException {
		collector.beginRun(new IdRange(FIRST + 1, FIRST + 2));
		arrive(FIRST + 1, WordGaps.NONE);
		assertFalse(collector.awaitRun(1));
		arrive(FIRST + 2, WordGaps.NONE);
		assertTrue(collector.awaitRun(10_000));
	}

	@Test
	void frameIdsMayPassThe32BitLimit() {
		final FrameCollector late = new FrameCollector(0xFFFF_FFFEL, 4, W, H);
		late.beginPass();
		late.beginRun(new IdRange(0xFFFF_FFFEL, 0x1_0000_0001L));
		late.file(W, H, header(1, W, H), pixels(1), WordGaps.NONE, 0, 0);
		assertTrue(late.isWhole(3));
	}

	@Test
	void aByteMissingMakesItsWordMissing() {
		final WordGaps gaps = WordGaps.ofBytes(List.of(new ByteRange(3, 5), new ByteRange(5, 6), new ByteRange(9, 10)), 100);
		assertEquals("[1, 3, 4, 5]", gaps.toString());
		assertEquals("[2, 3]", gaps.intersect(WordGaps.ofBytes(List.of(new ByteRange(4, 8)), 100)).toString());
	}
}
