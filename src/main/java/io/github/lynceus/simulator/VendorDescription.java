package io.github.lynceus.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * As much of a GenICam description as is needed to play the camera it belongs to: which features are plain registers
 * at fixed addresses, and what enumerations and commands write. Formulas are not understood; that is the client's part,
 * whose reader this is independent of.
 */
final class VendorDescription {

	private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
	private static final int MAX_STEPS = 16;

	private final Element root;
	private final Map<String, Element> nodes = new HashMap<>();

	/** @throws SimulatorException if it is no GenICam description */
	VendorDescription(final byte[] xml) {
		root = parse(xml);
		if (!"RegisterDescription".equals(root.getLocalName())) {
			throw new SimulatorException("The camera description is no GenICam XML: it begins with " + root.getNodeName() +
				" instead of RegisterDescription.");
		}
		final NodeList all = root.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			final Element element = (Element) all.item(i);
			if (element.hasAttribute("Name") && !"EnumEntry".equals(element.getLocalName())) {
				nodes.putIfAbsent(element.getAttribute("Name"), element);
			}
		}
	}

	private static Element parse(final byte[] xml) {
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature(NO_DOCTYPE, true);
			final DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new ByteArrayInputStream(xml)))
				.getDocumentElement();
		}
		catch (final SAXException | IOException | ParserConfigurationException e) {
			throw new SimulatorException("The camera description is no XML: " + e.getMessage() + ".", e);
		}
	}

	String vendor() {
		return root.getAttribute("VendorName");
	}

	String model() {
		return root.getAttribute("ModelName");
	}

	// -- Nodes --

	/** Names of the nodes of a kind, {@code Command} for instance; of all nodes if null. */
	List<String> names(final String kind) {
		final List<String> names = new ArrayList<>();
		nodes.forEach((name, node) -> {
			if (kind == null || kind.equals(node.getLocalName())) names.add(name);
		});
		return names;
	}

	/** Text of the first child element of this kind of a node. */
	Optional<String> child(final String name, final String kind) {
		final Element node = nodes.get(name);
		return node == null ? Optional.empty() : texts(node, kind).stream().findFirst();
	}

	private static List<String> texts(final Element node, final String kind) {
		final List<String> texts = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (kind.equals(child.getLocalName())) texts.add(child.getTextContent().trim());
		}
		return texts;
	}

	/** The values of an enumeration's entries by their names. */
	Map<String, Long> entries(final String enumeration) {
		final Map<String, Long> values = new HashMap<>();
		final Element node = nodes.get(enumeration);
		for (Node child = node == null ? null : node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (!"EnumEntry".equals(child.getLocalName())) continue;
			final Element entry = (Element) child;
			texts(entry, "Value").stream().findFirst().map(VendorDescription::number).filter(OptionalLong::isPresent)
				.ifPresent(value -> values.put(entry.getAttribute("Name"), value.getAsLong()));
		}
		return values;
	}

	// -- Registers --

	/** Where a feature is stored, if it is a plain register at a fixed address. */
	Optional<PlainRegister> register(final String feature) {
		Element node = nodes.get(feature);
		for (int i = 0; node != null && i < MAX_STEPS; i++) {
			switch (node.getLocalName()) {
				case "IntReg", "MaskedIntReg", "FloatReg":
					return plain(node, node);
				case "StructEntry":
					return plain((Element) node.getParentNode(), node);
				case "Integer", "Float", "Enumeration", "Boolean", "Command":
					node = texts(node, "pValue").stream().findFirst().map(nodes::get).orElse(null);
					break;
				default:
					return Optional.empty();
			}
		}
		return Optional.empty();
	}

	/** @param bits where the bit numbers stand: in the register, or in its entry */
	private Optional<PlainRegister> plain(final Element register, final Element bits) {
		final OptionalLong address = address(register);
		final OptionalLong length = single(register, "Length");
		if (address.isEmpty() || length.isEmpty() || length.getAsLong() < 1 || length.getAsLong() > 8) {
			return Optional.empty();
		}
		final int bytes = (int) length.getAsLong();
		final boolean little = texts(register, "Endianess").contains("LittleEndian");
		final boolean real = "FloatReg".equals(register.getLocalName());
		final OptionalLong bit = single(bits, "Bit");
		final OptionalLong lsb = bit.isPresent() ? bit : single(bits, "LSB");
		final OptionalLong msb = bit.isPresent() ? bit : single(bits, "MSB");
		if (lsb.isEmpty() || msb.isEmpty()) {
			return Optional.of(new PlainRegister(address.getAsLong(), bytes, little, real, 0, 8 * bytes));
		}
		// NB: bits are numbered from the most significant one in big-endian registers, from the least in others.
		final int low = (int) Math.min(lsb.getAsLong(), msb.getAsLong());
		final int high = (int) Math.max(lsb.getAsLong(), msb.getAsLong());
		if (low < 0 || high >= 8 * bytes) return Optional.empty();
		return Optional.of(new PlainRegister(address.getAsLong(), bytes, little, real,
			little ? low : 8 * bytes - 1 - high, high - low + 1));
	}

	private OptionalLong address(final Element register) {
		if (!texts(register, "pIndex").isEmpty() || !texts(register, "IntSwissKnife").isEmpty()) return OptionalLong.empty();
		long sum = 0;
		for (final String literal : texts(register, "Address")) {
			final OptionalLong part = number(literal);
			if (part.isEmpty()) return part;
			sum += part.getAsLong();
		}
		for (final String reference : texts(register, "pAddress")) {
			final Element node = nodes.get(reference);
			final OptionalLong part = node != null && "Integer".equals(node.getLocalName()) ? single(node, "Value")
				: OptionalLong.empty();
			if (part.isEmpty()) return part;
			sum += part.getAsLong();
		}
		return OptionalLong.of(sum & 0xFFFF_FFFFL);
	}

	private static OptionalLong single(final Element node, final String kind) {
		final List<String> texts = texts(node, kind);
		return texts.isEmpty() ? OptionalLong.empty() : number(texts.get(0));
	}

	/** Decimal, or hexadecimal with 0x. */
	static OptionalLong number(final String text) {
		try {
			return OptionalLong.of(text.startsWith("0x") || text.startsWith("0X")
				? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text));
		}
		catch (final NumberFormatException e) {
			return OptionalLong.empty();
		}
	}
}
