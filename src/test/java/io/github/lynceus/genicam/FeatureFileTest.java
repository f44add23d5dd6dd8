package io.github.lynceus.genicam;

import static io.github.lynceus.genicam.Descriptions.intReg;
import static io.github.lynceus.genicam.Descriptions.map;
import static io.github.lynceus.genicam.Descriptions.register;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Saving a camera's settings and giving them back. */
class FeatureFileTest {

	private static final String STREAMABLE = "<Streamable>Yes</Streamable>";

	/**
	 * Two gains behind a selector, an offset that may only be as large as the width leaves room for, a label.
	 */
	private static String camera() {
		return "<Enumeration Name=\"GainSelector\">" + STREAMABLE + "<EnumEntry Name=\"Red\"><Value>0</Value></EnumEntry>"
			+ "<EnumEntry Name=\"Blue\"><Value>1</Value></EnumEntry><pValue>SelectorReg</pValue><pSelected>Gain</pSelected>"
			+ "</Enumeration>" + intReg("SelectorReg", "0")
			+ "<IntReg Name=\"GainReg\">" + register("0x100") + "<pIndex Offset=\"4\">SelectorReg</pIndex>"
			+ "<Endianess>BigEndian</Endianess></IntReg><Integer Name=\"Gain\">" + STREAMABLE + "<pValue>GainReg</pValue>"
			+ "</Integer><Integer Name=\"OffsetX\">" + STREAMABLE + "<pValue>OffsetReg</pValue><pMax>OffsetMax</pMax></Integer>"
			+ intReg("OffsetReg", "8") + "<IntSwissKnife Name=\"OffsetMax\"><pVariable Name=\"W\">Width</pVariable>"
			+ "<Formula>640 - W</Formula></IntSwissKnife><Integer Name=\"Width\">" + STREAMABLE + "<pValue>WidthReg</pValue>"
			+ "<Min>16</Min><Max>640</Max></Integer>" + intReg("WidthReg", "0xC")
			+ "<StringReg Name=\"Label\"><Streamable>Yes</Streamable>" + register("0x20").replace(">4<", ">16<")
			+ "</StringReg>" + intReg("NotSaved", "0x40")
			+ "<Integer Name=\"ReadOnly\">" + STREAMABLE + "<ImposedAccessMode>RO</ImposedAccessMode><Value>1</Value></Integer>";
	}

	@Test
	void settingsComeBackWithTheirSelectorsInWorkableOrder() {
		final NodeMap first = map(new MemoryPort().putInt(0xC, 640), camera());
		first.setLong("Width", 320);
		first.setLong("OffsetX", 300);
		first.setLong("Gain", 5);
		first.set("GainSelector", "Blue");
		first.setLong("Gain", 7);
		first.set("Label", "a = [b], \\c\nd");
		final FeatureFile saved = FeatureFile.save(first);
		assertEquals("Blue", first.get("GainSelector"), "put back");
		assertEquals("# Lynceus camera settings 1\nGainSelector = Blue\nGain[GainSelector=Red] = 5\n"
			+ "Gain[GainSelector=Blue] = 7\nOffsetX = 300\nWidth = 320\nLabel = a = [b], \\\\c\\nd\n", saved.text());
		final FeatureFile read = FeatureFile.parse(saved.text());
		assertEquals(saved, read);

		// The offset stands before the width and is too large as long as the width is.
		final NodeMap second = map(new MemoryPort().putInt(0xC, 640), camera());
		assertEquals(List.of(), read.apply(second));
		assertEquals(saved, FeatureFile.save(second));
		assertEquals("Blue", second.get("GainSelector"));
		assertEquals("a = [b], \\c\nd", second.get("Label"));
	}

