package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.BooleanNode;
import io.github.lynceus.genicam.Category;
import io.github.lynceus.genicam.CommandNode;
import io.github.lynceus.genicam.EnumerationNode;
import io.github.lynceus.genicam.FloatNode;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.RegisterNode;
import io.github.lynceus.genicam.Representation;
import io.github.lynceus.genicam.StringNode;

/** What a feature is to its user, which decides how it is edited. */
public enum FeatureKind {

	/** A group of others. */
	CATEGORY,
	/** A whole number. */
	INTEGER,
	/** A number with a fraction. */
	FLOAT,
	/** One of several named choices. */
	CHOICE,
	/** On or off. */
	SWITCH,
	/** Something the camera does. */
	COMMAND,
	/** Characters. */
	TEXT,
	/** Bytes, shown as hexadecimal digits. */
	BYTES,
	/** A node without a value. */
	NONE;

	/** The kind of a node. */
	public static FeatureKind of(final Node node) {
		if (node instanceof Category) return CATEGORY;
		// IntReg, FloatReg and StringReg are registers too, so that comes last.
		if (node instanceof IntegerNode n) return n.representation() == Representation.BOOLEAN ? SWITCH : INTEGER;
		if (node instanceof FloatNode) return FLOAT;
		if (node instanceof EnumerationNode) return CHOICE;
		if (node instanceof BooleanNode) return SWITCH;
		if (node instanceof CommandNode) return COMMAND;
		if (node instanceof StringNode) return TEXT;
		return node instanceof RegisterNode ? BYTES : NONE;
	}
}
