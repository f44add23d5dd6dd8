package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.PlaneFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Frames that go to disk as they arrive, on a thread of their own. What waits for the disk is bounded: when it is full, a
 * frame is turned away, and has to come again; {@link #backlog} tells in time. Frames that follow each other and came
 * whole are written together.
 */
final class FileStore extends ReadStore {

	/** Share of the memory that frames waiting for the disk may take once more, outside the heap, and the most of it. */
	private static final int MEMORY_SHARE = 8;
	private static final long MOST_BYTES = 256L << 20;
	private static final int FEWEST = 4;
	/** Bytes written at once, so that the disk has long pieces. */
	private static final int PIECE = 8 << 20;

	private final FrameFile file;
	private final int words;
	private final int headerWords;
	private final int capacity;
	private final int together;
	/** What waits, and room for what is to be done apart from frames. */
	private final BlockingQueue<FrameParcel> waiting;
	private final BlockingQueue<FrameParcel> spare;
	private final SyncAhead disk;
	private final Thread thread;
	private volatile CameraException failure;
	private volatile long stored;

	/** @param memory bytes this program may use */
	FileStore(final FrameFile file, final long memory) {
		super(file);
		this.file = file;
		final SequenceInfo info = file.head().info();
		headerWords = FrameHeader.ROWS * info.width();
		words = headerWords + info.width() * info.height();
		final long room = Math.min(memory / MEMORY_SHARE, MOST_BYTES) / (2L * words);
		// Before the first frame comes, as memory that is new stops the thread that touches it.
		final List<FrameParcel> parcels = parcels((int) Math.max(FEWEST, Math.min(room, file.head().count())));
		capacity = parcels.size();
		together = Math.max(1, Math.min(capacity / 2, PIECE / (2 * words)));
		waiting = new ArrayBlockingQueue<>(capacity + 1);
		spare = new ArrayBlockingQueue<>(capacity, false, parcels);
		disk = new SyncAhead(file);
		thread = new Thread(this::run, "lynceus-frames-" + file.path().getFileName());
		thread.setDaemon(true);
		thread.start();
	}

	/** As many as there is memory for outside the heap. */
	private List<FrameParcel> parcels(final int wanted) {
		final List<FrameParcel> made = new ArrayList<>();
		try {
			while (made.size() < wanted) made.add(FrameParcel.frame(words, headerWords));
		}
		catch (final OutOfMemoryError exc) {
			if (made.size() < FEWEST) throw new CameraException("There is no memory left for frames on their way to "
				+ file.path() + ": close images, or give this program more memory.", exc);
		}
		return made;
	}

	// -- Receive thread --

	@Override
	public boolean put(final int frame, final short[] data, final int at, final WordGaps had, final WordGaps has) {
		if (failure != null) return false;
		final FrameParcel parcel = spare.poll();
		if (parcel == null) return false;
		parcel.fill(frame, data, at, had, has);
		return waiting.offer(parcel);
	}

	// -- Writing thread --

	private void run() {
		final List<FrameParcel> taken = new ArrayList<>();
		try {
			for (boolean open = true; open;) {
				taken.add(waiting.take());
				waiting.drainTo(taken, together - 1);
				open = store(taken);
				taken.clear();
			}
		}
		catch (final InterruptedException exc) {
			// Nobody interrupts this thread but to end it.
		}
		finally {
			disk.close();
		}
	}

	/** @return false when that was the last */
	private boolean store(final List<FrameParcel> taken) {
		for (int i = 0; i < taken.size();) {
			final FrameParcel parcel = taken.get(i);
			if (parcel.isErrand()) {
				parcel.done();
				if (parcel.isLast()) return false;
				i++;
				continue;
			}
			int end = i + 1;
			while (end < taken.size() && parcel.isWhole() && taken.get(end).follows(taken.get(end - 1))) end++;
			final List<FrameParcel> run = taken.subList(i, end);
			if (failure == null) write(run);
			spare.addAll(run);
			i = end;
		}
		return true;
	}

	private void write(final List<FrameParcel> run) {
		try {
			if (run.get(0).isWhole()) writeWhole(run);
			else writePart(run.get(0));
			stored += 2L * words * run.size();
			disk.written(2L * words * run.size());
		}
		catch (final IOException exc) {
			failure = DiskFault.of(file.path(), exc);
		}
		catch (final CameraException exc) {
			failure = exc;
		}
	}

	private void writeWhole(final List<FrameParcel> run) throws IOException {
		final int first = run.get(0).frame();
		final List<byte[]> headers = new ArrayList<>();
		final List<PlaneFacts> facts = new ArrayList<>();
		for (final FrameParcel parcel : run) {
			final byte[] header = parcel.header();
			headers.add(header);
			facts.add(PlaneFacts.of(parcel.pixels(), FrameHeader.of(header).unit().firstSpecialCode()));
		}
		file.writePlanes(first, run.stream().map(FrameParcel::pixels).toArray(ByteBuffer[]::new));
		file.complete(first, headers, facts);
	}

	private void writePart(final FrameParcel parcel) throws IOException {
		final short[] data = parcel.words();
		for (final int[] range : parcel.filled()) file.write(parcel.frame(), data, range[0], range[1]);
		if (!parcel.completes()) return;
		final byte[] header = file.header(parcel.frame());
		final short[] plane = file.plane(parcel.frame());
		file.complete(parcel.frame(), header, PlaneFacts.of(plane, plane.length, FrameHeader.of(header).unit().firstSpecialCode()));
	}

	// -- Job's thread --

	@Override
	public double backlog() {
		return 1 - (double) spare.size() / capacity;
	}

	@Override
	public long stored() {
		return stored;
	}

	@Override
	public void flush() {
		hand(FrameParcel.errand(false));
		check();
	}

	@Override
	public void close() {
		hand(FrameParcel.errand(true));
	}

	/** Waits until the writing thread has come to this parcel. */
	private void hand(final FrameParcel parcel) {
		boolean interrupted = false;
		boolean handed = false;
		while (thread.isAlive()) {
			try {
				if (!handed) waiting.put(parcel);
				handed = true;
				parcel.await();
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
		if (failure == null) failure = disk.failure();
		if (failure != null) throw new CameraException(failure.getMessage(), failure);
	}
}
