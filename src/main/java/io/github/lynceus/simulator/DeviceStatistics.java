package io.github.lynceus.simulator;

/**
 * What a simulated camera has done so far.
 *
 * @param commands well-formed commands heard, duplicates included
 * @param acknowledges acknowledges sent, pending ones not included
 * @param errors acknowledges with an error status
 * @param duplicates commands heard again and answered from memory
 * @param malformed datagrams that are no command
 * @param pendingAcks PENDING_ACKs sent
 * @param heartbeatsLapsed times control was taken away from a silent client
 * @param blocks blocks sent completely, lost packets included
 * @param blocksAbandoned blocks cut short because the channel was closed
 * @param imagesDiscarded images the link was too busy for
 * @param packets stream packets handed to the network, all kinds
 * @param bytes their UDP payload
 * @param sendErrors stream packets the network refused
 * @param resendRequests PACKETRESEND commands heard
 * @param packetsResent packets sent again
 * @param packetsUnavailable packets answered as unavailable
 * @param testPackets test packets fired
 * @param events what became of events
 * @param faults faults injected
 */
public record DeviceStatistics(long commands, long acknowledges, long errors, long duplicates, long malformed,
	long pendingAcks, long heartbeatsLapsed, long blocks, long blocksAbandoned, long imagesDiscarded, long packets,
	long bytes, long sendErrors, long resendRequests, long packetsResent, long packetsUnavailable, long testPackets,
	EventCounts events, FaultCounts faults)
{}
