package io.github.lynceus.genicam;

/** A feature that does something. */
public interface CommandNode extends ValueNode {

	/** Starts it; the device may be busy with it for a while, see {@link #isDone()}. */
	void execute();

	/**
	 * Whether it has ended. Asks the device every time; a command that cannot be read back is done at once.
	 */
	boolean isDone();
}
