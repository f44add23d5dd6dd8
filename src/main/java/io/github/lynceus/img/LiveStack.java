package io.github.lynceus.img;

import ij.VirtualStack;
import ij.process.ImageProcessor;
import io.github.lynceus.pixel.PlaneType;

/**
 * A live ring as an ImageJ virtual stack of N slices, the newest frame last. Every slice handed out is a copy,
 * so nothing ImageJ does to it reaches the ring. Slices before the first frame are black and labelled so.
 * <p>
 * By itself the stack moves along with the ring. A window pins it to the frames there are at one moment, so
 * that the slices of one repaint, or of one look back, belong together.
 * </p>
 */
public final class LiveStack extends VirtualStack {

	/** Label of a slice before the first frame. */
	public static final String EMPTY = "no frame yet";

	private static final long NEWEST = -1;

	/** A reader of a moment that lets so much time pass has ended. */
	private static final long IDLE_NANOS = 250_000_000L;

	private final LiveRing ring;
	/** Whether its frames stay while they are being read. */
	private final boolean moment;
	private volatile long pinnedEnd = NEWEST;
	private volatile long readNanos = System.nanoTime();
	private volatile boolean begun;
	/** What slices are shown in; null for their own. */
	private volatile double[] range;
	private volatile float[] calibration;

	/** All N slices of a ring. */
	public LiveStack(final LiveRing ring) {
		this(ring, false);
	}

	private LiveStack(final LiveRing ring, final boolean moment) {
		super(ring.width(), ring.height());
		this.ring = ring;
		this.moment = moment;
		super.setBitDepth(ring.planeType().bitDepth());
	}

	/** The ring behind the slices. */
	public LiveRing ring() {
		return ring;
	}

	/** Makes the last slice the newest frame there is now, until told otherwise. */
	public void pin() {
		pinnedEnd = ring.end();
	}

	/** Lets the last slice be the newest frame at any time. */
	public void unpin() {
		pinnedEnd = NEWEST;
	}

	/**
	 * The frames there are at this moment, those of the present pin unless it is too old, for whoever reads many slices: what
	 * they show stays the same, and none is overwritten while they are read one soon after the other. The moment is that of
	 * the first pixel read if frames have been overwritten by then.
	 */
	public LiveStack moment() {
		final LiveStack now = new LiveStack(ring, true);
		now.pinnedEnd = pinnedEnd == NEWEST ? ring.end() : pinnedEnd;
		now.renew();
		now.setColorModel(getColorModel());
		return now;
	}

	/**
	 * Gives slices the look they have on the screen, as ImageJ does for stacks in memory: commands that make bytes of 16 bits
	 * scale by it.
	 *
	 * @param min count shown darkest
	 * @param max count shown brightest
	 * @param values of the counts, as ImageJ has them; null for none
	 */
	public void shownAs(final double min, final double max, final float[] values) {
		range = new double[] { min, max };
		calibration = values;
	}

	/** Takes the newest frames instead if the oldest ones may be gone before they are read. */
	private void renew() {
		final long end = ring.end();
		if (end - pinnedEnd > ring.spare() / 2) {
			pinnedEnd = end;
		}
	}

	/** Whether nobody reads this moment any more. */
	public boolean isIdle() {
		return System.nanoTime() - readNanos > IDLE_NANOS;
	}

	private void touch() {
		if (moment) {
			if (!begun) {
				begun = true;
				renew();
			}
			readNanos = System.nanoTime();
			ring.keep(pinnedEnd - ring.size(), IDLE_NANOS);
		}
	}

	/** The first slice behind which there is a frame; the last one while there is none. */
	public int oldestSlice() {
		final long pinned = pinnedEnd;
		final long frames = pinned == NEWEST ? ring.end() : pinned;
		return (int) Math.max(1, ring.size() - Math.max(1, frames) + 1);
	}

	/** The frame behind a slice, from 1; null when none has come for it. */
	public RingFrame frame(final int slice) {
		return ring.readOrOldest(ordinal(slice), null);
	}

	private long ordinal(final int slice) {
		if (slice < 1 || slice > ring.size()) {
			throw new IllegalArgumentException("Argument out of range: " + slice);
		}
		final long pinned = pinnedEnd;
		return (pinned == NEWEST ? ring.end() : pinned) - ring.size() + slice - 1;
	}

	// -- VirtualStack methods --

	@Override
	public Object getPixels(final int slice) {
		touch();
		final Object plane = ring.newPlane();
		ring.readOrOldest(ordinal(slice), plane);
		return plane;
	}

	@Override
	public ImageProcessor getProcessor(final int slice) {
		final ImageProcessor processor = PlaneProcessor.of(getPixels(slice), getWidth(), getHeight());
		if (getColorModel() != null && ring.planeType() != PlaneType.RGB) {
			// ImageJ's LUT commands leave the colours of a stack there.
			processor.setColorModel(getColorModel());
		}
		final double[] shown = range;
		if (shown != null && ring.planeType() != PlaneType.RGB) {
			processor.setCalibrationTable(calibration);
			processor.setMinAndMax(shown[0], shown[1]);
		}
		processor.setSliceNumber(slice);
		return processor;
	}

	@Override
	public int size() {
		return ring.size();
	}

	@Override
	public int getSize() {
		return ring.size();
	}

	@Override
	public int getBitDepth() {
		return ring.planeType().bitDepth();
	}

	@Override
	public boolean isVirtual() {
		return true;
	}

	@Override
	public String getSliceLabel(final int slice) {
		final RingFrame frame = frame(slice);
		return frame == null ? EMPTY : frame.label();
	}

	@Override
	public String getShortSliceLabel(final int slice) {
		return getSliceLabel(slice);
	}

	@Override
	public float[] getVoxels(final int x0, final int y0, final int z0, final int w, final int h, final int d,
		final float[] voxels)
	{
		final float[] values = voxels != null && voxels.length == w * h * d ? voxels : new float[w * h * d];
		int i = 0;
		for (int z = z0; z < z0 + d; z++) {
			final ImageProcessor processor = getProcessor(z + 1);
			for (int y = y0; y < y0 + h; y++) {
				for (int x = x0; x < x0 + w; x++) {
					values[i++] = processor.getf(x, y);
				}
			}
		}
		return values;
	}

	/** Does nothing: a camera's frames are not ours to change. */
	@Override
	public void setPixels(final Object pixels, final int slice) {}

	/** Does nothing: the ring decides how many frames there are. */
	@Override
	public void deleteSlice(final int slice) {}

	@Override
	public String toString() {
		return "live stack of " + size() + " frames " + getWidth() + "x" + getHeight();
	}
}
