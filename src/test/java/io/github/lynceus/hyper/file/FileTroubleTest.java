package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where a file of a cube cannot be replaced, as Windows does not let one be that is shown. */
class FileTroubleTest {

	@Test
	void aFileThatIsThereMayBeShown(@TempDir final Path folder) throws IOException {
		final Path file = Files.createFile(folder.resolve("cube.bil"));
		final IOException denied = new AccessDeniedException(file.toString());
		assertTrue(FileTrouble.writing(file, denied).getMessage().contains("close what has it open"));
		assertTrue(FileTrouble.writing(folder.resolve("new.bil"), denied).getMessage().contains("choose another folder"));
	}
}
