package io.github.lynceus.site;

import io.github.lynceus.site.Database.Current;
import io.github.lynceus.site.Database.Listed;
import io.github.lynceus.site.Database.Previous;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a database, and holds it to the document type that is in it. */
final class DatabaseReader {

	private static final ErrorHandler STRICT = new ErrorHandler() {

		@Override
		public void warning(final SAXParseException problem) throws SAXException {
			throw problem;
		}

		@Override
		public void error(final SAXParseException problem) throws SAXException {
			throw problem;
		}

		@Override
		public void fatalError(final SAXParseException problem) throws SAXException {
			throw problem;
		}
	};

	private DatabaseReader() {}

	/** Reads uncompressed XML. */
	static Database read(final InputStream in) throws IOException {
		final Element root;
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setValidating(true);
			final DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(STRICT);
			root = builder.parse(in).getDocumentElement();
		}
		catch (final ParserConfigurationException | SAXException e) {
			throw new IOException("Not the database of an update site: " + e.getMessage(), e);
		}
		return new Database(children(root, "plugin").stream().map(DatabaseReader::file).toList());
	}

	private static Listed file(final Element plugin) {
		final List<Element> versions = children(plugin, "version");
		final String path = plugin.getAttribute("filename");
		return new Listed(path, versions.isEmpty() ? null : current(versions.get(0)),
			children(plugin, "previous-version").stream().map(element -> previous(element, path)).toList());
	}

	private static Current current(final Element version) {
		return new Current(number(version, "timestamp"), version.getAttribute("checksum"), number(version, "filesize"),
			String.join("", texts(version, "description")),
			children(version, "dependency").stream().map(element -> element.getAttribute("filename")).toList(),
			texts(version, "link"), texts(version, "author"));
	}

	private static Previous previous(final Element version, final String path) {
		final String own = version.getAttribute("filename");
		return new Previous(own.isEmpty() ? path : own, number(version, "timestamp"),
			number(version, "timestamp-obsolete"), version.getAttribute("checksum"));
	}

	// -- Helper methods --

	private static long number(final Element element, final String attribute) {
		final String value = element.getAttribute(attribute);
		return value.isEmpty() ? 0 : Long.parseLong(value);
	}

	private static List<String> texts(final Element parent, final String name) {
		return children(parent, name).stream().map(Node::getTextContent).toList();
	}

	private static List<Element> children(final Element parent, final String name) {
		final List<Element> found = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeName().equals(name)) found.add((Element) node);
		}
		return found;
	}
}
