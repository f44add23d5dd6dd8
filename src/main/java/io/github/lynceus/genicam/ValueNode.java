package io.github.lynceus.genicam;

import java.util.List;

/** A node with a value. Reading and writing throw {@link FeatureException}, or what the transport throws. */
public interface ValueNode extends Node {

	/**
	 * The value as text: an enumeration's symbolic name, true or false, a number in the form its
	 * representation asks for, the hexadecimal digits of a byte register.
	 */
	String text();

	/**
	 * Writes the value from text, in any form {@link #text()} may give; numbers may be decimal or 0x
	 * hexadecimal.
	 */
	void setText(String text);

	/** Whether the description counts it among the settings worth saving. */
	boolean isStreamable();

	/** The features whose value this one switches, empty if it is not a selector. */
	List<Node> selected();

	/** The selectors that switch this feature's value. */
	List<ValueNode> selectors();
}
