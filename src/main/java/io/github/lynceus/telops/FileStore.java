package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.PlaneFacts;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Frames that go to disk as they arrive, on a thread of their own. What waits for the disk is bounded: when it is full, a
 * frame is turned away, and has to come again.
 */
final class FileStore extends ReadStore {

	/** Share of the memory that may hold frames waiting for the disk, and the most of it. */
	private static final int MEMORY_SHARE = 8;
	private static final long MOST_BYTES = 256L << 20;
	private static final int FEWEST = 4;
	private static final int MOST = 1 << 16;

	private final FrameFile file;
	private final int words;
	private final int headerWords;
	private final int capacity;
	private final BlockingQueue<Parcel> waiting;
	private final Queue<Parcel> spare = new ConcurrentLinkedQueue<>();
	private final Thread thread;
	private int made;
	private volatile CameraException failure;

	/** What arrived of a frame; an errand instead when there is nothing to write. */
	private static final class Parcel {

		final short[] data;
		int frame;
		WordGaps had;
		WordGaps has;
		final CountDownLatch errand;

		Parcel(final short[] data, final CountDownLatch errand) {
			this.data = data;
			this.errand = errand;
		}
	}

	/** @param memory bytes this program may use */
	FileStore(final FrameFile file, final long memory) {
		super(file);
		this.file = file;
		final SequenceInfo info = file.head().info();
		headerWords = FrameHeader.ROWS * info.width();
		words = headerWords + info.width() * info.height();
		capacity = (int) Math.max(FEWEST, Math.min(MOST, Math.min(memory / MEMORY_SHARE, MOST_BYTES) / (2L * words)));
		waiting = new ArrayBlockingQueue<>(capacity + 1);
		thread = new Thread(this::run, "lynceus-frames-" + file.path().getFileName());
		thread.setDaemon(true);
		thread.start();
	}

	// -- Receive thread --

	@Override
	public boolean put(final int frame, final short[] data, final int at, final WordGaps had, final WordGaps has) {
		final Parcel parcel = parcel();
		if (parcel == null || failure != null) return false;
		System.arraycopy(data, at, parcel.data, 0, words);
		parcel.frame = frame;
		parcel.had = had;
		parcel.has = has;
		return waiting.offer(parcel);
	}

	private Parcel parcel() {
		final Parcel parcel = spare.poll();
		if (parcel != null || made == capacity) return parcel;
		made++;
		return new Parcel(new short[words], null);
	}

	// -- Writing thread --

	private void run() {
		try {
			for (;;) {
				final Parcel parcel = waiting.take();
				if (parcel.errand != null) {
					parcel.errand.countDown();
					if (parcel.data == null) continue;
					return;
				}
				if (failure == null) store(parcel);
				spare.add(parcel);
			}
		}
		catch (final InterruptedException exc) {
			// Nobody interrupts this thread but to end it.
		}
	}

	private void store(final Parcel parcel) {
		try {
			if (parcel.had.isAll(words)) file.write(parcel.frame, parcel.data, 0, words);
			else parcel.had.filledBy(parcel.has, (start, end) -> write(parcel, start, end));
			if (failure == null && parcel.has.isEmpty()) complete(parcel);
		}
		catch (final IOException exc) {
			fail(exc);
		}
		catch (final CameraException exc) {
			failure = exc;
		}
	}

	private void write(final Parcel parcel, final int start, final int end) {
		try {
			file.write(parcel.frame, parcel.data, start, end);
		}
		catch (final IOException exc) {
			fail(exc);
		}
	}

	private void complete(final Parcel parcel) throws IOException {
		final boolean inParts = !parcel.had.isAll(words);
		final byte[] header = inParts ? file.header(parcel.frame) : new byte[2 * headerWords];
		if (!inParts) FrameWords.bytes(parcel.data, 0, header, 0, headerWords);
		final int special = FrameHeader.of(header).unit().firstSpecialCode();
		final short[] plane = inParts ? file.plane(parcel.frame) : parcel.data;
		final int pixels = words - headerWords;
		// NB: the parcel has its header rows in front; they go, as nobody needs the parcel any more.
		if (!inParts) System.arraycopy(plane, headerWords, plane, 0, pixels);
		file.complete(parcel.frame, header, PlaneFacts.of(plane, pixels, special));
	}

	private void fail(final IOException exc) {
		failure = DiskFault.of(file.path(), exc);
	}

	// -- Job's thread --

	@Override
	public void flush() {
		hand(new Parcel(null, new CountDownLatch(1)));
		check();
	}

	@Override
	public void close() {
		hand(new Parcel(new short[0], new CountDownLatch(1)));
	}

	/** Waits until the writing thread has come to this parcel. */
	private void hand(final Parcel parcel) {
		boolean interrupted = false;
		boolean handed = false;
		while (thread.isAlive()) {
			try {
				if (!handed) waiting.put(parcel);
				handed = true;
				parcel.errand.await();
				break;
			}
			catch (final InterruptedException exc) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
	}

	@Override
	public void check() {
		if (failure != null) throw new CameraException(failure.getMessage(), failure);
	}
}
