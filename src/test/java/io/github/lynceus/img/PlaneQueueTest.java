package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.TestFrames;
import io.github.lynceus.pixel.PixelFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneQueueTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int WIDTH = 4;
	private static final int HEIGHT = 3;

	private final PlaneQueue queue = new PlaneQueue(WIDTH, HEIGHT, PixelFormat.MONO16, RingOptions.DEFAULT.withFrames(4),
		() -> FrameUnit.COUNTS);

	private void put(final long id, final int missing) {
		final short[] pixels = new short[WIDTH * HEIGHT];
		Arrays.fill(pixels, (short) id);
		final FrameBuffer frame = TestFrames.mono16(WIDTH, HEIGHT, pixels, new byte[0], id, 10 * id, missing);
		queue.frame(frame);
		frame.release();
	}

	@Test
	void framesComeOutInOrderWithTheirPixels() {
		final short[] plane = (short[]) queue.newPlane();
		for (int id = 1; id <= 20; id++) {
			put(id, 0);
			if (id % 2 == 0) {
				for (int expected = id - 1; expected <= id; expected++) {
					final RingFrame frame = queue.take(plane, PATIENCE);
					assertEquals(expected, frame.blockId());
					assertEquals(10 * expected, frame.tick());
					assertEquals(expected, plane[5]);
				}
			}
		}
		assertNull(queue.take(plane, Duration.ZERO));
		assertEquals(new QueueCounters(20, 0, List.of(), 0, 0, 0), queue.counters());
	}

	@Test
	void framesThatFindItFullAreLostAndToldByTheirIds() {
		final short[] plane = (short[]) queue.newPlane();
		for (int id = 1; id <= 7; id++) {
			put(id, 0);
		}
		assertEquals(1, queue.take(plane, PATIENCE).blockId());
		put(8, 0);
		put(9, 0);
		put(12, 2);
		assertEquals(new QueueCounters(5, 5, List.of(new IdRange(5, 7), new IdRange(9, 9), new IdRange(12, 12)), 1, 2, 0),
			queue.counters());
		final List<Long> taken = new ArrayList<>();
		for (RingFrame frame = queue.take(plane, Duration.ZERO); frame != null; frame = queue.take(plane, Duration.ZERO)) {
			taken.add(frame.blockId());
		}
		assertEquals(List.of(2L, 3L, 4L, 8L), taken, "what was waiting stays, what came later went");
	}

	@Test
	void closedItGivesWhatWaitsAndTakesNoMore() {
		put(1, 0);
		queue.close();
		put(2, 0);
		assertFalse(queue.isDone());
		assertNotNull(queue.take(queue.newPlane(), PATIENCE));
		assertTrue(queue.isDone());
		assertNull(queue.take(queue.newPlane(), PATIENCE));
		assertEquals(1, queue.counters().kept());
	}

	@Test
	void framesOfAnotherSizeAreCounted() {
		final FrameBuffer frame = TestFrames.mono16(2, 2, new short[4], new byte[0], 1, 0, 0);
		queue.frame(frame);
		assertEquals(1, queue.counters().misfits());
		assertEquals(0, queue.size());
	}
}
