package io.github.lynceus.site;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the update site of a release; run by Maven's profile {@code update-site}. */
public final class Release {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private Release() {}

	/** @param args the project's folder, the plugin's jar or the folder of what goes into it, its version, and where the site goes */
	public static void main(final String... args) throws IOException {
		final Path project = Path.of(args[0]);
		final Path target = Path.of(args[3]);
		final ClassPath classPath = new ClassPath(
			Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
		final long now = Long.parseLong(LocalDateTime.now(ZoneOffset.UTC).format(STAMP));
		final UpdateSite site = UpdateSite.of(SiteDefinition.read(project.resolve("update-site")), args[2],
			Jars.read(Path.of(args[1])), project.resolve("macros"), classPath, now);
		delete(target);
		site.write(target);
		final Path releases = target.resolveSibling("releases.xml");
		try (OutputStream out = Files.newOutputStream(releases)) {
			DatabaseWriter.write(site.database(), out);
		}
		site.files().forEach((path, content) -> System.out.println(path + " " + content.length + " bytes"));
		System.out.println("Serve " + target + "; once it is published, " + releases + " becomes update-site/releases.xml.");
	}

	private static void delete(final Path folder) throws IOException {
		if (Files.notExists(folder)) return;
		final List<Path> inside;
		try (Stream<Path> walk = Files.walk(folder)) {
			inside = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (final Path path : inside) Files.delete(path);
	}
}
