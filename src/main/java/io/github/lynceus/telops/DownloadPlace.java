package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.PlaneFacts;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;

/** Where a download goes, opened: memory, a new file, or one that has some of the frames already. */
final class DownloadPlace implements AutoCloseable {

	/** Bytes to leave to the rest of the program. */
	private static final long RESERVE = 32 << 20;

	private final FrameCollector frames;
	private final FrameFile file;
	private final int known;

	private DownloadPlace(final FrameCollector frames, final FrameFile file, final BitSet present) {
		this.frames = frames;
		this.file = file;
		known = present.nextSetBit(0);
	}

	FrameCollector frames() {
		return frames;
	}

	/** A frame that was there before, -1 when none was. */
	int known() {
		return known;
	}

	// -- Opening --

	/**
	 * Opens it, so that it fails before the transfer begins if it must.
	 *
	 * @param wanted what would be in a file
	 */
	static DownloadPlace open(final DownloadTarget target, final FrameFileHead wanted, final Progress progress) {
		final SequenceInfo info = wanted.info();
		final BitSet nothing = new BitSet();
		if (target.file() == null || target.onlyIfLarge()) {
			final FrameStore memory = memory(info, wanted.count(), target.file() == null);
			if (memory != null) return new DownloadPlace(collector(wanted, memory, nothing), null, nothing);
		}
		return DiskFault.guard(target.file(), () -> onDisk(target, wanted, progress));
	}

	private static FrameCollector collector(final FrameFileHead head, final FrameStore store, final BitSet present) {
		return new FrameCollector(head.firstId(), head.count(), head.info().width(), head.info().height(), store, present);
	}

	private static FrameStore memory(final SequenceInfo info, final int count, final boolean must) {
		final long needed = 2L * info.width() * (info.height() + FrameHeader.ROWS) * count;
		if (available() < needed + RESERVE) System.gc();
		final long available = available();
		try {
			if (available >= needed + RESERVE) return new MemoryStore(count, info.width(), info.height());
		}
		catch (final OutOfMemoryError exc) {
			// Said below: memory was there, but not in pieces of the right size.
		}
		if (!must) return null;
		throw new CameraException(count + " frames of " + info.width() + "x" + info.height() + " need " + needed / 1_000_000
			+ " MB, but only " + Math.max(0, available - RESERVE) / 1_000_000
			+ " MB are free: download them to a file, or fewer at a time, or give this program more memory.");
	}

	private static long available() {
		final Runtime runtime = Runtime.getRuntime();
		return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
	}

	// -- On disk --

	private static DownloadPlace onDisk(final DownloadTarget target, final FrameFileHead wanted, final Progress progress)
		throws IOException
	{
		final Path path = target.file();
		final Path folder = path.getParent();
		if (!Files.isDirectory(folder)) throw new CameraException("The frames cannot be kept in " + path + ": the folder "
			+ folder + " does not exist. Create it or choose another.");
		final boolean begun = FrameFile.isBegun(path) && !target.replaces();
		if (!begun && Files.exists(path) && !target.replaces() && !FrameFile.isStub(path)) throw new CameraException(path
			+ " exists already, and is not a download that was interrupted: choose another file, or have it replaced.");
		final FrameFile file = begun ? FrameFile.open(path, true) : FrameFile.create(path, wanted);
		try {
			final String difference = begun ? file.head().difference(wanted) : null;
			if (difference != null) throw new CameraException(path + " has " + difference
				+ ", which is not what is to be downloaded now: choose another file, or have it replaced.");
			final BitSet present = begun ? present(file, progress) : new BitSet();
			requireRoom(path, wanted, wanted.count() - present.cardinality());
			final FrameStore store = new FileStore(file, Runtime.getRuntime().maxMemory());
			return new DownloadPlace(collector(wanted, store, present), file, present);
		}
		catch (final IOException | RuntimeException exc) {
			file.close();
			throw exc;
		}
	}

	/** The frames a file has, each read again: what a computer was writing when it stopped may have been lost. */
	private static BitSet present(final FrameFile file, final Progress progress) throws IOException {
		final BitSet present = new BitSet();
		final int count = file.head().count();
		for (int i = 0; i < count; i++) {
			Poll.checkCancelled(progress);
			if (i % 64 == 0) progress.update("Checking what " + file.path().getFileName() + " has: frame " + i + " of " + count
				+ ".", Double.NaN);
			final PlaneFacts facts = file.facts(i);
			if (facts == null) continue;
			final short[] plane = file.plane(i);
			if (PlaneFacts.checksum(plane, plane.length) == facts.crc32c()) present.set(i);
		}
		return present;
	}

	private static void requireRoom(final Path path, final FrameFileHead head, final int missing) throws IOException {
		final long needed = missing * (2L * head.info().width() * (head.info().height() + FrameHeader.ROWS) + 32);
		final long free = Files.getFileStore(path.getParent()).getUsableSpace();
		if (free < needed) throw new CameraException(String.format(Locale.ROOT,
			"The frames cannot be kept in %s: they need %.1f GB, and the disk has %.1f GB left. Free some space, or choose "
				+ "another disk.", path, needed / 1e9, free / 1e9));
	}

	// -- Finishing --

	/** Waits until everything that came is where it belongs. */
	void flush() {
		frames.store().flush();
	}

	/** Writes into the file what it is and how the download went, as far as it came. */
	void finish(final DownloadResult result) {
		if (file == null) return;
		flush();
		DiskFault.guard(file.path(), () -> {
			final DownloadedFrames downloaded = result.downloaded();
			final boolean empty = downloaded.reference() == null;
			final FrameUnit unit = empty || !downloaded.hasOneUnit() ? null : downloaded.common();
			file.describe(unit, downloaded.frameRate(), empty ? null : range(downloaded));
			file.finish(file.head().with(frames.figures(), result.transfer()));
			return null;
		});
	}

	/** Lowest and highest count of some frames, for showing them. */
	private int[] range(final DownloadedFrames downloaded) {
		final BitSet whole = frames.whole();
		final int step = Math.max(1, frames.size() / 50);
		int low = 0xFFFF;
		int high = 0;
		for (int i = whole.nextSetBit(0); i >= 0; i = whole.nextSetBit(i + step)) {
			final PlaneFacts facts = frames.store().facts(i, downloaded.unit(i).firstSpecialCode());
			if (facts.values() == 0) continue;
			low = Math.min(low, facts.low());
			high = Math.max(high, facts.high());
		}
		return low < high ? new int[] { low, high } : null;
	}

	/** Nothing more is written. A file stays open for reading. */
	@Override
	public void close() {
		frames.store().close();
		if (file != null) file.unlock();
	}

	/** Gives up a file that nobody will read. */
	void abandon() {
		close();
		if (file != null) file.close();
	}
}
