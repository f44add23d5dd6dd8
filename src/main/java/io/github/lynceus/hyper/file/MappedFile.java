package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.SampleType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file of any size in the memory of the system, not in Java's: mapped in segments, since one buffer
 * ends at 2 GB. All at once, so that the file may get another one of its name while it is read; a mapping costs nothing
 * before its pages are touched. For many threads. It ends when this object is garbage; until then Windows does not let
 * the file be deleted.
 */
final class MappedFile {

	static final int SEGMENT = 1 << 30;

	private final Path path;
	private final long size;
	private final int segment;
	private final ByteBuffer[] segments;

	/** @throws CubeException when the file cannot be read */
	MappedFile(final Path path) {
		this(path, SEGMENT);
	}

	/** @param segment bytes of one, smaller in tests */
	MappedFile(final Path path, final int segment) {
		this.path = path;
		this.segment = segment;
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			size = channel.size();
			segments = new ByteBuffer[Math.toIntExact((size + segment - 1) / segment)];
			for (int i = 0; i < segments.length; i++) {
				final long start = (long) i * segment;
				segments[i] = channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(segment, size - start));
			}
		}
		catch (final IOException exception) {
			throw FileTrouble.reading(path, exception);
		}
	}

	long size() {
		return size;
	}

	/**
	 * Reads values that lie side by side.
	 *
	 * @param position of the first one's first byte
	 * @param array of the type's primitive
	 * @param at index in it, counted in values
	 * @throws CubeException when the file cannot be read, or has become shorter
	 */
	void read(final long position, final SampleType type, final ByteOrder order, final Object array, final int at,
		final int values)
	{
		try {
			decode(bytes(position, values * type.bytes()).order(order), array, at * type.elements(), values * type.elements());
		}
		catch (final InternalError error) {
			// How the JVM tells that a mapped page has no file behind it any more.
			throw new CubeException("Cannot read " + path + ": it has become shorter while it was open. Open it again.", error);
		}
	}

	private static void decode(final ByteBuffer bytes, final Object array, final int at, final int count) {
		if (array instanceof byte[] values) {
			bytes.get(values, at, count);
		}
		else if (array instanceof short[] values) {
			bytes.asShortBuffer().get(values, at, count);
		}
		else if (array instanceof int[] values) {
			bytes.asIntBuffer().get(values, at, count);
		}
		else if (array instanceof long[] values) {
			bytes.asLongBuffer().get(values, at, count);
		}
		else if (array instanceof float[] values) {
			bytes.asFloatBuffer().get(values, at, count);
		}
		else if (array instanceof double[] values) {
			bytes.asDoubleBuffer().get(values, at, count);
		}
		else {
			throw new IllegalArgumentException("No array of values: " + array);
		}
	}

	/** A view of some bytes, or a copy where they lie across the end of a segment. */
	private ByteBuffer bytes(final long position, final int length) {
		if (position < 0 || length < 0 || position > size - length) {
			throw new CubeException("Cannot read " + path + " at byte " + position + ": it has " + size + " bytes.");
		}
		final int first = (int) (position / segment);
		final int start = (int) (position % segment);
		if (start + (long) length <= segment) {
			return segments[first].slice(start, length);
		}
		final ByteBuffer copy = ByteBuffer.allocate(length);
		long at = position;
		while (copy.hasRemaining()) {
			final ByteBuffer from = segments[(int) (at / segment)];
			final int inside = (int) (at % segment);
			final int count = Math.min(copy.remaining(), segment - inside);
			copy.put(from.slice(inside, count));
			at += count;
		}
		return copy.flip();
	}
}
