package io.github.lynceus.genicam;

import static io.github.lynceus.genicam.Descriptions.intReg;
import static io.github.lynceus.genicam.Descriptions.map;
import static io.github.lynceus.genicam.Descriptions.register;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values, limits, access and texts of every kind of feature. */
class FeatureTest {

	private final MemoryPort port = new MemoryPort();

	private static FeatureException.Reason refused(final Runnable work) {
		return assertThrows(FeatureException.class, work::run).reason();
	}

	@Test
	void aNodeSaysWhatTheDescriptionSaysOfIt() {
		final NodeMap map = map(port, "<Category Name=\"Root\"><pFeature>Image</pFeature></Category>"
			+ "<Category Name=\"Image\"><pFeature>Width</pFeature></Category>"
			+ "<Integer Name=\"Width\" NameSpace=\"Standard\"><ToolTip>tip</ToolTip><Description>long</Description>"
			+ "<DisplayName>Image width</DisplayName><Visibility>Expert</Visibility><DocuURL>http://x</DocuURL>"
			+ "<IsDeprecated>Yes</IsDeprecated><EventID>00A0</EventID><pAlias>Other</pAlias><Streamable>Yes</Streamable>"
			+ "<Value>64</Value><Min>16</Min><Max>640</Max><Inc>16</Inc><Unit>px</Unit>"
			+ "<Representation>Linear</Representation><pSelected>Other</pSelected></Integer>"
			+ "<Float Name=\"Other\"><Value>1.5</Value><Unit>s</Unit><DisplayNotation>Scientific</DisplayNotation>"
			+ "<DisplayPrecision>3</DisplayPrecision></Float>");
		final IntegerNode width = assertInstanceOf(IntegerNode.class,
			((Category) map.root().features().get(0)).features().get(0));
		assertEquals("Width", width.name());
		assertEquals("Image width", width.displayName());
		assertEquals("tip", width.toolTip());
		assertEquals("long", width.description());
		assertEquals(Visibility.EXPERT, width.visibility());
		assertEquals("http://x", width.documentationUrl().orElseThrow());
		assertTrue(width.isDeprecated());
		assertTrue(width.isStandard());
		assertTrue(width.isStreamable());
		assertEquals("A0", width.eventId().orElseThrow());
		assertEquals("Other", width.alias().orElseThrow().name());
		assertEquals("px", width.unit());
		assertEquals(Representation.LINEAR, width.representation());
		assertEquals(List.of(16L, 640L, 16L), List.of(width.min(), width.max(), width.increment()));
		assertEquals(List.of("Other"), width.selected().stream().map(Node::name).collect(Collectors.toList()));
		final FloatNode other = (FloatNode) map.node("Other").orElseThrow();
		assertEquals(DisplayNotation.SCIENTIFIC, other.displayNotation());
		assertEquals(3, other.displayPrecision());
		assertEquals("Other", other.displayName());
		assertEquals(Visibility.BEGINNER, other.visibility());
		assertEquals("Vendor", map.vendorName());
		assertEquals("Model", map.modelName());
		assertEquals("1.1.0", map.schemaVersion());
		assertEquals("1.2.3", map.version());
		assertTrue(Visibility.BEGINNER.isVisibleTo(Visibility.EXPERT));
		assertFalse(Visibility.GURU.isVisibleTo(Visibility.EXPERT));
	}

	// -- Limits --

