package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.pixel.PixelFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random networks, seeded: whatever they do, a delivered frame is right or says exactly where it is not. */
class FrameAssemblerPropertyTest {

	private static final PixelFormat[] FORMATS = { PixelFormat.MONO16, PixelFormat.MONO8, PixelFormat.MONO12P };

	/** One datagram under way. */
	private record Sent(TestBlock block, int packet) {}

	static IntStream seeds() {
		return IntStream.range(0, 60);
	}

	private final Map<Long, TestBlock> blocks = new HashMap<>();
	private final Map<Long, Set<Integer>> arrived = new HashMap<>();

	@ParameterizedTest
	@MethodSource("seeds")
	void everyFrameIsRightOrSaysWhereNot(final int seed) {
		final Random random = new Random(seed);
		final int packetSize = 77 + random.nextInt(400);
		final boolean extended = random.nextBoolean();
		final PixelFormat format = FORMATS[random.nextInt(FORMATS.length)];
		final int width = 8 * (1 + random.nextInt(6));
		final int headerRows = random.nextInt(3);
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(packetSize).headerRows(headerRows)
			.bigEndianPixels(random.nextBoolean()).build());
		final long first = 1 + (random.nextBoolean() ? 0 : 65_520);
		final List<Sent> wire = new ArrayList<>();
		final int frames = 60;
		for (int i = 0; i < frames; i++) {
			final long id = extended ? first + i : BlockIds.wrap(first + i, false);
			final TestBlock block = TestBlock.image(id, format, width, 3 + random.nextInt(1), packetSize, extended);
			blocks.put(id, block);
			for (int p = 0; p < block.packets.size(); p++) wire.add(new Sent(block, p));
		}
		final double loss = random.nextDouble() * 0.1;
		disturb(wire, random, loss, 0.05, 6);
		for (final Sent sent : wire) {
			if (rig.seen.stream().noneMatch(s -> s.id() == sent.block().id)) {
				arrived.computeIfAbsent(sent.block().id, k -> new HashSet<>()).add(sent.packet());
			}
			rig.feed(sent.block().packets.get(sent.packet()));
			if (random.nextInt(10) == 0) rig.pass(random.nextDouble() * 4);
		}
		rig.pass(200);
		check(rig, headerRows, packetSize, extended, frames, first);
	}

	private void check(final AssemblerRig rig, final int headerRows, final int packetSize, final boolean extended,
		final int frames, final long first)
	{
		long before = first - 1;
		for (final AssemblerRig.Seen seen : rig.seen) {
			final TestBlock block = blocks.get(seen.id());
			final Set<Integer> got = arrived.get(seen.id());
			final int step = packetSize - (extended ? 48 : 36);
			final byte[] expected = block.payload.clone();
			int missing = 0;
			for (int p = 0; p < block.packets.size(); p++) {
				if (got.contains(p)) continue;
				missing++;
				if (p == 0 || p > block.n()) continue;
				Arrays.fill(expected, (p - 1) * step, Math.min(p * step, expected.length), (byte) 0);
			}
			assertArrayEquals(expected, seen.payload());
			assertEquals(missing, seen.facts().packetsMissing(), "block " + seen.id());
			assertEquals(block.payload.length, seen.facts().payloadLength());
			for (final ByteRange range : seen.facts().missing()) {
				for (int i = range.start(); i < range.end(); i++) assertTrue(!got.contains(i / step + 1));
			}
			assertEquals(seen.facts().missing().isEmpty(), seen.facts().complete());
			final long sequence = BlockIds.unwrap(seen.id(), extended, before);
			assertTrue(sequence > before, "in order");
			before = sequence;
		}
		final StreamStatistics s = rig.statistics();
		assertEquals(0, s.malformed() + s.noBuffer() + s.tooLarge(), s.toString());
		assertEquals(frames, s.blocks(), s.toString());
		assertEquals(0, rig.pool.inUse());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void resendMakesEveryFrameWhole(final int seed) {
		final Random random = new Random(seed);
		final boolean extended = random.nextBoolean();
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(136).resend(true).headerRows(1).buffers(80).build());
		final List<Sent> wire = new ArrayList<>();
		final int frames = 40;
		for (int i = 1; i <= frames; i++) {
			final TestBlock block = TestBlock.image(i, PixelFormat.MONO16, 32, 30, 136, extended);
			blocks.put((long) i, block);
			for (int p = 0; p < block.packets.size(); p++) wire.add(new Sent(block, p));
		}
		disturb(wire, random, 0.02, 0.005, 3);
		for (final Sent sent : wire) {
			rig.feed(sent.block().packets.get(sent.packet()));
			rig.pass(0.1);
			answer(rig, random);
		}
		for (int i = 0; i < 200; i++) {
			rig.pass(1);
			answer(rig, random);
		}
		// NB: nothing after the last block tells of it, so if it is lost whole nobody can know.
		assertTrue(rig.seen.size() >= frames - 1);
		for (final AssemblerRig.Seen seen : rig.seen) {
			assertArrayEquals(blocks.get(seen.id()).payload, seen.payload(), "block " + seen.id());
			assertEquals(0, seen.facts().packetsMissing());
		}
		assertEquals(0, rig.statistics().blocksIncomplete() + rig.statistics().blocksNeverSeen(),
			rig.statistics().toString());
	}

	/** The device sends what was asked for, of which some is lost again. */
	private void answer(final AssemblerRig rig, final Random random) {
		final List<AssemblerRig.Request> requests = List.copyOf(rig.requests);
		rig.requests.clear();
		for (final AssemblerRig.Request request : requests) {
			final TestBlock block = blocks.get(request.block());
			final long last = request.last() == PacketResendCommand.TO_THE_END ? block.n() + 1 : request.last();
			for (long p = request.first(); p <= last; p++) {
				if (random.nextInt(20) > 0) rig.feed(block.packets.get((int) p));
			}
		}
	}

	/** Loses, repeats and displaces packets. */
	private static void disturb(final List<Sent> wire, final Random random, final double loss, final double duplicates,
		final int distance)
	{
		wire.removeIf(sent -> random.nextDouble() < loss);
		for (int i = wire.size() - 1; i >= 0; i--) {
			if (random.nextDouble() < duplicates) wire.add(Math.min(wire.size(), i + random.nextInt(distance)), wire.get(i));
		}
		for (int i = 0; i + distance < wire.size(); i++) {
			if (random.nextDouble() < 0.05) wire.add(i + 1 + random.nextInt(distance), wire.remove(i));
		}
	}

	@Test
	void randomBytesAreNeverMoreThanCounted() {
		final Random random = new Random(1);
		final AssemblerRig rig = new AssemblerRig(AssemblerRig.options(136).resend(true).headerRows(2).build());
		final TestBlock model = TestBlock.image(1, PixelFormat.MONO16, 16, 10, 136, false);
		for (int i = 0; i < 200_000; i++) {
			final byte[] packet = model.packets.get(random.nextInt(model.packets.size())).clone();
			for (int flips = random.nextInt(4); flips >= 0; flips--) packet[random.nextInt(packet.length)] = (byte) random.nextInt();
			rig.feed(random.nextInt(8) == 0 ? Arrays.copyOf(packet, random.nextInt(packet.length)) : packet);
			if (random.nextInt(20) == 0) rig.pass(random.nextInt(30));
			rig.requests.clear();
			rig.seen.clear();
		}
		rig.assembler.flush();
		assertEquals(200_000, rig.statistics().packets());
		assertEquals(0, rig.pool.inUse());
	}
}
