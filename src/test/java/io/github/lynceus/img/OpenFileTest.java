package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where a file cannot be replaced, as Windows does not let a file be that is open. */
class OpenFileTest {

	@Test
	void aFileThatIsThereMayBeOpen(@TempDir final Path folder) throws IOException {
		final Path file = Files.createFile(folder.resolve("shown.tif"));
		final IOException denied = new AccessDeniedException(file.toString());
		assertTrue(RecordingFile.reason(file, denied).contains("close what has it open"));
		assertTrue(RecordingFile.reason(folder.resolve("new.tif"), denied).contains("choose another folder"));
	}
}
