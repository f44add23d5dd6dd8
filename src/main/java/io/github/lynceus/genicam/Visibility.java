package io.github.lynceus.genicam;

/**
 * For whom a feature is meant, least demanding first. The ordinal is the number GenApi gives it in formulas.
 */
public enum Visibility {
	BEGINNER, EXPERT, GURU, INVISIBLE;

	/** Whether somebody who asked for {@code level} should see a feature of this visibility. */
	public boolean isVisibleTo(final Visibility level) {
		return compareTo(level) <= 0;
	}
}
