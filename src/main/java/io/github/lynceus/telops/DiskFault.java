package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** What goes wrong with files of frames, in one sentence. */
final class DiskFault {

	private DiskFault() {}

	static CameraException of(final Path file, final IOException cause) {
		return new CameraException("The frames cannot be kept in " + file + ": " + reason(cause) + ".", cause);
	}

	/** Reads or writes a file. */
	static <T> T guard(final Path file, final Access<T> access) {
		try {
			return access.run();
		}
		catch (final IOException exc) {
			throw of(file, exc);
		}
	}

	private static String reason(final IOException cause) {
		if (cause instanceof AccessDeniedException) return "writing there is not permitted; choose another folder";
		final String text = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
		if (text != null && text.contains("No space left"))
			return "the disk is full; free some space and download to the same file again, which goes on where it stopped";
		return text == null ? "the system gives no reason" : text;
	}

	/** An access to a file. */
	interface Access<T> {

		T run() throws IOException;
	}
}
