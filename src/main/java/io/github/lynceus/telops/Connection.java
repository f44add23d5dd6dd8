package io.github.lynceus.telops;

import io.github.lynceus.gige.StreamOptions;

/** What this connection has learned about the way to the camera: the largest packets and the rate that get through. */
final class Connection {

	private final BitrateLadder bitrate = new BitrateLadder();
	private int packetSize;

	/** Sets the packet size: the one asked for, the one found before, or a search for the largest. */
	synchronized StreamOptions.Builder apply(final int wanted, final StreamOptions.Builder options) {
		if (wanted > 0) return options.packetSize(wanted);
		return packetSize > 0 ? options.packetSize(packetSize) : options.probePacketSize(true);
	}

	/** Takes note of the size the search found. */
	synchronized void found(final int size) {
		packetSize = size;
	}

	BitrateLadder bitrate() {
		return bitrate;
	}
}
