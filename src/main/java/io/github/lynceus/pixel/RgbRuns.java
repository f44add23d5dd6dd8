package io.github.lynceus.pixel;

import java.nio.ByteOrder;

/** Red, green and blue components into 0xFFRRGGBB; the eight highest significant bits of wider ones. */
final class RgbRuns {

	private static final int OPAQUE = 0xFF000000;
	/** Pixels unpacked at a time; their bits fill whole bytes whatever the format. */
	private static final int CHUNK = 512;

	private RgbRuns() {}

	static RunKernel of(final PixelLayout layout, final ByteOrder order) {
		final int size = size(layout.components());
		final int red = red(layout.components());
		final int blue = blue(layout.components());
		final int shift = layout.bits() - 8;
		return switch (layout.packing()) {
			case BYTES -> (from, at, plane, to, n) -> bytes(from, at, (int[]) plane, to, n, size, red, blue);
			case WORDS -> (from, at, plane, to, n) -> {
				// The word's high byte alone does not do, as the significant bits stand low.
				final int high = order == ByteOrder.BIG_ENDIAN ? 0 : 1;
				words(from, at, (int[]) plane, to, n, 2 * size, 2 * red, 2 * blue, high, shift);
			};
			default -> (from, at, plane, to, n) -> stream(from, at, (int[]) plane, to, n, layout.bits(), red, blue);
		};
	}

	/** Components a pixel has. */
	static int size(final Components components) {
		return components == Components.RGBA || components == Components.BGRA ? 4 : 3;
	}

	private static int red(final Components components) {
		return components == Components.BGR || components == Components.BGRA ? 2 : 0;
	}

	private static int blue(final Components components) {
		return 2 - red(components);
	}

	private static void bytes(final byte[] from, final int at, final int[] into, final int to, final int count,
		final int size, final int red, final int blue)
	{
		for (int i = 0, b = at; i < count; i++, b += size) {
			into[to + i] = OPAQUE | (from[b + red] & 0xFF) << 16 | (from[b + 1] & 0xFF) << 8 | from[b + blue] & 0xFF;
		}
	}

	private static void words(final byte[] from, final int at, final int[] into, final int to, final int count,
		final int size, final int red, final int blue, final int high, final int shift)
	{
		final int low = 1 - high;
		for (int i = 0, b = at; i < count; i++, b += size) {
			final int r = (from[b + red + high] & 0xFF) << 8 | from[b + red + low] & 0xFF;
			final int g = (from[b + 2 + high] & 0xFF) << 8 | from[b + 2 + low] & 0xFF;
			final int v = (from[b + blue + high] & 0xFF) << 8 | from[b + blue + low] & 0xFF;
			into[to + i] = OPAQUE | (r >> shift & 0xFF) << 16 | (g >> shift & 0xFF) << 8 | v >> shift & 0xFF;
		}
	}

	private static void stream(final byte[] from, final int at, final int[] into, final int to, final int count,
		final int bits, final int red, final int blue)
	{
		final short[] row = new short[3 * Math.min(count, CHUNK)];
		final int shift = bits - 8;
		for (int done = 0; done < count; done += CHUNK) {
			final int n = Math.min(CHUNK, count - done);
			BitStream.unpack(from, at + 3 * done * bits / 8, row, 0, 3 * n, bits);
			for (int i = 0, c = 0; i < n; i++, c += 3) {
				into[to + done + i] = OPAQUE | row[c + red] >> shift << 16 | row[c + 1] >> shift << 8 | row[c + blue] >> shift;
			}
		}
	}

	/** One component of a run of planar pixels, put at its place in pixels that are opaque black, or hold the others. */
	static void plane(final byte[] from, final int at, final int[] into, final int to, final int count,
		final PixelLayout layout, final ByteOrder order, final int component)
	{
		final int place = 16 - 8 * component;
		final boolean bytes = layout.packing() == Packing.BYTES;
		final int step = bytes ? 1 : 2;
		final int high = order == ByteOrder.BIG_ENDIAN ? 0 : 1;
		final int shift = layout.bits() - 8;
		for (int i = 0, b = at; i < count; i++, b += step) {
			final int value = bytes ? from[b] & 0xFF
				: ((from[b + high] & 0xFF) << 8 | from[b + 1 - high] & 0xFF) >> shift & 0xFF;
			into[to + i] = (component == 0 ? OPAQUE : into[to + i]) | value << place;
		}
	}
}
