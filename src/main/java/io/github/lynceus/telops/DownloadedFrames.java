package io.github.lynceus.telops;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.SequenceFrames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;

/** The frames of a download, wherever they are: what each is, is read from its header when somebody asks. */
final class DownloadedFrames implements SequenceFrames {

	private static final double NANOS = 1e9;

	private final FrameStore store;
	private final SequenceInfo info;
	private final long firstId;
	private final int count;
	private final BitSet arrived;
	private final BitSet whole;
	private final FrameHeader reference;
	private final FrameUnit common;
	private Boolean oneUnit;

	/**
	 * @param firstId FrameID of the first of them
	 * @param arrived frames of which anything is there
	 * @param whole frames of which all is there
	 */
	DownloadedFrames(final FrameStore store, final SequenceInfo info, final long firstId, final int count,
		final BitSet arrived, final BitSet whole)
	{
		this.store = store;
		this.info = info;
		this.firstId = firstId;
		this.count = count;
		this.arrived = arrived;
		this.whole = whole;
		final int at = referencePlace();
		reference = at < 0 ? null : FrameHeader.of(store.header(at));
		common = reference == null ? FrameUnit.COUNTS : reference.unit();
	}

	/** The moment of interest, or the first frame that is whole, or of which anything is there; -1 when nothing is. */
	private int referencePlace() {
		final long moi = info.moiFrameId() - firstId;
		if (moi >= 0 && moi < count && whole.get((int) moi)) return (int) moi;
		return whole.isEmpty() ? arrived.nextSetBit(0) : whole.nextSetBit(0);
	}

	/** The frame that stands for all of them; null when there is none. */
	FrameHeader reference() {
		return reference;
	}

	/** Unit of the frame that stands for all of them. */
	FrameUnit common() {
		return common;
	}

	/** Frames per second, 0 when nobody knows. */
	double frameRate() {
		return reference == null ? 0 : reference.frameRate();
	}

	FrameStore store() {
		return store;
	}

	// -- SequenceFrames methods --

	@Override
	public int size() {
		return count;
	}

	@Override
	public long frameId(final int i) {
		return firstId + i;
	}

	@Override
	public short[] plane(final int i) {
		return store.plane(i);
	}

	@Override
	public byte[] header(final int i) {
		return arrived.get(i) ? store.header(i) : new byte[0];
	}

	/** By the camera's clock where the frame has one, otherwise by its number. */
	@Override
	public double time(final int i) {
		if (!whole.get(i)) return nominal(firstId + i);
		final Duration since = Duration.between(reference.time(), FrameHeader.of(store.header(i)).time());
		return since.toNanos() / NANOS + nominal(reference.frameId());
	}

	private double nominal(final long id) {
		return frameRate() > 0 ? (id - info.moiFrameId()) / frameRate() : 0;
	}

	@Override
	public boolean isArrived(final int i) {
		return arrived.get(i);
	}

	@Override
	public boolean isComplete(final int i) {
		return whole.get(i);
	}

	/** A frame that is not whole may lack just what its header says of the unit. */
	@Override
	public FrameUnit unit(final int i) {
		return whole.get(i) ? FrameHeader.of(store.header(i)).unit() : common;
	}

	@Override
	public synchronized boolean hasOneUnit() {
		if (oneUnit == null) oneUnit = SequenceFrames.super.hasOneUnit();
		return oneUnit;
	}

	@Override
	public Optional<Path> file() {
		return store.file();
	}
}
