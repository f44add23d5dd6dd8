package io.github.lynceus.simulator.telops;

/** What the memory buffer is doing; the order is that of the register values. */
public enum BufferStatus {
	/** Switched off. */
	DEACTIVATED,
	/** Nothing to do. */
	IDLE,
	/** Acquiring without filling the memory, for want of a source of the moment of interest. */
	HOLDING,
	/** Filling the memory. */
	RECORDING,
	/** Writing down what was recorded. */
	UPDATING,
	/** Sending a sequence. */
	TRANSMITTING,
	/** Closing holes. */
	DEFRAGING;

	/** Value of MemoryBufferStatus. */
	public int code() {
		return ordinal();
	}

	/** Whether clearing, compacting and choosing a sequence are refused. */
	boolean busy() {
		return compareTo(HOLDING) > 0;
	}
}
