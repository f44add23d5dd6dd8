package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From the elements of a description to its nodes. Elements it does not know cost nothing but themselves. */
final class NodeFactory {

	/** What a StructEntry adds to its StructReg's rather than replaces. */
	private static final Set<String> ADDED = Set.of("Address", "pAddress", "IntSwissKnife", "pIndex",
		"pInvalidator", "pError");
	/** What belongs to the StructReg itself. */
	private static final Set<String> NOT_INHERITED = Set.of("StructEntry", "DisplayName", "ToolTip", "Description",
		"Extension", "Bit", "LSB", "MSB");

	private final NodeSpace space;

	NodeFactory(final NodeSpace space) {
		this.space = space;
	}

	/** Adds the nodes of a RegisterDescription or Group. */
	void addAll(final XmlElement parent) {
		for (final XmlElement element : parent.children()) {
			switch (element.name()) {
				case "Group" -> addAll(element);
				case "StructReg" -> addEntries(element);
				default -> add(element);
			}
		}
	}

	private void addEntries(final XmlElement struct) {
		for (final XmlElement entry : struct.all("StructEntry")) {
			final List<XmlElement> inherited = new ArrayList<>();
			for (final XmlElement e : struct.children()) {
				if (!NOT_INHERITED.contains(e.name()) && (ADDED.contains(e.name()) || !entry.has(e.name()))) {
					inherited.add(e);
				}
			}
			final String name = entry.attribute("Name");
			if (!name.isEmpty()) {
				space.add(new IntegerRegister(space, NodeType.STRUCT_ENTRY, name, entry.with(inherited)));
			}
		}
	}

	private void add(final XmlElement element) {
		final String name = element.attribute("Name");
		if (name.isEmpty()) {
			return;
		}
		final AbstractNode node = switch (element.name()) {
			case "Category" -> new CategoryElement(space, name, element);
			case "Integer" -> new IntegerFeature(space, name, element);
			case "IntReg" -> new IntegerRegister(space, NodeType.INT_REG, name, element);
			case "MaskedIntReg" -> new IntegerRegister(space, NodeType.MASKED_INT_REG, name, element);
			case "IntConverter" -> new IntConverter(space, name, element);
			case "IntSwissKnife" -> new IntSwissKnife(space, name, element);
			case "Float" -> new FloatFeature(space, name, element);
			case "FloatReg" -> new FloatRegister(space, name, element);
			case "Converter" -> new Converter(space, name, element);
			case "SwissKnife" -> new SwissKnife(space, name, element);
			case "Boolean" -> new BooleanFeature(space, name, element);
			case "Enumeration" -> new EnumerationFeature(space, name, element);
			case "Command" -> new CommandFeature(space, name, element);
			case "String" -> new StringFeature(space, name, element);
			case "StringReg" -> new StringRegister(space, name, element);
			case "Register" -> new ByteRegister(space, name, element);
			case "Port" -> new PortElement(space, name, element);
			case "Node", "ConfRom", "TextDesc", "IntKey", "AdvFeatureLock", "SmartFeature" ->
				new PlainNode(space, name, element);
			default -> null;
		};
		if (node != null) {
			space.add(node);
		}
	}
}
