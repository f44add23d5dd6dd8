package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;

/**
 * What to download and how. Zero means: find out.
 *
 * @param sequence index in the camera's memory buffer
 * @param first frame to begin with, counted from 0 in the sequence
 * @param count frames, 0 for all from {@code first} on
 * @param bitrate Mbit/s of the first pass, 0 for what earlier downloads taught
 * @param packetSize bytes with IP, UDP and GVSP headers, 0 for the largest that gets through
 * @param maxDropped frames that may be missing in the end without this being an error
 * @param retries further passes for what is missing
 * @param resend whether to ask for lost packets while a pass runs
 * @param patience seconds to wait for a camera that disappears during the download, and go on when it is back
 * @param grouping whether small frames may come several in one block of the stream, if the camera can do that
 */
public record DownloadOptions(int sequence, int first, int count, double bitrate, int packetSize, int maxDropped,
	int retries, boolean resend, double patience, boolean grouping)
{

	private static final double PATIENCE = 10;

	/** @throws CameraException naming the value that is not possible */
	public DownloadOptions {
		require(sequence >= 0, "Sequence " + sequence + " does not exist: they count from 0.");
		require(first >= 0, "Frame " + first + " does not exist: they count from 0.");
		require(count >= 0, "A download of " + count + " frames is not possible: give 0 for all.");
		require(bitrate >= 0 && Double.isFinite(bitrate), "A bitrate of " + bitrate + " Mbit/s is not possible.");
		require(packetSize == 0 || packetSize >= 576 && packetSize <= 65535,
			"A packet size of " + packetSize + " bytes is not possible: it goes from 576 to 65535, or 0 for automatic.");
		require(maxDropped >= 0, "The number of frames that may be missing cannot be " + maxDropped + ".");
		require(patience >= 0 && Double.isFinite(patience), "A patience of " + patience + " s is not possible.");
		require(retries >= 0, "The number of retries cannot be " + retries + ".");
	}

	/** With ten seconds of patience, small frames several in one block. */
	public DownloadOptions(final int sequence, final int first, final int count, final double bitrate,
		final int packetSize, final int maxDropped, final int retries, final boolean resend)
	{
		this(sequence, first, count, bitrate, packetSize, maxDropped, retries, resend, PATIENCE, true);
	}

	/** All of one sequence, everything automatic, six retries, no resend, nothing may be missing. */
	public static DownloadOptions of(final int sequence) {
		return new DownloadOptions(sequence, 0, 0, 0, 0, 0, 6, false);
	}

	/** The same for another sequence. */
	public DownloadOptions withSequence(final int value) {
		return new DownloadOptions(value, first, count, bitrate, packetSize, maxDropped, retries, resend, patience, grouping);
	}

	/** Only these frames. */
	public DownloadOptions withFrames(final int from, final int number) {
		return new DownloadOptions(sequence, from, number, bitrate, packetSize, maxDropped, retries, resend, patience, grouping);
	}

	/** At this rate in Mbit/s. */
	public DownloadOptions withBitrate(final double value) {
		return new DownloadOptions(sequence, first, count, value, packetSize, maxDropped, retries, resend, patience, grouping);
	}

	/** With packets of this size. */
	public DownloadOptions withPacketSize(final int value) {
		return new DownloadOptions(sequence, first, count, bitrate, value, maxDropped, retries, resend, patience, grouping);
	}

	/** Allowing so many frames to be missing. */
	public DownloadOptions withMaxDropped(final int value) {
		return new DownloadOptions(sequence, first, count, bitrate, packetSize, value, retries, resend, patience, grouping);
	}

	/** With so many further passes. */
	public DownloadOptions withRetries(final int value) {
		return new DownloadOptions(sequence, first, count, bitrate, packetSize, maxDropped, value, resend, patience, grouping);
	}

	/** With or without asking for lost packets. */
	public DownloadOptions withResend(final boolean value) {
		return new DownloadOptions(sequence, first, count, bitrate, packetSize, maxDropped, retries, value, patience, grouping);
	}

	/** Waiting so many seconds for a camera that disappears. */
	public DownloadOptions withPatience(final double seconds) {
		return new DownloadOptions(sequence, first, count, bitrate, packetSize, maxDropped, retries, resend, seconds,
			grouping);
	}

	/** With small frames several in one block, or each in its own. */
	public DownloadOptions withGrouping(final boolean value) {
		return new DownloadOptions(sequence, first, count, bitrate, packetSize, maxDropped, retries, resend, patience, value);
	}

	private static void require(final boolean condition, final String sentence) {
		if (!condition) throw new CameraException(sentence);
	}
}
