package io.github.lynceus.site;

import io.github.lynceus.site.Database.Listed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A site as the updater meets it: a folder behind a web server, of which nothing is known but the database's name. */
record Served(Path folder) {

	Database database() throws IOException {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("db.xml.gz")))) {
			return DatabaseReader.read(in);
		}
	}

	/** The contents of a file offered. */
	byte[] fetch(final Listed file) throws IOException {
		return Files.readAllBytes(folder.resolve(file.path() + "-" + file.current().timestamp()));
	}

	/** Paths of all files that are there. */
	Set<String> paths() throws IOException {
		final Set<String> paths = new TreeSet<>();
		try (Stream<Path> walk = Files.walk(folder)) {
			walk.filter(Files::isRegularFile)
				.forEach(file -> paths.add(folder.relativize(file).toString().replace('\\', '/')));
		}
		return paths;
	}

	/** Puts everything offered into Fiji's folder, and refuses what does not have its checksum. */
	void download(final Path fiji) throws IOException {
		for (final Listed file : database().files()) {
			if (file.current() == null) continue;
			final byte[] content = fetch(file);
			if (!Checksum.of(file.path(), content).equals(file.current().checksum())) {
				throw new IOException("Wrong checksum: " + file.path());
			}
			final Path place = fiji.resolve(file.path());
			Files.createDirectories(place.getParent());
			Files.write(place, content);
		}
	}
}
