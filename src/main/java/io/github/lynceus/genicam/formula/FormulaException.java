package io.github.lynceus.genicam.formula;

/** A formula that cannot be parsed, or has no value for the variables it was given. */
public final class FormulaException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param message a phrase without a final stop, so that the feature's own sentence can end with it */
	public FormulaException(final String message) {
		super(message);
	}
}
