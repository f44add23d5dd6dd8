package io.github.lynceus.genicam;

/** How a register's value may be remembered. The ordinal is the number GenApi gives it in formulas. */
public enum CachingMode {
	/** Every access goes to the device. */
	NO_CACHE,
	/** A written value is remembered like a read one; the default. */
	WRITE_THROUGH,
	/** Only read values are remembered; the first read after a write asks the device. */
	WRITE_AROUND
}
