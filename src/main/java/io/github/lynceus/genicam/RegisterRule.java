package io.github.lynceus.genicam;

/** How the bytes of four-byte registers of the camera are ordered. */
public enum RegisterRule {
	/** What the description's schema version says, and the known devices that claim 1.1 but behave as 1.0. */
	AUTOMATIC,
	/** Schema 1.0: big-endian, whatever the Endianess element says. */
	SCHEMA_1_0,
	/** Schema 1.1 and later: the Endianess element is right. */
	SCHEMA_1_1
}
