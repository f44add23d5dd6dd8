package io.github.lynceus.genicam;

/** A feature with an int64 value. */
public interface IntegerNode extends ValueNode {

	/** The value. For an unsigned 64-bit register the bits, which {@link #text()} shows without sign. */
	long value();

	/** Writes a value within the limits and on the increment. */
	void setValue(long value);

	/** The least value allowed now. */
	long min();

	/** The greatest value allowed now; of an unsigned 64-bit register the greatest that int64 holds. */
	long max();

	/** Allowed values are the minimum plus multiples of this; at least 1. */
	long increment();

	/** The unit's symbol, or an empty string. */
	String unit();

	/** How to show it. */
	Representation representation();
}
