package io.github.lynceus.genicam;

/** A feature with a text. */
public interface StringNode extends ValueNode {

	/** The text. */
	String value();

	/** Writes a text of at most {@link #maxLength()} bytes. */
	void setValue(String value);

	/** How many bytes of UTF-8 fit in. */
	int maxLength();
}
