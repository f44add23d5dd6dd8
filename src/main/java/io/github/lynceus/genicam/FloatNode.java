package io.github.lynceus.genicam;

import java.util.OptionalDouble;

/** A feature with a double value. */
public interface FloatNode extends ValueNode {

	/** The value. */
	double value();

	/** Writes a value within the limits. */
	void setValue(double value);

	/** The least value allowed now, {@code -Double.MAX_VALUE} if there is none. */
	double min();

	/** The greatest value allowed now, {@code Double.MAX_VALUE} if there is none. */
	double max();

	/** The step, if values are not continuous. */
	OptionalDouble increment();

	/** The unit's symbol, or an empty string. */
	String unit();

	/** How to show it. */
	Representation representation();

	/** How to show its digits. */
	DisplayNotation displayNotation();

	/** How many digits to show; GenApi's default is 6. */
	int displayPrecision();
}
