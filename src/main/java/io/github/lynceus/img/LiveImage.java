package io.github.lynceus.img;

import net.imglib2.AbstractInterval;
import net.imglib2.Interval;
import net.imglib2.Point;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.Type;

/**
 * A live ring as an image x, y, t. Each random access holds a copy of the plane it stands in, so that the
 * pixels of a plane belong to one frame however long the visit lasts.
 */
final class LiveImage<T extends Type<T>> extends AbstractInterval
	implements
		RandomAccessibleInterval<T>
{

	private final LiveRing ring;
	private final T type;
	private final Setter<T> setter;

	/** Gives a pixel the value of an element. */
	@FunctionalInterface
	interface Setter<T> {

		void set(T pixel, Object plane, int index);
	}

	/** @param setter for planes of the ring's type */
	LiveImage(final LiveRing ring, final T type, final Setter<T> setter) {
		super(new long[] { ring.width(), ring.height(), ring.size() });
		this.ring = ring;
		this.type = type;
		this.setter = setter;
	}

	@Override
	public RandomAccess<T> randomAccess() {
		return new Access(ring.end());
	}

	@Override
	public RandomAccess<T> randomAccess(final Interval interval) {
		return randomAccess();
	}

	@Override
	public T getType() {
		return type;
	}

	private final class Access extends Point implements RandomAccess<T> {

		private final long end;
		private final T pixel = type.createVariable();
		private Object plane = ring.newPlane();
		private long loaded = -1;

		private Access(final long end) {
			super(3);
			this.end = end;
		}

		@Override
		public T get() {
			final long t = position[2];
			if (t != loaded) {
				load(t);
			}
			final int index = (int) (position[1] * ring.width() + position[0]);
			setter.set(pixel, plane, index);
			return pixel;
		}

		private void load(final long t) {
			loaded = t;
			if (ring.readOrOldest(end - ring.size() + t, plane) == null) {
				plane = ring.newPlane();
			}
		}

		@Override
		public RandomAccess<T> copy() {
			final Access copy = new Access(end);
			copy.setPosition(this);
			return copy;
		}
	}
}
