package io.github.lynceus.camera;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A sequence of frames held in memory, made with {@link #builder}. Frames that never arrived keep their place in time
 * as empty planes, unless left out with {@link #onlyArrived()}.
 */
public final class Sequence {

	/** One place of the sequence; a header of length 0 means the camera sent none or it never arrived. */
	record Slot(long frameId, short[] plane, byte[] header, double time, boolean arrived, boolean complete,
		FrameUnit unit) {}

	private final Builder shared;
	private final List<Slot> slots;

	private Sequence(final Builder shared, final List<Slot> slots) {
		this.shared = shared;
		this.slots = slots;
	}

	/** Starts a sequence. @param index of the sequence in the camera's memory buffer */
	public static Builder builder(final int index, final int width, final int height) {
		return new Builder(index, width, height);
	}

	/** Index of the sequence in the camera's memory buffer. */
	public int index() {
		return shared.index;
	}

	/** Name and address of the camera. */
	public String camera() {
		return shared.camera;
	}

	/** Columns. */
	public int width() {
		return shared.width;
	}

	/** Image rows. */
	public int height() {
		return shared.height;
	}

	/** Places, each with a plane. */
	public int size() {
		return slots.size();
	}

	/** Raw counts, row-major, unsigned 16 bit; the array itself, not a copy. All zero when the frame never arrived. */
	public short[] plane(final int i) {
		return slots.get(i).plane;
	}

	/** Header rows as sent; empty when the camera sends none or the frame never arrived. */
	public byte[] header(final int i) {
		return slots.get(i).header;
	}

	/** The camera's own number of the frame. */
	public long frameId(final int i) {
		return slots.get(i).frameId;
	}

	/** Seconds relative to the moment of interest. */
	public double time(final int i) {
		return slots.get(i).time;
	}

	/** Whether every pixel of the frame arrived. */
	public boolean isComplete(final int i) {
		return slots.get(i).complete;
	}

	/** Whether anything of the frame arrived; what is missing of it is zero. */
	public boolean isArrived(final int i) {
		return slots.get(i).arrived;
	}

	/** How counts become values, from the first frame that arrived. */
	public FrameUnit unit() {
		return slots.stream().filter(Slot::arrived).findFirst().map(Slot::unit).orElse(shared.unit);
	}

	/** How the counts of one frame become values. */
	public FrameUnit unit(final int i) {
		return slots.get(i).unit;
	}

	/** Whether one unit holds for every frame that arrived, so that a linear calibration of the whole is right. */
	public boolean hasOneUnit() {
		return slots.stream().filter(Slot::arrived).map(Slot::unit).distinct().count() <= 1;
	}

	/** The camera's settings when the sequence was recorded, SFNC names, in a fixed order. */
	public Map<String, String> settings() {
		return shared.settings;
	}

	/** Id of the frame at the moment of interest. */
	public long moiFrameId() {
		return shared.moi;
	}

	/** Frames per second, 0 when unknown. */
	public double frameRate() {
		return shared.frameRate;
	}

	/** What became of every frame. */
	public IntegrityReport report() {
		return shared.report;
	}

	/** The same sequence without the places of frames that never arrived; planes are shared, the report stays. */
	public Sequence onlyArrived() {
		final List<Slot> arrived = slots.stream().filter(Slot::arrived).toList();
		return arrived.size() == slots.size() ? this : new Sequence(shared, arrived);
	}

	@Override
	public String toString() {
		return "sequence " + index() + " " + width() + "x" + height() + "x" + size();
	}

	/** Collects a sequence. Used once. */
	public static final class Builder {

		private final int index;
		private final int width;
		private final int height;
		private final List<Slot> slots = new ArrayList<>();
		private String camera = "";
		private FrameUnit unit = FrameUnit.COUNTS;
		private double frameRate;
		private long moi;
		private Map<String, String> settings = Map.of();
		private IntegrityReport report;

		private Builder(final int index, final int width, final int height) {
			this.index = index;
			this.width = width;
			this.height = height;
		}

		/** Name and address of the camera. */
		public Builder camera(final String name) {
			camera = name;
			return this;
		}

		/** Unit of the frames added from now on. */
		public Builder unit(final FrameUnit frameUnit) {
			unit = frameUnit;
			return this;
		}

		/** Frames per second. */
		public Builder frameRate(final double hz) {
			frameRate = hz;
			return this;
		}

		/** Id of the frame at the moment of interest. */
		public Builder moiFrameId(final long id) {
			moi = id;
			return this;
		}

		/** The camera's settings; copied. */
		public Builder settings(final Map<String, String> values) {
			settings = Collections.unmodifiableMap(new LinkedHashMap<>(values));
			return this;
		}

		/** What became of every frame; computed from the frames when not given. */
		public Builder report(final IntegrityReport given) {
			report = given;
			return this;
		}

		/**
		 * Adds the next place.
		 *
		 * @param plane {@code short[width * height]}, taken over
		 * @param header header rows as sent, taken over; empty when there are none
		 * @param time seconds relative to the moment of interest
		 */
		public Builder frame(final long frameId, final short[] plane, final byte[] header, final double time,
			final boolean arrived, final boolean complete)
		{
			if (plane.length != width * height)
				throw new IllegalArgumentException(plane.length + " pixels for " + width + "x" + height);
			slots.add(new Slot(frameId, plane, header, time, arrived, complete, unit));
			return this;
		}

		/** Adds the next place with a whole frame without header; its time follows from id, moment of interest and rate. */
		public Builder frame(final long frameId, final short[] plane) {
			return frame(frameId, plane, new byte[0], frameRate > 0 ? (frameId - moi) / frameRate : 0, true, true);
		}

		/** The sequence. */
		public Sequence build() {
			if (report == null) report = computedReport();
			return new Sequence(this, List.copyOf(slots));
		}

		private IntegrityReport computedReport() {
			final PixelStatistics statistics = new PixelStatistics();
			final TreeSet<Long> never = new TreeSet<>();
			final IntegrityReportBuilder builder = new IntegrityReportBuilder(camera, index);
			for (final Slot slot : slots) {
				if (slot.complete) statistics.add(slot.plane, slot.unit);
				else statistics.addChecksum(slot.plane);
				if (!slot.arrived) never.add(slot.frameId);
				else if (!slot.complete) builder.incomplete(slot.frameId, 1);
			}
			final int whole = (int) IntStream.range(0, slots.size()).filter(i -> slots.get(i).complete).count();
			return builder.frames(slots.isEmpty() ? 0 : slots.get(0).frameId, slots.size(), moi).neverArrived(never)
				.passes(1, whole, 0).values(statistics, unit.unit()).build();
		}
	}
}
