package io.github.lynceus.fiji;

import io.github.lynceus.telops.BufferInfo;
import java.util.Locale;

/**
 * Says what a recording into the camera's memory would be, without asking the camera: all it takes was read before.
 *
 * @param memory what the camera's memory holds
 * @param width columns of the window
 * @param height image rows of the window
 * @param frameRate in Hz
 */
public record BufferForecast(BufferInfo memory, int width, int height, double frameRate) {

	/** Rows with the header, which are recorded too. */
	private static final int HEADER_ROWS = 2;
	/** Memory is given out in these many pixels, of two bytes. */
	private static final int PIXELS = 32;
	/** Sequences the camera's table holds. */
	private static final int MOST_SEQUENCES = 1024;
	/** Bytes a second a gigabit link brings with jumbo packets. */
	private static final double LINK = 80e6;

	/** Bytes of one image in the camera's memory. */
	public long imageBytes() {
		final long pixels = (long) width * (height + HEADER_ROWS);
		return (pixels + PIXELS - 1) / PIXELS * PIXELS * 2;
	}

	/** Most frames each of some sequences can have, an even number. @param cleared whether the memory is emptied first */
	public long framesMax(final int sequences, final boolean cleared) {
		final long free = cleared ? memory.totalBytes() : memory.freeBytes();
		return free / imageBytes() / sequences / 2 * 2;
	}

	/** Frames that last some seconds at the frame rate, rounded up to an even number. */
	public int frames(final double seconds) {
		return 2 * (int) Math.ceil(seconds * frameRate / 2);
	}

	/** One sentence on what is not possible, or on what the camera will make of it and how long it takes to download. */
	public String sentence(final int sequences, final int frames, final int preMoi, final boolean cleared) {
		final int held = cleared ? 0 : memory.sequences().size();
		if (sequences < 1 || sequences + held > MOST_SEQUENCES) {
			return "The memory holds 1 to " + (MOST_SEQUENCES - held) + " sequences.";
		}
		final long most = framesMax(sequences, cleared);
		if (most < 2) return "The memory is full: download what you need, then clear it.";
		final long set = Math.min(frames / 2 * 2L, most);
		if (set < 2) return "A sequence has at least 2 frames.";
		if (preMoi >= set) return "Fewer than " + set + " frames can come before the moment of interest.";
		final double megabytes = 2e-6 * width * height * set * sequences;
		return String.format(Locale.ROOT,
			"%s%d x %d frames: %s each at %.0f Hz, %.1f MB of %.1f GB, about %.0f s to download.", set == frames ? "" : set == most
				? "No more fit: " : "Rounded to an even number: ", sequences, set,
			time(set / frameRate), frameRate, megabytes, memory.totalBytes() / 1e9, Math.ceil(megabytes * 1e6 / LINK));
	}

	private static String time(final double seconds) {
		return seconds < 120 ? String.format(Locale.ROOT, "%.3g s", seconds)
			: String.format(Locale.ROOT, "%.0f min", seconds / 60);
	}
}
