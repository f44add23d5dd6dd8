package io.github.lynceus.genicam;

/** What nodes with a text have in common; subclasses say where the text is. */
abstract class StringBase extends AbstractValueNode implements StringNode {

	StringBase(final NodeSpace space, final NodeType type, final String name, final XmlElement element) {
		super(space, type, name, element);
	}

	@Override
	public String value() {
		return text();
	}

	@Override
	public void setValue(final String text) {
		change(() -> writeText(text));
	}

	@Override
	public void setText(final String text) {
		setValue(text);
	}

	@Override
	public int maxLength() {
		return space().call(this::maxTextLength);
	}
}
