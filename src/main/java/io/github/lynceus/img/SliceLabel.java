package io.github.lynceus.img;

import java.util.Locale;

/** The words on a slice, the same in the live window, in recordings and in files. */
final class SliceLabel {

	private SliceLabel() {}

	/** Frame number and time, to the microsecond: the fastest subwindows give a new frame every ten of them. */
	static String of(final long frameId, final double seconds) {
		return String.format(Locale.ROOT, "FrameID %d t=%.6f s", frameId, seconds);
	}
}
