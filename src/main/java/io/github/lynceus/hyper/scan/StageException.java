package io.github.lynceus.hyper.scan;

import io.github.lynceus.hyper.CubeException;

/** A stage that does not do what it is told: one plain sentence saying what, and what to do about it. */
public class StageException extends CubeException {

	private static final long serialVersionUID = 1L;

	/** @param sentence shown to users as it is */
	public StageException(final String sentence) {
		super(sentence);
	}

	/** @param sentence shown to users as it is */
	public StageException(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
