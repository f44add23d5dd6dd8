package io.github.lynceus.img.record;

import java.util.Locale;

/**
 * How a recording does at one moment.
 *
 * @param state what it is at
 * @param frames frames recorded
 * @param bytes their pixels
 * @param lost frames that came faster than they could be stored
 * @param waiting frames taken and not stored yet
 * @param capacity frames that may wait
 */
public record RecordStatus(State state, long frames, long bytes, long lost, int waiting, int capacity) {

	/** What a recording is at. */
	public enum State {
		/** Waits for the frame to begin with. */
		WAITING,
		/** Takes frames. */
		RECORDING,
		/** Has ended; the result is there. */
		DONE
	}

	/** For the window: "recording 250 frames 41.0 MB, 0 lost". */
	public String line() {
		if (state == State.WAITING) {
			return "recording waits for its condition";
		}
		return String.format(Locale.ROOT, "%s %d frames %.1f MB, %d lost%s",
			state == State.DONE ? "recorded" : "recording", frames, bytes / 1e6, lost,
			waiting * 2 > capacity ? ", store falls behind" : "");
	}
}
