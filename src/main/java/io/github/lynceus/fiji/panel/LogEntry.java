package io.github.lynceus.fiji.panel;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * A line of a panel's log.
 *
 * @param time by this computer's clock
 * @param text one line
 * @param problem whether something went wrong
 */
public record LogEntry(LocalTime time, String text, boolean problem) {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

	/** "12:34:56  Recorded." */
	@Override
	public String toString() {
		return time.format(CLOCK) + "  " + text;
	}
}
