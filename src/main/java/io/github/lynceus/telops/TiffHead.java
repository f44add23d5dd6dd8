package io.github.lynceus.telops;

import io.github.lynceus.camera.FrameUnit;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The head of a TIFF as ImageJ writes it for large stacks: one directory, whose description says how many images follow
 * the first without a gap. Sizes beyond 4 GB do not matter, as only the first image has an offset. Pixels are
 * little-endian.
 */
final class TiffHead {

	/** Bytes in front of the first pixel. */
	static final int SIZE = 4096;

	private static final int DIRECTORY = 8;
	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int ASCII = 2;
	private static final int ENTRIES = 12;

	private TiffHead() {}

	/**
	 * The head.
	 *
	 * @param unit null while nobody knows
	 * @param rate frames per second, 0 while nobody knows
	 * @param range lowest and highest count shown; null while nobody knows
	 */
	static byte[] of(final int width, final int height, final int images, final FrameUnit unit, final double rate,
		final int[] range)
	{
		final byte[] text = description(images, unit, rate, range).getBytes(StandardCharsets.US_ASCII);
		final int textAt = DIRECTORY + 2 + 12 * ENTRIES + 4;
		if (textAt + text.length > SIZE) throw new IllegalStateException("description of " + text.length + " bytes");
		final ByteBuffer head = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
		head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(DIRECTORY).putShort((short) ENTRIES);
		entry(head, 254, LONG, 1, 0);
		entry(head, 256, LONG, 1, width);
		entry(head, 257, LONG, 1, height);
		entry(head, 258, SHORT, 1, 16);
		entry(head, 259, SHORT, 1, 1);
		entry(head, 262, SHORT, 1, 1);
		entry(head, 270, ASCII, text.length, textAt);
		entry(head, 273, LONG, 1, SIZE);
		entry(head, 277, SHORT, 1, 1);
		entry(head, 278, LONG, 1, height);
		entry(head, 279, LONG, 1, 2 * width * height);
		entry(head, 339, SHORT, 1, 1);
		head.putInt(0).put(text);
		return head.array();
	}

	private static void entry(final ByteBuffer head, final int tag, final int type, final int count, final int value) {
		head.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}

	/** Read by ImageJ as Java properties, hence the escapes. */
	private static String description(final int images, final FrameUnit unit, final double rate, final int[] range) {
		final StringBuilder text = new StringBuilder("ImageJ=1.54p\nimages=").append(images).append("\nframes=").append(images)
			.append("\nloop=false\n");
		if (unit != null && unit.isCalibrated())
			text.append("cf=0\nc0=").append(unit.offset()).append("\nc1=").append(unit.scale()).append("\nvunit=")
				.append(escaped(unit.unit())).append('\n');
		if (rate > 0) text.append(String.format(Locale.ROOT, "fps=%.3f\nfinterval=%.9f\ntunit=s\n", Math.min(30, rate),
			1 / rate));
		if (range != null) text.append("min=").append(range[0]).append("\nmax=").append(range[1]).append('\n');
		return text.append('\0').toString();
	}

	private static String escaped(final String text) {
		final StringBuilder escaped = new StringBuilder();
		for (final char c : text.toCharArray())
			if (c < 128) escaped.append(c);
			else escaped.append(String.format("\\u%04X", (int) c));
		return escaped.toString();
	}
}
