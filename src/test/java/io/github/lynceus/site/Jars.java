package io.github.lynceus.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Jars as their entries by name, without folders. */
final class Jars {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";
	/** The same for every entry, so that equal contents give equal files. */
	private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

	private Jars() {}

	/** Entries of a jar file, or of a folder of classes, which is the same before it is packed. */
	static Map<String, byte[]> read(final Path jarOrFolder) throws IOException {
		return Files.isDirectory(jarOrFolder) ? readFolder(jarOrFolder) : read(Files.readAllBytes(jarOrFolder));
	}

	static Map<String, byte[]> read(final byte[] jar) {
		final Map<String, byte[]> entries = new TreeMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (!entry.isDirectory()) entries.put(entry.getName(), in.readAllBytes());
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return entries;
	}

	private static Map<String, byte[]> readFolder(final Path folder) throws IOException {
		final Map<String, byte[]> entries = new TreeMap<>();
		final List<Path> files;
		try (Stream<Path> walk = Files.walk(folder)) {
			files = walk.filter(Files::isRegularFile).toList();
		}
		for (final Path file : files) {
			entries.put(folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
		}
		return entries;
	}

	/** Packs a jar, its manifest first, as {@link java.util.jar.JarInputStream} wants it. */
	static byte[] write(final Map<String, byte[]> entries) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			if (entries.containsKey(MANIFEST)) add(out, MANIFEST, entries.get(MANIFEST));
			for (final Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
				if (!entry.getKey().equals(MANIFEST)) add(out, entry.getKey(), entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private static void add(final ZipOutputStream out, final String name, final byte[] content) throws IOException {
		final ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(DATE);
		out.putNextEntry(entry);
		out.write(content);
		out.closeEntry();
	}
}
