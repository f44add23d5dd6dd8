package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.SampleType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What an ENVI header says about the bytes beside it.
 *
 * @param cube size, type, order and metadata; never without end
 * @param layout where the values are and how
 * @param state what became of the capture that wrote it
 * @param notes what was wrong with the header and could be passed over, one sentence each
 */
record EnviHeader(CubeHeader cube, DataLayout layout, CaptureState state, List<String> notes) {

	/** More text than any list of bands needs. */
	private static final int MAX_BYTES = 16 << 20;

	/** No disk holds more; positions in such a file are safe to reckon with. */
	private static final long LARGEST_FILE = 1L << 56;

	/** Copies the list. */
	EnviHeader {
		notes = List.copyOf(notes);
	}

	/** A header for values that begin with the file. */
	static EnviHeader of(final CubeHeader cube, final DataLayout layout, final CaptureState state) {
		return new EnviHeader(cube, layout, state, List.of());
	}

	/**
	 * Reads a header file.
	 *
	 * @throws CubeException when it cannot be read or is no header of a cube
	 */
	static EnviHeader read(final Path path) {
		return parse(text(path), path.getFileName().toString());
	}

	/**
	 * Reads a header.
	 *
	 * @param name of the file, for errors
	 * @throws CubeException when the text is no header of a cube, or one of a kind that is not read
	 */
	static EnviHeader parse(final String text, final String name) {
		return new EnviHeaderReader(EnviFields.parse(text, name), name).header();
	}

	/** The header as text. */
	String format() {
		return EnviHeaderWriter.fields(this).format();
	}

	/** UTF-8 if it is that, else Latin-1, which never fails: old programs write µ and ° so. */
	private static String text(final Path path) {
		final byte[] bytes;
		try (InputStream in = Files.newInputStream(path)) {
			bytes = in.readNBytes(MAX_BYTES + 1);
		}
		catch (final IOException exception) {
			throw FileTrouble.reading(path, exception);
		}
		if (bytes.length > MAX_BYTES) {
			throw new CubeException(path + " has more than " + (MAX_BYTES >> 20)
				+ " MB and is no ENVI header: choose the .hdr file that lies beside the data.");
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (final CharacterCodingException exception) {
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

	/**
	 * Whether a capture came to its end.
	 *
	 * @param unfinished the header was written before the data and never completed: the file's size tells the lines
	 * @param dropped lines that hold no data since they were lost
	 */
	record CaptureState(boolean unfinished, LineRanges dropped) {

		/** Nothing is missing. */
		static final CaptureState COMPLETE = new CaptureState(false, LineRanges.NONE);
	}

	/** Bytes that a cube of this size takes, without what lies before; empty if the number is too large to be true. */
	static OptionalLong dataBytes(final CubeHeader cube) {
		final long line = lineBytes(cube.type(), cube.shape().lineSize());
		return cube.shape().lineCount() > LARGEST_FILE / line ? OptionalLong.empty()
			: OptionalLong.of(cube.shape().lineCount() * line);
	}

	/** Bytes of so many values. */
	static long lineBytes(final SampleType type, final long values) {
		return values * type.bytes();
	}
}
