package io.github.lynceus.telops;

/** What the memory buffer is doing. */
public enum BufferStatus {

	/** Memory buffer mode is off. */
	DEACTIVATED("deactivated"),
	IDLE("idle"),
	/** Acquiring, but no moment of interest can come: its source is None. */
	HOLDING("holding"),
	RECORDING("recording"),
	/** Writing its table after a recording. */
	UPDATING("updating"),
	/** Sending a sequence. */
	TRANSMITTING("transmitting"),
	/** Compacting its memory. */
	DEFRAGMENTING("defragmenting"),
	/** A state this driver does not know. */
	UNKNOWN("unknown");

	private final String text;

	BufferStatus(final String text) {
		this.text = text;
	}

	static BufferStatus of(final int code) {
		return code >= 0 && code < UNKNOWN.ordinal() ? values()[code] : UNKNOWN;
	}

	/** Whether sequences can be selected, downloaded and cleared. */
	public boolean isAtRest() {
		return this == IDLE || this == DEACTIVATED;
	}

	@Override
	public String toString() {
		return text;
	}
}
