package io.github.lynceus.genicam;

import static io.github.lynceus.genicam.Descriptions.bytes;
import static io.github.lynceus.genicam.Descriptions.intReg;
import static io.github.lynceus.genicam.Descriptions.map;
import static io.github.lynceus.genicam.Descriptions.register;
import static io.github.lynceus.genicam.Descriptions.xml;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes, bits, signs and places of registers. */
class RegisterTest {

	private final MemoryPort port = new MemoryPort();

	private NodeMap masked(final String endianess, final String bits, final String sign) {
		return map(port, "<MaskedIntReg Name=\"R\">" + register("0x100") + bits + "<Sign>" + sign + "</Sign><Endianess>"
			+ endianess + "</Endianess></MaskedIntReg>");
	}

	@ParameterizedTest
	@CsvSource({
		"BigEndian, 4, 01020304, 0x01020304", "LittleEndian, 4, 01020304, 0x04030201",
		"BigEndian, 2, FFFE, 0xFFFE", "LittleEndian, 2, FFFE, 0xFEFF", "BigEndian, 1, 80, 0x80",
		"BigEndian, 3, 010203, 0x010203", "LittleEndian, 3, 010203, 0x030201",
		"BigEndian, 8, 0102030405060708, 0x0102030405060708", "LittleEndian, 8, 0102030405060708, 0x0807060504030201",
	})
	void bytesAreAssembledAsTheEndianessSays(final String endianess, final int length, final String hex,
		final String value)
	{
		port.put(0x40, hex);
		final NodeMap map = map(port, "<IntReg Name=\"R\"><Address>0x40</Address><Length>" + length
			+ "</Length><AccessMode>RW</AccessMode><pPort>Device</pPort><Endianess>" + endianess
			+ "</Endianess></IntReg>");
		assertEquals(Long.decode(value), map.getLong("R"));
		map.setLong("R", 0);
		map.setLong("R", Long.decode(value));
		assertEquals(hex.toLowerCase(), port.hex(0x40, length));
		assertEquals(List.of("r 40 " + length, "w 40 " + "00".repeat(length), "w 40 " + hex.toLowerCase()), port.log());
	}

	@ParameterizedTest
	@CsvSource({
		// Stream channel packet size: the low 16 bits; fire-test bit: the top bit (reference values of
		// Aravis).
		"BigEndian, <LSB>31</LSB><MSB>16</MSB>, 80000578, 1400",
		"BigEndian, <Bit>0</Bit>, 80000000, 1", "BigEndian, <Bit>0</Bit>, 7FFFFFFF, 0",
		"BigEndian, <Bit>31</Bit>, 00000001, 1", "BigEndian, <LSB>15</LSB><MSB>0</MSB>, 12345678, 0x1234",
		"BigEndian, <LSB>0</LSB><MSB>15</MSB>, 12345678, 0x1234",
		"LittleEndian, <Bit>0</Bit>, 01000000, 1", "LittleEndian, <Bit>31</Bit>, 00000080, 1",
		"LittleEndian, <LSB>8</LSB><MSB>15</MSB>, 78563412, 0x56",
		"LittleEndian, <LSB>15</LSB><MSB>8</MSB>, 78563412, 0x56",
		"BigEndian, <LSB>31</LSB><MSB>0</MSB>, FFFFFFFF, 0xFFFFFFFF",
	})
	void bitsAreCountedFromTheEndTheEndianessSays(final String endianess, final String bits, final String hex,
		final String value)
	{
		port.put(0x100, hex);
		assertEquals(Long.decode(value), masked(endianess, bits, "Unsigned").getLong("R"));
	}

	@ParameterizedTest
	@CsvSource({
		"BigEndian, <LSB>31</LSB><MSB>24</MSB>, 000000FF, -1, -128, 127",
		"BigEndian, <LSB>31</LSB><MSB>24</MSB>, 0000007F, 127, -128, 127",
		"BigEndian, <LSB>7</LSB><MSB>4</MSB>, 08000000, -8, -8, 7",
		"LittleEndian, <LSB>4</LSB><MSB>7</MSB>, 80000000, -8, -8, 7",
		"BigEndian, <LSB>31</LSB><MSB>0</MSB>, 80000000, -2147483648, -2147483648, 2147483647",
	})
	void signIsExtendedFromTheFieldsTopBit(final String endianess, final String bits, final String hex,
		final long value, final long min, final long max)
	{
		port.put(0x100, hex);
		final NodeMap map = masked(endianess, bits, "Signed");
		assertEquals(value, map.getLong("R"));
		final IntegerNode node = (IntegerNode) map.node("R").orElseThrow();
		assertEquals(min, node.min());
		assertEquals(max, node.max());
		map.setLong("R", 0);
		map.setLong("R", value);
		assertEquals(hex.toLowerCase(), port.hex(0x100, 4));
	}

