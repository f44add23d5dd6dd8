package io.github.lynceus.genicam;

/** The XML elements that are nodes. */
public enum NodeType {
	CATEGORY("Category"), INTEGER("Integer"), INT_REG("IntReg"), MASKED_INT_REG("MaskedIntReg"),
	STRUCT_ENTRY("StructEntry"), INT_CONVERTER("IntConverter"), INT_SWISS_KNIFE("IntSwissKnife"),
	FLOAT("Float"), FLOAT_REG("FloatReg"), CONVERTER("Converter"), SWISS_KNIFE("SwissKnife"),
	BOOLEAN("Boolean"), ENUMERATION("Enumeration"), ENUM_ENTRY("EnumEntry"), COMMAND("Command"),
	STRING("String"), STRING_REG("StringReg"), REGISTER("Register"), PORT("Port"),
	/**
	 * A node without a value: {@code Node}, and those only IIDC cameras need (ConfRom, TextDesc, IntKey …).
	 */
	OTHER("Node");

	private final String element;

	NodeType(final String element) {
		this.element = element;
	}

	/** The element's name in the XML. */
	public String element() {
		return element;
	}
}
