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
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameCollectorTest {

	private static final int W = 64;
	private static final int H = 4;
	private static final int HEADER_WORDS = 2 * W;
	private static final int WORDS = HEADER_WORDS + W * H;
	private static final long FIRST = 1000;

	private MemoryStore store;
	private FrameCollector collector;

	@BeforeEach
	void twelveFramesFromOneThousandOn() {
		store = new MemoryStore(12, W, H);
		collector = new FrameCollector(FIRST, 12, W, H, store, new BitSet());
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

	/** A frame as the words it comes in, some words after the begin of the array. */
	private static short[] frame(final byte[] header, final short[] pixels, final int at) {
		final short[] frame = new short[at + WORDS];
		ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(frame, at, HEADER_WORDS);
		System.arraycopy(pixels, 0, frame, at + HEADER_WORDS, W * H);
		return frame;
	}

	private void arrive(final long id, final WordGaps missing) {
		arrive(header(id, W, H), id, missing);
	}

	private void arrive(final byte[] header, final long id, final WordGaps missing) {
		collector.file(frame(header, pixels(id), 17), 17, missing, false);
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
		assertTrue(collector.whole().get(7));
		assertTrue(collector.whole().get(0));
		assertEquals(2, collector.wholeFrames());
		assertArrayEquals(plane(FIRST + 7), store.plane(7));
		assertArrayEquals(header(FIRST + 7, W, H), store.header(7));
		assertEquals(List.of(new IdRange(1001, 1006), new IdRange(1008, 1011)), collector.missingRuns());
	}

	@Test
	void rejectsWhatWasNotAskedFor() {
		arrive(FIRST - 1, WordGaps.NONE);
		arrive(FIRST + 12, WordGaps.NONE);
		arrive(header(FIRST, W, H + 4), FIRST, WordGaps.NONE);
		arrive(header(FIRST, W + 64, H), FIRST, WordGaps.NONE);
		final byte[] unsigned = header(FIRST, W, H);
		unsigned[0] = 0;
		arrive(unsigned, FIRST, WordGaps.NONE);
		assertEquals(5, collector.figures().rejected());
		assertEquals(0, collector.wholeFrames());
		assertFalse(collector.arrived().get(0));
	}

	@Test
	void aFrameWhoseHeaderIsTornCannotBeFiled() {
		arrive(FIRST, words(19, 20));
		assertEquals(1, collector.figures().rejected());
		assertFalse(collector.arrived().get(0));
		arrive(FIRST, words(20, 30));
		assertTrue(collector.arrived().get(0));
		assertFalse(collector.whole().get(0));
	}

	@Test
	void partsOfTwoPassesMakeAWholeFrame() {
		arrive(FIRST + 3, words(HEADER_WORDS + 10, HEADER_WORDS + 50, HEADER_WORDS + 100, WORDS));
		assertFalse(collector.whole().get(3));
		assertEquals(0, store.plane(3)[10]);
		assertEquals(plane(FIRST + 3)[9], store.plane(3)[9]);
		assertEquals(plane(FIRST + 3)[50], store.plane(3)[50]);
		collector.beginPass();
		collector.beginRun(new IdRange(FIRST + 3, FIRST + 3));
		arrive(FIRST + 3, words(HEADER_WORDS + 40, HEADER_WORDS + 90));
		assertFalse(collector.whole().get(3));
		assertEquals(plane(FIRST + 3)[20], store.plane(3)[20]);
		assertEquals(0, store.plane(3)[45]);
		collector.beginPass();
		collector.beginRun(new IdRange(FIRST + 3, FIRST + 3));
		arrive(FIRST + 3, words(HEADER_WORDS, HEADER_WORDS + 40));
		assertTrue(collector.whole().get(3));
		assertArrayEquals(plane(FIRST + 3), store.plane(3));
		assertEquals(1, collector.figures().recoveredByRetry());
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
		assertEquals(1, collector.figures().duplicates());
		collector.beginPass();
		collector.beginRun(new IdRange(FIRST, FIRST + 2));
		arrive(FIRST, WordGaps.NONE);
		assertEquals(1, collector.figures().duplicates());
		arrive(FIRST, WordGaps.NONE);
		assertEquals(2, collector.figures().duplicates());
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
		final FrameCollector late = new FrameCollector(0xFFFF_FFFEL, 4, W, H, new MemoryStore(4, W, H), new BitSet());
		late.beginPass();
		late.beginRun(new IdRange(0xFFFF_FFFEL, 0x1_0000_0001L));
		late.file(frame(header(1, W, H), pixels(1), 0), 0, WordGaps.NONE, false);
		assertTrue(late.whole().get(3));
	}

	@Test
	void framesThatAreThereAlreadyAreNotAskedFor() {
		final BitSet present = new BitSet();
		present.set(0, 3);
		present.set(5);
		final FrameCollector resumed = new FrameCollector(FIRST, 6, W, H, new MemoryStore(6, W, H), present);
		assertEquals(List.of(new IdRange(1003, 1004)), resumed.missingRuns());
		assertEquals(4, resumed.figures().resumed());
		assertEquals(0, resumed.figures().completeInFirstPass());
	}

	@Test
	void aFrameForWhichThereIsNoRoomHasToComeAgain() {
		final boolean[] room = { false };
		final MemoryStore narrow = new MemoryStore(2, W, H) {

			@Override
			public boolean put(final int frame, final short[] words, final int at, final WordGaps had, final WordGaps has) {
				return room[0] && super.put(frame, words, at, had, has);
			}
		};
		final FrameCollector frames = new FrameCollector(FIRST, 2, W, H, narrow, new BitSet());
		frames.beginPass();
		frames.beginRun(new IdRange(FIRST, FIRST + 1));
		frames.file(frame(header(FIRST, W, H), pixels(FIRST), 0), 0, WordGaps.NONE, false);
		assertEquals(1, frames.figures().overruns());
		assertFalse(frames.arrived().get(0));
		room[0] = true;
		frames.file(frame(header(FIRST, W, H), pixels(FIRST), 0), 0, WordGaps.NONE, false);
		assertTrue(frames.whole().get(0));
	}

	@Test
	void gapsOfFramesThatCameTogetherAreToldApart() {
		final WordGaps gaps = WordGaps.ofBytes(List.of(new ByteRange(4, 20), new ByteRange(30, 80)), 100);
		assertEquals("[2, 8]", gaps.slice(0, 8).toString());
		assertEquals("[0, 2, 7, 12]", gaps.slice(8, 20).toString());
		assertEquals("[0, 20]", gaps.slice(20, 40).toString());
		assertTrue(gaps.slice(20, 40).isAll(20));
		assertTrue(gaps.slice(40, 50).isEmpty());
	}

	@Test
	void aByteMissingMakesItsWordMissing() {
		final WordGaps gaps = WordGaps.ofBytes(List.of(new ByteRange(3, 5), new ByteRange(5, 6), new ByteRange(9, 10)), 100);
		assertEquals("[1, 3, 4, 5]", gaps.toString());
		assertEquals("[2, 3]", gaps.intersect(WordGaps.ofBytes(List.of(new ByteRange(4, 8)), 100)).toString());
	}
}
