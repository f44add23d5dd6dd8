package io.github.lynceus.gige;

import static io.github.lynceus.pixel.PixelFormat.MONO16;
import static io.github.lynceus.pixel.PixelFormat.MONO8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that are more, or other, than an image between leader and trailer. */
class BlockKindsTest {

	/** 100 payload bytes a packet. */
	private static final int SIZE = 136;
	private static final int WITH_CHUNKS = PayloadType.IMAGE | PayloadType.WITH_CHUNKS;
	/** Chunk 0x1001 with 8 bytes, chunk 0x1002 with 4. */
	private static final String CHUNKS = "0102030405060708" + "0000100100000008" + "cafebabe" + "0000100200000004";

	private final List<Map<Long, byte[]>> chunks = new ArrayList<>();
	private final List<short[]> pixels = new ArrayList<>();

	private AssemblerRig rig(final StreamOptions.Builder options) {
		return new AssemblerRig(options.build(), frame -> {
			chunks.add(frame.chunkMap());
			pixels.add(frame.shorts() == null ? null : Arrays.copyOf(frame.shorts(), frame.width() * frame.height()));
		});
	}

	private static byte[] payload(final int imageBytes, final String more) {
		final byte[] after = HexFormat.of().parseHex(more);
		final byte[] all = new byte[imageBytes + after.length];
		for (int i = 0; i < imageBytes; i++) all[i] = (byte) (i + 1);
		System.arraycopy(after, 0, all, imageBytes, after.length);
		return all;
	}

	private void assertChunks() {
		final Map<Long, byte[]> got = chunks.get(chunks.size() - 1);
		assertEquals(Set.of(0x1001L, 0x1002L), got.keySet());
		assertEquals("0102030405060708", HexFormat.of().formatHex(got.get(0x1001L)));
		assertEquals("cafebabe", HexFormat.of().formatHex(got.get(0x1002L)));
	}

	private static GvspLeader leader(final int type, final int height) {
		return new GvspLeader(type, 1, MONO16.code(), 8, height, 0, 0, 0, 0);
	}

	// -- Chunks --

	/** Rows sent, rows as the leader says, rows as the trailer says. */
	@ParameterizedTest
	@CsvSource({ "10,10,10", "10,10,0", "7,10,7", "7,10,0", "1,10,1", "7,0,7" })
	void chunksBehindTheImageAreReadWhateverItsHeight(final int rows, final int told, final int trailer) {
		final AssemblerRig rig = rig(AssemblerRig.options(SIZE));
		final byte[] payload = payload(16 * rows, CHUNKS);
		rig.feedAllBut(TestBlock.of(1, leader(WITH_CHUNKS, told), payload, new GvspTrailer(WITH_CHUNKS, trailer, 28), SIZE,
			false));
		assertChunks();
		assertEquals(rows, rig.last().facts().height());
		assertTrue(rig.last().facts().complete());
		assertEquals(rows * 8, pixels.get(0).length);
		for (int i = 0; i < rows * 8; i++) {
			assertEquals((short) ((2 * i + 1 & 0xFF) | (2 * i + 2 & 0xFF) << 8), pixels.get(0)[i]);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 7, 1 })
	void inTheOldLayoutTheImageIsTheFirstChunk(final int rows) {
		final AssemblerRig rig = rig(AssemblerRig.options(SIZE).geometry(8, 10));
		final String tag = "00000001" + HexFormat.of().toHexDigits(16 * rows);
		final byte[] payload = payload(16 * rows, tag + CHUNKS);
		rig.feedAllBut(TestBlock.of(1, leader(PayloadType.CHUNK, 0), payload,
			new GvspTrailer(PayloadType.CHUNK, payload.length, 0), SIZE, false));
		assertChunks();
		assertEquals(rows, rig.last().facts().height());
		assertEquals(8, rig.last().layout().width());
		assertEquals(0x0201, pixels.get(0)[0]);
		assertEquals(rows * 8, pixels.get(0).length);
		assertTrue(rig.last().facts().complete());
	}

	@Test
	void withoutGeometryTheImageIsAChunkAmongOthers() {
		final AssemblerRig rig = rig(AssemblerRig.options(SIZE));
		final byte[] payload = payload(32, "00000001" + "00000020" + CHUNKS);
		rig.feedAllBut(TestBlock.of(1, leader(PayloadType.CHUNK, 0), payload,
			new GvspTrailer(PayloadType.CHUNK, payload.length, 0), SIZE, false));
		assertEquals(Set.of(1L, 0x1001L, 0x1002L), chunks.get(0).keySet());
		assertArrayEquals(Arrays.copyOf(payload, 32), chunks.get(0).get(1L));
		assertEquals(0, rig.last().layout().format().code());
	}