	@Test
	void maskedWriteKeepsTheNeighbours() {
		port.put(0x100, "A5A5A5A5");
		final NodeMap map = masked("BigEndian", "<LSB>23</LSB><MSB>8</MSB>", "Unsigned");
		map.setLong("R", 0x1234);
		assertEquals("a51234a5", port.hex(0x100, 4));
		assertEquals(List.of("r 100 4", "w 100 a51234a5"), port.log());
		assertEquals(FeatureException.Reason.VALUE,
			assertThrows(FeatureException.class, () -> map.setLong("R", 0x10000)).reason());
		assertEquals("a51234a5", port.hex(0x100, 4));
	}

	@Test
	void aWriteOnlyRegisterIsNotReadForItsNeighbours() {
		port.put(0x100, "FFFFFFFF");
		final NodeMap map = map(port, "<MaskedIntReg Name=\"R\">" + register("0x100").replace("RW", "WO")
			+ "<Bit>31</Bit><Endianess>BigEndian</Endianess></MaskedIntReg>");
		map.setLong("R", 1);
		assertEquals(List.of("w 100 00000001"), port.log());
		assertThrows(FeatureException.class, () -> map.getLong("R"));
	}

	@Test
	void schema10OrdersFourBytesBigEndianWhateverTheTag() {
		final String nodes = "<IntReg Name=\"Four\">" + register("0") + "<Endianess>LittleEndian</Endianess></IntReg>"
			+ "<FloatReg Name=\"Float\">" + register("0x10") + "<Endianess>LittleEndian</Endianess></FloatReg>"
			+ "<IntReg Name=\"Two\">" + register("0").replace(">4<", ">2<")
			+ "<Endianess>LittleEndian</Endianess></IntReg>";
		port.put(0, "00000102").put(0x10, "3F800000");
		final NodeMap old = NodeMap.parse(bytes(xml("0", nodes)));
		old.connect(port);
		assertEquals(0x102, old.getLong("Four"));
		assertEquals(1, old.getDouble("Float"));
		assertEquals(0, old.getLong("Two"));
		port.put(0, "01020000");
		old.invalidate();
		assertEquals(0x201, old.getLong("Two"), "only four bytes");

		final NodeMap current = NodeMap.parse(bytes(xml("1", nodes)));
		current.connect(port);
		assertEquals(0x201, current.getLong("Four"));
		final NodeMap forced = NodeMap.parse(bytes(xml("1", nodes)), RegisterRule.SCHEMA_1_0);
		forced.connect(port);
		assertEquals(0x01020000, forced.getLong("Four"));
		final NodeMap notForced = NodeMap.parse(bytes(xml("0", nodes)), RegisterRule.SCHEMA_1_1);
		notForced.connect(port);
		assertEquals(0x201, notForced.getLong("Four"));
		final NodeMap known = NodeMap.parse(bytes(xml("1", nodes).replace("\"Vendor\"", "\"Imperx\"")
			.replace("\"Model\"", "\"IpxGEVCamera\"")));
		known.connect(port);
		assertEquals(0x01020000, known.getLong("Four"), "a device known to claim too much");
	}

