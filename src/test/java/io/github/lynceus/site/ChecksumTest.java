package io.github.lynceus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the updater's checksums, each against a SHA-1 of the bytes that the rule leaves, written out. */
class ChecksumTest {

	@Test
	void aFileIsItsPathAndItsContent() {
		assertEquals(sha1("macros/A.ijmprint(1);"), Checksum.of("macros/A.ijm", bytes("print(1);")));
	}

	@Test
	void aJarIsItsEntriesByName() throws IOException {
		assertEquals(sha1("Z.classzeta" + "a/B.classbeta"), ofJar("a/B.class", "beta", "Z.class", "zeta"));
	}

	@Test
	void theNameOfTheJarDoesNotCount() throws IOException {
		final byte[] jar = Jars.write(Map.of("A.class", bytes("alpha")));
		assertEquals(Checksum.of("jars/a-1.0.0.jar", jar), Checksum.of("plugins/b-2.0.0.jar", jar));
	}

	@Test
	void ofAManifestOnlyItsNameCounts() throws IOException {
		assertEquals(sha1("META-INF/MANIFEST.MF" + "x.txtx"),
			ofJar("META-INF/MANIFEST.MF", "Main-Class: A\nBuilt-By: me\n", "x.txt", "x"));
	}

	@Test
	void commentsOfPropertiesAreEmptyLines() throws IOException {
		assertEquals(sha1("p.properties" + "\n\na=1\n\nb=2"), ofJar("p.properties", "#one\n#two\na=1\n##three\nb=2"));
		assertEquals(sha1("p.properties" + "a=1 #no\n"), ofJar("p.properties", "a=1 #no\n#the end"));
	}

	/** The updater's filter is not exact; ours has to differ from what is right in the same way. */
	@Test
	void commentsAfterAnEmptyLineStay() throws IOException {
		assertEquals(sha1("p.properties" + "a=1\n\n#kept\n"), ofJar("p.properties", "a=1\n\n#kept\n"));
		assertEquals(sha1("p.properties" + "\n#kept\n\n"), ofJar("p.properties", "##\n#kept\n#gone\n"));
	}

	@Test
	void oneByteMakesADifference() throws IOException {
		assertNotEquals(ofJar("A.class", "alpha"), ofJar("A.class", "alphb"));
		assertNotEquals(ofJar("A.class", "alpha"), ofJar("B.class", "alpha"));
	}

	private static String ofJar(final String... namesAndContents) throws IOException {
		final Map<String, byte[]> entries = new LinkedHashMap<>();
		for (int i = 0; i < namesAndContents.length; i += 2) entries.put(namesAndContents[i], bytes(namesAndContents[i + 1]));
		return Checksum.of("jars/any.jar", Jars.write(entries));
	}

	private static byte[] bytes(final String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static String sha1(final String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes(text)));
		}
		catch (final NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}
}
