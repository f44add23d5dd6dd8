package io.github.lynceus.img;

import java.util.Arrays;
import net.imglib2.AbstractInterval;
import net.imglib2.Interval;
import net.imglib2.Point;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.Type;
import net.imglib2.type.numeric.IntegerType;

/**
 * A live ring as an image x, y, t. Each random access holds a copy of the plane it stands in, so that the
 * pixels of a plane belong to one frame however long the visit lasts.
 */
final class LiveImage<T extends IntegerType<T> & Type<T>> extends AbstractInterval
	implements RandomAccessibleInterval<T>
{

	private final LiveRing ring;
	private final T type;

	LiveImage(final LiveRing ring, final T type) {
		super(new long[] { ring.width(), ring.height(), ring.size() });
		this.ring = ring;
		this.type = type;
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
		private final Object plane = ring.newPlane();
		private final short[] shorts = plane instanceof short[] array ? array : null;
		private final byte[] bytes = plane instanceof byte[] array ? array : null;
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
			pixel.setInteger(shorts != null ? shorts[index] & 0xFFFF : bytes[index] & 0xFF);
			return pixel;
		}

		private void load(final long t) {
			loaded = t;
			if (ring.readOrOldest(end - ring.size() + t, plane) == null) {
				if (shorts != null) {
					Arrays.fill(shorts, (short) 0);
				}
				else {
					Arrays.fill(bytes, (byte) 0);
				}
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
