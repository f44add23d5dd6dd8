package io.github.lynceus.gige;

/**
 * What a control channel has been through.
 *
 * @param commands commands sent, without retries and heartbeats
 * @param retries times a command or heartbeat was sent again
 * @param timeouts waits for an answer that ended without one
 * @param pendingAcks times the device asked for more time
 * @param heartbeats heartbeats answered
 * @param malformed datagrams from the device that are no acknowledge
 * @param ignored acknowledges nobody waits for: late, repeated, or with a wrong id or code
 * @param foreign datagrams from other addresses
 */
public record ChannelStatistics(long commands, long retries, long timeouts, long pendingAcks, long heartbeats,
	long malformed, long ignored, long foreign)
{}
