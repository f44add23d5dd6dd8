package io.github.lynceus.hyper;

/** What is wrong with a cube or an operation on it: one plain sentence saying what, where and what to do about it. */
public class CubeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param sentence shown to users as it is */
	public CubeException(final String sentence) {
		super(sentence);
	}

	/**
	 * @param sentence shown to users as it is
	 * @param cause what the reader, camera or function reported
	 */
	public CubeException(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
