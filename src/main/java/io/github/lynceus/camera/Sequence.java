package io.github.lynceus.camera;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A sequence of frames, made with {@link #builder}: in memory, or in a file and read when somebody looks. Frames that
 * never arrived keep their place in time as empty planes, unless left out with {@link #onlyArrived()}.
 */
public final class Sequence {

	private final Builder shared;
	private final SequenceFrames frames;

	private Sequence(final Builder shared, final SequenceFrames frames) {
		this.shared = shared;
		this.frames = frames;
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
		return frames.size();
	}

	/**
	 * Raw counts, row-major, unsigned 16 bit; all zero when the frame never arrived. In memory it is the array itself,
	 * from a file a new one each time.
	 */
	public short[] plane(final int i) {
		return frames.plane(i);
	}

	/** Header rows as sent; empty when the camera sends none or the frame never arrived. */
	public byte[] header(final int i) {
		return frames.header(i);
	}

	/** The camera's own number of the frame. */
	public long frameId(final int i) {
		return frames.frameId(i);
	}

	/** Seconds relative to the moment of interest. */
	public double time(final int i) {
		return frames.time(i);
	}

	/** Whether every pixel of the frame arrived. */
	public boolean isComplete(final int i) {
		return frames.isComplete(i);
	}

	/** Whether anything of the frame arrived; what is missing of it is zero. */
	public boolean isArrived(final int i) {
		return frames.isArrived(i);
	}

	/** How counts become values, from the first frame that arrived. */
	public FrameUnit unit() {
		return IntStream.range(0, size()).filter(frames::isArrived).mapToObj(frames::unit).findFirst().orElse(shared.unit);
	}

	/** How the counts of one frame become values. */
	public FrameUnit unit(final int i) {
		return frames.unit(i);
	}

	/** Whether one unit holds for every frame that arrived, so that a linear calibration of the whole is right. */
	public boolean hasOneUnit() {
		return frames.hasOneUnit();
	}

	/** The file the planes are read from; empty when they are in memory. */
	public Optional<Path> file() {
		return frames.file();
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
		final boolean all = IntStream.range(0, size()).allMatch(frames::isArrived);
		return all ? this : new Sequence(shared, new ArrivedFrames(frames));
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
		private final List<HeldFrames.Slot> slots = new ArrayList<>();
		private SequenceFrames frames;
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
			slots.add(new HeldFrames.Slot(frameId, plane, header, time, arrived, complete, unit));
			return this;
		}

		/** Adds the next place with a whole frame without header; its time follows from id, moment of interest and rate. */
		public Builder frame(final long frameId, final short[] plane) {
			return frame(frameId, plane, new byte[0], frameRate > 0 ? (frameId - moi) / frameRate : 0, true, true);
		}

		/** Where the frames are, instead of adding them one by one. */
		public Builder frames(final SequenceFrames given) {
			frames = given;
			return this;
		}

		/** The sequence. */
		public Sequence build() {
			final SequenceFrames held = frames != null ? frames : new HeldFrames(slots);
			if (report == null) report = computedReport(held);
			return new Sequence(this, held);
		}

		private IntegrityReport computedReport(final SequenceFrames held) {
			final PixelStatistics statistics = new PixelStatistics();
			final TreeSet<Long> never = new TreeSet<>();
			final IntegrityReportBuilder builder = new IntegrityReportBuilder(camera, index);
			int whole = 0;
			for (int i = 0; i < held.size(); i++) {
				if (held.isComplete(i)) {
					statistics.add(held.plane(i), held.unit(i));
					whole++;
					continue;
				}
				statistics.addChecksum(held.plane(i));
				if (held.isArrived(i)) builder.incomplete(held.frameId(i), 1);
				else never.add(held.frameId(i));
			}
			return builder.frames(held.size() == 0 ? 0 : held.frameId(0), held.size(), moi).neverArrived(never)
				.passes(1, whole, 0).values(statistics, unit.unit()).build();
		}
	}
}
