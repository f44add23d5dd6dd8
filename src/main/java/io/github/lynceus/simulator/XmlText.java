package io.github.lynceus.simulator;

import java.util.ArrayDeque;
import java.util.Deque;

/** Indented XML, element by element. */
public final class XmlText {

	private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	private final Deque<String> open = new ArrayDeque<>();

	/** Opens an element; attributes are names and values in turn. */
	public XmlText open(final String element, final String... attributes) {
		start(element, attributes).append(">\n");
		open.push(element);
		return this;
	}

	/** Closes the innermost element. */
	public XmlText close() {
		final String element = open.pop();
		indent().append("</").append(element).append(">\n");
		return this;
	}

	/** An element with text; an empty text is no element. */
	public XmlText value(final String element, final Object content, final String... attributes) {
		final String string = String.valueOf(content);
		if (!string.isEmpty()) {
			start(element, attributes).append('>').append(escaped(string)).append("</").append(element).append(">\n");
		}
		return this;
	}

	private StringBuilder start(final String element, final String... attributes) {
		indent().append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
		}
		return text;
	}

	private StringBuilder indent() {
		return text.append("\t".repeat(open.size()));
	}

	private static String escaped(final String string) {
		return string.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
