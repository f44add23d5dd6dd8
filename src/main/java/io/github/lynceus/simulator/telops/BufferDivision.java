package io.github.lynceus.simulator.telops;

import java.util.function.LongSupplier;

/**
 * How the memory is divided into sequences. Sizes are even; what does not fit is clamped, and the size of the sequences
 * and their number give way to whichever was written last.
 */
final class BufferDivision {

	private static final String SIZE = "MemoryBufferSequenceSize";
	private static final String SEQUENCES = "MemoryBufferNumberOfSequences";
	private static final String PRE_MOI = "MemoryBufferSequencePreMOISize";

	private final RegisterFile registers;
	private final Geometry geometry;
	private final SequenceStore store;

	BufferDivision(final RegisterFile registers, final Geometry geometry, final SequenceStore store) {
		this.registers = registers;
		this.geometry = geometry;
		this.store = store;
		wide("MemoryBufferTotalSpace", store::totalBytes);
		wide("MemoryBufferAvailableFreeSpace", store::freeBytes);
		wide("MemoryBufferFragmentedFreeSpace", store::fragmentedBytes);
		registers.onRead("MemoryBufferSequenceSizeMax", this::sizeMax);
		registers.onRead("MemoryBufferNumberOfSequencesMax", this::sequencesMax);
		registers.onWrite(SIZE, value -> {
			registers.set(SIZE, clamp(value, 2, sizeMax()) & ~1);
			fitSequences();
		});
		registers.onWrite(SEQUENCES, value -> {
			final int sequences = clamp(value, 1, sequencesMax());
			registers.set(SEQUENCES, sequences);
			registers.set(SIZE, Math.min(registers.get(SIZE), sizeMax() / sequences & ~1));
			fitPreMoi();
		});
		registers.onWrite(PRE_MOI, value -> registers.set(PRE_MOI, clamp(value, 0, registers.get(SIZE) - 1)));
		registers.lockWhen(Lock.BUFFER_FULL, this::full);
	}

	private void wide(final String name, final LongSupplier value) {
		registers.onRead(name + "High", () -> (int) (value.getAsLong() >>> 32));
		registers.onRead(name + "Low", () -> (int) value.getAsLong());
	}

	private int sizeMax() {
		return (int) (2 * (store.freeBytes() / geometry.plausibleWindow().memoryBytes() / 2));
	}

	private int sequencesMax() {
		return Math.min(SequenceStore.CAPACITY - store.count(), sizeMax() / 2);
	}

	/** Whether there is no room for another sequence. */
	boolean full() {
		return sequencesMax() == 0;
	}

	/** Images in a sequence. */
	int size() {
		return registers.get(SIZE);
	}

	/** Sequences to record. */
	int sequences() {
		return registers.get(SEQUENCES);
	}

	/** Images wanted before the moment of interest. */
	int preMoi() {
		return registers.get(PRE_MOI);
	}

	/** Power-up: one sequence as long as the memory allows. */
	void reset() {
		registers.set(SIZE, sizeMax());
		fitSequences();
	}

	/** Makes the division fit a new window, or less space. */
	void fit() {
		if (sizeMax() > 0) {
			registers.set(SIZE, Math.min(registers.get(SIZE), sizeMax()));
			fitSequences();
		}
	}

	private void fitSequences() {
		final int room = Math.min(sequencesMax(), sizeMax() / Math.max(2, registers.get(SIZE)));
		registers.set(SEQUENCES, Math.max(1, Math.min(registers.get(SEQUENCES), room)));
		fitPreMoi();
	}

	private void fitPreMoi() {
		registers.set(PRE_MOI, Math.min(registers.get(PRE_MOI), registers.get(SIZE) - 1));
	}

	/** Brings an unsigned value within limits. */
	static int clamp(final int value, final int min, final int max) {
		return (int) Math.max(min, Math.min(Integer.toUnsignedLong(value), max));
	}
}
