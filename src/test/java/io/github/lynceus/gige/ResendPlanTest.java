package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.AssemblerRig.Request;
import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for again, when, and what the answers do; the clock is the test's. */
class ResendPlanTest {

	private static final int SIZE = 136;

	private final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(SIZE).resend(true).build());

	/** Ten payload packets. */
	private static TestBlock block(final int id) {
		return TestBlock.image(id, PixelFormat.MONO16, 50, 10, SIZE, false);
	}

	private void error(final int id, final int packet, final int status) {
		final ByteBuffer b = ByteBuffer.allocate(8);
		GvspPacket.putHeader(b, false, status, GvspPacket.PAYLOAD, id, packet);
		rig.feed(b.array());
	}

	@Test
	void gapsAreAskedForAsRangesAfterAGrace() {
		final TestBlock sent = block(1);
		for (final int i : new int[] { 0, 1, 5, 6, 8 }) rig.feed(sent.packets.get(i));
		rig.pass(0.5);
		assertEquals(List.of(), rig.requests);
		rig.pass(0.6);
		assertEquals(List.of(new Request(1, 2, 4), new Request(1, 7, 7)), rig.requests);
		assertEquals(4, rig.statistics().resendRequested());
	}

	@Test
	void overtakenPacketsAreNotAskedFor() {
		final TestBlock sent = block(1);
		for (final int i : new int[] { 0, 2, 1, 4, 3, 5, 6, 7, 8, 9, 10 }) {
			rig.feed(sent.packets.get(i));
			rig.pass(0.2);
		}
		rig.feed(sent.trailer());
		rig.pass(5);
		assertEquals(List.of(), rig.requests);
		assertTrue(rig.last().facts().complete());
	}

	@Test
	void whatDoesNotComeIsAskedForAgain() {
		final TestBlock sent = block(1);
		rig.feedAllBut(sent, 3);
		rig.pass(1.1);
		rig.pass(10);
		assertEquals(1, rig.requests.size());
		rig.pass(11);
		assertEquals(List.of(new Request(1, 3, 3), new Request(1, 3, 3)), rig.requests);
		rig.feed(sent.packets.get(3));
		assertTrue(rig.last().facts().complete());
		assertEquals(1, rig.last().facts().packetsResent());
		assertEquals(1, rig.statistics().resendReceived());
	}

	@Test
	void theTailIsAskedForWhenABlockFallsSilent() {
		final TestBlock sent = block(1);
		for (int i = 0; i < 8; i++) rig.feed(sent.packets.get(i));
		rig.pass(10);
		assertEquals(List.of(), rig.requests);
		rig.pass(11);
		assertEquals(List.of(new Request(1, 8, 11)), rig.requests);
	}

	@Test
	void theTailIsAskedForWhenTheNextBlockHasBegun() {
		final TestBlock sent = block(1);
		rig.feedAllBut(sent, 10, 11);
		rig.feed(block(2).leader());
		rig.pass(1.1);
		assertEquals(List.of(new Request(1, 10, 11)), rig.requests);
	}

	@Test
	void aBlockThatNeverCameIsAskedForWhole() {
		rig.feedAllBut(block(1));
		final TestBlock lost = block(2);
		rig.feedAllBut(block(3));
		rig.pass(1.1);
		assertEquals(List.of(new Request(2, 0, PacketResendCommand.TO_THE_END)), rig.requests);
		rig.feedAllBut(lost);
		assertEquals(List.of(1L, 2L, 3L), rig.seen.stream().map(AssemblerRig.Seen::id).toList());
		assertEquals(0, rig.statistics().blocksNeverSeen());
		assertEquals(3, rig.statistics().blocksComplete());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x800C, 0x8011, 0x8012 })
	void aRefusalEndsTheAsking(final int status) {
		rig.feedAllBut(block(1), 3);
		rig.pass(1.1);
		error(1, 3, status);
		rig.pass(25);
		assertEquals(1, rig.requests.size());
		rig.pass(80);
		assertFalse(rig.last().facts().complete());
		assertEquals(1, rig.statistics().resendRefused());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x8010, 0x8014 })
	void notYetMeansLaterButNotForEver(final int status) {
		rig.feedAllBut(block(1), 3);
		for (int i = 0; i < 99; i++) {
			rig.pass(1);
			error(1, 3, status);
		}
		assertEquals(0, rig.seen.size());
		assertEquals(5, rig.requests.size());
		rig.pass(1);
		assertEquals(List.of(new ByteRange(200, 300)), rig.last().facts().missing());
		assertEquals(99, rig.statistics().resendRefused());
	}

	@Test
	void allEarlierBlocksAreGoneToo() {
		rig.feedAllBut(block(1), 3);
		rig.feedAllBut(block(2), 3);
		error(2, 3, 0x8011);
		rig.pass(100);
		assertEquals(List.of(), rig.requests);
		assertEquals(2, rig.statistics().blocksIncomplete());
	}
}