	@Test
	void addressIsTheSumOfItsParts() {
		final NodeMap map = map(port, "<Integer Name=\"Base\"><Value>0x1000</Value></Integer>"
			+ "<Integer Name=\"Index\"><Value>3</Value></Integer><Integer Name=\"Step\"><Value>0x100</Value></Integer>"
			+ "<IntReg Name=\"Sum\">" + register("0x20") + "<Address>4</Address><pAddress>Base</pAddress>"
			+ "<IntSwissKnife><pVariable Name=\"B\">Base</pVariable><Formula>B * 2</Formula></IntSwissKnife>"
			+ "<pIndex Offset=\"0x10\">Index</pIndex></IntReg>"
			+ "<IntReg Name=\"ByNode\">" + register("0") + "<pIndex pOffset=\"Step\">Index</pIndex></IntReg>"
			+ "<IntReg Name=\"ByLength\">" + register("0") + "<pIndex>Index</pIndex></IntReg>");
		assertEquals(0x20 + 4 + 0x1000 + 0x2000 + 3 * 0x10, ((RegisterNode) map.node("Sum").orElseThrow()).address());
		assertEquals(0x300, ((RegisterNode) map.node("ByNode").orElseThrow()).address());
		assertEquals(12, ((RegisterNode) map.node("ByLength").orElseThrow()).address());
		map.setLong("Index", 5);
		assertEquals(20, ((RegisterNode) map.node("ByLength").orElseThrow()).address());
	}

	@Test
	void structEntriesInheritTheirRegister() {
		port.put(0x200, "80000007");
		final NodeMap map = map(port, "<StructReg Comment=\"c\">" + register("0x200")
			+ "<Visibility>Guru</Visibility><Endianess>BigEndian</Endianess>"
			+ "<StructEntry Name=\"Top\"><Bit>0</Bit></StructEntry>"
			+ "<StructEntry Name=\"Low\"><AccessMode>RO</AccessMode><LSB>31</LSB><MSB>28</MSB><Sign>Signed</Sign>"
			+ "</StructEntry></StructReg>");
		assertEquals(1, map.getLong("Top"));
		assertEquals(7, map.getLong("Low"));
		assertEquals(1, port.reads(), "one register, one read");
		assertEquals(Visibility.GURU, map.node("Low").orElseThrow().visibility());
		assertEquals(NodeType.STRUCT_ENTRY, map.node("Low").orElseThrow().type());
		assertEquals(AccessMode.RO, map.node("Low").orElseThrow().accessMode());
		map.setLong("Top", 0);
		assertEquals("00000007", port.hex(0x200, 4));
	}

	@Test
	void floatRegistersAreIeeeNumbers() {
		final NodeMap map = map(port, "<FloatReg Name=\"F\">" + register("0") + "<Endianess>BigEndian</Endianess></FloatReg>"
			+ "<FloatReg Name=\"D\">" + register("8").replace(">4<", ">8<") + "<Endianess>LittleEndian</Endianess></FloatReg>"
			+ "<FloatReg Name=\"Odd\">" + register("8").replace(">4<", ">3<") + "</FloatReg>");
		map.setDouble("F", 0.1);
		map.setDouble("D", 0.1);
		assertEquals("3dcccccd", port.hex(0, 4));
		assertEquals("9a9999999999b93f", port.hex(8, 8));
		assertEquals("0.1", map.get("F"));
		assertEquals("0.1", map.get("D"));
		assertEquals(0.1f, map.getDouble("F"));
		assertEquals(FeatureException.Reason.DESCRIPTION,
			assertThrows(FeatureException.class, () -> map.getDouble("Odd")).reason());
		assertThrows(FeatureException.class, () -> map.setDouble("F", Double.NaN));
		assertThrows(FeatureException.class, () -> map.setDouble("F", 1e300));
	}

	@Test
	void stringsEndAtTheFirstNul() {
		port.put(0x40, "416200 63 00000000");
		final NodeMap map = map(port, "<StringReg Name=\"S\">" + register("0x40").replace(">4<", ">8<") + "</StringReg>"
			+ "<String Name=\"Outer\"><pValue>S</pValue></String><String Name=\"Own\"><Value>fixed</Value></String>");
		assertEquals("Ab", map.get("S"));
		assertEquals("Ab", map.get("Outer"));
		map.set("Outer", "12345678");
		assertEquals("3132333435363738", port.hex(0x40, 8));
		assertEquals("12345678", map.get("S"));
		map.set("S", "µ");
		assertEquals("c2b5000000000000", port.hex(0x40, 8));
		assertEquals("µ", map.get("Outer"));
		assertThrows(FeatureException.class, () -> map.set("S", "123456789"));
		assertEquals(8, ((StringNode) map.node("Outer").orElseThrow()).maxLength());
		map.set("Own", "changed");
		assertEquals("changed", map.get("Own"));
	}

