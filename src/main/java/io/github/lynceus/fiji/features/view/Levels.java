package io.github.lynceus.fiji.features.view;

import io.github.lynceus.genicam.Visibility;

/** What the levels of visibility are called. */
final class Levels {

	/** Those a user can choose; what is meant for nobody is never shown. */
	static final Visibility[] OFFERED = { Visibility.BEGINNER, Visibility.EXPERT, Visibility.GURU };

	private Levels() {}

	static String title(final Visibility level) {
		return level.name().charAt(0) + level.name().substring(1).toLowerCase(java.util.Locale.ROOT);
	}

	/** The level of that name, for beginners if there is none. */
	static Visibility of(final String name) {
		for (final Visibility level : OFFERED) if (level.name().equals(name)) return level;
		return Visibility.BEGINNER;
	}
}
