package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.SpectralClass;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours for classes that come without: far apart in hue, and in lightness where hues are near, for people who see few
 * hues (after Okabe and Ito's palette), then around the circle of hues by the golden angle.
 */
public final class ClassColours {

	/** Most classes a label map of 16 bits has. */
	static final int MOST = 1 << 15;

	private static final int[] FIRST = { 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0x999999 };
	private static final double GOLDEN = 0.618033988749895;

	private ClassColours() {}

	/** The colour of a class as 0xRRGGBB. */
	public static int rgb(final int id) {
		if (id < FIRST.length) {
			return FIRST[id];
		}
		final double hue = id * GOLDEN % 1;
		final double value = 0.95 - 0.25 * (id % 3);
		return channel(hue, value) << 16 | channel(hue + 2.0 / 3, value) << 8 | channel(hue + 1.0 / 3, value);
	}

	/** Classes of these names in these colours. */
	public static List<SpectralClass> of(final List<String> names) {
		return IntStream.range(0, names.size()).mapToObj(id -> new SpectralClass(names.get(id), rgb(id))).toList();
	}

	/** One component of a colour of saturation 0.7. */
	private static int channel(final double hue, final double value) {
		final double ramp = Math.abs(hue % 1 * 6 - 3) - 1;
		final double full = Math.max(0, Math.min(1, ramp));
		return (int) Math.round(255 * value * (0.3 + 0.7 * full));
	}
}
