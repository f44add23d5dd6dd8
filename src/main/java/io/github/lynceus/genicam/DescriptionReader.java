package io.github.lynceus.genicam;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * From a camera's file to a tree of elements, within bounds. A document type declaration is refused, and with
 * it every external entity and every entity that expands: no camera description needs one.
 */
final class DescriptionReader {

	/** The largest description accepted, unpacked; the largest of the known ones has 1.3 MB. */
	static final int MAX_BYTES = 32 << 20;
	/** How much may be unpacked in search of the description. */
	private static final int MAX_UNPACKED = 64 << 20;
	/** How many elements; the known ones have up to 45,000. */
	static final int MAX_ELEMENTS = 500_000;
	/** How deep elements may be nested; GenApi needs about ten. */
	static final int MAX_DEPTH = 100;
	/** Tools that save a camera's description put a line with the camera's name in front. */
	private static final int MAX_PREFIX = 1024;

	private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");

	private DescriptionReader() {
		// Only functions.
	}

	/** Reads a file, plain or zipped, down to its root element. */
	static XmlElement read(final byte[] file) {
		if (file.length > 2 && file[0] == 'P' && file[1] == 'K') {
			return readXml(unzip(file));
		}
		return readXml(file);
	}

	// -- Zip --

	/** The first entry called .xml, else the first entry. */
	private static byte[] unzip(final byte[] file) {
		byte[] other = null;
		int budget = MAX_UNPACKED;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				final byte[] content = zip.readNBytes(Math.min(budget, MAX_BYTES + 1));
				budget -= content.length;
				if (content.length > MAX_BYTES || budget <= 0) {
					throw tooLarge();
				}
				if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
					return content;
				}
				if (other == null && !entry.isDirectory()) {
					other = content;
				}
			}
		}
		catch (final IOException | IllegalArgumentException e) {
			throw new DescriptionException("The camera's zipped description cannot be unpacked (" + e.getMessage()
				+ ").", e);
		}
		if (other == null) {
			throw new DescriptionException("The camera's zipped description is empty.");
		}
		return other;
	}

	private static DescriptionException tooLarge() {
		return new DescriptionException("The camera's description is larger than " + (MAX_BYTES >> 20) + " MB.");
	}

	// -- XML --

	private static XmlElement readXml(final byte[] file) {
		if (file.length > MAX_BYTES) {
			throw tooLarge();
		}
		final byte[] xml = trim(file);
		try {
			// Some vendors write a degree sign in Latin-1 into a file that claims to be UTF-8.
			return xml[0] == '<' && xml[1] != 0 && claimsUtf8(xml) && !isUtf8(xml)
				? parse(null, new StringReader(new String(xml, StandardCharsets.ISO_8859_1)))
				: parse(new ByteArrayInputStream(xml), null);
		}
		catch (final DescriptionException e) {
			throw e;
		}
		catch (final XMLStreamException | RuntimeException e) {
			// The JDK's parser has been known to throw index exceptions on damaged files.
			throw malformed(e);
		}
	}

	/** Whether the XML declaration names no other encoding. */
	private static boolean claimsUtf8(final byte[] xml) {
		final String start = new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.ISO_8859_1);
		final Matcher encoding = ENCODING.matcher(start);
		try {
			return !encoding.find() || !Charset.isSupported(encoding.group(1))
				|| Charset.forName(encoding.group(1)).equals(StandardCharsets.UTF_8);
		}
		catch (final IllegalArgumentException e) {
			return true;
		}
	}

	/** Without trailing NULs, byte-order mark and anything in front of the first tag. */
	private static byte[] trim(final byte[] file) {
		int end = file.length;
		while (end > 0 && file[end - 1] == 0) {
			end--;
		}
		int start = 0;
		final boolean utf16 = end > 1 && (file[0] == 0 || file[1] == 0 || file[0] == (byte) 0xFE
			|| file[0] == (byte) 0xFF);
		if (utf16) {
			// The last character's own zero byte may have been taken for padding.
			return Arrays.copyOf(file, Math.min(file.length, end + (end & 1)));
		}
		while (start < end && start < MAX_PREFIX && file[start] != '<') {
			start++;
		}
		if (start >= end - 1 || file[start] != '<') {
			throw new DescriptionException("The camera's description is not XML.");
		}
		return Arrays.copyOfRange(file, start, end);
	}

	private static boolean isUtf8(final byte[] xml) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
			return true;
		}
		catch (final CharacterCodingException e) {
			return false;
		}
	}

	private static DescriptionException malformed(final Exception e) {
		final String detail = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
		return new DescriptionException("The camera's description is not well-formed XML (" + detail + ").", e);
	}

	private static XmlElement parse(final InputStream bytes, final Reader characters) throws XMLStreamException {
		// The JDK's own: what else is on the class path decides differently about entities.
		final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("external entities are refused");
		});
		final XMLStreamReader reader = bytes != null ? factory.createXMLStreamReader(bytes)
			: factory.createXMLStreamReader(characters);
		try {
			return readTree(reader);
		}
		finally {
			reader.close();
		}
	}

	/** Reads up to the end of the root element; what cameras leave behind it is nobody's business. */
	private static XmlElement readTree(final XMLStreamReader reader) throws XMLStreamException {
		final Deque<XmlElement> open = new ArrayDeque<>();
		final StringBuilder text = new StringBuilder();
		int elements = 0;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION,
					XMLStreamConstants.ENTITY_REFERENCE ->
					throw new DescriptionException(
						"The camera's description declares a document type or entities, which is refused.");
				case XMLStreamConstants.START_ELEMENT -> {
					if (++elements > MAX_ELEMENTS) {
						throw new DescriptionException("The camera's description has more than " + MAX_ELEMENTS
							+ " elements.");
					}
					if (open.size() >= MAX_DEPTH) {
						throw new DescriptionException("The camera's description is nested more than " + MAX_DEPTH
							+ " deep.");
					}
					text.setLength(0);
					final XmlElement element = new XmlElement(reader.getLocalName(), attributes(reader));
					if (!open.isEmpty()) {
						open.peek().add(element);
					}
					open.push(element);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					final XmlElement element = open.pop();
					if (element.children().isEmpty()) {
						element.text(text.toString());
					}
					text.setLength(0);
					if (open.isEmpty()) {
						return element;
					}
				}
				default -> {
					// Comments and processing instructions.
				}
			}
		}
		throw new DescriptionException("The camera's description ends too early.");
	}

	private static Map<String, String> attributes(final XMLStreamReader reader) {
		final int count = reader.getAttributeCount();
		if (count == 0) {
			return Map.of();
		}
		final Map<String, String> attributes = new HashMap<>(count * 2);
		for (int i = 0; i < count; i++) {
			attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
		return attributes;
	}
}
