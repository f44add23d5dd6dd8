package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Plane;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The values of a cube on their way to a file. Each line goes to the system at once, so that a killed program loses
 * none it has written. Bands one behind the other (BSQ) are written each to its place, for as many lines as were
 * promised, and moved together when fewer came.
 */
final class LineFile implements AutoCloseable {

	private final Path path;
	private final DataLayout layout;
	private final CubeHeader header;
	private final FileChannel channel;
	private final ByteBuffer bytes;
	/** Null until a line comes in the other order. */
	private Plane transposed;
	private long lines;

	/**
	 * Begins a file in the place of one of that name, which is taken away and not written over: it may be open, even as
	 * the cube that is written.
	 *
	 * @throws CubeException when it cannot be
	 */
	LineFile(final Path path, final DataLayout layout, final CubeHeader header) {
		this.path = path;
		this.layout = layout;
		this.header = header;
		if (layout.interleave() == Interleave.BSQ && !header.shape().isBounded()) {
			throw new CubeException("A cube without end cannot be written band by band to " + path
				+ ": write it as BIL or BIP, or say how many lines.");
		}
		bytes = ByteBuffer.allocateDirect(Math.multiplyExact(header.shape().lineSize(), header.type().bytes()))
			.order(layout.order());
		try {
			if (Files.isDirectory(path)) {
				throw new CubeException("Cannot write " + path + ": it is a folder. Give a file name.");
			}
			Files.deleteIfExists(path);
			channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
		}
		catch (final IOException exception) {
			throw FileTrouble.writing(path, exception);
		}
	}

	Path path() {
		return path;
	}

	/** Complete lines so far. */
	long lines() {
		return lines;
	}

	/** Writes bytes that are not values. */
	void put(final long position, final byte[] content) {
		try {
			write(ByteBuffer.wrap(content), position);
		}
		catch (final IOException exception) {
			throw FileTrouble.writing(path, exception);
		}
	}

	/** Writes the next line. */
	void write(final Plane plane) {
		encode(ordered(plane).array());
		try {
			if (layout.interleave() == Interleave.BSQ) {
				final long all = header.shape().lineCount();
				if (lines == all) {
					throw new CubeException("More than the " + all + " lines that were promised came for " + path
						+ "; write it as BIL or BIP.");
				}
				final int row = (int) rowBytes();
				for (int band = 0; band < header.shape().bands(); band++) {
					write(bytes.slice(band * row, row), layout.offset() + (band * all + lines) * row);
				}
			}
			else {
				write(bytes, layout.offset() + lines * bytes.limit());
			}
		}
		catch (final IOException exception) {
			throw FileTrouble.writing(path, exception);
		}
		lines++;
	}

	/** Cuts off what is no complete line and puts the rest onto the disk. */
	@Override
	public void close() {
		try (channel) {
			if (layout.interleave() == Interleave.BSQ) {
				moveTogether();
			}
			final long end = layout.offset() + lines * header.shape().bands() * rowBytes();
			if (channel.size() > end) {
				channel.truncate(end);
			}
			channel.force(false);
		}
		catch (final IOException exception) {
			throw FileTrouble.writing(path, exception);
		}
	}

	// -- Helper methods --

	private long rowBytes() {
		return EnviHeader.lineBytes(header.type(), header.shape().samples());
	}

	private Plane ordered(final Plane plane) {
		if (plane.interleave() == layout.interleave().ofLines()) {
			return plane;
		}
		if (transposed == null) {
			transposed = Plane.create(plane.type(), layout.interleave(), plane.bands(), plane.samples());
		}
		transposed.transposeFrom(plane);
		return transposed;
	}

	private void encode(final Object array) {
		bytes.clear();
		if (array instanceof byte[] values) {
			bytes.put(0, values);
		}
		else if (array instanceof short[] values) {
			bytes.asShortBuffer().put(values);
		}
		else if (array instanceof int[] values) {
			bytes.asIntBuffer().put(values);
		}
		else if (array instanceof long[] values) {
			bytes.asLongBuffer().put(values);
		}
		else if (array instanceof float[] values) {
			bytes.asFloatBuffer().put(values);
		}
		else {
			bytes.asDoubleBuffer().put((double[]) array);
		}
	}

	private void write(final ByteBuffer from, final long position) throws IOException {
		long at = position;
		while (from.hasRemaining()) {
			at += channel.write(from, at);
		}
	}

	/** Every band moves towards the front, so none is overwritten before it has moved. */
	private void moveTogether() throws IOException {
		final long all = header.shape().lineCount();
		if (lines == all) {
			return;
		}
		final long row = rowBytes();
		final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
		for (int band = 1; band < header.shape().bands(); band++) {
			final long from = layout.offset() + band * all * row;
			final long to = layout.offset() + band * lines * row;
			for (long done = 0; done < lines * row; done += buffer.limit()) {
				buffer.clear().limit((int) Math.min(buffer.capacity(), lines * row - done));
				while (buffer.hasRemaining() && channel.read(buffer, from + done + buffer.position()) >= 0) {
					// Until the buffer is full.
				}
				buffer.flip();
				write(buffer, to + done);
			}
		}
	}
}
