package io.github.lynceus.hyper.pipe;

import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.Line;

/**
 * Looks at the lines of a terminal as they pass: the place for previews, counters and logs, as operations may be
 * evaluated
 * more than once. It must not keep the pipeline waiting.
 */
public interface LineTap {

	/** Before the first line. */
	default void begin(final CubeHeader header) {}

	/** The next line, dropped ones too; its plane is valid during the call only and not to be changed. */
	void line(Line line);
}
