package io.github.lynceus.genicam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways cameras write where their description is. */
class DescriptionUrlTest {

	@ParameterizedTest
	@ValueSource(strings = { "Local:cam.xml;C0000000;1A2B", "local:cam.xml;c0000000;1a2b", "LOCAL:CAM.XML; 0xC0000000; 0x1A2B",
		"Local:///cam.xml;C0000000;1A2B", "Local: cam.xml ;C0000000 ;1A2B\0\0\0garbage",
		"Local:cam.xml;C0000000;1A2B?SchemaVersion=1.1.0", "  Local:cam.xml;C0000000;1A2B  " })
	void localUrlsAreReadHoweverTheyAreWritten(final String text) {
		final DescriptionUrl url = DescriptionUrl.parse(text);
		assertEquals(DescriptionUrl.Location.LOCAL, url.location());
		assertEquals("cam.xml", url.name().toLowerCase());
		assertEquals(0xC0000000L, url.address());
		assertEquals(0x1A2B, url.length());
		assertEquals(text.contains("?") ? "1.1.0" : "", url.schemaVersion().orElse(""));
	}

	@Test
	void zipIsToldByTheName() {
		assertTrue(DescriptionUrl.parse("Local:Vendor Camera 1.0.ZIP;100;200").isZip());
		assertEquals("Vendor Camera 1.0.ZIP", DescriptionUrl.parse("Local:Vendor Camera 1.0.ZIP;100;200").name());
	}

	@Test
	void filesAndWebAddressesAreKept() {
		final DescriptionUrl file = DescriptionUrl.parse("File:///C|program files/cam.xml?SchemaVersion=1.0.0");
		assertEquals(DescriptionUrl.Location.FILE, file.location());
		assertEquals("C|program files/cam.xml", file.name());
		assertEquals("1.0.0", file.schemaVersion().orElseThrow());
		final DescriptionUrl web = DescriptionUrl.parse("http://www.example.org/xml/cam.zip");
		assertEquals(DescriptionUrl.Location.HTTP, web.location());
		assertEquals("http://www.example.org/xml/cam.zip", web.name());
		assertTrue(web.isZip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\0\0\0", "cam.xml", "Local:cam.xml", "Local:cam.xml;1000", "Local:cam.xml;xyz;100",
		"Local:cam.xml;1000;0", "Local:cam.xml;1000;40000000", "Local:cam.xml;1000;FFFFFFFFFFFFFFFF",
		"Local:cam.xml;12345678123456789;10", "ftp://example.org/cam.xml", "http:", "File:" })
	void anythingElseIsATypedError(final String text) {
		assertThrows(DescriptionException.class, () -> DescriptionUrl.parse(text));
	}
}
