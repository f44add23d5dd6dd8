package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gvcp.Bootstrap;

/** What this connection has learned about the way to the camera: the largest packets and the rate that get through. */
final class Connection {

	/** Bytes a second that real cameras were seen to send, with packets of 1500 bytes and with larger ones. */
	private static final double SMALL_PACKETS = 44.8e6;
	private static final double LARGE_PACKETS = 79.6e6;
	private static final int LARGE = 4000;
	private static final int ETHERNET = 1500;
	/** Seconds until the first frame of a download, settings included. */
	private static final double START = 0.3;
	/** The register of the packet delay has 32 bits. */
	private static final long MOST_TICKS = 0xFFFF_FFFFL;

	private final BitrateLadder bitrate = new BitrateLadder();
	private int packetSize;
	private int receiveBuffer;
	private double measured;
	private boolean autoTuned = true;
	/** Ticks between packets; -1 leaves the camera's. */
	private long packetDelay = -1;

	/** Ticks of 8 ns the camera waits, or will wait with the next stream. */
	synchronized long packetDelay(final Registers registers) {
		return packetDelay >= 0 ? packetDelay : registers.raw(Bootstrap.SCPD, "GevSCPD") & MOST_TICKS;
	}

	/** For the stream that runs, and for later ones. */
	synchronized void setPacketDelay(final Registers registers, final long ticks) {
		if (ticks < 0 || ticks > MOST_TICKS) throw new CameraException("A packet delay of " + ticks
			+ " ticks is not possible: it must be 0 to " + MOST_TICKS + ".");
		registers.set(Bootstrap.SCPD, "GevSCPD", (int) ticks);
		packetDelay = ticks;
	}

	/** Sets the delay between packets; and their size: the one asked for, the one found before, or a search for the largest. */
	synchronized StreamOptions.Builder apply(final int wanted, final StreamOptions.Builder options) {
		if (receiveBuffer > 0) options.receiveBuffer(receiveBuffer);
		options.packetDelayTicks(packetDelay);
		if (wanted > 0) return options.packetSize(wanted);
		if (packetSize > 0) return options.packetSize(packetSize);
		return autoTuned ? options.probePacketSize(true) : options.packetSize(ETHERNET);
	}

	/** Takes note of the size the search found. */
	synchronized void found(final int size) {
		if (autoTuned) packetSize = size;
	}

	/** Rate of a download's first pass in Mbit/s. @param wanted 0 for what was learned */
	synchronized double rate(final double wanted) {
		return wanted > 0 ? wanted : autoTuned ? bitrate.learned() : BitrateLadder.TOP;
	}

	/** Takes note of a first pass at the learned rate. */
	synchronized void learn(final int whole, final int expected) {
		if (autoTuned) bitrate.learn(whole, expected);
	}

	/** Takes note of what a download brought, in bytes a second; 0 when that was too little to tell. */
	synchronized void measured(final double bytesPerSecond) {
		if (bytesPerSecond > 0) measured = bytesPerSecond;
	}

	// -- Tuning --

	/** Whether packets are searched for and rates learned. */
	synchronized boolean isAutoTuned() {
		return autoTuned;
	}

	/** Begins or ends learning; what was learned is forgotten. */
	synchronized void autoTune(final boolean on) {
		autoTuned = on;
		packetSize = 0;
		measured = 0;
		bitrate.reset(BitrateLadder.TOP);
	}

	/** Takes over what was found to be best. @param buffer bytes of the socket's buffer, 0 for the usual */
	synchronized void adopt(final int size, final double mbits, final int buffer) {
		packetSize = size;
		receiveBuffer = buffer;
		measured = 0;
		bitrate.reset(mbits);
	}

	// -- Estimates --

	/** About how long a download takes. @param wanted Mbit/s, 0 for what was learned */
	synchronized double downloadSeconds(final int width, final int height, final long frames, final double wanted) {
		final double bytes = 2.0 * width * (height + FrameHeader.ROWS) * frames;
		if (wanted == 0 && measured > 0) return START + bytes / measured;
		final double link = packetSize == 0 || packetSize >= LARGE ? LARGE_PACKETS : SMALL_PACKETS;
		return START + bytes / Math.min(link, rate(wanted) * 1e6 / 8);
	}
}
