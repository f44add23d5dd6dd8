package io.github.lynceus.genicam;

/** How the digits of a float want to be shown. */
public enum DisplayNotation {
	AUTOMATIC, FIXED, SCIENTIFIC
}
