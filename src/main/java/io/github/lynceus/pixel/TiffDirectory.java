package io.github.lynceus.pixel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a little-endian TIFF with one directory: entries in the order they are added, which must be that of their
 * tags, and behind them what does not fit into an entry.
 */
public final class TiffDirectory {

	public static final int NEW_SUBFILE_TYPE = 254;
	public static final int IMAGE_WIDTH = 256;
	public static final int IMAGE_LENGTH = 257;
	public static final int BITS_PER_SAMPLE = 258;
	public static final int COMPRESSION = 259;
	public static final int PHOTOMETRIC_INTERPRETATION = 262;
	public static final int IMAGE_DESCRIPTION = 270;
	public static final int STRIP_OFFSETS = 273;
	public static final int SAMPLES_PER_PIXEL = 277;
	public static final int ROWS_PER_STRIP = 278;
	public static final int STRIP_BYTE_COUNTS = 279;
	public static final int SAMPLE_FORMAT = 339;

	public static final int BYTE = 1;
	public static final int ASCII = 2;
	public static final int SHORT = 3;
	public static final int LONG = 4;

	private static final int START = 8;

	/** @param held whether the value is a place behind the directory */
	private record Entry(int tag, int type, int count, int value, boolean held) {}

	private final List<Entry> entries = new ArrayList<>();
	private final ByteArrayOutputStream behind = new ByteArrayOutputStream();

	/** An entry with a number of 32 bits. */
	public TiffDirectory number(final int tag, final int value) {
		return at(tag, LONG, 1, value);
	}

	/** An entry with numbers of 16 bits. */
	public TiffDirectory shorts(final int tag, final int... values) {
		if (values.length == 1) return at(tag, SHORT, 1, values[0]);
		final ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (final int value : values) bytes.putShort((short) value);
		return held(tag, SHORT, values.length, bytes.array());
	}

	/** An entry with a text, which must bring its own zero at the end. */
	public TiffDirectory text(final int tag, final byte[] text) {
		return held(tag, ASCII, text.length, text);
	}

	private TiffDirectory held(final int tag, final int type, final int count, final byte[] bytes) {
		entries.add(new Entry(tag, type, count, behind.size(), true));
		behind.writeBytes(bytes);
		return this;
	}

	/** An entry whose value, or the place in the file where its values stand, is known. */
	public TiffDirectory at(final int tag, final int type, final int count, final int value) {
		entries.add(new Entry(tag, type, count, value, false));
		return this;
	}

	/**
	 * The file up to the pixels.
	 *
	 * @param size bytes of the head, zeros at its end
	 * @throws IllegalStateException if all does not fit
	 */
	public byte[] head(final int size) {
		final int end = START + 2 + 12 * entries.size() + 4;
		if (end + behind.size() > size) throw new IllegalStateException("a head of " + (end + behind.size()) + " bytes");
		final ByteBuffer head = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(START).putShort((short) entries.size());
		for (final Entry each : entries) {
			head.putShort((short) each.tag).putShort((short) each.type).putInt(each.count)
				.putInt(each.held ? end + each.value : each.value);
		}
		head.putInt(0).put(behind.toByteArray());
		return head.array();
	}
}
