package io.github.lynceus.genicam;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One node of a camera's description. What it says about itself is fixed; {@link #accessMode()} and every
 * value are evaluated when asked for, which may read the camera. All methods may be called from any thread;
 * calls on one node map take turns.
 */
public interface Node {

	/** The unique name, such as {@code ExposureTime}. */
	String name();

	/** The XML element it was. */
	NodeType type();

	/** The name for people; the unique name if the description gives none. */
	String displayName();

	/** A short explanation, or an empty string. */
	String toolTip();

	/** A long explanation, or an empty string. */
	String description();

	/** For whom it is meant. */
	Visibility visibility();

	/** Where the vendor documents it. */
	Optional<String> documentationUrl();

	/** Whether the vendor advises against it. */
	boolean isDeprecated();

	/** Whether the name is from the standard (SFNC) rather than the vendor's own. */
	boolean isStandard();

	/** The event, in upper-case hexadecimal without leading zeros, that brings new values. */
	Optional<String> eventId();

	/**
	 * After how many milliseconds the value should be read again: the shortest PollingTime of the node and of
	 * all that it is made of.
	 */
	OptionalLong pollingTime();

	/** The node that shows the same thing in another way (pAlias). */
	Optional<Node> alias();

	/**
	 * What can be done with it now. A feature whose description is broken is {@link AccessMode#NA}; using it
	 * tells why.
	 */
	AccessMode accessMode();

	/** Whether its lock (pIsLocked) is on, so that it cannot be written now. */
	boolean isLocked();

	/** The nodes whose value, limits or access may change when this one is written, itself not included. */
	Set<Node> dependents();

	/** Whether this camera has it. */
	default boolean isImplemented() {
		return accessMode() != AccessMode.NI;
	}

	/** Whether it has a value that can be read now. */
	default boolean isReadable() {
		return accessMode().isReadable();
	}

	/** Whether it can be written or executed now. */
	default boolean isWritable() {
		return accessMode().isWritable();
	}
}
