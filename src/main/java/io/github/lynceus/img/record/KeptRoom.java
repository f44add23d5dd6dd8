package io.github.lynceus.img.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/**
 * Room on a disk that is taken early for what is written last, so that a recording that fills the disk still gets its
 * labels, its table and its report: a file of no meaning beside it.
 */
final class KeptRoom {

	private static final int STEP = 1 << 16;

	private final Path file;
	private final FileChannel channel;
	private final byte[] noise = new byte[STEP];
	private long held;

	/** @throws IOException when no file can be made there */
	KeptRoom(final Path file) throws IOException {
		this.file = file;
		channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		// Some file systems would make nothing of zeros.
		new Random(0).nextBytes(noise);
	}

	/** Sees to it that so much is kept. @throws IOException when the disk has not got it */
	void hold(final long bytes) throws IOException {
		while (held < bytes) {
			final ByteBuffer step = ByteBuffer.wrap(noise);
			while (step.hasRemaining()) {
				held += channel.write(step, held);
			}
		}
	}

	/** Gives it back to the disk. */
	void give() throws IOException {
		try (channel) {
			Files.deleteIfExists(file);
		}
	}
}