	@Test
	void whatTheCameraRefusesIsReportedAndTheRestApplied() {
		final NodeMap map = map(new MemoryPort().putInt(0xC, 640), camera());
		final List<FeatureFile.Problem> problems = FeatureFile.parse("# remark\n\n Width=100000\nNoSuch = 1\n"
			+ "Gain[GainSelector=Green] = 1\nGain[GainSelector=Blue] = 9\r\nNotSaved = 3\nReadOnly = 2\n").apply(map);
		assertEquals(List.of("Width", "NoSuch", "Gain", "ReadOnly"),
			problems.stream().map(p -> p.setting().feature()).collect(java.util.stream.Collectors.toList()));
		problems.forEach(problem -> assertTrue(problem.message().endsWith("."), problem.message()));
		assertEquals("Red", map.get("GainSelector"), "not in the file, so as it was");
		map.set("GainSelector", "Blue");
		assertEquals(9, map.getLong("Gain"));
		assertEquals(3, map.getLong("NotSaved"));
	}

	@Test
	void selectorsOfSelectorsAreGoneThroughAndTablesLeftOut() {
		final NodeMap map = map(new MemoryPort(), "<Integer Name=\"Outer\">" + STREAMABLE + "<Value>1</Value><Min>0</Min>"
			+ "<Max>1</Max><pSelected>Inner</pSelected></Integer><Integer Name=\"Inner\">" + STREAMABLE
			+ "<Value>0</Value><Min>0</Min><Max>2</Max><pSelected>Value</pSelected></Integer>"
			+ "<IntReg Name=\"Value\">" + register("0") + STREAMABLE + "<pIndex Offset=\"16\">Outer</pIndex><pIndex>Inner</pIndex>"
			+ "<Endianess>BigEndian</Endianess></IntReg><Integer Name=\"Index\"><Value>0</Value><Min>0</Min><Max>4095</Max>"
			+ "<pSelected>Lut</pSelected></Integer><IntReg Name=\"Lut\">" + register("0x100") + STREAMABLE
			+ "<pIndex>Index</pIndex></IntReg>");
		final FeatureFile file = FeatureFile.save(map);
		assertEquals(List.of("Lut"), file.skipped());
		assertEquals(6, file.settings().stream().filter(s -> s.feature().equals("Value")).count());
		assertTrue(file.settings().contains(new FeatureFile.Setting(Map.of("Outer", "1", "Inner", "2"), "Value", "0")));
		assertEquals(1, map.getLong("Outer"));
		assertEquals(0, map.getLong("Inner"));
		assertTrue(file.text().contains("left out"));
	}

	@Test
	void withoutMarksEverySettingOfTheCameraIsSavedButNotTheConnections() {
		final NodeMap map = map(new MemoryPort(), "<Category Name=\"Root\"><pFeature>Image</pFeature></Category>"
			+ "<Category Name=\"Image\"><pFeature>Width</pFeature><pFeature>GevSCPSPacketSize</pFeature>"
			+ "<pFeature>TLParamsLocked</pFeature><pFeature>Hidden</pFeature><pFeature>Go</pFeature><pFeature>Root</pFeature>"
			+ "</Category><Integer Name=\"Width\"><pValue>Reg</pValue></Integer>" + intReg("Reg", "0")
			+ "<Integer Name=\"GevSCPSPacketSize\"><Value>1</Value></Integer>"
			+ "<Integer Name=\"TLParamsLocked\"><Value>0</Value></Integer>"
			+ "<Integer Name=\"Hidden\"><Visibility>Invisible</Visibility><Value>0</Value></Integer>"
			+ "<Command Name=\"Go\"><pValue>Reg</pValue></Command><Integer Name=\"Inner\"><Value>0</Value></Integer>");
		assertEquals(List.of("Width"), List.copyOf(FeatureFile.save(map).features()));
	}

	@Test
	void whatIsNoSettingIsATypedError() {
		for (final String line : List.of("Width", "= 3", "Wi dth = 3", "Gain[Selector] = 3", "Gain[=x] = 3", "Gain[A=1 = 3",
			"Gain[]x=[A=1] = 3"))
		{
			assertThrows(DescriptionException.class, () -> FeatureFile.parse("A = 1\n" + line), line);
		}
		assertFalse(FeatureFile.parse("A = 1").settings().isEmpty());
		assertTrue(FeatureFile.parse("").settings().isEmpty());
	}
}
