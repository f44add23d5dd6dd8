package io.github.lynceus.genicam;

/**
 * A node that is a register of its own: a plain {@code Register}, and also every IntReg, FloatReg and
 * StringReg, which are an {@link IntegerNode}, {@link FloatNode} or {@link StringNode} first.
 */
public interface RegisterNode extends ValueNode {

	/** Where it is now; this moves with selectors. */
	long address();

	/** How many bytes it has now. */
	int length();

	/** Its bytes in the order of the device's memory. */
	byte[] bytes();

	/** Writes exactly {@link #length()} bytes. */
	void setBytes(byte[] bytes);
}
