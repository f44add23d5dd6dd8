package io.github.lynceus.telops;

import java.time.Duration;
import java.util.Locale;

/**
 * How far the camera's date and time are ahead of this computer's.
 *
 * @param offset negative when the camera is behind
 * @param uncertainty by how much the offset may be wrong, to either side: half the time the question took
 */
public record ClockOffset(Duration offset, Duration uncertainty) {

	/** "+0.83 ms ± 0.20 ms". */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%+.2f ms ± %.2f ms", offset.toNanos() / 1e6, uncertainty.toNanos() / 1e6);
	}
}
