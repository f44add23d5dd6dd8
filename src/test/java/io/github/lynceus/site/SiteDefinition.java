package io.github.lynceus.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The folder {@code update-site/}: what the site is called, what goes where, and which releases there were.
 *
 * @param folders where the plugin, its macros and libraries go, without a slash at the end
 * @param fiji names of jars of Fiji's that the plugin needs
 * @param optional names of jars that the plugin can do without
 * @param licence of the libraries
 * @param releases database of the last release
 */
record SiteDefinition(String description, String link, String author, Folders folders, List<Library> libraries,
	List<String> fiji, List<String> optional, byte[] licence, Database releases)
{

	/** Where things go in Fiji's folder. */
	record Folders(String plugin, String macros, String libraries) {}

	/**
	 * A library that is shipped under package names of ours.
	 *
	 * @param artifacts the jars it consists of, by their names without versions
	 * @param packageName what to move
	 */
	record Library(String name, List<String> artifacts, String packageName) {}

	static SiteDefinition read(final Path folder) throws IOException {
		final Properties values = new Properties();
		try (Reader in = Files.newBufferedReader(folder.resolve("site.properties"))) {
			values.load(in);
		}
		final List<Library> libraries = words(values, "shaded").stream().map(name -> new Library(name,
			words(values, name + ".artifacts"), text(values, name + ".package"))).toList();
		return new SiteDefinition(text(values, "description"), text(values, "link"), text(values, "author"),
			new Folders(text(values, "plugin"), text(values, "macros"), text(values, "libraries")), libraries,
			words(values, "fiji"), words(values, "optional"), Files.readAllBytes(folder.resolve("Apache-2.0.txt")),
			releases(folder.resolve("releases.xml")));
	}

	/** The same site after a release. */
	SiteDefinition after(final Database release) {
		return new SiteDefinition(description, link, author, folders, libraries, fiji, optional, licence, release);
	}

	private static Database releases(final Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return DatabaseReader.read(in);
		}
	}

	private static List<String> words(final Properties values, final String key) {
		return List.of(text(values, key).split("\\s+"));
	}

	private static String text(final Properties values, final String key) {
		final String value = values.getProperty(key);
		if (value == null) throw new IllegalArgumentException("site.properties lacks " + key + ".");
		return value.strip();
	}
}
