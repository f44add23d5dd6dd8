package io.github.lynceus.pixel;

/** Luma and colour differences of 8 bits into 0xFFRRGGBB; pixels of a group share their colour. */
final class YuvRuns {

	private YuvRuns() {}

	static RunKernel of(final PixelLayout layout) {
		final YuvMatrix matrix = layout.matrix();
		return switch (layout.components()) {
			case YUV -> kernel(matrix, 3, 1, 2, 0);
			case UYV -> kernel(matrix, 3, 0, 2, 1);
			case YUYV -> kernel(matrix, 4, 1, 3, 0, 2);
			case UYVY -> kernel(matrix, 4, 0, 2, 1, 3);
			default -> kernel(matrix, 6, 0, 3, 1, 2, 4, 5);
		};
	}

	/** Bytes of a group, and where in it u, v and the lumas are. */
	private static RunKernel kernel(final YuvMatrix matrix, final int bytes, final int u, final int v,
		final int... luma)
	{
		return (from, at, plane, to, pixels) -> {
			final int[] into = (int[]) plane;
			int i = to;
			for (int b = at; i < to + pixels; b += bytes) {
				final int cb = from[b + u] & 0xFF;
				final int cr = from[b + v] & 0xFF;
				for (final int y : luma) into[i++] = matrix.rgb(from[b + y] & 0xFF, cb, cr);
			}
		};
	}
}
