package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.plugin.Duplicator;
import io.github.lynceus.Awaiting;
import io.github.lynceus.pixel.PixelFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LiveStackTest {

	private final LiveRing ring = new LiveRing(4, 2, PixelFormat.MONO16, RingOptions.DEFAULT.withFrames(3));
	private final LiveStack stack = new LiveStack(ring);

	private void put(final int k) {
		final short[] plane = new short[8];
		Arrays.fill(plane, (short) k);
		ring.put(plane, k + 1, 100 + k, 1 + k * 1_000_000L, 0, 0);
	}

	@Test
	void theLastSliceIsTheNewestFrame() {
		put(0);
		put(1);
		assertEquals(3, stack.size());
		assertEquals(16, stack.getBitDepth());
		assertTrue(stack.isVirtual());
		assertEquals(1, stack.getProcessor(3).get(0));
		assertEquals("FrameID 101 t=0.001000 s", stack.getSliceLabel(3));
		assertEquals(0, stack.getProcessor(2).get(0));
		assertEquals(LiveStack.EMPTY, stack.getSliceLabel(1));
		assertThrows(IllegalArgumentException.class, () -> stack.getPixels(4));
	}

	@Test
	void aPinnedStackStandsStill() {
		for (int k = 0; k < 3; k++) {
			put(k);
		}
		stack.pin();
		put(3);
		assertEquals(2, stack.getProcessor(3).get(0));
		stack.unpin();
		assertEquals(3, stack.getProcessor(3).get(0));
	}

	@Test
	void aMomentKeepsItsFramesWhileTheyAreReadAndTheStackGoesOn() {
		for (int k = 0; k < 3; k++) {
			put(k);
		}
		final LiveStack moment = stack.moment();
		assertEquals(0, moment.getProcessor(1).get(0));
		for (int k = 3; k < 10; k++) {
			put(k);
		}
		assertEquals(1, moment.getProcessor(2).get(0));
		assertEquals("FrameID 101 t=0.001000 s", moment.getSliceLabel(2));
		assertEquals(2, moment.getProcessor(3).get(0));
		// A ring of three has room for two more.
		assertEquals(4, stack.getProcessor(3).get(0));
		assertEquals(5, ring.counters().notKept());
		Awaiting.until("the moment to end", () -> {
			put(99);
			return stack.getProcessor(3).get(0) == 99;
		});
		assertTrue(moment.isIdle());
	}

	@Test
	void aMomentNobodyHasReadKeepsNothingAndMovesOn() {
		for (int k = 0; k < 3; k++) {
			put(k);
		}
		stack.pin();
		final LiveStack moment = stack.moment();
		for (int k = 3; k < 10; k++) {
			put(k);
		}
		assertEquals(0, ring.counters().notKept());
		for (int slice = 1; slice <= 3; slice++) {
			assertEquals(6 + slice, moment.getProcessor(slice).get(0));
		}
	}

	@Test
	void slicesOfAMomentLookAsOnTheScreen() {
		put(500);
		final LiveStack moment = stack.moment();
		moment.shownAs(400, 600, null);
		assertEquals(400, moment.getProcessor(3).getMin());
		assertEquals(127, moment.getProcessor(3).convertToByte(true).get(0), 1);
	}

	@Test
	void slicesAreCopies() {
		put(0);
		final short[] pixels = (short[]) stack.getPixels(3);
		pixels[0] = 99;
		assertNotSame(pixels, stack.getPixels(3));
		assertEquals(0, stack.getProcessor(3).get(0));
	}

	@Test
	void imagejReadsItLikeAnyStack() {
		for (int k = 0; k < 3; k++) {
			put(k);
		}
		final ImagePlus image = new ImagePlus("live", stack);
		image.setDimensions(1, 1, 3);
		final ImagePlus copy = new Duplicator().run(image);
		assertEquals(3, copy.getStackSize());
		assertEquals("FrameID 102 t=0.002000 s", copy.getStack().getSliceLabel(3));
		final float[] voxels = stack.getVoxels(1, 0, 1, 2, 1, 2, null);
		assertArrayEquals(new float[] { 1, 1, 2, 2 }, voxels);
	}
}
