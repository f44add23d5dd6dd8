package io.github.lynceus.doc;

import java.nio.file.Path;

/**
 * A fenced block of a page.
 *
 * @param line where its fence is, from 1
 * @param language behind the fence; may be empty
 * @param notRun the reason given above it why no test runs it; null if one does
 */
record Block(Path page, int line, String language, String text, String notRun) {

	@Override
	public String toString() {
		return page + ":" + line;
	}
}
