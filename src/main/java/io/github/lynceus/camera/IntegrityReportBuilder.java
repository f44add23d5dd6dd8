package io.github.lynceus.camera;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the figures of an {@link IntegrityReport}; what is not set is zero or empty. */
public final class IntegrityReportBuilder {

	private final String camera;
	private final int sequence;
	private int expected;
	private final SortedMap<Long, Integer> incomplete = new TreeMap<>();
	private final TreeSet<Long> neverArrived = new TreeSet<>();
	private int completeInFirstPass;
	private int recoveredByRetry;
	private int framesRecoveredByResend;
	private long packetsRecoveredByResend;
	private long packetsLost;
	private long duplicates;
	private long rejected;
	private int resumed;
	private long resendRequested;
	private long resendRefused;
	private long overruns;
	private int imagesPerBlock = 1;
	private double elapsed;
	private double seconds;
	private long bytes;
	private int packetSize;
	private double bitrate;
	private int passes;
	private long firstFrameId;
	private long lastFrameId;
	private long moiFrameId;
	private PixelStatistics values = new PixelStatistics();
	private String unit = "count";

	/**
	 * @param camera name and address
	 * @param sequence index in the camera's memory buffer
	 */
	public IntegrityReportBuilder(final String camera, final int sequence) {
		this.camera = camera;
		this.sequence = sequence;
	}

	/** The ids asked for: {@code count} frames from {@code first} on. */
	public IntegrityReportBuilder frames(final long first, final int count, final long moi) {
		expected = count;
		firstFrameId = first;
		lastFrameId = first + count - 1;
		moiFrameId = moi;
		return this;
	}

	/** A frame that arrived in part. */
	public IntegrityReportBuilder incomplete(final long frameId, final int packetsMissing) {
		incomplete.put(frameId, packetsMissing);
		return this;
	}

	/** Frames of which nothing usable arrived. */
	public IntegrityReportBuilder neverArrived(final Collection<Long> frameIds) {
		neverArrived.addAll(frameIds);
		return this;
	}

	/** How the transfers went. */
	public IntegrityReportBuilder passes(final int number, final int wholeAfterFirst, final int byRetry) {
		passes = number;
		completeInFirstPass = wholeAfterFirst;
		recoveredByRetry = byRetry;
		return this;
	}

	/** What packet resend brought. */
	public IntegrityReportBuilder resend(final int frames, final long packets) {
		framesRecoveredByResend = frames;
		packetsRecoveredByResend = packets;
		return this;
	}

	/** Frames that were there before. */
	public IntegrityReportBuilder resumed(final int frames) {
		resumed = frames;
		return this;
	}

	/** Packets asked for again, and those of them the camera did not have any more. */
	public IntegrityReportBuilder resendAsked(final long requested, final long refused) {
		resendRequested = requested;
		resendRefused = refused;
		return this;
	}

	/** Frames for which there was no room when they came. */
	public IntegrityReportBuilder overruns(final long frames) {
		overruns = frames;
		return this;
	}

	/** Frames in one block of the stream. */
	public IntegrityReportBuilder imagesPerBlock(final int images) {
		imagesPerBlock = images;
		return this;
	}

	/** Seconds from beginning to end. */
	public IntegrityReportBuilder elapsed(final double time) {
		elapsed = time;
		return this;
	}

	/** What was lost on the way or came without need. */
	public IntegrityReportBuilder losses(final long packets, final long duplicateFrames, final long rejectedFrames) {
		packetsLost = packets;
		duplicates = duplicateFrames;
		rejected = rejectedFrames;
		return this;
	}

	/** Throughput and the settings it was reached with. */
	public IntegrityReportBuilder transfer(final double time, final long payload, final int size, final double mbits) {
		seconds = time;
		bytes = payload;
		packetSize = size;
		bitrate = mbits;
		return this;
	}

	/** Range, mean and checksum of the pixels. */
	public IntegrityReportBuilder values(final PixelStatistics statistics, final String valueUnit) {
		values = statistics;
		unit = valueUnit;
		return this;
	}

	/** The report. @throws IllegalStateException when more frames are missing than were asked for */
	public IntegrityReport build() {
		final int complete = expected - incomplete.size() - neverArrived.size();
		if (complete < 0) throw new IllegalStateException("more frames missing than expected");
		final TreeSet<Long> missing = new TreeSet<>(neverArrived);
		missing.addAll(incomplete.keySet());
		final List<IdRange> gaps = IdRange.runs(missing);
		return new IntegrityReport(camera, sequence, expected, complete, incomplete, new ArrayList<>(neverArrived),
			completeInFirstPass, recoveredByRetry, framesRecoveredByResend, packetsRecoveredByResend, packetsLost,
			duplicates, rejected, resumed, resendRequested, resendRefused, overruns, imagesPerBlock, elapsed, seconds, bytes, packetSize,
			bitrate, passes, firstFrameId, lastFrameId, moiFrameId, gaps,
			values.min(), values.max(), values.mean(), unit, values.specialPixels(), values.crc32c());
	}
}
