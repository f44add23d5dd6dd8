package io.github.lynceus.hyper.camera;

/** When lines were taken, for those of which nobody said it: one period after the line before. */
final class LineTimes {

	private long number = -1;
	private long time;
	private double period;

	/** A line's time, as its leader says. */
	void known(final long line, final long nanos) {
		if (number >= 0 && line > number) period = (nanos - time) / (double) (line - number);
		number = line;
		time = nanos;
	}

	/** The likely time of a lost line; 0 before anything is known. */
	long guess(final long line) {
		return number < 0 ? 0 : time + Math.round((line - number) * period);
	}
}
