package io.github.lynceus.check;

import java.util.List;

/**
 * One thing that was found out.
 *
 * @param topic what was looked at
 * @param severity how much it matters
 * @param sentence what is so, and what to do if it should not be
 * @param commands to type in a terminal of this computer, in order; none where nothing is to be typed
 */
public record Finding(Topic topic, Severity severity, String sentence, List<String> commands) {

	public Finding {
		commands = List.copyOf(commands);
	}

	static Finding ok(final Topic topic, final String sentence) {
		return new Finding(topic, Severity.OK, sentence, List.of());
	}

	static Finding warning(final Topic topic, final String sentence, final List<String> commands) {
		return new Finding(topic, Severity.WARNING, sentence, commands);
	}

	static Finding error(final Topic topic, final String sentence, final List<String> commands) {
		return new Finding(topic, Severity.ERROR, sentence, commands);
	}
}
