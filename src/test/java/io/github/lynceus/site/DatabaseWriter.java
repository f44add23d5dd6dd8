package io.github.lynceus.site;

import io.github.lynceus.site.Database.Current;
import io.github.lynceus.site.Database.Listed;
import io.github.lynceus.site.Database.Previous;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a database as the updater's {@code XMLFileWriter} does, with the document type that says what may be in it. */
final class DatabaseWriter {

	/** The elements and attributes of a site; those of update sites themselves are only in a user's own database. */
	private static final String DOCTYPE = """
		<!DOCTYPE pluginRecords [
		<!ELEMENT pluginRecords (plugin*)>
		<!ELEMENT plugin (platform*, category*, version?, previous-version*)>
		<!ELEMENT version (description?, dependency*, link*, author*)>
		<!ELEMENT previous-version EMPTY>
		<!ELEMENT description (#PCDATA)>
		<!ELEMENT dependency EMPTY>
		<!ELEMENT link (#PCDATA)>
		<!ELEMENT author (#PCDATA)>
		<!ELEMENT platform (#PCDATA)>
		<!ELEMENT category (#PCDATA)>
		<!ATTLIST plugin filename CDATA #REQUIRED>
		<!ATTLIST dependency filename CDATA #REQUIRED>
		<!ATTLIST dependency timestamp CDATA #IMPLIED>
		<!ATTLIST dependency overrides CDATA #IMPLIED>
		<!ATTLIST version timestamp CDATA #REQUIRED>
		<!ATTLIST version checksum CDATA #REQUIRED>
		<!ATTLIST version filesize CDATA #REQUIRED>
		<!ATTLIST previous-version filename CDATA #IMPLIED>
		<!ATTLIST previous-version timestamp CDATA #REQUIRED>
		<!ATTLIST previous-version timestamp-obsolete CDATA #IMPLIED>
		<!ATTLIST previous-version checksum CDATA #REQUIRED>
		]>""";

	private final XMLStreamWriter xml;

	private DatabaseWriter(final XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** Writes uncompressed XML. */
	static void write(final Database database, final OutputStream out) throws IOException {
		final StringWriter text = new StringWriter();
		try {
			final XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
			new DatabaseWriter(xml).write(database);
			xml.close();
		}
		catch (final XMLStreamException e) {
			throw new IOException(e);
		}
		out.write(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private void write(final Database database) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		line(0);
		xml.writeDTD(DOCTYPE);
		line(0);
		xml.writeStartElement("pluginRecords");
		for (final Listed file : database.files()) write(file);
		line(0);
		xml.writeEndElement();
		line(0);
		xml.writeEndDocument();
	}

	private void write(final Listed file) throws XMLStreamException {
		line(1);
		xml.writeStartElement("plugin");
		xml.writeAttribute("filename", file.path());
		if (file.current() != null) write(file.current());
		for (final Previous version : file.previous()) {
			empty(2, "previous-version", "filename", version.path(), "timestamp", Long.toString(version.timestamp()),
				"timestamp-obsolete", Long.toString(version.obsolete()), "checksum", version.checksum());
		}
		line(1);
		xml.writeEndElement();
	}

	private void write(final Current version) throws XMLStreamException {
		line(2);
		xml.writeStartElement("version");
		xml.writeAttribute("timestamp", Long.toString(version.timestamp()));
		xml.writeAttribute("checksum", version.checksum());
		xml.writeAttribute("filesize", Long.toString(version.size()));
		if (!version.description().isEmpty()) texts("description", List.of(version.description()));
		for (final String dependency : version.dependencies()) empty(3, "dependency", "filename", dependency);
		texts("link", version.links());
		texts("author", version.authors());
		line(2);
		xml.writeEndElement();
	}

	// -- Helper methods --

	private void texts(final String element, final List<String> texts) throws XMLStreamException {
		for (final String text : texts) {
			line(3);
			xml.writeStartElement(element);
			xml.writeCharacters(text);
			xml.writeEndElement();
		}
	}

	private void empty(final int depth, final String element, final String... attributes) throws XMLStreamException {
		line(depth);
		xml.writeEmptyElement(element);
		for (int i = 0; i < attributes.length; i += 2) xml.writeAttribute(attributes[i], attributes[i + 1]);
	}

	private void line(final int depth) throws XMLStreamException {
		xml.writeCharacters("\n" + "\t".repeat(depth));
	}
}
