package io.github.lynceus.telops;

import io.github.lynceus.camera.Progress;

/**
 * Keeps live images out of the memory buffer. A camera whose buffer is on records whenever it acquires: a live view would
 * fill the memory if the start of the acquisition is the moment of interest, and make the buffer busy in any case.
 * Without a source for the moment of interest the buffer only holds.
 */
final class BufferHold {

	private static final int MODE_ON = 1;

	private final Registers registers;
	private final MemoryBuffer buffer;
	/** Register value to put back, or -1. */
	private int source = -1;

	BufferHold(final Registers registers, final MemoryBuffer buffer) {
		this.registers = registers;
		this.buffer = buffer;
	}

	/** Before a live acquisition starts. */
	void hold() {
		if (!buffer.exists() || registers.get(Register.BUFFER_MODE) != MODE_ON) return;
		final int present = registers.get(Register.BUFFER_MOI_SOURCE);
		if (present == MoiSource.NONE.code()) return;
		registers.set(Register.BUFFER_MOI_SOURCE, MoiSource.NONE.code());
		source = present;
	}

	/** After it has stopped: the buffer is at rest and as it was configured. */
	void letGo() {
		if (!buffer.exists()) return;
		buffer.awaitRest(Progress.NONE);
		if (source >= 0) registers.set(Register.BUFFER_MOI_SOURCE, source);
		source = -1;
	}
}
