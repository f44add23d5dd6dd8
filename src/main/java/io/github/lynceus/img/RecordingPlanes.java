package io.github.lynceus.img;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.camera.ValueTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The planes of a recording in the order of its hyperstack, each made when it is asked for. */
final class RecordingPlanes {

	private final List<Sequence> sequences;
	private final TimeAxis axis;
	private final boolean linear;
	private final HeaderFields headers;
	private volatile ValueTable table;

	/** @param linear whether counts stay counts, because one calibration holds for all of them */
	RecordingPlanes(final List<Sequence> sequences, final TimeAxis axis, final boolean linear) {
		this.sequences = sequences;
		this.axis = axis;
		this.linear = linear;
		headers = HeaderFields.of(() -> sequences.stream()
			.flatMap(sequence -> IntStream.range(0, sequence.size()).mapToObj(sequence::header)).iterator());
	}

	/** What the camera wrote above the images. */
	HeaderFields headers() {
		return headers;
	}

	/** Number of planes. */
	int size() {
		return sequences.size() * axis.length();
	}

	int width() {
		return sequences.get(0).width();
	}

	int height() {
		return sequences.get(0).height();
	}

	boolean isLinear() {
		return linear;
	}

	/** {@code short[]} with counts or {@code float[]} with values. @param at from 0 */
	Object plane(final int at) {
		final Sequence sequence = sequences.get(at % sequences.size());
		final int i = axis.at(at % sequences.size(), at / sequences.size());
		if (i < 0) {
			return blank();
		}
		return linear ? sequence.plane(i) : values(sequence, i);
	}

	/** @param at from 0 */
	String label(final int at) {
		final Sequence sequence = sequences.get(at % sequences.size());
		final int i = axis.at(at % sequences.size(), at / sequences.size());
		if (i < 0) {
			return "sequence " + sequence.index() + " " + RecordingImage.MISSING;
		}
		final String state = !sequence.isArrived(i) ? " " + RecordingImage.MISSING
			: sequence.isComplete(i) ? "" : " incomplete";
		return SliceLabel.of(sequence.frameId(i), sequence.time(i)) + ", sequence " + sequence.index() + state
			+ headers.lines(sequence.header(i));
	}

	private float[] values(final Sequence sequence, final int i) {
		if (!sequence.isArrived(i)) {
			return (float[]) blank();
		}
		final short[] counts = sequence.plane(i);
		return table(sequence.unit(i)).convert(counts, new float[counts.length]);
	}

	/** Units seldom change from frame to frame. */
	private ValueTable table(final FrameUnit unit) {
		final ValueTable last = table;
		if (last != null && last.unit().equals(unit)) {
			return last;
		}
		final ValueTable next = new ValueTable(unit);
		table = next;
		return next;
	}

	/**
	 * An array of its own for every blank, as ImageJ's in-place operations would hit a shared one many times.
	 */
	private Object blank() {
		if (linear) {
			return new short[width() * height()];
		}
		final float[] values = new float[width() * height()];
		Arrays.fill(values, Float.NaN);
		return values;
	}
}
