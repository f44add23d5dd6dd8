package io.github.lynceus.camera;

import java.util.List;

/** More frames are missing than the caller allows. Carries the report and every frame that did arrive. */
public class FrameIntegrityException extends CameraException {

	private static final long serialVersionUID = 1L;

	private final transient List<Sequence> sequences;

	/**
	 * @param sentence what is missing
	 * @param sequence the sequence with gaps
	 */
	public FrameIntegrityException(final String sentence, final Sequence sequence) {
		this(sentence, List.of(sequence), null);
	}

	/**
	 * @param sentence what is missing
	 * @param sequences every sequence of the job so far; the last one is the one with gaps
	 * @param cause what stopped the transfer, or null
	 */
	public FrameIntegrityException(final String sentence, final List<Sequence> sequences, final Throwable cause) {
		super(sentence, cause);
		if (sequences.isEmpty()) throw new IllegalArgumentException("no sequence");
		this.sequences = List.copyOf(sequences);
	}

	/** What became of every frame of {@link #sequence()}. */
	public IntegrityReport report() {
		return sequence().report();
	}

	/** The sequence with gaps; {@link Sequence#onlyArrived()} leaves out the frames that are missing. */
	public Sequence sequence() {
		return sequences.get(sequences.size() - 1);
	}

	/** Every sequence the job had received, {@link #sequence()} last. */
	public List<Sequence> sequences() {
		return sequences;
	}
}
