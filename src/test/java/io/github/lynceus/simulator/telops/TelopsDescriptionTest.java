package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TelopsDescriptionTest {

	private static final String SCHEMA = "GenApiSchema_Version_1_1.xsd";

	@Test
	void validatesAgainstTheGenApiSchema(@TempDir final Path folder) throws Exception {
		final File schema = new File(System.getProperty("lynceus.genicam.dir", "../shared/genicam-xml"), SCHEMA);
		assumeTrue(schema.exists(), "the GenApi schema is not here: " + schema);
		final Path file = folder.resolve("telops.xml");
		Files.write(file, TelopsDescription.bytes(Firmware.XML_13_4));
		final Process xmllint;
		try {
			xmllint = new ProcessBuilder("xmllint", "--noout", "--nonet", "--schema", schema.getPath(),
				file.toString()).redirectErrorStream(true).start();
		}
		catch (final IOException exc) {
			assumeTrue(false, "xmllint is not installed");
			return;
		}
		final String said = new String(xmllint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(xmllint.waitFor(60, TimeUnit.SECONDS), "xmllint does not end");
		assertEquals(0, xmllint.exitValue(), said);
	}

	@Test
	void everyRegisterHasAFeatureThatHangsFromACategory() throws Exception {
		final Map<String, Element> nodes = nodes();
		final Set<String> categorised = new HashSet<>();
		final NodeList features = parse().getElementsByTagName("pFeature");
		for (int i = 0; i < features.getLength(); i++) {
			categorised.add(features.item(i).getTextContent());
		}
		for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
			final Element feature = nodes.get(definition.name());
			final Element register = nodes.get(definition.name() + "Reg");
			assertEquals(definition.name() + "Reg", child(feature, "pValue"));
			assertEquals(definition.address(), Integer.decode(child(register, "Address")));
			assertEquals(definition.access().name(), child(register, "AccessMode"));
			assertTrue(categorised.contains(definition.name()), definition.name());
			assertEquals(definition.entries().size(), definition.type() == RegisterType.ENUM
				? feature.getElementsByTagName("EnumEntry").getLength() : definition.entries().size());
		}
	}

	@Test
	void hasWhatGenericClientsNeed() throws Exception {
		final Map<String, Element> nodes = nodes();
		for (final String name : new String[] { "Root", "Width", "Height", "PayloadSize", "PixelFormat",
			"AcquisitionMode", "AcquisitionStart", "AcquisitionStop", "GevSCPSPacketSize", "GevSCPSFireTestPacket",
			"GevSCPHostPort", "GevSCDA", "GevSCPD", "GevCCP", "GevHeartbeatTimeout", "TLParamsLocked", "Device" })
		{
			assertTrue(nodes.containsKey(name), name);
		}
		assertEquals("Port", nodes.get("Device").getTagName());
		assertEquals("Command", nodes.get("GevSCPSFireTestPacket").getTagName());
	}

	private static Map<String, Element> nodes() throws Exception {
		final Map<String, Element> nodes = new HashMap<>();
		final NodeList children = parse().getDocumentElement().getChildNodes();
		for (int i = 0; i < children.getLength(); i++) {
			if (children.item(i) instanceof Element) {
				final Element element = (Element) children.item(i);
				nodes.put(element.getAttribute("Name"), element);
			}
		}
		return nodes;
	}

	private static String child(final Element element, final String tag) {
		return element.getElementsByTagName(tag).item(0).getTextContent();
	}

	private static Document parse() throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
			.parse(new ByteArrayInputStream(TelopsDescription.bytes(Firmware.XML_13_4)));
	}
}
