package io.github.lynceus.img.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.pixel.PlaneType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneSlabsTest {

	/** Far more than a megabyte, much less, and planes larger than the largest slab would be. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 100_000, 700_001, 17 << 20 })
	void everyPlaneComesBackInOrder(final int pixels) {
		final int count = pixels == 1 ? 1000 : 3 + (9 << 20) / pixels;
		final PlaneSlabs slabs = new PlaneSlabs(PlaneType.SHORT, pixels);
		final short[] plane = new short[pixels];
		for (int i = 0; i < count; i++) {
			Arrays.fill(plane, (short) (i + 1));
			slabs.add(plane);
		}
		assertEquals(count, slabs.size());
		final List<Object> drained = new ArrayList<>();
		slabs.drain(drained::add);
		assertEquals(count, drained.size());
		for (int i = 0; i < count; i++) {
			Arrays.fill(plane, (short) (i + 1));
			assertArrayEquals(plane, (short[]) drained.get(i), "plane " + i);
		}
		assertEquals(0, slabs.size());
	}

	@Test
	void otherKindsOfPixelsToo() {
		final PlaneSlabs slabs = new PlaneSlabs(PlaneType.FLOAT, 3);
		slabs.add(new float[] { 1, 2, 3 });
		slabs.add(new float[] { 4, 5, 6 });
		final List<Object> drained = new ArrayList<>();
		slabs.drain(drained::add);
		assertArrayEquals(new float[] { 1, 2, 3 }, (float[]) drained.get(0));
		assertArrayEquals(new float[] { 4, 5, 6 }, (float[]) drained.get(1));
	}
}
