package io.github.lynceus.hyper;

import java.time.Instant;

/**
 * One opening of a source.
 *
 * @param source its name
 * @param number of this acquisition, from 1
 * @param firstLine that was asked for
 * @param lines that were asked for, -1 for all to the end
 * @param begun when
 */
public record Acquisition(String source, long number, long firstLine, long lines, Instant begun) {

	@Override
	public String toString() {
		return "Acquisition " + number + " from " + source + ": "
			+ (lines < 0 ? "lines from " + firstLine + " on" : lines + " lines from line " + firstLine);
	}
}
