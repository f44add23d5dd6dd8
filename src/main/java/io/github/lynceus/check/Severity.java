package io.github.lynceus.check;

import java.util.Locale;

/** How much a finding matters, the worst last. */
public enum Severity {

	/** As it should be. */
	OK,
	/** Works, but may cost frames or time. */
	WARNING,
	/** Does not work. */
	ERROR;

	/** In lower case, for tables. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
