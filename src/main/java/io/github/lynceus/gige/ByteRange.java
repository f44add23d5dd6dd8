package io.github.lynceus.gige;

/**
 * Bytes of a payload.
 *
 * @param start first byte, counted from the payload's beginning, header rows included
 * @param end byte after the last
 */
public record ByteRange(int start, int end) {

	public int length() {
		return end - start;
	}
}
