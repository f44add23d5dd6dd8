package io.github.lynceus.genicam;

/** What can be done with a feature now. The ordinal is the number GenApi gives it in formulas. */
public enum AccessMode {
	/** Not implemented: this camera does not have the feature. */
	NI,
	/** Not available: the feature exists, but not in the present settings. */
	NA,
	/** Write only. */
	WO,
	/** Read only. */
	RO,
	/** Read and write. */
	RW;

	/** Whether a value can be read. */
	public boolean isReadable() {
		return this == RO || this == RW;
	}

	/** Whether a value can be written. */
	public boolean isWritable() {
		return this == WO || this == RW;
	}

	/** What is left when both this and {@code other} must allow it. */
	AccessMode and(final AccessMode other) {
		if (this == NI || other == NI) {
			return NI;
		}
		final boolean read = isReadable() && other.isReadable();
		final boolean write = isWritable() && other.isWritable();
		return read ? (write ? RW : RO) : write ? WO : NA;
	}

	/** What is left of it while the feature is locked. */
	AccessMode locked() {
		return this == RW ? RO : this == WO ? NA : this;
	}
}
