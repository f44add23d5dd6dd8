package io.github.lynceus.simulator;

/**
 * How blocks are cut and sent, as the stream registers say.
 *
 * @param packetSize bytes with IP, UDP and GVSP headers
 * @param doNotFragment whether packets carry the IP "don't fragment" bit
 * @param bigEndian whether pixels of several bytes are sent high byte first
 * @param delayTicks pause between packets in timestamp ticks
 * @param extendedIds 64-bit block ids
 * @param extendedStatus whether the client understands the status codes of GigE Vision 1.1 and later
 */
record StreamSettings(int packetSize, boolean doNotFragment, boolean bigEndian, long delayTicks,
	boolean extendedIds, boolean extendedStatus)
{}
