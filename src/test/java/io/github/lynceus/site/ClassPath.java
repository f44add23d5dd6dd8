package io.github.lynceus.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jars of a class path by their names without versions. */
final class ClassPath {

	/** Maven's names: what comes before the first number, the number, and anything after it. */
	private static final Pattern JAR = Pattern.compile("(?<name>.+?)-(?<version>\\d+(\\.\\d+)*).*\\.jar");

	private final Map<String, Path> jars = new TreeMap<>();
	private final Map<String, String> versions = new TreeMap<>();

	/** Of jars with one name the first counts, as it does for Java. */
	ClassPath(final List<Path> entries) {
		for (final Path entry : entries) {
			final Matcher matcher = JAR.matcher(entry.getFileName().toString());
			if (!matcher.matches()) continue;
			jars.putIfAbsent(matcher.group("name"), entry);
			versions.putIfAbsent(matcher.group("name"), matcher.group("version"));
		}
	}

	/** A jar by its name, such as {@code netty-common}. */
	Path jar(final String name) {
		final Path jar = jars.get(name);
		if (jar == null) throw new IllegalArgumentException("The class path has no " + name + ".");
		return jar;
	}

	/**
	 * The number in the name of a jar's file, such as 4.1.135 of {@code netty-common-4.1.135.Final.jar}. The updater knows a
	 * version by its number, and takes a name that ends in {@code .Final} for one without a version.
	 */
	String version(final String name) {
		jar(name);
		return versions.get(name);
	}

	/** What is in a jar. */
	Map<String, byte[]> content(final String name) throws IOException {
		return Jars.read(Files.readAllBytes(jar(name)));
	}
}
