package io.github.lynceus.simulator;

import java.nio.ByteBuffer;

/** Writes the rows of a test pattern in one format. Little-endian; the stream swaps words where the client wants that. */
final class PatternPacker {

	private final PatternFormat format;
	private final ByteBuffer target;
	private long pending;
	private int pendingBits;

	PatternPacker(final PatternFormat format, final ByteBuffer target) {
		this.format = format;
		this.target = target;
	}

	/** The whole image. */
	void write(final TestPattern image, final long blockId) {
		final int right = image.offsetX() + image.width();
		final int bottom = image.offsetY() + image.height();
		if (format.layout() == PatternFormat.Layout.PLANES) {
			for (final char component : format.components().toCharArray())
				for (int y = image.offsetY(); y < bottom; y++)
					for (int x = image.offsetX(); x < right; x++) put(TestPattern.component(x, y, blockId, component));
		}
		else if (format.layout() == PatternFormat.Layout.SHARED) {
			final int group = (int) format.components().chars().filter(c -> c == 'Y').count();
			for (int y = image.offsetY(); y < bottom; y++)
				for (int x = image.offsetX(); x < right; x += group) shared(x, y, blockId);
		}
		else {
			for (int y = image.offsetY(); y < bottom; y++)
				for (int x = image.offsetX(); x < right; x++)
					for (int c = 0; c < format.components().length(); c++)
						put(TestPattern.component(x, y, blockId, format.components().charAt(c)));
		}
		finish();
	}

	/** Colour is that of the group's first pixel. */
	private void shared(final int x, final int y, final long blockId) {
		int luma = x;
		for (int c = 0; c < format.components().length(); c++) {
			final char component = format.components().charAt(c);
			put(TestPattern.component(component == 'Y' ? luma++ : x, y, blockId, component));
		}
	}

	private void put(final long value) {
		switch (format.layout()) {
			case FLOAT -> {
				if (format.bits() == 32) target.putFloat(TestPattern.real(value));
				else target.putDouble(TestPattern.real(value));
			}
			case BITS -> stream(value);
			case PAIRS -> pair(value);
			default -> {
				final int bytes = format.bits() <= 8 ? 1 : format.bits() <= 16 ? 2 : 4;
				final long held = value & (1L << format.bits()) - 1;
				for (int i = 0; i < bytes; i++) target.put((byte) (held >> 8 * i));
			}
		}
	}

	private void stream(final long value) {
		pending |= (value & (1L << format.bits()) - 1) << pendingBits;
		pendingBits += format.bits();
		for (; pendingBits >= 8; pendingBits -= 8) {
			target.put((byte) pending);
			pending >>= 8;
		}
	}

	/** Holds the first of a pair back until its partner comes. */
	private void pair(final long value) {
		final long held = value & (1L << format.bits()) - 1;
		if (pendingBits == 0) {
			pending = held;
			pendingBits = format.bits();
			return;
		}
		final int low = format.bits() - 8;
		final long mask = (1L << low) - 1;
		target.put((byte) (pending >> low)).put((byte) (pending & mask | (held & mask) << 4)).put((byte) (held >> low));
		pendingBits = 0;
	}

	/** What is left of the last byte or pair. */
	private void finish() {
		if (pendingBits == 0) return;
		if (format.layout() == PatternFormat.Layout.PAIRS) {
			final int low = format.bits() - 8;
			target.put((byte) (pending >> low)).put((byte) (pending & (1L << low) - 1));
		}
		else {
			target.put((byte) pending);
		}
	}
}
