package io.github.lynceus.img.record;

import io.github.lynceus.pixel.PlaneType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Planes that come fast and stay, side by side in arrays so large that collectors leave them where they are. A new array
 * for each would be moved with the next collection, and a collection that moves a second of a gigabit stream holds every
 * thread up for longer than the receiver's socket lasts.
 */
final class PlaneSlabs {

	/** A few planes need no more than this. */
	private static final int FIRST_BYTES = 1 << 20;
	/** G1 takes arrays from half a region on, 16 MB at most, as large. */
	private static final int MOST_BYTES = 32 << 20;

	/** @param planes how many fit */
	private record Slab(Object array, int planes) {}

	private final PlaneType type;
	private final int pixels;
	private final List<Slab> full = new ArrayList<>();
	private Slab current;
	/** There before it is needed: when memory ends, it leaves room for handing out. */
	private Slab spare;
	/** Planes in the current one. */
	private int filled;
	private int size;
	private long nextBytes = FIRST_BYTES;

	/** @param pixels of a plane */
	PlaneSlabs(final PlaneType type, final int pixels) {
		this.type = type;
		this.pixels = pixels;
		current = slab();
		spare = slab();
	}

	private Slab slab() {
		final int planes = (int) Math.max(1, nextBytes / Math.max(1, (long) pixels * type.bytesPerPixel()));
		final Slab made = new Slab(type.newPlane(planes * pixels), planes);
		nextBytes = Math.min(MOST_BYTES, 2 * nextBytes);
		return made;
	}

	/** Copies a plane. @throws OutOfMemoryError when there is no room; those before stay */
	void add(final Object plane) {
		if (filled == current.planes()) {
			final Slab made = slab();
			full.add(current);
			current = spare;
			spare = made;
			filled = 0;
		}
		System.arraycopy(plane, 0, current.array(), filled * pixels, pixels);
		filled++;
		size++;
	}

	int size() {
		return size;
	}

	/** Hands the planes out in order, each in an array of its own, and forgets them meanwhile. */
	void drain(final Consumer<Object> to) {
		spare = null;
		int left = size;
		full.add(current);
		current = null;
		for (int i = 0; i < full.size(); i++) {
			final Slab slab = full.set(i, null);
			for (int place = 0; place < slab.planes() && left > 0; place++, left--) to.accept(plane(slab, place));
		}
		size = 0;
	}

	private Object plane(final Slab slab, final int place) {
		if (slab.planes() == 1) return slab.array();
		final Object plane = type.newPlane(pixels);
		System.arraycopy(slab.array(), place * pixels, plane, 0, pixels);
		return plane;
	}
}
