package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An element of the description: local name, attributes, children, and the text of a leaf. */
final class XmlElement {

	private final String name;
	private final Map<String, String> attributes;
	private List<XmlElement> children = List.of();
	private String text = "";

	XmlElement(final String name, final Map<String, String> attributes) {
		this.name = name;
		this.attributes = attributes;
	}

	String name() {
		return name;
	}

	/** The attribute's value without surrounding space, or an empty string. */
	String attribute(final String attribute) {
		return attributes.getOrDefault(attribute, "").trim();
	}

	List<XmlElement> children() {
		return children;
	}

	/** The text without surrounding space. */
	String text() {
		return text;
	}

	/** The children of that name. */
	List<XmlElement> all(final String child) {
		final List<XmlElement> found = new ArrayList<>(2);
		for (final XmlElement element : children) {
			if (element.name.equals(child)) {
				found.add(element);
			}
		}
		return found;
	}

	/** The first child of that name, or null. */
	XmlElement first(final String child) {
		for (final XmlElement element : children) {
			if (element.name.equals(child)) {
				return element;
			}
		}
		return null;
	}

	/** The text of the first child of that name, or an empty string. */
	String textOf(final String child) {
		final XmlElement element = first(child);
		return element == null ? "" : element.text;
	}

	boolean has(final String child) {
		return first(child) != null;
	}

	/** Whether the child of that name says Yes. */
	boolean isYes(final String child) {
		return textOf(child).equalsIgnoreCase("Yes");
	}

	/** The same element with more children behind its own. */
	XmlElement with(final List<XmlElement> more) {
		final XmlElement element = new XmlElement(name, attributes);
		element.children = new ArrayList<>(children);
		element.children.addAll(more);
		return element;
	}

	// -- While reading --

	void add(final XmlElement child) {
		if (children.isEmpty()) {
			children = new ArrayList<>(4);
		}
		children.add(child);
	}

	void text(final String newText) {
		text = newText.trim();
	}
}
