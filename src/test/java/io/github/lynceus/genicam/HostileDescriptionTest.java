package io.github.lynceus.genicam;

import static io.github.lynceus.genicam.Descriptions.bytes;
import static io.github.lynceus.genicam.Descriptions.intReg;
import static io.github.lynceus.genicam.Descriptions.map;
import static io.github.lynceus.genicam.Descriptions.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are damaged or meant to do harm: a typed error, or a node map in which only what is broken is
 * broken.
 */
class HostileDescriptionTest {

	private static byte[] zip(final String name, final byte[]... contents) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < contents.length; i++) {
				zip.putNextEntry(new ZipEntry(i < contents.length - 1 ? "readme" + i + ".txt" : name));
				zip.write(contents[i]);
			}
		}
		return out.toByteArray();
	}

	// -- Containers --

	@Test
	void zippedDescriptionsAreUnpacked() throws IOException {
		final byte[] plain = bytes(xml("1", intReg("A", "0")));
		for (final byte[] file : new byte[][] { zip("camera.XML", plain), zip("no-extension", plain),
			zip("a/b.xml", bytes("read me"), plain), Arrays.copyOf(zip("camera.xml", plain), 100_000) })
		{
			assertTrue(NodeMap.parse(file).node("A").isPresent());
		}
	}

	@Test
	void paddingMarksAndPrefixesAreStripped() {
		final String text = xml("1", intReg("A", "0"));
		for (final byte[] file : new byte[][] { Arrays.copyOf(bytes(text), 100_000), bytes("\uFEFF" + text),
			bytes("Vendor-Camera-1234 (169.254.1.2)\n" + text), bytes(text + "\n\n trailing <garbage"),
			text.replace("utf-8", "utf-16").getBytes(StandardCharsets.UTF_16),
			text.replace("utf-8", "utf-16").getBytes(StandardCharsets.UTF_16LE),
			("\uFEFF" + text.replace("utf-8", "utf-16")).getBytes(StandardCharsets.UTF_16LE) })
		{
			assertTrue(NodeMap.parse(file).node("A").isPresent());
		}
	}

	@Test
	void aLatin1DegreeSignInAnUtf8FileIsRead() {
		final String text = xml("1", "<Integer Name=\"A\"><Value>1</Value><Unit>°C</Unit></Integer>");
		assertEquals("°C", ((IntegerNode) NodeMap.parse(text.getBytes(StandardCharsets.ISO_8859_1)).node("A")
			.orElseThrow()).unit());
		assertEquals("°C", ((IntegerNode) NodeMap.parse(bytes(text)).node("A").orElseThrow()).unit());
	}

	@Test
	void zipBombsAreBounded() throws IOException {
		final byte[] zeros = new byte[40 << 20];
		assertThrows(DescriptionException.class, () -> NodeMap.parse(zip("camera.xml", zeros)));
		final byte[] part = new byte[31 << 20];
		assertThrows(DescriptionException.class, () -> NodeMap.parse(zip("c.xml", part, part, part, bytes("<a/>"))));
		final byte[] damaged = zip("camera.xml", bytes(xml("1", "")));
		assertThrows(DescriptionException.class, () -> NodeMap.parse(Arrays.copyOf(damaged, damaged.length / 3)));
		assertThrows(DescriptionException.class, () -> NodeMap.parse(new byte[] { 'P', 'K', 3, 4, 0 }));
	}

	// -- XML --

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\0\0\0\0", "not xml", "<", "<a", "<a>", "<a></b>", "<a/>", "<html><body/></html>",
		"<RegisterDescription>", "<RegisterDescription a='1' a='2'/>", "<RegisterDescription>&undefined;</RegisterDescription>",
		"<?xml version=\"1.0\" encoding=\"nonsense\"?><RegisterDescription/>" })
	void whatIsNoDescriptionIsATypedError(final String text) {
		final DescriptionException e = assertThrows(DescriptionException.class, () -> NodeMap.parse(bytes(text)));
		assertTrue(e.getMessage().endsWith("."), e.getMessage());
	}

	@Test
	void externalEntitiesAreRefused(@TempDir final Path folder) throws IOException {
		final Path secret = Files.writeString(folder.resolve("secret.txt"), "4711");
		final String body = "<RegisterDescription><Integer Name=\"A\"><Value>&x;</Value></Integer></RegisterDescription>";
		for (final String declaration : new String[] { "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
			"<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p; <!ENTITY x \"1\">", "<!ENTITY x \"1\">" })
		{
			assertThrows(DescriptionException.class,
				() -> NodeMap.parse(bytes("<!DOCTYPE RegisterDescription [" + declaration + "]>" + body)));
		}
		assertThrows(DescriptionException.class, () -> NodeMap.parse(bytes("<!DOCTYPE RegisterDescription SYSTEM \""
			+ secret.toUri() + "\"><RegisterDescription/>")));
	}

	@Test
	void entitiesThatExpandAreRefused() {
		final StringBuilder laughs = new StringBuilder("<!DOCTYPE R [<!ENTITY l0 \"lol\">");
		for (int i = 1; i < 12; i++) {
			laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
		}
		laughs.append("]><RegisterDescription><X>&l11;</X></RegisterDescription>");
		assertThrows(DescriptionException.class, () -> NodeMap.parse(bytes(laughs.toString())));
	}

	@Test
	void depthCountAndSizeAreBounded() {
		assertThrows(DescriptionException.class,
			() -> NodeMap.parse(bytes("<RegisterDescription>" + "<Group>".repeat(200_000))));
		assertThrows(DescriptionException.class,
			() -> NodeMap.parse(bytes("<RegisterDescription>" + "<a/>".repeat(600_000) + "</RegisterDescription>")));
		final byte[] large = new byte[DescriptionReader.MAX_BYTES + 1];
		Arrays.fill(large, (byte) ' ');
		large[0] = '<';
		assertThrows(DescriptionException.class, () -> NodeMap.parse(large));
	}

	@Test
	void aDamagedFileIsATypedErrorOrANodeMap() {
		final byte[] good = bytes(xml("1", intReg("A", "0") + "<Float Name=\"B\"><pValue>A</pValue><Max>7</Max></Float>"));
		final Random random = new Random(7);
		int maps = 0;
		for (int i = 0; i < 5_000; i++) {
			final byte[] bad = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
			for (int n = random.nextInt(4); n >= 0 && bad.length > 0; n--) {
				bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
			}
			try {
				final NodeMap map = NodeMap.parse(bad);
				map.connect(new MemoryPort());
				map.check(Map.of());
				maps++;
			}
			catch (final DescriptionException e) {
				assertFalse(e.getMessage().isBlank());
			}
		}
		assertTrue(maps > 300, "only " + maps + " node maps");
	}

	// -- Nodes --

	@Test
	void circlesAreFoundAndCostOnlyTheirOwnNodes() {
		final NodeMap map = map(new MemoryPort(), intReg("Good", "0")
			+ "<Integer Name=\"A\"><pValue>B</pValue></Integer><Integer Name=\"B\"><pValue>A</pValue></Integer>"
			+ "<IntSwissKnife Name=\"K\"><pVariable Name=\"X\">K</pVariable><Formula>X+1</Formula></IntSwissKnife>"
			+ intReg("Moving", "0", "<pAddress>Moving</pAddress>")
			+ "<Integer Name=\"Own\"><Value>1</Value><pIsAvailable>Own2</pIsAvailable></Integer>"
			+ "<Integer Name=\"Own2\"><pValue>Own2</pValue></Integer>"
			+ "<Integer Name=\"Self\"><Value>5</Value><pMin>Self</pMin><pMax>Self</pMax></Integer>"
			+ "<IntConverter Name=\"C\"><FormulaTo>FROM</FormulaTo><FormulaFrom>TO</FormulaFrom><pValue>C</pValue>"
			+ "</IntConverter><Category Name=\"Root\"><pFeature>Root</pFeature><pFeature>Missing</pFeature>"
			+ "<pFeature>Good</pFeature></Category>");
		for (final String name : new String[] { "A", "B", "K", "Moving", "Own", "Own2", "C" }) {
			assertEquals(FeatureException.Reason.DESCRIPTION,
				assertThrows(FeatureException.class, () -> map.getLong(name), name).reason());
			assertThrows(FeatureException.class, () -> map.setLong(name, 1), name);
			assertFalse(map.isWritable(name) && map.isReadable(name) && name.equals("A"));
		}
		assertEquals(AccessMode.NA, map.node("A").orElseThrow().accessMode());
		assertEquals(5, map.getLong("Self"), "limits may refer to the value");
		assertEquals(0, map.getLong("Good"));
		assertEquals(2, map.root().features().size(), "what is missing is left out");
		map.setLong("Good", 3);
		assertEquals(3, map.getLong("Good"));
	}

	@Test
	void invalidatorsMayGoInCircles() {
		final NodeMap map = map(new MemoryPort(), intReg("A", "0", "<pInvalidator>B</pInvalidator>")
			+ intReg("B", "4", "<pInvalidator>A</pInvalidator><pInvalidator>B</pInvalidator>")
			+ "<Enumeration Name=\"S\"><EnumEntry Name=\"X\"><Value>0</Value></EnumEntry><pValue>A</pValue>"
			+ "<pSelected>S</pSelected><pSelected>T</pSelected></Enumeration>"
			+ "<Integer Name=\"T\"><pValue>B</pValue><pSelected>S</pSelected></Integer>");
		map.setLong("A", 0);
		map.setLong("T", 9);
		assertEquals(9, map.getLong("B"));
		assertEquals("X", map.get("S"));
	}

	@Test
	void longChainsAreBoundedAndWideOnesCheap() {
		final StringBuilder chain = new StringBuilder(intReg("R", "0") + "<Integer Name=\"C0\"><pValue>R</pValue></Integer>");
		for (int i = 1; i <= 5000; i++) {
			chain.append("<Integer Name=\"C").append(i).append("\"><pValue>C").append(i - 1).append("</pValue></Integer>");
		}
		// Each refers to the one before in every way, which without remembering would be 3 to the power of 60
		// evaluations.
		chain.append(intReg("W0", "8"));
		for (int i = 1; i <= 60; i++) {
			chain.append("<IntSwissKnife Name=\"W").append(i).append("\"><pVariable Name=\"X\">W").append(i - 1)
				.append("</pVariable><pVariable Name=\"Y\">W").append(i - 1).append("</pVariable><pIsAvailable>W")
				.append(i - 1).append("</pIsAvailable><Formula>X+Y</Formula></IntSwissKnife>");
		}
		final MemoryPort port = new MemoryPort().putInt(8, 1);
		final NodeMap map = map(port, chain.toString());
		assertEquals(0, map.getLong("C100"));
		assertEquals(FeatureException.Reason.DESCRIPTION,
			assertThrows(FeatureException.class, () -> map.getLong("C5000")).reason());
		assertThrows(FeatureException.class, () -> map.setLong("C5000", 1));
		assertEquals(1L << 60, map.getLong("W60"));
		assertEquals(AccessMode.RO, map.node("W60").orElseThrow().accessMode());
	}

	@Test
	void deepFormulasInDeepChainsDoNotOverflowTheStack() throws InterruptedException {
		final StringBuilder chain = new StringBuilder(intReg("K0", "0"));
		for (int i = 1; i <= 300; i++) {
			chain.append("<IntSwissKnife Name=\"K").append(i).append("\"><pVariable Name=\"X\">K").append(i - 1)
				.append("</pVariable><Formula>").append("(1+".repeat(200)).append("X").append(")".repeat(200))
				.append("</Formula></IntSwissKnife>");
		}
		final NodeMap map = map(new MemoryPort(), chain.toString());
		final Throwable[] thrown = new Throwable[1];
		// As small a stack as a thread of a user interface may have.
		final Thread thread = new Thread(null, () -> {
			try {
				map.getLong("K5");
				map.getLong("K300");
			}
			catch (final Throwable e) {
				thrown[0] = e;
			}
		}, "small stack", 512 << 10);
		thread.start();
		thread.join();
		assertEquals(FeatureException.class, thrown[0].getClass());
		assertEquals(1000, map.getLong("K5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Integer Name=\"X\"/>", "<Integer Name=\"X\"><Value>abc</Value></Integer>",
		"<Integer Name=\"X\"><pValue>Missing</pValue></Integer>", "<Integer Name=\"X\"><pValue/></Integer>",
		"<Integer Name=\"X\"><Value>1</Value><pIsAvailable>Missing</pIsAvailable></Integer>",
		"<Integer Name=\"X\"><pIndex>Good</pIndex><ValueIndexed Index=\"9\">1</ValueIndexed></Integer>",
		"<IntSwissKnife Name=\"X\"/>", "<IntSwissKnife Name=\"X\"><Formula>1 +</Formula></IntSwissKnife>",
		"<IntSwissKnife Name=\"X\"><Formula>Y</Formula></IntSwissKnife>",
		"<IntSwissKnife Name=\"X\"><pVariable Name=\"Y\">Missing</pVariable><Formula>Y</Formula></IntSwissKnife>",
		"<SwissKnife Name=\"X\"><pVariable Name=\"Y.Nothing\">Good</pVariable><Formula>Y.Nothing</Formula></SwissKnife>",
		"<Converter Name=\"X\"><FormulaTo>FROM</FormulaTo><FormulaFrom>TO</FormulaFrom></Converter>",
		"<Float Name=\"X\"><pValue>Text</pValue></Float>", "<Boolean Name=\"X\"><Value>maybe</Value></Boolean>",
		"<Enumeration Name=\"X\"><pValue>Root</pValue></Enumeration>", "<StringReg Name=\"X\"/>",
		"<Command Name=\"X\"><pValue>Missing</pValue></Command>", "<String Name=\"X\"><pValue>Root</pValue></String>" })
	void oneBrokenNodeNeverCostsTheOthers(final String broken) {
		final NodeMap map = map(new MemoryPort().putInt(0, 42), "<Category Name=\"Root\"><pFeature>X</pFeature></Category>"
			+ broken + intReg("Good", "0") + "<String Name=\"Text\"><Value>t</Value></String>");
		final FeatureException e = assertThrows(FeatureException.class, () -> map.get("X"));
		assertTrue(e.getMessage().contains("X") || e.getMessage().contains("Root") || e.getMessage().contains("Text"),
			e.getMessage());
		assertTrue(e.getMessage().endsWith("."), e.getMessage());
		if (!broken.contains("<Value>") || broken.contains("pIs") || broken.contains("pIndex")) {
			// A value that is kept in the description itself is mended by writing another.
			assertThrows(FeatureException.class, () -> map.set("X", "1"));
		}
		assertEquals(42, map.getLong("Good"));
		assertTrue(map.nodes().size() > 3);
	}

	@Test
	void unknownElementsAndNamelessNodesAreIgnored() {
		final NodeMap map = map(new MemoryPort(), "<Future Name=\"F\"><New/></Future><Integer><Value>1</Value></Integer>"
			+ "<Group Comment=\"g\"><Group>" + intReg("A", "0", "<Extension><x:y xmlns:x=\"u\">1</x:y></Extension><Odd/>")
			+ "</Group></Group>" + intReg("A", "4") + "<Node Name=\"N\"/><ConfRom Name=\"R\"/>");
		assertTrue(map.node("F").isEmpty());
		map.setLong("A", 5);
		assertEquals(0, ((RegisterNode) map.node("A").orElseThrow()).address(), "the first of two");
		assertEquals(NodeType.OTHER, map.node("N").orElseThrow().type());
		assertThrows(FeatureException.class, () -> map.get("N"));
	}
}
