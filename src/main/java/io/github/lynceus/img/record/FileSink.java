package io.github.lynceus.img.record;

import ij.ImagePlus;
import io.github.lynceus.img.RingFrame;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A recording in a file, with a table of its frames (.csv) and its report (.json) beside it. The file grows under another
 * name and gets its own when it is whole.
 */
abstract class FileSink implements PlaneSink {

	private final Path file;
	private final Path part;
	private final BufferedWriter table;
	private long frames;

	/** @throws IOException when nothing can be written there */
	FileSink(final Path file) throws IOException {
		this.file = file.toAbsolutePath();
		part = this.file.resolveSibling("." + this.file.getFileName() + "-" + Long.toHexString(System.nanoTime()) + ".part");
		table = Files.newBufferedWriter(beside("csv"), StandardCharsets.UTF_8);
		table.write("index,frame_id,block_id,seconds,packets_missing\n");
	}

	/** The final file. */
	final Path file() {
		return file;
	}

	/** Where to write until it is whole. */
	final Path part() {
		return part;
	}

	/** Frames written. */
	final long frames() {
		return frames;
	}

	/** Writes the pixels. */
	abstract void append(long index, RingFrame frame, Object plane) throws IOException;

	/** Writes what makes the file whole, and closes it. @param planes there are */
	abstract void complete(long planes, ImagePlus like) throws IOException;

	/** Closes the file without more. */
	abstract void abandon() throws IOException;

	@Override
	public final Object write(final RingFrame frame, final Object plane) throws IOException {
		append(frames, frame, plane);
		table.write(String.format(Locale.ROOT, "%d,%d,%d,%.9f,%d%n", frames, frame.frameId(), frame.blockId(),
			frame.seconds(), frame.packetsMissing()));
		frames++;
		return plane;
	}

	@Override
	public final void finish(final ImagePlus like, final RecordReport report) throws IOException {
		if (frames == 0) {
			discard();
			return;
		}
		try {
			complete(frames, like);
		}
		finally {
			// Also when the disk is full: what is on it has its name, and the report tells where it ends.
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
		table.close();
		Files.writeString(beside("json"), report.toJson(), StandardCharsets.UTF_8);
	}

	@Override
	public final void discard() {
		try {
			abandon();
			Files.deleteIfExists(part);
			table.close();
			Files.deleteIfExists(beside("csv"));
		}
		catch (final IOException exception) {
			part.toFile().deleteOnExit();
		}
	}

	private Path beside(final String extension) {
		final String name = file.getFileName().toString();
		final int dot = name.lastIndexOf('.');
		return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + extension);
	}
}
