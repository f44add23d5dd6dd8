package io.github.lynceus.genicam;

/** A feature that cannot be read, written or executed; the message is one plain sentence that names it. */
public final class FeatureException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Why. */
	public enum Reason {
		/** The description has no feature of that name. */
		UNKNOWN,
		/** This camera does not have it, or not now, or not in that direction (read, write). */
		ACCESS,
		/** The value is outside the limits, off the increment, or none of the choices. */
		VALUE,
		/** The feature has no value of the wanted kind. */
		TYPE,
		/** The description is wrong: a dangling or circular reference, a number or formula that is none. */
		DESCRIPTION,
		/** A formula has no value for the present settings, such as a division by zero. */
		ARITHMETIC,
		/** There is no camera, frame or event behind the feature's port. */
		UNCONNECTED,
		/** The camera says that what it was asked went wrong. */
		DEVICE
	}

	private final String feature;
	private final Reason reason;

	FeatureException(final String feature, final Reason reason, final String message) {
		super(message);
		this.feature = feature;
		this.reason = reason;
	}

	/** The name of the feature that failed, or of the node beneath it. */
	public String feature() {
		return feature;
	}

	/** The kind of failure. */
	public Reason reason() {
		return reason;
	}

	// -- The usual ones --

	static FeatureException description(final String feature, final String what) {
		return new FeatureException(feature, Reason.DESCRIPTION,
			"The feature " + feature + " is broken in the camera's description: " + what + ".");
	}

	static FeatureException type(final String feature, final String what) {
		return new FeatureException(feature, Reason.TYPE, "The feature " + feature + " " + what + ".");
	}

	static FeatureException value(final String feature, final String what) {
		return new FeatureException(feature, Reason.VALUE, "The feature " + feature + " " + what + ".");
	}
}
