package io.github.lynceus.genicam;

import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/** Small camera descriptions for tests. */
final class Descriptions {

	private Descriptions() {
		// Only functions.
	}

	/** A description with a Port called Device and these nodes. */
	static String xml(final String schemaMinor, final String nodes) {
		return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<RegisterDescription ModelName=\"Model\" VendorName=\"Vendor\""
			+ " ToolTip=\"A test\" StandardNameSpace=\"GEV\" SchemaMajorVersion=\"1\" SchemaMinorVersion=\"" + schemaMinor
			+ "\" SchemaSubMinorVersion=\"0\" MajorVersion=\"1\" MinorVersion=\"2\" SubMinorVersion=\"3\""
			+ " ProductGuid=\"0\" VersionGuid=\"0\" xmlns=\"http://www.genicam.org/GenApi/Version_1_1\">"
			+ "<Port Name=\"Device\"/>" + nodes + "</RegisterDescription>";
	}

	static NodeMap map(final String nodes) {
		return NodeMap.parse(bytes(xml("1", nodes)));
	}

	static NodeMap map(final Port port, final String nodes) {
		final NodeMap map = map(nodes);
		map.connect(port);
		return map;
	}

	static NodeMap map(final Port port, final LongSupplier nanoTime, final String nodes) {
		final NodeMap map = NodeMap.parse(bytes(xml("1", nodes)), RegisterRule.AUTOMATIC, nanoTime);
		map.connect(port);
		return map;
	}

	static byte[] bytes(final String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The children of a four-byte big-endian register that may be read and written. */
	static String register(final String address) {
		return "<Address>" + address + "</Address><Length>4</Length><AccessMode>RW</AccessMode><pPort>Device</pPort>";
	}

	static String intReg(final String name, final String address) {
		return intReg(name, address, "");
	}

	static String intReg(final String name, final String address, final String more) {
		return "<IntReg Name=\"" + name + "\">" + register(address) + more + "<Endianess>BigEndian</Endianess></IntReg>";
	}
}
