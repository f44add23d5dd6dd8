package io.github.lynceus.genicam;

/** A feature that is on or off. */
public interface BooleanNode extends ValueNode {

	/** Whether it is on. */
	boolean value();

	/** Switches it. */
	void setValue(boolean value);
}
