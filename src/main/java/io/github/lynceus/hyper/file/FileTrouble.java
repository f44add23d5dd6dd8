package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in a sentence what the system says in a code. */
final class FileTrouble {

	private FileTrouble() {}

	static CubeException reading(final Path path, final IOException exception) {
		return new CubeException("Cannot read " + path + ": " + reason(exception, "reading it is not permitted") + ".",
			exception);
	}

	static CubeException writing(final Path path, final IOException exception) {
		return new CubeException("Cannot write " + path + ": "
			+ reason(exception, Files.exists(path)
				? "it cannot be replaced; close what has it open, which on Windows an image of it does, or choose another name"
				: "writing there is not permitted; choose another folder") + ".", exception);
	}

	private static String reason(final IOException exception, final String denied) {
		if (exception instanceof AccessDeniedException) {
			return denied;
		}
		if (exception instanceof NoSuchFileException) {
			return "the file or its folder does not exist";
		}
		final String text = exception instanceof FileSystemException ? ((FileSystemException) exception).getReason() : exception
			.getMessage();
		if (text != null && text.contains("No space left")) {
			return "the disk is full; free some space or choose another disk";
		}
		return text == null ? "the system gives no reason" : text;
	}
}
