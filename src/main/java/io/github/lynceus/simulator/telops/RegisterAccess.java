package io.github.lynceus.simulator.telops;

/** Which accesses a register has at all. */
public enum RegisterAccess {
	/** Read only. */
	RO,
	/** Write only. */
	WO,
	/** Read and write. */
	RW
}
