package io.github.lynceus.camera;

import java.util.List;

/** The camera disappeared in the middle of a download. Carries every frame that had arrived by then. */
public class TransferInterruptedException extends FrameIntegrityException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param sentence what happened
	 * @param sequences every sequence of the job so far; the last one is the interrupted one
	 * @param cause what the transport reported
	 */
	public TransferInterruptedException(final String sentence, final List<Sequence> sequences, final Throwable cause) {
		super(sentence, sequences, cause);
	}
}
