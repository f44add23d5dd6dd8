package io.github.lynceus.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a network does to frames, drawn ahead of sending so that it costs the sender nothing.
 *
 * @param dropFirst whether the first packet with pixels is lost in every frame
 * @param reorder share of packets that come up to eight places late
 * @param loss share of packets that are lost, leaders and trailers among them
 */
record SentFaults(boolean dropFirst, double reorder, double loss) {

	static final SentFaults NONE = new SentFaults(false, 0, 0);

	/** Frames drawn before the same ones come again. */
	private static final int VARIANTS = 4;
	private static final int LATEST = 8;

	/** Frames to be sent in turn. */
	List<FramePackets> draw(final FrameShape shape) {
		if (equals(NONE)) return List.of(FramePackets.whole(shape));
		final Random random = new Random(1);
		final List<FramePackets> variants = new ArrayList<>();
		for (int i = 0; i < VARIANTS; i++) variants.add(new FramePackets(shape, order(shape.packets(), random)));
		return variants;
	}

	/** Ids of a frame's packets in the order they are sent in. */
	int[] order(final int packets, final Random random) {
		final List<Integer> order = new ArrayList<>(IntStream.range(0, packets).boxed().toList());
		for (int i = packets - 1; i >= 0; i--) {
			if (random.nextDouble() < reorder) order.add(Math.min(packets - 1, i + 1 + random.nextInt(LATEST)), order.remove(i));
		}
		if (dropFirst) order.remove(Integer.valueOf(1));
		order.removeIf(id -> random.nextDouble() < loss);
		// NB: a frame of which nothing is sent is none.
		return order.isEmpty() ? new int[] { 0 } : order.stream().mapToInt(Integer::intValue).toArray();
	}
}
