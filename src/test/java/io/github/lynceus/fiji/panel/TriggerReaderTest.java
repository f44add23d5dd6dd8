package io.github.lynceus.fiji.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.genicam.Port;
import io.github.lynceus.genicam.RegisterSpace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A camera with two triggers by the names of the SFNC, each with registers of its own; only the first knows edges. */
class TriggerReaderTest {

	private static final String HEAD = "<RegisterDescription ModelName='m' VendorName='v' ToolTip='' StandardNameSpace='None' "
		+ "SchemaMajorVersion='1' SchemaMinorVersion='1' SchemaSubMinorVersion='0' MajorVersion='1' MinorVersion='0' "
		+ "SubMinorVersion='0' ProductGuid='0' VersionGuid='0' xmlns='http://www.genicam.org/GenApi/Version_1_1'>"
		+ "<Category Name='Root'><pFeature>TriggerMode</pFeature></Category>";
	private static final String PORT = "<Port Name='Device'/></RegisterDescription>";

	private int writes;

	private static String choice(final String name, final String address, final String... entries) {
		final StringBuilder xml = new StringBuilder("<Enumeration Name='" + name + "'>");
		for (int i = 0; i < entries.length; i++) {
			xml.append("<EnumEntry Name='").append(entries[i]).append("'><Value>").append(16 * i).append("</Value></EnumEntry>");
		}
		return xml + "<pValue>" + name + "Reg</pValue></Enumeration><IntReg Name='" + name + "Reg'>" + address
			+ "<Length>4</Length><AccessMode>RW</AccessMode><pPort>Device</pPort><Sign>Unsigned</Sign>"
			+ "<Endianess>BigEndian</Endianess></IntReg>";
	}

	private static String banked(final int address) {
		return "<Address>" + address + "</Address><pAddress>TriggerSelectorReg</pAddress>";
	}

	private NodeMap camera(final String features) {
		final NodeMap map = NodeMap.parse((HEAD + features + PORT).getBytes(StandardCharsets.UTF_8));
		final RegisterSpace memory = new RegisterSpace();
		map.connect(new Port() {

			@Override
			public void read(final long address, final byte[] into) {
				memory.read(address, into);
			}

			@Override
			public void write(final long address, final byte[] data) {
				writes++;
				memory.write(address, data);
			}
		});
		return map;
	}

	private NodeMap two() {
		return camera(choice("TriggerSelector", "<Address>256</Address>", "FrameStart", "LineStart")
			+ choice("TriggerMode", banked(512), "Off", "On") + choice("TriggerSource", banked(768), "Software", "Line0")
			+ choice("TriggerActivation", banked(1024), "RisingEdge", "FallingEdge"));
	}

	@Test
	void allAreReadAndTheSelectionStays() {
		final NodeMap features = two();
		features.set("TriggerSelector", "LineStart");
		features.set("TriggerSource", "Line0");
		features.set("TriggerMode", "On");
		final List<TriggerState> all = TriggerReader.of(features, List.of(), true);
		assertEquals(List.of(
			new TriggerState("FrameStart", "off", "RisingEdge", List.of("off", "Software", "Line0"), List.of("RisingEdge",
				"FallingEdge"), true, true),
			new TriggerState("LineStart", "Line0", "RisingEdge", List.of("off", "Software", "Line0"), List.of("RisingEdge",
				"FallingEdge"), true, true)), all);
		assertEquals("LineStart", features.get("TriggerSelector"));
	}

	@Test
	void watchingWritesNothing() {
		final NodeMap features = two();
		final List<TriggerState> all = TriggerReader.of(features, List.of(), true);
		features.set("TriggerMode", "On");
		writes = 0;
		final List<TriggerState> later = TriggerReader.of(features, all, false);
		assertEquals(0, writes);
		assertEquals("Software", later.get(0).source());
		assertEquals(all.get(1), later.get(1));
	}

	@Test
	void onlyWhatTheCameraHasIsOffered() {
		final NodeMap bare = camera(choice("TriggerMode", "<Address>512</Address>", "Off", "On"));
		assertEquals(List.of(new TriggerState("", "off", "", List.of("off", "on"), List.of(), true, false)),
			TriggerReader.of(bare, List.of(), true));
		bare.set("TriggerMode", "On");
		assertEquals("on", TriggerReader.of(bare, List.of(), true).get(0).source());
		assertEquals(List.of(), TriggerReader.of(camera(choice("TriggerSource", "<Address>768</Address>", "Software")),
			List.of(), true));
	}
}
