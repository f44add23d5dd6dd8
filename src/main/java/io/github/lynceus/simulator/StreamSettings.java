package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;

/**
 * How blocks are cut and sent, as the stream registers say.
 *
 * @param packetSize bytes with IP, UDP and GVSP headers
 * @param doNotFragment whether packets carry the IP "don't fragment" bit
 * @param bigEndian whether pixels of several bytes are sent high byte first
 * @param delayTicks pause between packets in timestamp ticks
 * @param extendedIds 64-bit block ids
 * @param extendedStatus whether the client understands the status codes of GigE Vision 1.1 and later
 * @param configuration the {@code CHANNEL_} bits that are switched on
 */
record StreamSettings(int packetSize, boolean doNotFragment, boolean bigEndian, long delayTicks,
	boolean extendedIds, boolean extendedStatus, int configuration)
{
	boolean extendedChunks() {
		return (configuration & Bootstrap.CHANNEL_EXTENDED_CHUNKS) != 0;
	}

	boolean allIn() {
		return (configuration & Bootstrap.CHANNEL_ALL_IN) != 0;
	}

	boolean multiPart() {
		return (configuration & Bootstrap.CHANNEL_MULTI_PART) != 0;
	}
}
