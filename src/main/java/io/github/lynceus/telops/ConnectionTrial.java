package io.github.lynceus.telops;

import java.util.Comparator;
import java.util.Locale;

/**
 * One way of transferring frames, tried.
 *
 * @param packetSize bytes with IP, UDP and GVSP headers
 * @param bitrate Mbit/s the camera was asked for
 * @param receiveBuffer bytes of the socket's buffer that were asked for
 * @param grantedBuffer bytes the system gave
 * @param frames frames that were sent
 * @param lostFrames of those, frames that were not whole
 * @param lostPackets packets that did not arrive
 * @param megabytesPerSecond 10^6 bytes of payload a second
 * @param cpuPercent processor time of this program, in per cent of one processor
 */
public record ConnectionTrial(int packetSize, double bitrate, int receiveBuffer, int grantedBuffer, int frames,
	int lostFrames, long lostPackets, double megabytesPerSecond, double cpuPercent)
{

	/** The best first: without losses, then few, then fast. */
	static final Comparator<ConnectionTrial> BEST = Comparator.comparingInt(ConnectionTrial::lostFrames).thenComparing(Comparator
		.comparingDouble(
			ConnectionTrial::megabytesPerSecond).reversed());

	/** Payload throughput in 10^6 bits a second, to compare with the bitrate. */
	public double megabitsPerSecond() {
		return 8 * megabytesPerSecond;
	}

	/** The trial in one line. */
	public String sentence() {
		return String.format(Locale.ROOT, "packets of %d bytes at %.0f Mbit/s: %.1f MB/s, %d of %d frames lost",
			packetSize, bitrate, megabytesPerSecond, lostFrames, frames);
	}
}