	@Test
	void integersKeepTheirLimitsAndStep() {
		final NodeMap map = map(port, intReg("Reg", "0") + "<Integer Name=\"Width\"><pValue>Reg</pValue><pMin>Least</pMin>"
			+ "<Max>640</Max><Inc>16</Inc><Unit>px</Unit></Integer><Integer Name=\"Least\"><Value>24</Value></Integer>"
			+ "<Integer Name=\"Inherits\"><pValue>Width</pValue></Integer>");
		map.setLong("Width", 24);
		map.setLong("Width", 632);
		for (final long wrong : new long[] { 23, 25, 100, 641, -8 }) {
			assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setLong("Width", wrong)));
			assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setLong("Inherits", wrong)));
		}
		assertEquals("The feature Width must be from 24 to 640 in steps of 16 px, 100 is not.",
			assertThrows(FeatureException.class, () -> map.setLong("Width", 100)).getMessage());
		assertEquals(632, port.getInt(0));
		map.setLong("Least", 100);
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setLong("Width", 24)));
		assertEquals(100, ((IntegerNode) map.node("Inherits").orElseThrow()).min());
		assertEquals(0xFFFFFFFFL, ((IntegerNode) map.node("Reg").orElseThrow()).max());
	}

	@Test
	void limitsThatCannotBeEvaluatedDoNotForbidWriting() {
		final NodeMap map = map(port, intReg("Reg", "0") + "<Integer Name=\"A\"><pValue>Reg</pValue><pMax>Nowhere</pMax>"
			+ "</Integer>");
		map.setLong("A", 5);
		assertEquals(5, port.getInt(0));
		assertEquals(FeatureException.Reason.DESCRIPTION, refused(() -> ((IntegerNode) map.node("A").orElseThrow()).max()));
	}

	@Test
	void aFloatLimitShownWithFewerDigitsIsStillThatLimit() {
		final NodeMap map = map(port, "<FloatReg Name=\"F\">" + register("0") + "<Endianess>BigEndian</Endianess></FloatReg>"
			+ "<Float Name=\"Exposure\"><pValue>F</pValue><Min>0.1</Min><pMax>Max</pMax></Float>"
			+ "<Float Name=\"Max\"><Value>100.0999984741211</Value></Float>");
		map.set("Exposure", "100.1");
		assertEquals("100.1", map.get("Exposure"));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setDouble("Exposure", 100.2)));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setDouble("Exposure", 0)));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setDouble("Exposure", Double.NaN)));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.set("Exposure", "fast")));
	}

	// -- Where the value is --

	@Test
	void valuesMayBePickedByAnIndex() {
		final NodeMap map = map(port, "<Integer Name=\"I\"><Value>0</Value></Integer>" + intReg("Reg", "0")
			+ "<Integer Name=\"A\"><pIndex>I</pIndex><ValueIndexed Index=\"0\">10</ValueIndexed>"
			+ "<pValueIndexed Index=\"0x1\">Reg</pValueIndexed><ValueDefault>99</ValueDefault></Integer>"
			+ "<Float Name=\"F\"><pIndex>I</pIndex><ValueIndexed Index=\"0\">1.5</ValueIndexed>"
			+ "<pValueDefault>Reg</pValueDefault></Float>");
		assertEquals(10, map.getLong("A"));
		assertEquals(1.5, map.getDouble("F"));
		assertEquals(FeatureException.Reason.ACCESS, refused(() -> map.setLong("A", 1)));
		map.setLong("I", 1);
		map.setLong("A", 42);
		assertEquals(42, port.getInt(0));
		assertEquals(42, map.getDouble("F"));
		map.setLong("I", 2);
		assertEquals(99, map.getLong("A"));
	}

	@Test
	void copiesAreWrittenAndNeverRead() {
		final NodeMap map = map(port, intReg("Reg", "0") + intReg("Copy", "4")
			+ "<Integer Name=\"A\"><pValue>Reg</pValue><pValueCopy>Copy</pValueCopy></Integer>");
		map.setLong("A", 7);
		map.invalidate();
		map.getLong("A");
		assertEquals(List.of("w 0 00000007", "w 4 00000007", "r 0 4"), port.log());
	}

	@Test
	void convertersTakeTheUsersValueThereAndBack() {
		// As Aravis's fake camera has it.
		final NodeMap map = map(port, intReg("Period", "0") + "<Converter Name=\"Rate\"><FormulaTo>1000000/FROM</FormulaTo>"
			+ "<FormulaFrom>1000000/TO</FormulaFrom><pValue>PeriodLimited</pValue><Slope>Decreasing</Slope></Converter>"
			+ "<Integer Name=\"PeriodLimited\"><pValue>Period</pValue><Min>1000</Min><Max>1000000</Max></Integer>"
			+ "<Float Name=\"AcquisitionFrameRate\"><pValue>Rate</pValue><Unit>Hz</Unit></Float>"
			+ "<IntConverter Name=\"Twice\"><pVariable Name=\"K\">Two</pVariable><FormulaTo>FROM*K</FormulaTo>"
			+ "<FormulaFrom>TO/K</FormulaFrom><pValue>PeriodLimited</pValue></IntConverter>"
			+ "<Integer Name=\"Two\"><Value>2</Value></Integer>"
			+ "<Converter Name=\"Free\"><FormulaTo>FROM</FormulaTo><FormulaFrom>TO</FormulaFrom><pValue>PeriodLimited</pValue>"
			+ "<Slope>Varying</Slope></Converter>"
			+ "<Converter Name=\"OpenEnd\"><FormulaTo>1000/FROM</FormulaTo><FormulaFrom>1000/TO</FormulaFrom>"
			+ "<pValue>Period</pValue></Converter>");
		map.setDouble("AcquisitionFrameRate", 25);
		assertEquals(40_000, port.getInt(0));
		assertEquals(25, map.getDouble("AcquisitionFrameRate"));
		assertEquals(20_000, map.getLong("Twice"));
		final FloatNode rate = (FloatNode) map.node("AcquisitionFrameRate").orElseThrow();
		assertEquals(1, rate.min());
		assertEquals(1000, rate.max());
		assertEquals(FeatureException.Reason.VALUE, refused(() -> rate.setValue(1001)));
		map.setLong("Twice", 500);
		assertEquals(1000, port.getInt(0));
		assertEquals(500, ((IntegerNode) map.node("Twice").orElseThrow()).min());
		assertEquals(500_000, ((IntegerNode) map.node("Twice").orElseThrow()).max());
		assertEquals(Double.MAX_VALUE, ((FloatNode) map.node("Free").orElseThrow()).max());
		assertEquals(Double.MAX_VALUE, ((FloatNode) map.node("OpenEnd").orElseThrow()).max(), "1000 / 0");
	}

	@Test
	void formulasMayAskForMoreThanTheValue() {
		final NodeMap map = map(port, "<Integer Name=\"A\"><Visibility>Guru</Visibility><ImposedAccessMode>RO</ImposedAccessMode>"
			+ "<Value>5</Value><Min>1</Min><Max>9</Max><Inc>2</Inc></Integer>" + intReg("R", "0", "<Cachable>WriteAround</Cachable>")
			+ "<Enumeration Name=\"E\"><EnumEntry Name=\"Slow\"><Value>3</Value></EnumEntry>"
			+ "<EnumEntry Name=\"Fast\"><Value>70</Value></EnumEntry><Value>3</Value></Enumeration>"
			+ "<Boolean Name=\"B\"><Value>true</Value></Boolean>"
			+ "<IntSwissKnife Name=\"K\"><pVariable Name=\"V.Value\">A</pVariable><pVariable Name=\"V.Min\">A</pVariable>"
			+ "<pVariable Name=\"V.Max\">A</pVariable><pVariable Name=\"V.Inc\">A</pVariable>"
			+ "<pVariable Name=\"V.AccessMode\">A</pVariable><pVariable Name=\"V.Visibility\">A</pVariable>"
			+ "<pVariable Name=\"R.CachingMode\">R</pVariable><pVariable Name=\"E.Entry.Fast\">E</pVariable>"
			+ "<pVariable Name=\"E\">E</pVariable><pVariable Name=\"B\">B</pVariable><Constant Name=\"C\">0x10</Constant>"
			+ "<Expression Name=\"SUM\">V.Min + V.Max</Expression>"
			+ "<Formula>V.Value + 10*SUM + 1000*V.Inc + 10000*V.AccessMode + 100000*V.Visibility + 1000000*R.CachingMode"
			+ " + 10000000*E.Entry.Fast + 1000000000*E + 10000000000*B + 100000000000*C</Formula></IntSwissKnife>");
		// 5, 1 + 9, 2, RO = 3, Guru = 2, WriteAround = 2, Fast = 70, Slow = 3, true = 1, 16
		assertEquals(1613702232105L, map.getLong("K"));
	}

	// -- Access --

	@Test
	void accessIsWhatAllOfThemAllow() {
		final String conditions = "<Integer Name=\"Imp\"><Value>1</Value></Integer><Integer Name=\"Avail\"><Value>1</Value>"
			+ "</Integer><Boolean Name=\"Lock\"><Value>false</Value></Boolean>";
		final NodeMap map = map(port, conditions + intReg("Reg", "0") + intReg("Wo", "4").replace("RW", "WO")
			+ intReg("Ro", "8").replace("RW", "RO") + "<Integer Name=\"A\"><pIsImplemented>Imp</pIsImplemented>"
			+ "<pIsAvailable>Avail</pIsAvailable><pIsLocked>Lock</pIsLocked><pValue>Reg</pValue></Integer>"
			+ "<Integer Name=\"W\"><pIsLocked>Lock</pIsLocked><pValue>Wo</pValue></Integer>"
			+ "<Integer Name=\"Outer\"><pValue>A</pValue></Integer>"
			+ "<Integer Name=\"Imposed\"><ImposedAccessMode>RO</ImposedAccessMode><pValue>Reg</pValue></Integer>"
			+ "<Integer Name=\"Nothing\"><ImposedAccessMode>WO</ImposedAccessMode><pValue>Ro</pValue></Integer>"
			+ "<Command Name=\"Go\"><pIsLocked>Lock</pIsLocked><pValue>Wo</pValue></Command>");
		assertEquals(AccessMode.RW, map.node("A").orElseThrow().accessMode());
		assertEquals(AccessMode.RO, map.node("Imposed").orElseThrow().accessMode());
		assertEquals(AccessMode.NA, map.node("Nothing").orElseThrow().accessMode());
		assertEquals(AccessMode.WO, map.node("W").orElseThrow().accessMode());
		assertFalse(map.isReadable("W"));
		assertEquals(FeatureException.Reason.ACCESS, refused(() -> map.getLong("W")));
		assertTrue(map.isDone("Go"));

		map.setBoolean("Lock", true);
		assertEquals(AccessMode.RO, map.node("A").orElseThrow().accessMode());
		assertEquals(AccessMode.RO, map.node("Outer").orElseThrow().accessMode());
		assertEquals(AccessMode.NA, map.node("W").orElseThrow().accessMode());
		assertEquals("The feature A cannot be written: it is locked at the moment.",
			assertThrows(FeatureException.class, () -> map.setLong("A", 1)).getMessage());
		assertEquals(FeatureException.Reason.ACCESS, refused(() -> map.execute("Go")));

		map.setLong("Avail", 0);
		assertEquals(AccessMode.NA, map.node("Outer").orElseThrow().accessMode());
		assertTrue(map.has("Outer"));
		assertEquals(FeatureException.Reason.ACCESS, refused(() -> map.getLong("Outer")));
		map.setLong("Imp", 0);
		assertEquals(AccessMode.NI, map.node("Outer").orElseThrow().accessMode());
		assertFalse(map.has("Outer"));
		assertFalse(map.has("NoSuchFeature"));
		assertFalse(map.isReadable("NoSuchFeature"));
		assertEquals(FeatureException.Reason.UNKNOWN, refused(() -> map.get("NoSuchFeature")));
	}

	@Test
	void lockingWithTheClientsOwnFlagTakesEffectAtOnce() {
		final NodeMap map = map(port, "<Integer Name=\"TLParamsLocked\"><Value>0</Value><Min>0</Min><Max>1</Max></Integer>"
			+ intReg("Reg", "0") + "<Integer Name=\"Width\"><pIsLocked>TLParamsLocked</pIsLocked><pValue>Reg</pValue></Integer>");
		map.setLong("Width", 5);
		map.setLong("TLParamsLocked", 1);
		assertFalse(map.isWritable("Width"));
		map.invalidate();
		assertFalse(map.isWritable("Width"), "kept by the client, not the camera");
		map.setLong("TLParamsLocked", 0);
		map.setLong("Width", 6);
		assertEquals(6, port.getInt(0));
	}

	// -- Enumerations, booleans, commands --

	private NodeMap enumeration() {
		return map(port, intReg("Reg", "0") + intReg("HasC", "4") + "<Enumeration Name=\"Mode\">"
			+ "<EnumEntry Name=\"EnumEntry_Mode_A\"><Value>0</Value></EnumEntry>"
			+ "<EnumEntry Name=\"EnumEntry_Mode_Odd\"><DisplayName>The B</DisplayName><Value>0x10</Value><Symbolic>B</Symbolic>"
			+ "<NumericValue>2.5</NumericValue><IsSelfClearing>Yes</IsSelfClearing></EnumEntry>"
			+ "<EnumEntry Name=\"C\"><pIsAvailable>HasC</pIsAvailable><Value>3</Value></EnumEntry>"
			+ "<EnumEntry Name=\"Broken\"><Value>x</Value></EnumEntry><pValue>Reg</pValue></Enumeration>");
	}

	@Test
	void enumerationsAreChosenByNameOrNumber() {
		final NodeMap map = enumeration();
		assertEquals("A", map.get("Mode"));
		map.set("Mode", "B");
		assertEquals(0x10, port.getInt(0));
		map.setLong("Mode", 0);
		assertEquals("A", map.get("Mode"));
		map.set("Mode", "0x10");
		assertEquals(16, map.getLong("Mode"));
		final EnumerationNode mode = (EnumerationNode) map.node("Mode").orElseThrow();
		assertEquals("B", mode.value().orElseThrow().symbolic());
		assertEquals("The B", mode.value().orElseThrow().displayName());
		assertEquals(2.5, mode.value().orElseThrow().numericValue().orElseThrow());
		assertTrue(mode.value().orElseThrow().isSelfClearing());
		assertEquals(List.of("A", "B"), mode.availableEntries().stream().map(EnumerationEntry::symbolic)
			.collect(Collectors.toList()));
		assertEquals(4, mode.entries().size());
		assertEquals("The feature Mode has no choice 'Z', only A, B.",
			assertThrows(FeatureException.class, () -> map.set("Mode", "Z")).getMessage());
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.set("Mode", "C")));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setLong("Mode", 77)));
		map.setLong("HasC", 1);
		map.set("Mode", "C");
		assertEquals(3, port.getInt(0));
		assertTrue(mode.entry("C").orElseThrow().isAvailable());
	}

	@Test
	void aNumberThatNoChoiceHasIsReadAsNumber() {
		port.putInt(0, 99);
		final NodeMap map = enumeration();
		assertEquals("99", map.get("Mode"));
		assertEquals(99, map.getLong("Mode"));
		assertTrue(((EnumerationNode) map.node("Mode").orElseThrow()).value().isEmpty());
	}

	@Test
	void booleansUseTheirOwnNumbers() {
		final NodeMap map = map(port, intReg("Reg", "0") + "<Boolean Name=\"B\"><pValue>Reg</pValue><OnValue>7</OnValue>"
			+ "<OffValue>9</OffValue></Boolean><Boolean Name=\"Plain\"><pValue>Reg</pValue></Boolean>");
		assertFalse(map.getBoolean("B"));
		map.setBoolean("B", true);
		assertEquals(7, port.getInt(0));
		assertEquals("true", map.get("B"));
		assertEquals(1, map.getLong("B"));
		assertFalse(map.getBoolean("Plain"));
		for (final String off : List.of("false", "0", "Off", "no")) {
			map.set("B", "TRUE");
			map.set("B", off);
			assertEquals(9, port.getInt(0));
		}
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.set("B", "perhaps")));
	}

	@Test
	void commandsWriteTheirValueAndReportTheCamerasErrors() {
		final NodeMap map = map(port, intReg("Reg", "0") + intReg("Code", "4", "<Cachable>NoCache</Cachable>")
			+ "<Command Name=\"Load\"><pError>Error</pError><pValue>Reg</pValue><pCommandValue>Number</pCommandValue></Command>"
			+ "<Integer Name=\"Number\"><Value>8</Value></Integer><Enumeration Name=\"Error\">"
			+ "<EnumEntry Name=\"None\"><Value>0</Value></EnumEntry><EnumEntry Name=\"Busy\"><ToolTip>The detector is busy.</ToolTip>"
			+ "<Value>2</Value></EnumEntry><pValue>Code</pValue></Enumeration>");
		map.execute("Load");
		assertEquals(8, port.getInt(0));
		port.putInt(4, 2);
		final FeatureException e = assertThrows(FeatureException.class, () -> map.set("Load", "true"));
		assertEquals("The camera reports an error after Load: The detector is busy.", e.getMessage());
		assertEquals(FeatureException.Reason.DEVICE, e.reason());
		assertEquals(FeatureException.Reason.TYPE, refused(() -> map.execute("Number")));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.set("Load", "false")));
	}

	// -- Texts and kinds --

	@ParameterizedTest
	@CsvSource({ "HexNumber, 0x1F, 31, 0x1F", "IPV4Address, 169.254.1.2, 0xA9FE0102, 169.254.1.2",
		"IPV4Address, 0xA9FE0102, 0xA9FE0102, 169.254.1.2", "Linear, 0x1F, 31, 31", "PureNumber, 100.0, 100, 100",
		"PureNumber, 1e3, 1000, 1000" })
	void integersAreShownAsTheirRepresentationAsks(final String representation, final String text, final String value,
		final String shown)
	{
		final NodeMap map = map(port, intReg("Reg", "0") + "<Integer Name=\"A\"><pValue>Reg</pValue><Representation>"
			+ representation + "</Representation></Integer>");
		map.set("A", text);
		assertEquals(Long.decode(value), map.getLong("A"));
		assertEquals(shown, map.get("A"));
		map.set("A", shown);
		assertEquals(Long.decode(value), map.getLong("A"));
	}

	@Test
	void macAddressesAreSixBytes() {
		final NodeMap map = map(port, intReg("Reg", "0").replace(">4<", ">8<") + "<Integer Name=\"A\"><pValue>Reg</pValue>"
			+ "<Representation>MACAddress</Representation></Integer>");
		map.set("A", "00:11:22:aa:BB:cc");
		assertEquals(0x001122AABBCCL, map.getLong("A"));
		assertEquals("00:11:22:AA:BB:CC", map.get("A"));
		for (final String wrong : List.of("00:11:22", "1:2:3:4:5:6:7", "00:11:22:aa:BB:xx", "100:0:0:0:0:0")) {
			assertEquals(FeatureException.Reason.VALUE, refused(() -> map.set("A", wrong)));
		}
	}

	@Test
	void everyKindIsReadAndWrittenAsEveryOtherWhereThatMakesSense() {
		final NodeMap map = map(port, "<Integer Name=\"I\"><Value>3</Value></Integer><Float Name=\"F\"><Value>2.6</Value></Float>"
			+ "<Boolean Name=\"B\"><Value>false</Value></Boolean><String Name=\"S\"><Value>12.5</Value></String>"
			+ "<String Name=\"T\"><Value>text</Value></String><Category Name=\"C\"/>");
		assertEquals(3.0, map.getDouble("I"));
		assertEquals(3, map.getLong("F"));
		assertEquals(12.5, map.getDouble("S"));
		map.setDouble("I", 7.4);
		assertEquals(7, map.getLong("I"));
		map.setLong("F", 4);
		assertEquals("4", map.get("F"));
		map.setLong("B", 5);
		assertTrue(map.getBoolean("B"));
		map.setLong("S", 8);
		assertEquals(8, map.getLong("S"));
		assertEquals(FeatureException.Reason.TYPE, refused(() -> map.getLong("T")));
		assertEquals(FeatureException.Reason.TYPE, refused(() -> map.get("C")));
		assertEquals(FeatureException.Reason.TYPE, refused(() -> map.get("Device")));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.set("I", "many")));
		assertEquals(FeatureException.Reason.VALUE, refused(() -> map.setDouble("I", Double.NaN)));
	}

	@Test
	void withoutACameraOnlyWhatTheDescriptionKeepsHasAValue() {
		final NodeMap map = map(intReg("Reg", "0") + "<Integer Name=\"Kept\"><Value>3</Value></Integer>");
		assertEquals(3, map.getLong("Kept"));
		assertEquals(FeatureException.Reason.UNCONNECTED, refused(() -> map.getLong("Reg")));
		assertEquals(FeatureException.Reason.UNCONNECTED, refused(() -> map.setLong("Reg", 1)));
		map.connect(port);
		assertEquals(0, map.getLong("Reg"));
		map.connect(null);
		assertEquals(FeatureException.Reason.UNCONNECTED, refused(() -> map.getLong("Reg")));
	}

	@Test
	void aRegisterSpaceRemembersAcrossItsPages() {
		final RegisterSpace space = new RegisterSpace();
		final byte[] data = new byte[1000];
		for (int i = 0; i < data.length; i++) {
			data[i] = (byte) (i * 7);
		}
		space.write(0xFFFFFF80L, data);
		final byte[] all = new byte[1200];
		space.read(0xFFFFFF80L - 100, all);
		final byte[] expected = new byte[1200];
		System.arraycopy(data, 0, expected, 100, data.length);
		assertArrayEquals(expected, all);
	}

	@Test
	void manyThreadsMayUseOneMap() throws Exception {
		final NodeMap map = map(new RegisterSpace(), intReg("Reg", "0") + "<Integer Name=\"Low\"><pValue>LowBits</pValue></Integer>"
			+ "<MaskedIntReg Name=\"LowBits\">" + register("4") + "<LSB>31</LSB><MSB>16</MSB><Endianess>BigEndian</Endianess>"
			+ "</MaskedIntReg><MaskedIntReg Name=\"High\">" + register("4") + "<LSB>15</LSB><MSB>0</MSB>"
			+ "<Endianess>BigEndian</Endianess></MaskedIntReg>");
		final ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			final List<Future<?>> work = new ArrayList<>();
			for (final String name : List.of("Low", "High", "Reg")) {
				work.add(threads.submit(() -> {
					for (int i = 0; i < 2000; i++) {
						map.setLong(name, i);
						assertEquals(i, map.getLong(name), name);
					}
				}));
			}
			work.add(threads.submit(() -> {
				for (int i = 0; i < 2000; i++) {
					map.invalidate();
				}
			}));
			for (final Future<?> one : work) {
				one.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertEquals(1999, map.getLong("Low"));
		assertEquals(1999, map.getLong("High"));
	}
}