	@Test
	void byteRegistersMayHaveTheirLengthElsewhere() {
		port.put(0x40, "0102030405060708");
		final NodeMap map = map(port, "<Integer Name=\"Len\"><Value>4</Value></Integer><Register Name=\"B\">"
			+ register("0x40").replace("<Length>4</Length>", "<pLength>Len</pLength>") + "</Register>");
		final RegisterNode node = assertInstanceOf(RegisterNode.class, map.node("B").orElseThrow());
		assertArrayEquals(new byte[] { 1, 2, 3, 4 }, node.bytes());
		map.setLong("Len", 6);
		assertEquals(6, node.length());
		assertEquals("010203040506", map.get("B"));
		map.set("B", "AA BB CC DD EE FF");
		assertEquals("aabbccddeeff0708", port.hex(0x40, 8));
		assertThrows(FeatureException.class, () -> node.setBytes(new byte[3]));
		assertThrows(FeatureException.class, () -> map.set("B", "XYZ"));
	}

	@Test
	void anEmptyBufferIsNotRead() {
		final NodeMap map = map(port, "<Integer Name=\"Len\"><Value>0</Value></Integer><Register Name=\"B\">"
			+ register("0x40").replace("<Length>4</Length>", "<pLength>Len</pLength>") + "</Register>");
		assertEquals("", map.get("B"));
		assertEquals(List.of(), port.log());
	}

	@ParameterizedTest
	@CsvSource({ "-1", "0x40000000", "0xFFFFFFFFFFFFFFFF", "0x7FFFFFFFFFFFFFFF", "nonsense", "''" })
	void anImpossibleLengthCostsOnlyItsOwnFeature(final String length) {
		final NodeMap map = map(port, "<Register Name=\"Big\">" + register("0").replace(">4<", ">" + length + "<")
			+ "</Register>" + intReg("Good", "0"));
		assertEquals(FeatureException.Reason.DESCRIPTION,
			assertThrows(FeatureException.class, () -> map.get("Big")).reason());
		assertEquals(0, map.getLong("Good"));
	}

	@Test
	void sixtyFourBitsHaveNoSign() {
		port.put(0, "FFFFFFFFFFFFFFFF");
		final NodeMap map = map(port, intReg("R", "0").replace(">4<", ">8<")
			+ "<Integer Name=\"Limited\"><pValue>R</pValue><Max>0xFFFFFFFFFFFFFFFF</Max></Integer>"
			+ "<Integer Name=\"Free\"><pValue>R</pValue></Integer>");
		final IntegerNode node = (IntegerNode) map.node("Free").orElseThrow();
		assertEquals(-1, node.value());
		assertEquals("18446744073709551615", map.get("Free"));
		assertEquals(0, node.min());
		assertEquals(Long.MAX_VALUE, node.max());
		assertEquals(Long.MAX_VALUE, ((IntegerNode) map.node("Limited").orElseThrow()).max());
		map.set("Free", "0xFEDCBA9876543210");
		assertEquals("fedcba9876543210", port.hex(0, 8));
		map.set("Free", "18446744073709551614");
		assertEquals("fffffffffffffffe", port.hex(0, 8));
		assertThrows(FeatureException.class, () -> map.setLong("Free", -5));
		assertThrows(FeatureException.class, () -> map.set("Free", "-5"));
	}

	@Test
	void aBrokenBitOrPortCostsOnlyItsOwnFeature() {
		final NodeMap map = map(port, "<MaskedIntReg Name=\"Bit\">" + register("0") + "<Bit>32</Bit></MaskedIntReg>"
			+ "<IntReg Name=\"Port\">" + register("0").replace("Device", "Nowhere") + "</IntReg>"
			+ "<IntReg Name=\"NotPort\">" + register("0").replace("Device", "Bit") + "</IntReg>"
			+ "<IntReg Name=\"NoPort\"><Address>0</Address><Length>4</Length></IntReg>"
			+ "<IntReg Name=\"Long\">" + register("0").replace(">4<", ">9<") + "</IntReg>");
		for (final String name : List.of("Bit", "Port", "NotPort", "NoPort", "Long")) {
			final FeatureException e = assertThrows(FeatureException.class, () -> map.getLong(name));
			assertEquals(FeatureException.Reason.DESCRIPTION, e.reason());
			assertEquals(name, e.feature());
		}
		assertEquals(List.of(), port.log());
	}
}
