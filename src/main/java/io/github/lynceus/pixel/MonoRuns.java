package io.github.lynceus.pixel;

import java.nio.ByteOrder;

/** Single values, each into an element of a byte, short or float plane. */
final class MonoRuns {

	private MonoRuns() {}

	static RunKernel of(final PixelLayout layout, final ByteOrder order) {
		final int bits = layout.bits();
		return switch (layout.packing()) {
			case BYTES -> layout.signed()
				? (from, at, plane, to, n) -> Words.signedBytes(from, at, (float[]) plane, to, n)
				: (from, at, plane, to, n) -> System.arraycopy(from, at, plane, to, n);
			case WORDS -> layout.signed()
				? (from, at, plane, to, n) -> Words.signedShorts(from, at, (float[]) plane, to, n, order)
				: (from, at, plane, to, n) -> Words.shorts(from, at, (short[]) plane, to, n, order);
			case INTEGERS -> (from, at, plane, to, n) -> Words.integers(from, at, (float[]) plane, to, n, order, layout.signed());
			case FLOATS -> (from, at, plane, to, n) -> Words.floats(from, at, (float[]) plane, to, n, order);
			case DOUBLES -> (from, at, plane, to, n) -> Words.doubles(from, at, (float[]) plane, to, n, order);
			case LEGACY -> (from, at, plane, to, n) -> LegacyPacking.unpack(from, at, (short[]) plane, to, n, bits);
			case STREAM -> bits > 8
				? (from, at, plane, to, n) -> BitStream.unpack(from, at, (short[]) plane, to, n, bits)
				: (from, at, plane, to, n) -> BitStream.unpack(from, at, (byte[]) plane, to, n, bits);
		};
	}
}
