package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.PlaneFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Frames on disk: one file with the pixels of all frames, each at its place, and one with a record for each frame. A
 * record is {@value #FACTS} bytes of {@link PlaneFacts} and then the header rows as sent, all little-endian; its checksum,
 * which only a whole frame has, tells a record that was written from one that was not.
 * <p>
 * The record of a frame is written after its pixels, so whatever stops the program leaves records of whole frames only;
 * should the computer itself stop, the checksum of the pixels tells. Both files are plain ones and not channels, as those
 * close when the thread that reads is interrupted; only {@link #writePlanes} uses one, on a thread nobody interrupts. Safe
 * for several threads.
 * </p>
 */
final class FrameFile implements AutoCloseable {

	private static final int FACTS = 32;

	private final Path path;
	private final RandomAccessFile pixels;
	private final RandomAccessFile records;
	private volatile FrameFileHead head;
	private FileLock lock;
	private final int planeBytes;
	private final int headerBytes;
	private final long pixelsAt;
	private final byte[] planeBuffer;
	private final byte[] recordBuffer;

	private FrameFile(final Path path, final boolean writable, final FrameFileHead given) throws IOException {
		this.path = path;
		final String mode = writable ? "rw" : "r";
		records = new RandomAccessFile(recordsOf(path).toFile(), mode);
		try {
			pixels = new RandomAccessFile(path.toFile(), mode);
		}
		catch (final IOException exc) {
			records.close();
			throw exc;
		}
		try {
			if (writable) lock();
			head = given != null ? given : readHead();
		}
		catch (final IOException | RuntimeException exc) {
			close();
			throw exc;
		}
		planeBytes = 2 * head.info().width() * head.info().height();
		headerBytes = 2 * FrameHeader.ROWS * head.info().width();
		pixelsAt = head.raw() ? 0 : TiffHead.SIZE;
		planeBuffer = new byte[planeBytes];
		recordBuffer = new byte[FACTS + headerBytes];
	}

	// -- Opening --

	/** Where the headers of these frames are. */
	static Path recordsOf(final Path pixels) {
		return pixels.resolveSibling(pixels.getFileName() + ".frames");
	}

	/** Whether there are frames that this class wrote, or at least the place for them. */
	static boolean isBegun(final Path path) throws IOException {
		return Files.exists(path) && Files.exists(recordsOf(path)) && Files.size(recordsOf(path)) >= FrameFileHead.SIZE;
	}

	/** Whether there is only what is there while files are made: a program may have ended just then. */
	static boolean isStub(final Path path) throws IOException {
		return Files.exists(recordsOf(path)) && !isBegun(path);
	}

	/** Begins files anew; they have their full size at once, but take room on the disk only as they fill. */
	static FrameFile create(final Path path, final FrameFileHead head) throws IOException {
		final FrameFile file = new FrameFile(path, true, head);
		try {
			file.records.setLength(0);
			file.pixels.setLength(0);
			file.pixels.setLength(file.pixelsAt + (long) file.planeBytes * head.count());
			file.describe(null, 0, null);
			// NB: the records come last, as a file of pixels without them is nobody's.
			file.records.write(head.toBytes());
			file.records.setLength(FrameFileHead.SIZE + (long) file.recordBuffer.length * head.count());
			return file;
		}
		catch (final IOException exc) {
			file.close();
			throw exc;
		}
	}

	/** Opens files that are there. @throws CameraException when they are not what they should be */
	static FrameFile open(final Path path, final boolean writable) throws IOException {
		return new FrameFile(path, writable, null);
	}

	private FrameFileHead readHead() throws IOException {
		final byte[] bytes = new byte[(int) Math.min(FrameFileHead.SIZE, records.length())];
		records.seek(0);
		records.readFully(bytes);
		final FrameFileHead read = FrameFileHead.of(bytes, recordsOf(path));
		final long needed = (read.raw() ? 0 : TiffHead.SIZE) + 2L * read.info().width() * read.info().height() * read.count();
		if (pixels.length() < needed) throw new CameraException(path + " is shorter than its " + read.count()
			+ " frames: it is damaged; download it again to another file.");
		return read;
	}

	/** Keeps other programs, and other downloads of this one, from writing. */
	private void lock() throws IOException {
		try {
			lock = records.getChannel().tryLock();
		}
		catch (final OverlappingFileLockException exc) {
			// Said below.
		}
		if (lock == null) throw new CameraException(path + " is being written by another download: wait for it, or choose "
			+ "another file.");
	}

	/** Nothing more is written. */
	synchronized void unlock() {
		try {
			if (lock.isValid()) lock.release();
		}
		catch (final IOException exc) {
			// NB: it goes with the file.
		}
	}

	FrameFileHead head() {
		return head;
	}

	Path path() {
		return path;
	}

	// -- Writing --

	/** Says in the file itself what the counts are. See {@link TiffHead#of}. */
	synchronized void describe(final FrameUnit unit, final double rate, final int[] range) throws IOException {
		final int width = head.info().width();
		final int height = head.info().height();
		if (head.raw()) {
			final String name = path.getFileName().toString().replaceAll("\\.[^.]*$", "");
			Files.writeString(path.resolveSibling(name + ".hdr"), EnviHead.of(width, height, head.count(), unit, rate),
				StandardCharsets.UTF_8);
			return;
		}
		pixels.seek(0);
		pixels.write(TiffHead.of(width, height, head.count(), unit, rate, range));
	}

	/** Writes how the download went, once all else is on the disk. */
	synchronized void finish(final FrameFileHead done) throws IOException {
		pixels.getFD().sync();
		head = done;
		records.seek(0);
		records.write(done.toBytes());
		records.getFD().sync();
	}

	/** Writes words of a frame, counted from the begin of its header rows. */
	synchronized void write(final int frame, final short[] words, final int start, final int end) throws IOException {
		final int headerWords = headerBytes / 2;
		if (start < headerWords) {
			final int n = Math.min(end, headerWords) - start;
			FrameWords.bytes(words, start, recordBuffer, 0, n);
			records.seek(recordAt(frame) + FACTS + 2L * start);
			records.write(recordBuffer, 0, 2 * n);
		}
		if (end > headerWords) {
			final int from = Math.max(start, headerWords);
			ByteBuffer.wrap(planeBuffer).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(words, from, end - from);
			pixels.seek(planeAt(frame) + 2L * (from - headerWords));
			pixels.write(planeBuffer, 0, 2 * (end - from));
		}
	}

	/** Writes all pixels of consecutive frames at once. @param planes outside the heap, little-endian; read to their ends */
	synchronized void writePlanes(final int first, final ByteBuffer[] planes) throws IOException {
		pixels.seek(planeAt(first));
		final FileChannel channel = pixels.getChannel();
		for (long left = (long) planeBytes * planes.length; left > 0;) left -= channel.write(planes);
	}

	/** Brings pixels that were written to the disk, while more may be written. */
	void sync() throws IOException {
		pixels.getFD().sync();
	}

	/** Takes note that a frame is whole. */
	void complete(final int frame, final byte[] header, final PlaneFacts facts) throws IOException {
		complete(frame, List.of(header), List.of(facts));
	}

	/** Takes note that consecutive frames are whole. */
	synchronized void complete(final int first, final List<byte[]> headers, final List<PlaneFacts> facts) throws IOException {
		final ByteBuffer record = ByteBuffer.wrap(recordBuffer).order(ByteOrder.LITTLE_ENDIAN);
		final ByteArrayOutputStream all = new ByteArrayOutputStream(headers.size() * recordBuffer.length);
		for (int i = 0; i < headers.size(); i++) {
			final PlaneFacts of = facts.get(i);
			record.clear();
			record.putInt(0).putInt(of.crc32c()).putInt(of.low()).putInt(of.high()).putInt(of.values()).putInt(of.marks())
				.putLong(of.total()).put(headers.get(i));
			record.putInt(0, checksum());
			all.writeBytes(recordBuffer);
		}
		records.seek(recordAt(first));
		records.write(all.toByteArray());
	}

	// -- Reading --

	/** What is known of a whole frame; null when it is not whole. */
	synchronized PlaneFacts facts(final int frame) throws IOException {
		readRecord(frame);
		final ByteBuffer record = ByteBuffer.wrap(recordBuffer).order(ByteOrder.LITTLE_ENDIAN);
		if (record.getInt() != checksum()) return null;
		return new PlaneFacts(record.getInt(), record.getInt(), record.getInt(), record.getInt(), record.getInt(),
			record.getLong());
	}

	/** Header rows of a frame. */
	synchronized byte[] header(final int frame) throws IOException {
		final byte[] header = new byte[headerBytes];
		records.seek(recordAt(frame) + FACTS);
		records.readFully(header);
		return header;
	}

	/** Pixels of a frame. */
	synchronized short[] plane(final int frame) throws IOException {
		pixels.seek(planeAt(frame));
		pixels.readFully(planeBuffer);
		final short[] plane = new short[planeBytes / 2];
		ByteBuffer.wrap(planeBuffer).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(plane);
		return plane;
	}

	private void readRecord(final int frame) throws IOException {
		records.seek(recordAt(frame));
		records.readFully(recordBuffer);
	}

	/** Never 0, which is what a record that was not written begins with. */
	private int checksum() {
		final CRC32C crc = new CRC32C();
		crc.update(recordBuffer, 4, recordBuffer.length - 4);
		return (int) crc.getValue() | 1;
	}

	private long planeAt(final int frame) {
		return pixelsAt + (long) planeBytes * frame;
	}

	private long recordAt(final int frame) {
		return FrameFileHead.SIZE + (long) recordBuffer.length * frame;
	}

	@Override
	public synchronized void close() {
		try (RandomAccessFile first = pixels; RandomAccessFile second = records) {
			// Closes both.
		}
		catch (final IOException exc) {
			// NB: everything was written before; the system has it.
		}
	}
}
