package io.github.lynceus.simulator.telops;

import java.util.Locale;

/** How the four bytes of a register are meant. */
public enum RegisterType {
	/** Unsigned 32-bit integer. */
	INT,
	/** IEEE-754 single. */
	FLOAT,
	/** 0 or 1. */
	BOOL,
	/** One of a closed set of integers. */
	ENUM,
	/** Writing 1 does something. */
	COMMAND;

	static RegisterType parse(final String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}
}
