package io.github.lynceus.camera;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every frame of one sequence. Made with {@link IntegrityReportBuilder}.
 *
 * @param camera name and address
 * @param sequence index in the camera's memory buffer
 * @param expected frames asked for
 * @param complete frames that arrived whole
 * @param incomplete frame id → payload packets still missing, of frames that arrived in part
 * @param neverArrived ids of frames of which nothing usable arrived
 * @param completeInFirstPass frames whole after the first pass
 * @param recoveredByRetry frames made whole by asking the camera for them again
 * @param framesRecoveredByResend frames made whole by packet resend
 * @param packetsRecoveredByResend packets that came by resend
 * @param packetsLost packets missing in frames as they came, before any repair
 * @param duplicates frames that came again though they were whole
 * @param rejected frames that belong to nothing asked for: left from an earlier transfer, wrong size, no header
 * @param resumed frames that an earlier download, which was interrupted, had brought already
 * @param resendRequested packets asked for again while a pass ran; repeated requests count again
 * @param resendRefused of those, packets the camera did not have any more
 * @param overruns frames that came and had to be asked for again because the disk was slower than the camera
 * @param imagesPerBlock frames in one block of the stream
 * @param elapsed seconds from beginning to end, with all starts and stops
 * @param seconds spent receiving
 * @param bytes of payload received
 * @param packetSize bytes, with IP, UDP and GVSP headers
 * @param bitrate Mbit/s of the first pass
 * @param passes transfers it took, the first included
 * @param firstFrameId lowest id asked for
 * @param lastFrameId highest id asked for
 * @param moiFrameId id of the frame at the moment of interest
 * @param gaps runs of ids that are not whole
 * @param min lowest value, NaN when there is none; marked pixels and incomplete frames excluded, as in max and mean
 * @param max highest value
 * @param mean mean value
 * @param unit of min, max and mean
 * @param specialPixels pixels that carry a mark (saturated, bad, out of range) instead of a value
 * @param crc32c CRC-32C of the pixels of all expected frames in order, as little-endian 16-bit words, eight hex digits;
 *          pixels that never arrived count as zero
 */
public record IntegrityReport(String camera, int sequence, int expected, int complete,
	SortedMap<Long, Integer> incomplete, List<Long> neverArrived, int completeInFirstPass, int recoveredByRetry,
	int framesRecoveredByResend, long packetsRecoveredByResend, long packetsLost, long duplicates, long rejected,
	int resumed, long resendRequested, long resendRefused, long overruns, int imagesPerBlock, double elapsed,
	double seconds, long bytes, int packetSize, double bitrate, int passes, long firstFrameId, long lastFrameId,
	long moiFrameId, List<IdRange> gaps, double min, double max, double mean, String unit, long specialPixels,
	String crc32c)
{

	/** Copies the collections. */
	public IntegrityReport {
		incomplete = Collections.unmodifiableSortedMap(new TreeMap<>(incomplete));
		neverArrived = List.copyOf(neverArrived);
		gaps = List.copyOf(gaps);
	}

	/** Every frame asked for arrived whole. */
	public boolean isOk() {
		return complete == expected;
	}

	/** Frames that are not whole. */
	public int missing() {
		return expected - complete;
	}

	/** Payload throughput in 10^6 bytes per second; 0 when nothing was timed. */
	public double megabytesPerSecond() {
		return seconds > 0 ? bytes / 1e6 / seconds : 0;
	}

	/** Payload throughput in 10^6 bits per second, to compare with {@link #bitrate()}; 0 when nothing was timed. */
	public double megabitsPerSecond() {
		return 8 * megabytesPerSecond();
	}

	/** Pretty JSON, keys in the order of this record; values without a number (no valid pixel) are null. */
	public String toJson() {
		return IntegrityReportJson.write(this);
	}

	/** One line for people. */
	public String sentence() {
		final StringBuilder text = new StringBuilder();
		text.append(String.format(Locale.ROOT, "Sequence %d: %d of %d frames whole", sequence, complete, expected));
		if (!incomplete.isEmpty()) text.append(", ").append(incomplete.size()).append(" incomplete");
		if (!neverArrived.isEmpty()) text.append(", ").append(neverArrived.size()).append(" never arrived");
		if (!Double.isNaN(mean))
			text.append(String.format(Locale.ROOT, ", range %s..%s %s, mean %s", shown(min), shown(max), unit, shown(mean)));
		if (specialPixels > 0) text.append(", ").append(specialPixels)
			.append(specialPixels == 1 ? " marked pixel" : " marked pixels");
		if (recoveredByRetry > 0)
			text.append(", ").append(recoveredByRetry).append(recoveredByRetry == 1 ? " frame" : " frames")
				.append(" recovered by retry");
		if (framesRecoveredByResend > 0)
			text.append(", ").append(framesRecoveredByResend).append(framesRecoveredByResend == 1 ? " frame" : " frames")
				.append(" recovered by resend");
		if (resumed > 0) text.append(", ").append(resumed).append(resumed == 1 ? " frame" : " frames").append(
			" there before");
		if (seconds > 0) text.append(String.format(Locale.ROOT, ", %.1f MB/s", megabytesPerSecond()));
		return text.append('.').toString();
	}

	private static String shown(final double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.format(Locale.ROOT, "%.0f", value)
			: Math.abs(value) >= 0.1 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.3g", value);
	}
}
