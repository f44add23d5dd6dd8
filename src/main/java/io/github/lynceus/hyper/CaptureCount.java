package io.github.lynceus.hyper;

/**
 * What became of a capture's lines.
 *
 * @param lines captured, dropped ones too
 * @param dropped of them
 */
public record CaptureCount(long lines, long dropped) {

	static final CaptureCount NOTHING = new CaptureCount(0, 0);

	CaptureCount plus(final Line line) {
		return new CaptureCount(lines + 1, dropped + (line.isDropped() ? 1 : 0));
	}

	@Override
	public String toString() {
		return lines + " lines, " + dropped + " of them dropped";
	}
}
