package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets made by hand, in every order and with every loss, become exactly the frames they should. */
class FrameAssemblerTest {

	private static final PixelFormat MONO16 = PixelFormat.MONO16;
	private static final int SIZE = 136;

	private static TestBlock block(final long id) {
		return TestBlock.image(id, MONO16, 16, 10, SIZE, false);
	}

	/** Header bytes, then words in host order. */
	private static void assertPixels(final TestBlock sent, final AssemblerRig.Seen got, final int headerLength,
		final boolean bigEndian)
	{
		assertArrayEquals(Arrays.copyOf(sent.payload, headerLength), got.header());
		for (int i = headerLength; i + 1 < sent.payload.length; i += 2) {
			final int a = sent.payload[i] & 0xFF;
			final int b = sent.payload[i + 1] & 0xFF;
			assertEquals((short) (bigEndian ? a << 8 | b : b << 8 | a), got.shorts()[(i - headerLength) / 2], "byte " + i);
		}
	}

	private static void assertWhole(final TestBlock sent, final AssemblerRig.Seen got) {
		assertEquals(sent.id, got.id());
		assertTrue(got.facts().complete(), got.facts().toString());
		assertEquals(0, got.facts().packetsMissing());
		assertArrayEquals(sent.payload, got.payload());
	}

	// -- Places --

