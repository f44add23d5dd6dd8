package io.github.lynceus.camera;

import java.util.List;

/** Frames in memory. */
final class HeldFrames implements SequenceFrames {

	/** One place of the sequence; a header of length 0 means the camera sent none or it never arrived. */
	record Slot(long frameId, short[] plane, byte[] header, double time, boolean arrived, boolean complete,
		FrameUnit unit)
	{}

	private final List<Slot> slots;

	HeldFrames(final List<Slot> slots) {
		this.slots = List.copyOf(slots);
	}

	@Override
	public int size() {
		return slots.size();
	}

	@Override
	public long frameId(final int i) {
		return slots.get(i).frameId;
	}

	@Override
	public short[] plane(final int i) {
		return slots.get(i).plane;
	}

	@Override
	public byte[] header(final int i) {
		return slots.get(i).header;
	}

	@Override
	public double time(final int i) {
		return slots.get(i).time;
	}

	@Override
	public boolean isArrived(final int i) {
		return slots.get(i).arrived;
	}

	@Override
	public boolean isComplete(final int i) {
		return slots.get(i).complete;
	}

	@Override
	public FrameUnit unit(final int i) {
		return slots.get(i).unit;
	}
}
