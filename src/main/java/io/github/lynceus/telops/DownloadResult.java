package io.github.lynceus.telops;

import io.github.lynceus.camera.Sequence;

/** How a download goes, and the sequence it has brought so far. */
final class DownloadResult {

	/** IP, UDP and GVSP headers in a packet. */
	private static final int OVERHEAD = 36;

	private final String camera;
	private final SequenceInfo info;
	private final FrameCollector frames;
	private final long begin = System.nanoTime();
	private int packetSize = 1500;
	private double bitrate;
	private double seconds;
	private int imagesPerBlock = 1;
	private long resendRequested;
	private long resendRefused;

	DownloadResult(final String camera, final SequenceInfo info, final FrameCollector frames) {
		this.camera = camera;
		this.info = info;
		this.frames = frames;
	}

	void transferredWith(final int size, final double mbits, final int images) {
		packetSize = size;
		bitrate = mbits;
		imagesPerBlock = images;
	}

	void resendAsked(final long requested, final long refused) {
		resendRequested = requested;
		resendRefused = refused;
	}

	/** Adds the time of one run. */
	void timed(final double time) {
		seconds += time;
	}

	double seconds() {
		return seconds;
	}

	int imagesPerBlock() {
		return imagesPerBlock;
	}

	int sequenceIndex() {
		return info.index();
	}

	FrameFileHead.TransferSettings transfer() {
		return new FrameFileHead.TransferSettings(packetSize, bitrate, seconds, (System.nanoTime() - begin) / 1e9,
			imagesPerBlock, resendRequested, resendRefused);
	}

	/** The frames as they are now. */
	DownloadedFrames downloaded() {
		return new DownloadedFrames(frames.store(), info, frames.frameId(0), frames.size(), frames.arrived(), frames.whole());
	}

	Sequence sequence() {
		final int wordsPerPacket = Math.max(1, (packetSize - OVERHEAD) / 2);
		return new DownloadedSequence(camera, info, downloaded()).sequence(frames.figures(), transfer(),
			i -> frames.packetsMissing(i, wordsPerPacket));
	}

	/** What a user can do about missing frames. */
	String advice() {
		if (frames.bytes() == 0) return "nothing of it reached this computer; let UDP through its firewall, or set the packet "
			+ "size to 1500.";
		return frames.figures().overruns() > 0 ? "the disk is slower than the camera; lower the bitrate, or use a faster disk."
			: "the frames that arrived are kept; lower the bitrate, allow more retries or use resend.";
	}
}
