package io.github.lynceus.genicam;

import static io.github.lynceus.genicam.Descriptions.intReg;
import static io.github.lynceus.genicam.Descriptions.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Features that come with a frame or an event rather than from registers. */
class ChunkAndEventTest {

	private static final String REST = "<AccessMode>RO</AccessMode>";

	private final MemoryPort port = new MemoryPort();

	private final NodeMap map = map(port, intReg("Width", "0")
		+ "<Port Name=\"TimePort\"><ChunkID>000000A1</ChunkID></Port>"
		+ "<Port Name=\"SwappedPort\"><ChunkID>a1</ChunkID><SwapEndianess>Yes</SwapEndianess></Port>"
		+ "<Port Name=\"ByNode\"><pChunkID>Which</pChunkID></Port><Integer Name=\"Which\"><Value>0xA1</Value></Integer>"
		+ "<Port Name=\"EventPort\"><EventID>9000</EventID></Port>"
		+ "<IntReg Name=\"TimeReg\"><Address>0</Address><Length>8</Length>" + REST
		+ "<pPort>TimePort</pPort><Endianess>LittleEndian</Endianess></IntReg>"
		+ "<Integer Name=\"ChunkTimestamp\"><pValue>TimeReg</pValue></Integer>"
		+ "<SwissKnife Name=\"ChunkSeconds\"><pVariable Name=\"T\">ChunkTimestamp</pVariable><Formula>T / 1000</Formula>"
		+ "</SwissKnife>"
		+ "<IntReg Name=\"Swapped\"><Address>0</Address><Length>2</Length>" + REST
		+ "<pPort>SwappedPort</pPort><Endianess>LittleEndian</Endianess></IntReg>"
		+ "<IntReg Name=\"Far\"><Address>6</Address><Length>4</Length>" + REST
		+ "<pPort>ByNode</pPort><Endianess>BigEndian</Endianess></IntReg>"
		+ "<IntReg Name=\"EventTimeReg\"><Address>8</Address><Length>8</Length>" + REST
		+ "<pPort>EventPort</pPort><Endianess>BigEndian</Endianess></IntReg>"
		+ "<Integer Name=\"EventTimestamp\"><EventID>9000</EventID><pValue>EventTimeReg</pValue></Integer>"
		+ intReg("Status", "4", "<EventID>9000</EventID>"));

	@Test
	void chunkFeaturesBelongToTheirFrame() {
		final ChunkValues first = map.chunks(Map.of(0xA1L, HexFormat.of().parseHex("D007000000000000")));
		final ChunkValues second = map.chunks(Map.of(0xA1L, HexFormat.of().parseHex("B80B000000000000")));
		assertEquals(2000, first.getLong("ChunkTimestamp"));
		assertEquals(3000, second.getLong("ChunkTimestamp"));
		assertEquals(2.0, first.getDouble("ChunkSeconds"));
		assertEquals("2000", first.get("ChunkTimestamp"));
		assertEquals(0xD007, first.getLong("Swapped"));
		assertTrue(first.isReadable("ChunkTimestamp"));
		assertEquals(List.of("ChunkTimestamp"), first.names());
		assertEquals(0, first.getLong("Width"), "the camera's own features are there as well");
		assertEquals(1, port.reads());
	}

	@Test
	void withoutAFrameChunkFeaturesAreNotAvailable() {
		assertEquals(AccessMode.NA, map.node("ChunkTimestamp").orElseThrow().accessMode());
		assertTrue(map.has("ChunkTimestamp"));
		assertThrows(FeatureException.class, () -> map.getLong("ChunkTimestamp"));
		assertEquals(FeatureException.Reason.UNCONNECTED,
			assertThrows(FeatureException.class, () -> map.getLong("ChunkSeconds")).reason());
		final ChunkValues other = map.chunks(Map.of(0xB2L, new byte[8]));
		assertFalse(other.isReadable("ChunkTimestamp"));
		assertThrows(FeatureException.class, () -> other.getLong("ChunkTimestamp"));
		assertThrows(FeatureException.class, () -> other.getLong("NoSuchFeature"));
	}

	@Test
	void aChunkTooShortIsATypedError() {
		final ChunkValues frame = map.chunks(Map.of(0xA1L, new byte[8]));
		assertThrows(FeatureException.class, () -> frame.getLong("Far"));
		assertEquals(0x01020304, map.chunks(Map.of(0xA1L, HexFormat.of().parseHex("00000000000001020304"))).getLong("Far"));
	}

	@Test
	void eventsBringTheirOwnValues() {
		assertEquals(AccessMode.NA, map.node("EventTimestamp").orElseThrow().accessMode());
		map.getLong("Status");
		port.putInt(4, 1);
		assertEquals(0, map.getLong("Status"));
		final byte[] event = HexFormat.of().parseHex("00009000" + "00000001" + "0000000000003039");
		assertEquals(List.of("EventPort", "EventTimeReg", "EventTimestamp", "Status"), map.event(0x9000, event).stream()
			.map(Node::name).sorted().collect(Collectors.toList()));
		assertEquals(12345, map.getLong("EventTimestamp"));
		assertEquals(1, map.getLong("Status"), "told by the event to ask again");
		event[15] = 0;
		assertEquals(12345, map.getLong("EventTimestamp"), "copied");
		assertTrue(map.event(0x1234, event).isEmpty());
		map.event(0x9000, new byte[4]);
		assertEquals(FeatureException.Reason.UNCONNECTED,
			assertThrows(FeatureException.class, () -> map.getLong("EventTimestamp")).reason());
		assertThrows(FeatureException.class, () -> map.setLong("EventTimeReg", 1));
	}
}
