package io.github.lynceus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.interop.ExternalProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the profile runs, as it runs it. */
class ReleaseTest {

	@Test
	void replacesTheFolderAndHandsOnTheHistory(@TempDir final Path root) throws IOException {
		final Path target = root.resolve("update-site");
		Files.createDirectories(target.resolve("plugins"));
		Files.writeString(target.resolve("plugins/left-over"), "of an earlier build");
		final String output = ExternalProcess.run(Duration.ofSeconds(60),
			Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", ImageJFolder.classPathText(),
			Release.class.getName(), ".", Built.classes().toString(), "9.8.7", target.toString());
		assertTrue(output.contains("plugins/Lynceus_-9.8.7.jar "), output);
		final Served served = new Served(target);
		final Database database = served.database();
		assertEquals(1 + database.files().size(), served.paths().size(), () -> "one list, and nothing left over");
		final List<Long> stamps = database.files().stream().map(file -> file.current().timestamp()).distinct().toList();
		assertEquals(1, stamps.size());
		assertTrue(Long.toString(stamps.get(0)).matches("20\\d{12}"), stamps::toString);
		try (InputStream in = Files.newInputStream(root.resolve("releases.xml"))) {
			assertEquals(database, DatabaseReader.read(in), "what the next release starts from");
		}
	}
}
