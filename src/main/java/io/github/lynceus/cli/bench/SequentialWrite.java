package io.github.lynceus.cli.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How fast a disk takes one large file; and the names of the files, which closing deletes. */
final class SequentialWrite implements AutoCloseable {

	/** Bytes written at once. */
	private static final int CHUNK = 8 << 20;

	private final Path folder;

	/** @param folder null for none */
	SequentialWrite(final Path folder) {
		this.folder = folder;
	}

	/** Where a download shall go. */
	Path downloaded() {
		return folder.resolve("lynceus-bench.tif");
	}

	/** MB/s of writing a new file, until it is on the disk. */
	double megabytesPerSecond(final long bytes) throws IOException {
		final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
		final long begin = System.nanoTime();
		try (FileChannel channel = FileChannel.open(folder.resolve("lynceus-bench.floor"), StandardOpenOption.CREATE,
			StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))
		{
			for (long done = 0; done < bytes;) {
				chunk.clear().limit((int) Math.min(CHUNK, bytes - done));
				done += channel.write(chunk);
			}
			channel.force(true);
		}
		return bytes / ((System.nanoTime() - begin) / 1e9) / 1e6;
	}

	@Override
	public void close() throws IOException {
		if (folder == null) return;
		try (var made = Files.newDirectoryStream(folder, "lynceus-bench.*")) {
			for (final Path file : made) Files.delete(file);
		}
	}
}
