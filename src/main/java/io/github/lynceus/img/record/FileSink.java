package io.github.lynceus.img.record;

import ij.ImagePlus;
import io.github.lynceus.img.RingFrame;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A recording in a file, with a table of its frames (.csv) and its report (.json) beside it. All of them grow under other
 * names and get their own when the recording is whole; what was there under these names is left alone until then.
 */
abstract class FileSink implements PlaneSink {

	/** Labels kept until the end; a longer recording has its times in the table alone. */
	private static final int MOST_LABELS = 1_000_000;
	/** For the end of the table and a report with as many gaps as it lists. */
	private static final long ROOM = 4 << 20;

	private final Path file;
	private final Path part;
	private final Path besidePart;
	private final Path roomFile;
	private final List<String> labels = new ArrayList<>();
	private KeptRoom room;
	private BufferedWriter table;
	private long labelBytes;
	private long frames;

	FileSink(final Path file) {
		this.file = file.toAbsolutePath();
		final String name = "." + this.file.getFileName() + "-" + Long.toHexString(System.nanoTime());
		part = this.file.resolveSibling(name + ".part");
		besidePart = this.file.resolveSibling(name + ".beside.part");
		roomFile = this.file.resolveSibling(name + ".room");
	}

	/**
	 * Begins the files.
	 *
	 * @throws IOException when nothing can be written there; then nothing is left there either
	 */
	final void begin() throws IOException {
		try {
			create();
			table = Files.newBufferedWriter(besidePart, StandardCharsets.UTF_8);
			table.write("index,frame_id,block_id,seconds,packets_missing\n");
			room = new KeptRoom(roomFile);
			room.hold(ROOM);
		}
		catch (final IOException exception) {
			discard();
			throw exception;
		}
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

	/** Label of a frame written, from 0; empty for those beyond what is kept. */
	final String label(final int index) {
		return index < labels.size() ? labels.get(index) : "";
	}

	/** Creates the file of pixels. */
	abstract void create() throws IOException;

	/** Writes the pixels. */
	abstract void append(long index, Object plane) throws IOException;

	/** Writes what makes the file whole, and closes it. @param planes there are */
	abstract void complete(long planes, ImagePlus like) throws IOException;

	/** What is to be closed when there is to be no file; null before it was created. */
	abstract AutoCloseable pixels();

	@Override
	public final Object write(final RingFrame frame, final Object plane) throws IOException {
		final String label = frames < MOST_LABELS ? frame.label() : "";
		// As in a TIFF: a length, and two bytes for a character.
		labelBytes += 4 + 2L * label.length();
		room.hold(ROOM + labelBytes);
		append(frames, plane);
		table.write(String.format(Locale.ROOT, "%d,%d,%d,%.9f,%d\n", frames, frame.frameId(), frame.blockId(), frame.seconds(),
			frame.packetsMissing()));
		if (frames < MOST_LABELS) {
			labels.add(label);
		}
		frames++;
		return plane;
	}

	@Override
	public final void finish(final ImagePlus like, final RecordReport report) throws IOException {
		if (frames == 0) {
			discard();
			return;
		}
		room.give();
		try {
			complete(frames, like);
		}
		finally {
			// Also when the disk is full: what is on it has its name, and the report tells where it ends.
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
		table.close();
		Files.move(besidePart, beside("csv"), StandardCopyOption.REPLACE_EXISTING);
		Files.writeString(besidePart, report.toJson(), StandardCharsets.UTF_8);
		Files.move(besidePart, beside("json"), StandardCopyOption.REPLACE_EXISTING);
	}

	@Override
	public final void discard() {
		for (final AutoCloseable each : new AutoCloseable[] { pixels(), table, room == null ? null : room::give }) {
			close(each);
		}
		delete(part);
		delete(besidePart);
		delete(roomFile);
	}

	private static void close(final AutoCloseable what) {
		try {
			if (what != null) {
				what.close();
			}
		}
		catch (final Exception exception) {
			// It is about to be deleted: what a full disk does not take any more is not wanted.
		}
	}

	private static void delete(final Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (final IOException exception) {
			file.toFile().deleteOnExit();
		}
	}

	private Path beside(final String extension) {
		final String name = file.getFileName().toString();
		final int dot = name.lastIndexOf('.');
		return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + extension);
	}
}
