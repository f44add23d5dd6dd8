package io.github.lynceus.telops;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.pixel.TiffDirectory;
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
		return new TiffDirectory().number(TiffDirectory.NEW_SUBFILE_TYPE, 0).number(TiffDirectory.IMAGE_WIDTH, width)
			.number(TiffDirectory.IMAGE_LENGTH, height).shorts(TiffDirectory.BITS_PER_SAMPLE, 16)
			.shorts(TiffDirectory.COMPRESSION, 1).shorts(TiffDirectory.PHOTOMETRIC_INTERPRETATION, 1)
			.text(TiffDirectory.IMAGE_DESCRIPTION, text).number(TiffDirectory.STRIP_OFFSETS, SIZE)
			.shorts(TiffDirectory.SAMPLES_PER_PIXEL, 1).number(TiffDirectory.ROWS_PER_STRIP, height)
			.number(TiffDirectory.STRIP_BYTE_COUNTS, 2 * width * height).shorts(TiffDirectory.SAMPLE_FORMAT, 1).head(SIZE);
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
