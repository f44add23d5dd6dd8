package io.github.lynceus.genicam;

/** A String: a text of its own or another node's. */
final class StringFeature extends StringBase {

	private final Reference value;
	private String constant;

	StringFeature(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.STRING, name, element);
		value = reference(element, "pValue", Link.VALUE);
		constant = element.textOf("Value");
	}

	@Override
	AccessMode naturalAccess() {
		return value == null ? AccessMode.RW : value.node().access();
	}

	@Override
	String textValue() {
		if (value == null) {
			return constant;
		}
		return space().evaluation().once(this, Evaluation.Aspect.BYTES, () -> value.node().textValue());
	}

	@Override
	int maxTextLength() {
		if (value == null) {
			return Integer.MAX_VALUE;
		}
		return space().evaluation().once(this, Evaluation.Aspect.MAX, () -> value.node().maxTextLength());
	}

	@Override
	void writeText(final String text) {
		if (value == null) {
			constant = text;
			space().registers().changed(this);
		}
		else {
			space().evaluation().write(this, () -> value.node().writeText(text));
		}
	}

	@Override
	CachingMode cachingMode() {
		return value == null || value.orNull() == null ? CachingMode.WRITE_THROUGH : value.node().cachingMode();
	}
}
