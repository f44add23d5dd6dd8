package io.github.lynceus.genicam;

import java.util.List;
import java.util.Optional;

/** A feature with named choices. */
public interface EnumerationNode extends ValueNode {

	/** Every choice the description knows, in its order. */
	List<EnumerationEntry> entries();

	/** The choices that can be made now. */
	List<EnumerationEntry> availableEntries();

	/** The choice of this symbolic name, whether it is available or not. */
	Optional<EnumerationEntry> entry(String symbolic);

	/** The present choice, or nothing if the device holds a number that no choice has. */
	Optional<EnumerationEntry> value();

	/** The present number, whether a choice has it or not. */
	long intValue();

	/** Chooses by symbolic name. */
	void setValue(String symbolic);

	/** Chooses by number. */
	void setIntValue(long value);
}
