package io.github.lynceus.site;

import io.github.lynceus.site.Database.Current;
import io.github.lynceus.site.Database.Listed;
import io.github.lynceus.site.SiteDefinition.Library;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * What a web server must serve so that Fiji's updater installs the plugin.
 *
 * @param database what the updater reads first
 * @param files contents by path in Fiji's folder, as the database has it
 */
record UpdateSite(Database database, Map<String, byte[]> files) {

	/** Name of the database's file. */
	static final String DATABASE = "db.xml.gz";
	private static final String CLASS = ".class";
	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	/**
	 * Makes a release.
	 *
	 * @param version of the plugin
	 * @param plugin entries of its jar, as compiled
	 * @param macros folder with the macros to ship
	 * @param classPath what it was compiled with
	 * @param now time stamp of the release, yyyyMMddHHmmss
	 */
	static UpdateSite of(final SiteDefinition definition, final String version, final Map<String, byte[]> plugin,
		final Path macros, final ClassPath classPath, final long now) throws IOException
	{
		final Relocation relocation = new Relocation(definition.libraries().stream().map(Library::packageName).toList());
		final Map<String, byte[]> files = new TreeMap<>();
		final List<Listed> offered = new ArrayList<>();
		for (final Library library : definition.libraries()) {
			final String path = path(definition, library, classPath);
			final byte[] jar = Jars.write(packed(definition, library, relocation, classPath));
			files.put(path, jar);
			offered.add(listed(path, jar, library.name() + " for Lynceus, under package names of its own.", List.of(), definition));
		}
		final String path = definition.folders().plugin() + "/Lynceus_-" + version + ".jar";
		final byte[] jar = Jars.write(relocation.apply(plugin));
		files.put(path, jar);
		offered.add(listed(path, jar, definition.description(), dependencies(definition, plugin, classPath), definition));
		for (final Path macro : macrosIn(macros)) {
			final String place = definition.folders().macros() + "/" + macro.getFileName();
			files.put(place, Files.readAllBytes(macro));
			offered.add(listed(place, files.get(place), "", List.of(), definition));
		}
		return placed(definition.releases().next(offered, now), files);
	}

	/** Writes what is to be served into a folder that is not there yet. */
	void write(final Path folder) throws IOException {
		Files.createDirectory(folder);
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(DATABASE)))) {
			DatabaseWriter.write(database, out);
		}
		for (final Listed file : database.files()) {
			if (file.current() == null) continue;
			final Path place = folder.resolve(file.path() + "-" + file.current().timestamp());
			Files.createDirectories(place.getParent());
			Files.write(place, files.get(file.path()));
		}
	}

	// -- Libraries --

	private static String path(final SiteDefinition definition, final Library library, final ClassPath classPath) {
		return definition.folders().libraries() + "/lynceus-" + library.name() + "-"
			+ classPath.version(library.artifacts().get(0)) + ".jar";
	}

	/** The classes alone: what else is in a library's jar is for build tools or names the classes as they were. */
	private static Map<String, byte[]> packed(final SiteDefinition definition, final Library library,
		final Relocation relocation, final ClassPath classPath) throws IOException
	{
		final Map<String, byte[]> entries = new TreeMap<>();
		final String prefix = library.packageName().replace('.', '/') + "/";
		for (final String artifact : library.artifacts()) {
			classPath.content(artifact).forEach((name, content) -> {
				if (name.startsWith(prefix) && name.endsWith(CLASS)) entries.put(name, content);
			});
		}
		final Map<String, byte[]> moved = relocation.apply(entries);
		moved.put(MANIFEST, ("Manifest-Version: 1.0\r\nImplementation-Title: " + library.name()
			+ "\r\nImplementation-Version: " + classPath.version(library.artifacts().get(0)) + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		moved.put("META-INF/LICENSE.txt", definition.licence());
		return moved;
	}

	// -- Dependencies --

	/** Found in the classes, so that none is forgotten; what nobody has accounted for is an error. */
	private static List<String> dependencies(final SiteDefinition definition, final Map<String, byte[]> plugin,
		final ClassPath classPath) throws IOException
	{
		final Map<String, String> owners = new TreeMap<>();
		for (final String optional : definition.optional()) own(owners, classPath, optional, "");
		for (final String fiji : definition.fiji()) own(owners, classPath, fiji, "jars/" + fiji + ".jar");
		for (final Library library : definition.libraries()) {
			final String key = new Listed(path(definition, library, classPath), null, List.of()).key();
			for (final String artifact : library.artifacts()) own(owners, classPath, artifact, key);
		}
		final TreeSet<String> dependencies = new TreeSet<>();
		for (final String name : References.of(plugin.entrySet().stream().filter(entry -> entry.getKey().endsWith(CLASS))
			.map(Map.Entry::getValue).toList()))
		{
			if (plugin.containsKey(name)) continue;
			final String owner = owners.get(name);
			if (owner == null) {
				throw new IllegalArgumentException("The plugin uses " + name
					+ ", which is neither shipped nor in Fiji; see update-site/site.properties.");
			}
			if (!owner.isEmpty()) dependencies.add(owner);
		}
		return List.copyOf(dependencies);
	}

	private static void own(final Map<String, String> owners, final ClassPath classPath, final String jar,
		final String owner) throws IOException
	{
		classPath.content(jar).keySet().forEach(name -> owners.put(name, owner));
	}

	// -- Files --

	private static Listed listed(final String path, final byte[] content, final String description,
		final List<String> dependencies, final SiteDefinition definition)
	{
		return new Listed(path, new Current(0, Checksum.of(path, content), content.length, description, dependencies,
			List.of(definition.link()), List.of(definition.author())), List.of());
	}

	private static List<Path> macrosIn(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".ijm")).sorted().toList();
		}
	}

	/** A file that has not changed keeps the path it had, which may tell an older version. */
	private static UpdateSite placed(final Database database, final Map<String, byte[]> files) {
		final Map<String, byte[]> byKey = new TreeMap<>();
		files.forEach((path, content) -> byKey.put(new Listed(path, null, List.of()).key(), content));
		final Map<String, byte[]> placed = new TreeMap<>();
		for (final Listed file : database.files()) {
			if (file.current() != null) placed.put(file.path(), byKey.get(file.key()));
		}
		return new UpdateSite(database, placed);
	}
}
