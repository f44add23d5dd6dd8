package io.github.lynceus.camera;

import java.util.List;

/** The user cancelled a job; the camera is as it was before, and what had arrived is kept. */
public class CancelledException extends CameraException {

	private static final long serialVersionUID = 1L;

	private final transient List<Sequence> sequences;

	/** @param sentence what was cancelled, with nothing to keep */
	public CancelledException(final String sentence) {
		this(sentence, List.of());
	}

	/**
	 * @param sentence what was cancelled
	 * @param sequences what had arrived by then, the last one usually with gaps
	 */
	public CancelledException(final String sentence, final List<Sequence> sequences) {
		super(sentence);
		this.sequences = List.copyOf(sequences);
	}

	/** What had arrived; {@link Sequence#onlyArrived()} leaves out the frames that had not. */
	public List<Sequence> sequences() {
		return sequences;
	}
}
