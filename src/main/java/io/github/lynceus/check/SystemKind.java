package io.github.lynceus.check;

import java.util.Locale;

/** Operating systems whose commands differ. */
public enum SystemKind {

	LINUX("Linux"),
	WINDOWS("Windows"),
	MACOS("macOS");

	private final String title;

	SystemKind(final String title) {
		this.title = title;
	}

	/** What people call it. */
	public String title() {
		return title;
	}

	/** This computer's. */
	public static SystemKind here() {
		return of(System.getProperty("os.name"));
	}

	/** By Java's name for it; what is neither Windows nor macOS is taken for a kind of Linux. */
	public static SystemKind of(final String name) {
		final String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith("windows")) return WINDOWS;
		return lower.startsWith("mac") ? MACOS : LINUX;
	}
}
