package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SampleType;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a PAM file line by line. Its header has room for the number of lines, which is put in at the end; until then
 * it says 0, and the size of the file tells.
 */
final class PamWriter implements CubeWriter {

	/** Digits of the largest number of lines that is read again. */
	private static final int DIGITS = 9;

	private final Path path;
	private final Interleave interleave;
	private CubeHeader header;
	private LineFile data;
	private Plane missing;

	PamWriter(final Path path, final Interleave interleave) {
		this.path = path;
		this.interleave = interleave;
	}

	@Override
	public void begin(final CubeHeader cube) {
		if (cube.type() != SampleType.UINT8 && cube.type() != SampleType.UINT16) {
			throw new CubeException("A PAM file holds unsigned counts of 8 or 16 bits, and this cube is " + cube.type()
				+ ": write it as ENVI, or convert it first.");
		}
		header = cube.withInterleave(interleave);
		final byte[] text = text(0);
		data = new LineFile(path, new DataLayout(interleave, ByteOrder.BIG_ENDIAN, text.length), header);
		data.put(0, text);
	}

	@Override
	public void write(final Line line) {
		if (line.isDropped() && missing == null) {
			missing = Plane.create(header.type(), interleave, header.shape().bands(), header.shape().samples());
		}
		data.write(line.isDropped() ? missing : line.plane());
	}

	@Override
	public void close() {
		if (data == null) {
			return;
		}
		final LineFile file = data;
		data = null;
		try (file) {
			file.put(0, text(file.lines()));
		}
		if (file.lines() == 0) {
			try {
				Files.deleteIfExists(path);
			}
			catch (final IOException exception) {
				throw FileTrouble.writing(path, exception);
			}
		}
	}

	/** Always of the same length: the number of lines is followed by spaces. */
	private byte[] text(final long lines) {
		final String height = Long.toString(lines);
		final String padding = " ".repeat(Math.max(0, DIGITS - height.length()));
		return (PamFile.MAGIC + "WIDTH " + header.shape().samples() + "\nHEIGHT " + height + padding + "\nDEPTH "
			+ header.shape().bands() + "\nMAXVAL " + (header.type() == SampleType.UINT8 ? 255 : 65535) + "\nTUPLTYPE "
			+ interleave + "\nENDHDR\n").getBytes(StandardCharsets.US_ASCII);
	}
}
