package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.SimulatorException;
import io.github.lynceus.simulator.line.CubeHeader.Interleave;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * An ENVI cube, line by line. It reads what it is asked for and keeps nothing, so that its size does not matter. Not safe
 * to use from several threads.
 */
final class CubeFile implements AutoCloseable {

	private static final String[] SUFFIXES = { "", ".img", ".dat", ".raw", ".bin", ".hyspex", ".cube", ".bil", ".bip", ".bsq" };
	/** Most that a pixel of any format can hold. */
	private static final int MOST = 0xFFFF;

	private final CubeHeader header;
	private final Path data;
	private final FileChannel channel;
	private final ByteBuffer line;

	private CubeFile(final CubeHeader header, final Path data) throws IOException {
		this.header = header;
		this.data = data;
		final long bytes = (long) header.samples() * header.bands() * header.type().bytes();
		if (bytes > 1 << 28) throw new SimulatorException("A line of " + data + " is too long for a camera.");
		final long needed = header.offset() + bytes * header.lines();
		if (Files.size(data) < needed) {
			throw new SimulatorException(data + " has " + Files.size(data) + " bytes where its header says " + needed
				+ ": it is cut short, or the header is wrong.");
		}
		line = ByteBuffer.allocate((int) bytes).order(header.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		channel = FileChannel.open(data, StandardOpenOption.READ);
	}

	/**
	 * @param file the header; the data file stands beside it
	 * @throws SimulatorException if there is no cube a camera could send
	 */
	static CubeFile open(final Path file) {
		final CubeHeader header = CubeHeader.read(file);
		final Path data = dataOf(file);
		try {
			return new CubeFile(header, data);
		}
		catch (final IOException e) {
			throw new SimulatorException("Cannot read " + data + ".", e);
		}
	}

	private static Path dataOf(final Path header) {
		final String name = header.getFileName().toString();
		final String stem = name.toLowerCase(Locale.ROOT).endsWith(".hdr") ? name.substring(0, name.length() - 4) : name;
		for (final String suffix : SUFFIXES) {
			for (final String spelt : new String[] { suffix, suffix.toUpperCase(Locale.ROOT) }) {
				final Path candidate = header.resolveSibling(stem + spelt);
				if (!candidate.equals(header) && Files.isRegularFile(candidate)) return candidate;
			}
		}
		throw new SimulatorException("The data file of " + header + " is not beside it.");
	}

	int lines() {
		return header.lines();
	}

	int samples() {
		return header.samples();
	}

	int bands() {
		return header.bands();
	}

	DataType type() {
		return header.type();
	}

	/**
	 * Reads a line as counts from 0 to 65535, sample after sample and band after band; numbers beyond are clipped, those
	 * that are none become 0.
	 *
	 * @param gain what numbers are multiplied with before they are rounded
	 * @param into bands x samples
	 * @throws SimulatorException if the file cannot be read any more
	 */
	void read(final int index, final double gain, final int[] into) {
		try {
			fill(index);
		}
		catch (final IOException e) {
			throw new SimulatorException("Cannot read line " + index + " of " + data + ".", e);
		}
		final boolean pixelwise = header.interleave() == Interleave.BIP;
		final int outer = pixelwise ? header.samples() : header.bands();
		final int inner = pixelwise ? header.bands() : header.samples();
		final int step = pixelwise ? header.samples() : 1;
		final DataType type = header.type();
		final int bytes = type.bytes();
		int from = 0;
		for (int o = 0; o < outer; o++) {
			int to = pixelwise ? o : o * inner;
			for (int i = 0; i < inner; i++, to += step, from += bytes) into[to] = counts(type.at(line, from) * gain);
		}
	}

	private static int counts(final double value) {
		return value >= MOST ? MOST : value > 0 ? (int) Math.round(value) : 0;
	}

	private void fill(final int index) throws IOException {
		final long rowBytes = (long) header.samples() * header.type().bytes();
		if (header.interleave() != Interleave.BSQ) {
			read(header.offset() + rowBytes * header.bands() * index, 0, line.capacity());
			return;
		}
		for (int band = 0; band < header.bands(); band++) {
			read(header.offset() + rowBytes * ((long) band * header.lines() + index), (int) rowBytes * band, (int) rowBytes);
		}
	}

	private void read(final long position, final int at, final int length) throws IOException {
		line.limit(at + length).position(at);
		while (line.hasRemaining()) {
			if (channel.read(line, position + line.position() - at) < 0) throw new IOException("the file has become shorter");
		}
	}

	@Override
	public void close() {
		try {
			channel.close();
		}
		catch (final IOException e) {
			// NB: nothing was written, so nothing is lost.
		}
	}
}
