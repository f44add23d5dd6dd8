package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.List;

/** What nodes with a value have in common. */
abstract class AbstractValueNode extends AbstractNode implements ValueNode {

	private final boolean streamable;
	private final List<Reference> selected;

	AbstractValueNode(final NodeSpace space, final NodeType type, final String name, final XmlElement element) {
		super(space, type, name, element);
		streamable = element.isYes("Streamable");
		selected = references(element, "pSelected", Link.SELECTED);
	}

	@Override
	public final boolean isStreamable() {
		return streamable;
	}

	@Override
	public final List<Node> selected() {
		final List<Node> nodes = new ArrayList<>();
		for (final Reference reference : selected) {
			if (reference.orNull() != null) {
				nodes.add(reference.orNull());
			}
		}
		return nodes;
	}

	@Override
	public final List<ValueNode> selectors() {
		return space().call(() -> space().graph().selectors(this));
	}

	@Override
	public String text() {
		return space().call(() -> {
			requireReadable();
			return textValue();
		});
	}

	/** A write from outside: access first, the device's own errors last. */
	final void change(final Runnable write) {
		space().call(() -> {
			requireWritable();
			write.run();
			requireNoError();
			return null;
		});
	}
}