	@Test
	void chunksThatDidNotArriveAreNotGuessed() {
		final AssemblerRig rig = rig(AssemblerRig.options(SIZE));
		final TestBlock sent = TestBlock.of(1, leader(WITH_CHUNKS, 10), payload(160, CHUNKS),
			new GvspTrailer(WITH_CHUNKS, 10, 28), SIZE, false);
		rig.feedAllBut(sent, 2);
		rig.pass(200);
		assertEquals(Map.of(), chunks.get(0));
		assertEquals(List.of(new ByteRange(100, 188)), rig.last().facts().missing());
		assertEquals(10, rig.last().facts().height());
		final TestBlock next = TestBlock.of(2, leader(WITH_CHUNKS, 10), payload(160, CHUNKS),
			new GvspTrailer(WITH_CHUNKS, 10, 28), SIZE, false);
		rig.feedAllBut(next, 1);
		rig.pass(200);
		assertEquals(2, chunks.get(1).size(), "pixels are missing, chunks are not");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000100100000fff", "00001001ffffffff" })
	void lengthsThatLeadNowhereAreHarmless(final String tag) {
		final AssemblerRig rig = rig(AssemblerRig.options(SIZE));
		rig.feedAllBut(TestBlock.of(1, leader(WITH_CHUNKS, 10), payload(160, tag), new GvspTrailer(WITH_CHUNKS, 10, 8), SIZE,
			false));
		assertEquals(Map.of(), chunks.get(0));
		assertEquals(10, rig.last().facts().height());
		rig.feedAllBut(TestBlock.of(2, leader(WITH_CHUNKS, 10), payload(160, CHUNKS), new GvspTrailer(WITH_CHUNKS, 10, -5),
			SIZE, false));
		assertEquals(10, rig.last().facts().height());
		assertEquals(1, rig.statistics().malformed());
		rig.feedAllBut(TestBlock.of(3, leader(PayloadType.CHUNK, 0), payload(16, tag),
			new GvspTrailer(PayloadType.CHUNK, 24, 0), SIZE, false));
		assertEquals(Map.of(), chunks.get(2));
	}

	// -- All in one packet --

	private static byte[] allIn(final long id, final int type, final int rows, final int trailerRows, final byte[] payload) {
		final ByteBuffer b = ByteBuffer.allocate(600);
		GvspPacket.putHeader(b, false, 0, GvspPacket.ALL_IN, id, 0);
		leader(type, rows).put(b);
		new GvspTrailer(type, trailerRows, 28).put(b);
		b.put(payload);
		return Arrays.copyOf(b.array(), b.position());
	}

	@Test
	void aBlockInOnePacketIsAWholeFrame() {
		final AssemblerRig rig = rig(AssemblerRig.options(400));
		rig.feed(allIn(1, PayloadType.IMAGE, 10, 10, payload(160, "")));
		assertEquals(10, rig.last().facts().height());
		assertTrue(rig.last().facts().complete());
		assertEquals(0x0201, pixels.get(0)[0]);
		rig.feed(allIn(2, WITH_CHUNKS, 10, 10, payload(160, CHUNKS)));
		assertChunks();
		rig.feed(allIn(3, PayloadType.IMAGE, 10, 3, payload(48, "")));
		assertEquals(3, rig.last().facts().height());
		assertTrue(rig.last().facts().complete());
		rig.feed(allIn(3, PayloadType.IMAGE, 10, 3, payload(48, "")));
		assertEquals(3, rig.seen.size());
		assertEquals(1, rig.statistics().duplicates());
		assertFalse(rig.assembler.isBusy());
	}

	@Test
	void halfAPacketIsNoBlock() {
		final AssemblerRig rig = rig(AssemblerRig.options(400));
		final byte[] whole = allIn(1, PayloadType.IMAGE, 10, 10, payload(160, ""));
		for (final int length : new int[] { 8, 20, 43, 51, 52 }) rig.feed(Arrays.copyOf(whole, length));
		assertEquals(5, rig.statistics().malformed());
		rig.feed(whole);
		assertTrue(rig.last().facts().complete());
	}

	// -- Kinds that are not assembled --

	/** A block of another kind: leader, payload packets of a format, trailer. */
	private static List<byte[]> special(final long id, final int type, final int format, final int packets) {
		final List<byte[]> all = new ArrayList<>();
		for (int i = 0; i <= packets + 1; i++) {
			final ByteBuffer b = ByteBuffer.allocate(200);
			final int kind = i == 0 ? GvspPacket.LEADER : i > packets ? GvspPacket.TRAILER : format;
			GvspPacket.putHeader(b, true, 0, kind, id, i);
			if (i == 0) b.put(7, (byte) 2);
			b.putShort((short) 0).putShort((short) type).putLong(0).position(120);
			all.add(Arrays.copyOf(b.array(), b.position()));
		}
		return all;
	}

	@ParameterizedTest
	@CsvSource({ "10,7,0", "10,7,1", "11,8,0", "9,6,0", "8,5,0", "10,7,4" })
	void otherKindsAreCountedAndHoldNothing(final int type, final int format, final int from) {
		final AssemblerRig rig = rig(AssemblerRig.options(148));
		final PixelFormat mono8 = MONO8;
		rig.feedAllBut(TestBlock.image(1, mono8, 20, 10, 148, true));
		final List<byte[]> other = special(2, type, format, 3);
		final TestBlock next = TestBlock.image(3, mono8, 20, 10, 148, true);
		rig.feed(next.leader());
		for (final byte[] packet : other.subList(from, other.size())) rig.feed(packet);
		rig.feedAllBut(next, 0);
		assertEquals(List.of(1L, 3L), rig.seen.stream().map(AssemblerRig.Seen::id).toList());
		assertTrue(rig.last().facts().complete());
		assertEquals(1, rig.statistics().blocksUnsupported());
		assertEquals(0, rig.statistics().malformed() + rig.statistics().late() + rig.statistics().blocksNeverSeen());
		assertEquals(3, rig.statistics().blocks());
		assertEquals(0, rig.pool.inUse());
		assertFalse(rig.assembler.isBusy());
	}

	@Test
	void aStrayPacketOfAnotherKindCostsNoImage() {
		final AssemblerRig rig = rig(AssemblerRig.options(148));
		final TestBlock image = TestBlock.image(1, MONO8, 20, 10, 148, true);
		rig.feed(image.leader());
		rig.feed(special(1, 10, 7, 1).get(1));
		rig.feed(special(1, 10, 7, 1).get(0));
		rig.feedAllBut(image, 0);
		assertTrue(rig.last().facts().complete());
		assertEquals(1, rig.statistics().unsupported());
	}
}
