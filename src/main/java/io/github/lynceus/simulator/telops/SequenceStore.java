package io.github.lynceus.simulator.telops;

import java.util.ArrayList;
import java.util.List;

/** What lies in the camera's memory: sequences one after the other, with holes where one was cleared. */
final class SequenceStore {

	/** Most sequences the memory's table can hold. */
	static final int CAPACITY = 1024;

	private final long totalBytes;
	private final List<RecordedSequence> sequences = new ArrayList<>();

	SequenceStore(final long totalBytes) {
		this.totalBytes = totalBytes;
	}

	int count() {
		return sequences.size();
	}

	long totalBytes() {
		return totalBytes;
	}

	/** Bytes behind the last sequence. */
	long freeBytes() {
		return totalBytes - sequences.stream().mapToLong(RecordedSequence::bytes).sum();
	}

	/** Bytes in holes, of no use until the memory is compacted. */
	long fragmentedBytes() {
		return sequences.stream().filter(s -> s.size() == 0).mapToLong(RecordedSequence::bytes).sum();
	}

	/** A sequence, or null. */
	RecordedSequence get(final int index) {
		return index < 0 || index >= sequences.size() ? null : sequences.get(index);
	}

	void add(final RecordedSequence sequence) {
		sequences.add(sequence);
	}

	void clearAll() {
		sequences.clear();
	}

	/** Clears one sequence; the last ones give their space back, the others leave a hole. */
	void clear(final int index) {
		sequences.set(index, sequences.get(index).cleared());
		while (!sequences.isEmpty() && sequences.get(sequences.size() - 1).size() == 0) {
			sequences.remove(sequences.size() - 1);
		}
	}

	/** Closes the holes; the sequences behind them move up. */
	void defragment() {
		sequences.removeIf(sequence -> sequence.size() == 0);
	}
}
