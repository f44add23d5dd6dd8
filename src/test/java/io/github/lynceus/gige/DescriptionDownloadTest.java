package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions plain and zipped, at the first URL or the second, as devices write it. */
class DescriptionDownloadTest {

	private static final String XML = "<RegisterDescription>" + "<!-- long -->".repeat(100) + "</RegisterDescription>";

	private final ScriptedDevice device = new ScriptedDevice("127.0.1.40");
	private final ControlChannel control = ControlChannel.open(device.address(), ControlOptions.defaults());

	@AfterEach
	void close() {
		control.close();
		device.close();
	}

	private void put(final int address, final byte[] bytes) {
		final ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length + 3 & ~3));
		for (int i = 0; i < padded.capacity(); i += 4) device.registers.put(address + i, padded.getInt(i));
	}

	private void url(final int register, final String url) {
		put(register, url.getBytes(StandardCharsets.US_ASCII));
	}

	private String fetch() {
		return new String(DescriptionDownload.fetch(control, fraction -> {}), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Local:cam.xml;10000;%x", "local:///Cam.XML; 0x10000 ; %X", "LOCAL:a.xml;10000;%x?SchemaVersion=1.1.0" })
	void urlsAreReadLeniently(final String pattern) {
		put(0x10000, XML.getBytes(StandardCharsets.UTF_8));
		url(0x200, String.format(pattern, XML.length()));
		assertEquals(XML, fetch());
	}

	@Test
	void zippedDescriptionsAreUnpackedAndProgressIsTold() throws IOException {
		final ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(zip)) {
			out.putNextEntry(new ZipEntry("cam.xml"));
			out.write(XML.getBytes(StandardCharsets.UTF_8));
		}
		put(0x10000, zip.toByteArray());
		url(0x200, String.format("Local:cam.zip;10000;%x", zip.size()));
		final List<Double> told = new ArrayList<>();
		assertEquals(XML, new String(DescriptionDownload.fetch(control, told::add), StandardCharsets.UTF_8));
		assertEquals(1.0, told.get(told.size() - 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://example.org/cam.xml", "Local:cam.xml;10000", "Local:cam.xml;10000;7fffffff",
		"Local:cam.zip;10000;10" })
	void theSecondUrlStandsInForAFirstThatFails(final String first) {
		put(0x10000, XML.getBytes(StandardCharsets.UTF_8));
		url(0x200, first);
		url(0x400, String.format("Local:cam.xml;10000;%x", XML.length()));
		assertEquals(XML, fetch());
	}

	@Test
	void aDeviceWithoutDescriptionIsASentence() {
		final GigeException exc = assertThrows(GigeException.class, this::fetch);
		assertTrue(exc.getMessage().startsWith("The camera says its description is at ''"), exc.getMessage());
	}
}