	@ParameterizedTest
	@CsvSource({ "136,false,0", "136,true,0", "136,false,2", "136,true,3", "101,false,2", "101,true,2", "77,false,1",
		"1500,false,2", "37,false,1" })
	void everyByteLandsInItsPlace(final int packetSize, final boolean bigEndian, final int headerRows) {
		for (final boolean extended : new boolean[] { false, true }) {
			if (packetSize < 49 && extended) continue;
			final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(packetSize).bigEndianPixels(bigEndian).headerRows(headerRows)
				.build());
			final TestBlock sent = TestBlock.image(1, MONO16, 17, 9, packetSize, extended);
			rig.feedAllBut(sent);
			assertWhole(sent, rig.last());
			assertPixels(sent, rig.last(), headerRows * 34, bigEndian);
			assertEquals(9 - headerRows, rig.last().facts().height());
			assertEquals(1000, rig.last().facts().timestamp());
			assertEquals(sent.packets.size(), rig.last().facts().packetsExpected());
		}
	}

	@Test
	void otherFormatsAreBytesAsSent() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final TestBlock sent = TestBlock.image(1, PixelFormat.MONO12P, 21, 10, SIZE, false);
		rig.feedAllBut(sent);
		assertWhole(sent, rig.last());
		assertNull(rig.last().shorts());
	}

	@Test
	void rowPaddingOfShortsIsTakenOut() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(1).build());
		final byte[] payload = new byte[3 * 10];
		for (int i = 0; i < payload.length; i++) payload[i] = (byte) i;
		rig.feedAllBut(TestBlock.of(1, new GvspLeader(PayloadType.IMAGE, 1, MONO16.code(), 3, 3, 0, 0, 4, 0), payload,
			new GvspTrailer(PayloadType.IMAGE, 3, 0), SIZE, false));
		assertArrayEquals(new short[] { 0x0B0A, 0x0D0C, 0x0F0E, 0x1514, 0x1716, 0x1918 },
			Arrays.copyOf(rig.last().shorts(), 6));
	}

	@Test
	void chunksFollowTheImage() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final int type = PayloadType.IMAGE | PayloadType.WITH_CHUNKS;
		final byte[] payload = new byte[2 * 32 + 21];
		for (int i = 0; i < payload.length; i++) payload[i] = (byte) i;
		final TestBlock sent = TestBlock.of(1, new GvspLeader(type, 1, MONO16.code(), 8, 4, 0, 0, 0, 0), payload,
			new GvspTrailer(type, 4, 21), SIZE, false);
		rig.feedAllBut(sent);
		assertWhole(sent, rig.last());
		assertEquals(4, rig.last().facts().height());
		assertEquals(85, rig.last().facts().payloadLength());
		assertEquals(0x3F3E, rig.last().shorts()[31]);
	}

	// -- Orders --

	@Test
	void anyOrderWillDo() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(2).build());
		for (int id = 1; id <= 5; id++) {
			final TestBlock sent = block(id);
			Collections.reverse(sent.packets);
			rig.feedAllBut(sent);
			assertWhole(sent, rig.last());
			assertPixels(sent, rig.last(), 64, false);
		}
		assertEquals(0, rig.statistics().malformed());
	}

	@Test
	void dataBeforeTheFirstLeaderIsMovedToItsPlace() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(101).headerRows(1).build());
		final TestBlock sent = TestBlock.image(1, MONO16, 17, 9, 101, false);
		for (int i = 1; i < sent.packets.size(); i++) rig.feed(sent.packets.get(i));
		assertEquals(0, rig.seen.size());
		rig.feed(sent.leader());
		assertWhole(sent, rig.last());
		assertPixels(sent, rig.last(), 34, false);
	}

	@Test
	void aLeaderThatChangesTheGeometryMovesWhatCameBeforeIt() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(1).build());
		rig.feedAllBut(block(1));
		final TestBlock sent = TestBlock.image(2, PixelFormat.MONO8, 40, 12, SIZE, false);
		for (final int i : new int[] { 1, 3, 0, 2, 4, 5, 6 }) rig.feed(sent.packets.get(i));
		assertEquals(7, sent.packets.size());
		assertWhole(sent, rig.last());
		assertEquals(40, rig.last().header().length);
	}

	@Test
	void severalBlocksMayBeOpenAndLeaveInOrder() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final List<TestBlock> sent = List.of(block(1), block(2), block(3));
		for (int i = 0; i < sent.get(0).packets.size() - 1; i++) {
			for (final TestBlock b : sent) rig.feed(b.packets.get(i));
		}
		rig.feed(sent.get(2).trailer());
		rig.feed(sent.get(1).trailer());
		assertEquals(0, rig.seen.size());
		rig.feed(sent.get(0).trailer());
		assertEquals(List.of(1L, 2L, 3L), rig.seen.stream().map(AssemblerRig.Seen::id).toList());
		for (int i = 0; i < 3; i++) assertWhole(sent.get(i), rig.seen.get(i));
	}

	@Test
	void duplicatesAreCountedAndChangeNothing() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final TestBlock sent = block(1);
		for (final byte[] packet : sent.packets) {
			rig.feed(packet);
			rig.feed(packet);
		}
		assertWhole(sent, rig.last());
		assertEquals(1, rig.seen.size());
		assertEquals(sent.packets.size(), rig.statistics().duplicates());
		assertEquals(sent.payload.length, rig.statistics().bytes());
	}

	@Test
	void idsWrapFrom65535To1() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		for (final long id : new long[] { 65533, 65534, 65535, 1, 2 }) rig.feedAllBut(block(id));
		assertEquals(List.of(65533L, 65534L, 65535L, 1L, 2L), rig.seen.stream().map(AssemblerRig.Seen::id).toList());
		assertEquals(0, rig.statistics().blocksNeverSeen());
		rig.feedAllBut(block(10));
		rig.pass(200);
		assertEquals(7, rig.statistics().blocksNeverSeen());
	}

	@Test
	void longIdsGoOnWithoutWrap() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		for (final long id : new long[] { 1, 2, 3 }) {
			rig.feedAllBut(TestBlock.image(0xFFFF_FFFFL + id, MONO16, 16, 10, SIZE, true));
		}
		assertEquals(3, rig.statistics().blocksComplete());
		assertEquals(0, rig.statistics().blocksNeverSeen());
		assertEquals(0x1_0000_0002L, rig.last().id());
	}

	@Test
	void aDeviceThatCountsAnewIsFollowed() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		for (int id = 1; id <= 20; id++) rig.feedAllBut(block(id));
		for (int id = 1; id <= 3; id++) {
			final byte[] payload = new byte[320];
			rig.feedAllBut(TestBlock.of(id, new GvspLeader(1, 50_000 + id, MONO16.code(), 16, 10, 0, 0, 0, 0), payload,
				new GvspTrailer(1, 10, 0), SIZE, false));
		}
		assertEquals(23, rig.statistics().blocksComplete());
		assertEquals(3, rig.last().id());
	}

	// -- Losses --

	@Test
	void whatIsMissingIsListedAndZero() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(2).build());
		rig.feedAllBut(block(1));
		final TestBlock sent = block(2);
		rig.feedAllBut(sent, 1, 3, 4);
		assertEquals(1, rig.seen.size());
		rig.pass(200);
		final FrameFacts facts = rig.last().facts();
		assertFalse(facts.complete());
		assertEquals(List.of(new ByteRange(0, 100), new ByteRange(200, 320)), facts.missing());
		assertEquals(3, facts.packetsMissing());
		final byte[] expected = sent.payload.clone();
		Arrays.fill(expected, 0, 100, (byte) 0);
		Arrays.fill(expected, 200, 320, (byte) 0);
		assertArrayEquals(expected, rig.last().payload());
		assertEquals(3, rig.statistics().packetsMissing());
		assertEquals(1, rig.statistics().blocksIncomplete());
	}

	@Test
	void withoutResendALaterBlockEndsAnIncompleteOneSoon() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		rig.feedAllBut(block(1), 2);
		rig.feedAllBut(block(2));
		rig.pass(5);
		assertEquals(0, rig.seen.size());
		rig.pass(6);
		assertEquals(2, rig.seen.size());
	}

	@Test
	void latePacketsAreCountedAndLetGo() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final TestBlock sent = block(1);
		rig.feedAllBut(sent, 2);
		rig.pass(200);
		rig.feed(sent.packets.get(2));
		rig.pass(200);
		assertEquals(1, rig.seen.size());
		assertEquals(1, rig.statistics().late());
		assertEquals(0, rig.statistics().duplicates());
	}

	@Test
	void aLostLeaderIsReplacedByTheOneBefore() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(2).build());
		rig.feedAllBut(block(1));
		final TestBlock sent = block(2);
		rig.feedAllBut(sent, 0);
		rig.pass(200);
		assertArrayEquals(sent.payload, rig.last().payload());
		assertTrue(rig.last().facts().complete());
		assertFalse(rig.last().facts().leader());
		assertEquals(1, rig.last().facts().packetsMissing());
		assertEquals(0, rig.last().facts().timestamp());
		assertEquals(16, rig.last().layout().width());
	}

	@Test
	void theFirstLeaderLostIsReplacedByTheNext() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(2).build());
		final TestBlock first = block(1);
		rig.feedAllBut(first, 0);
		rig.feedAllBut(block(2));
		rig.pass(20);
		assertEquals(2, rig.seen.size());
		assertArrayEquals(first.payload, rig.seen.get(0).payload());
		assertPixels(first, rig.seen.get(0), 64, false);
	}

	@Test
	void withoutAnyLeaderABlockIsCountedAsLost() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		rig.feedAllBut(block(1), 0);
		rig.pass(200);
		assertEquals(0, rig.seen.size());
		assertEquals(1, rig.statistics().withoutLeader());
		assertEquals(0, rig.pool.inUse());
	}

	@Test
	void aLostTrailerCostsNoPixels() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final TestBlock sent = block(1);
		rig.feedAllBut(sent, sent.n() + 1);
		rig.pass(200);
		assertTrue(rig.last().facts().complete());
		assertFalse(rig.last().facts().trailer());
		assertEquals(1, rig.last().facts().packetsMissing());
		assertArrayEquals(sent.payload, rig.last().payload());
	}

	@Test
	void idsNeverSeenAreCounted() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		for (final long id : new long[] { 3, 4, 7, 30 }) rig.feedAllBut(block(id));
		rig.pass(200);
		assertEquals(2 + 2 + 22, rig.statistics().blocksNeverSeen());
		assertEquals(4, rig.statistics().blocksComplete());
		assertEquals(30, rig.statistics().blocks());
	}

	@Test
	void flushDeliversWhatIsOpen() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		rig.feedAllBut(block(1), 2);
		rig.feedAllBut(block(2), 3);
		rig.assembler.flush();
		assertEquals(2, rig.statistics().blocksIncomplete());
		assertFalse(rig.assembler.isBusy());
		assertEquals(0, rig.pool.inUse());
	}

	@Test
	void anEmptyPoolCostsTheBlockAndNothingElse() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).buffers(2).build());
		rig.retain = true;
		for (int id = 1; id <= 5; id++) rig.feedAllBut(block(id));
		rig.pass(1);
		assertEquals(2, rig.statistics().blocksComplete());
		assertEquals(3, rig.statistics().noBuffer());
		assertEquals(0, rig.statistics().late() + rig.statistics().duplicates());
		assertEquals(5, rig.statistics().blocks());
	}

	@Test
	void aBlockLargerThanABufferIsCounted() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).maxPayload(320).build());
		rig.feedAllBut(TestBlock.image(1, MONO16, 16, 11, SIZE, false));
		rig.feedAllBut(block(2));
		rig.pass(1);
		assertEquals(1, rig.statistics().tooLarge());
		assertEquals(List.of(2L), rig.seen.stream().map(AssemblerRig.Seen::id).toList());
		assertEquals(0, rig.pool.inUse());
	}

	// -- Lengths --

	@Test
	void aTrailerWithoutHeightIsNotBelieved() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		rig.feedAllBut(TestBlock.of(1, new GvspLeader(1, 1, MONO16.code(), 16, 10, 0, 0, 0, 0), new byte[320],
			new GvspTrailer(1, 0, 0), SIZE, false));
		assertEquals(10, rig.last().facts().height());
		assertTrue(rig.last().facts().complete());
	}

	@ParameterizedTest
	@CsvSource({ "7", "0" })
	void aBlockMayEndEarly(final int trailerHeight) {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(1).build());
		final TestBlock sent = TestBlock.of(1, new GvspLeader(1, 1, MONO16.code(), 16, 10, 0, 0, 0, 0), new byte[7 * 32],
			new GvspTrailer(1, trailerHeight, 0), SIZE, false);
		rig.feedAllBut(sent);
		assertWhole(sent, rig.last());
		assertEquals(6, rig.last().facts().height());
		assertEquals(224, rig.last().facts().payloadLength());
	}

	@ParameterizedTest
	@CsvSource({ "39, 35", "9, 1" })
	void aBlockMayEndEarlyWithinItsLastPacket(final int promised, final int rows) {
		final TestBlock sent = TestBlock.of(1, new GvspLeader(1, 1, MONO16.code(), 5, promised, 0, 0, 0, 0),
			new byte[rows * 10], new GvspTrailer(1, rows, 0), SIZE, false);
		final AssemblerRig whole = new AssemblerRig(AssemblerRig.options(SIZE).build());
		whole.feedAllBut(sent);
		assertWhole(sent, whole.last());
		assertEquals(rows, whole.last().facts().height());
		assertEquals(rows * 10, whole.last().facts().payloadLength());
		final AssemblerRig lossy = new AssemblerRig(AssemblerRig.options(SIZE).build());
		lossy.feedAllBut(sent, sent.n());
		lossy.pass(200);
		assertEquals(List.of(new ByteRange((sent.n() - 1) * 100, rows * 10)), lossy.last().facts().missing());
	}

	@Test
	void aHeightLeftOpenIsToldByTheTrailer() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).headerRows(1).build());
		final TestBlock sent = TestBlock.of(1, new GvspLeader(1, 1, MONO16.code(), 16, 0, 0, 0, 0, 0), new byte[7 * 32],
			new GvspTrailer(1, 7, 0), SIZE, false);
		rig.feedAllBut(sent);
		assertWhole(sent, rig.last());
		assertEquals(6, rig.last().facts().height());
	}

	@Test
	void aTruncatedPacketIsNoPartOfTheFrame() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final TestBlock sent = block(1);
		rig.feed(sent.leader());
		rig.feed(sent.packets.get(1));
		rig.feed(Arrays.copyOf(sent.packets.get(2), 50));
		rig.feed(sent.packets.get(3));
		rig.feed(sent.packets.get(4));
		rig.feed(sent.trailer());
		rig.pass(200);
		assertEquals(List.of(new ByteRange(100, 200)), rig.last().facts().missing());
		assertEquals(1, rig.statistics().malformed());
	}

	@Test
	void nonsenseIsCountedAndHarmless() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		final TestBlock sent = block(1);
		final byte[] tooLong = Arrays.copyOf(sent.packets.get(1), SIZE - 27);
		final byte[] beyond = sent.packets.get(1).clone();
		beyond[7] = 5;
		final byte[] farBeyond = sent.packets.get(1).clone();
		farBeyond[5] = (byte) 0xFF;
		final byte[] leaderAtOne = sent.leader().clone();
		leaderAtOne[7] = 1;
		rig.feed(sent.leader());
		for (final byte[] bad : List.of(new byte[0], new byte[7], Arrays.copyOf(sent.packets.get(1), 8), tooLong, beyond,
			farBeyond, leaderAtOne, Arrays.copyOf(sent.trailer(), 12), new byte[] { 0, 0, 0, 1, (byte) 0x83, 0, 0, 1, 0, 0 }))
		{
			rig.feed(bad);
		}
		assertEquals(9, rig.statistics().malformed());
		rig.feedAllBut(sent, 0);
		assertWhole(sent, rig.last());
	}

	@Test
	void testPacketsAndUnknownKindsBelongToNoFrame() {
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).build());
		rig.feed(new byte[108]);
		final byte[] multiPart = block(1).packets.get(1);
		multiPart[4] = 7;
		rig.feed(multiPart);
		assertEquals(1, rig.statistics().unsupported());
		assertFalse(rig.assembler.isBusy());
	}

	// -- Cost --

	@Test
	void nothingIsAllocatedPerPacket() {
		final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		final long thread = Thread.currentThread().getId();
		final FramePool pool = new FramePool(4, 1 << 17, MONO16);
		final ByteBuffer datagram = ByteBuffer.allocateDirect(2048);
		final StreamCounters counters = new StreamCounters();
		final FrameAssembler assembler = new FrameAssembler(datagram, AssemblerRig.options(536).buffers(4).build(), 536,
			ByteOrder.LITTLE_ENDIAN, pool, frame -> {}, counters, null);
		final TestBlock model = TestBlock.image(1, MONO16, 256, 250, 536, false);
		assertEquals(258, model.packets.size());
		long allocated = 0;
		for (int id = 1; id <= 600; id++) {
			// The first rounds load classes and fill caches.
			if (id == 100) allocated = -threads.getThreadAllocatedBytes(thread);
			for (final byte[] packet : model.packets) {
				packet[2] = (byte) (id >> 8);
				packet[3] = (byte) id;
				datagram.clear();
				datagram.put(packet);
				assembler.packet(0, packet.length, id);
			}
		}
		allocated += threads.getThreadAllocatedBytes(thread);
		assertEquals(600, counters.snapshot(0).blocksComplete());
		final long packets = 501L * model.packets.size();
		assertTrue(allocated / packets < 8, allocated + " bytes for " + packets + " packets");
	}

	// -- References --

	@Test
	void buffersReturnWithTheLastRelease() {
		final FramePool pool = new FramePool(1, 100, MONO16);
		final FrameBuffer frame = pool.acquire();
		assertNull(pool.acquire());
		frame.retain();
		frame.release();
		assertNull(pool.acquire());
		frame.release();
		assertThrows(IllegalStateException.class, frame::release);
		assertThrows(IllegalStateException.class, frame::retain);
		assertEquals(frame, pool.acquire());
	}
}
