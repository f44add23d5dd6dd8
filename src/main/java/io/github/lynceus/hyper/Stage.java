package io.github.lynceus.hyper;

/** One operation at work on the lines of one terminal. Its planes belong to whoever asks until the next line. */
@FunctionalInterface
interface Stage {

	/** The next line, null at the end. Dropped lines are passed on as they are. */
	Line next();
}
