package io.github.lynceus.gige;

/**
 * What a stream has been through so far. Every block of the device is in exactly one of {@code
 * blocksComplete}, {@code blocksIncomplete}, {@code blocksNeverSeen}, {@code blocksUnsupported}, {@code noBuffer},
 * {@code tooLarge} and {@code withoutLeader} once it is over.
 *
 * @param packets GVSP datagrams from the device, of any kind
 * @param bytes payload bytes put into frames
 * @param blocksComplete frames delivered with every payload byte
 * @param blocksIncomplete frames delivered with something missing
 * @param blocksNeverSeen block ids of which no packet came
 * @param packetsMissing packets missing from delivered frames, leaders and trailers included
 * @param resendRequested packets asked for again; repeated requests count again
 * @param resendReceived packets that came because they were asked for
 * @param resendRefused error packets in answer to requests
 * @param duplicates packets that had come before
 * @param late packets of blocks that had been given up before
 * @param malformed datagrams that are no GVSP packet or contradict the packet size or their leader
 * @param unsupported packets of a kind this receiver does not assemble, such as multi-part
 * @param blocksUnsupported blocks let go because they are of such a kind
 * @param foreign datagrams from other addresses, ignored
 * @param noBuffer blocks lost because all buffers were in use
 * @param tooLarge blocks lost because they do not fit into a buffer
 * @param withoutLeader blocks lost because the leader, and any before it, never came
 * @param sinkFailures frames at which the sink threw an exception
 * @param droppedBySystem datagrams this computer received and threw away because the socket's buffer was full; the other
 *          losses happened on the network. {@link #UNKNOWN} where the system does not tell
 */
public record StreamStatistics(long packets, long bytes, long blocksComplete, long blocksIncomplete,
	long blocksNeverSeen, long packetsMissing, long resendRequested, long resendReceived, long resendRefused,
	long duplicates, long late, long malformed, long unsupported, long blocksUnsupported, long foreign,
	long noBuffer, long tooLarge, long withoutLeader, long sinkFailures,
	long droppedBySystem)
{
	/** A figure the system does not tell. */
	public static final long UNKNOWN = -1;

	/** Blocks the device sent or should have sent, as far as this side can know. */
	public long blocks() {
		return blocksComplete + blocksIncomplete + blocksNeverSeen + blocksUnsupported + noBuffer + tooLarge +
			withoutLeader;
	}

	/** This and another stream's figures together, as of a stream that was interrupted. */
	public StreamStatistics plus(final StreamStatistics o) {
		return new StreamStatistics(packets + o.packets, bytes + o.bytes, blocksComplete + o.blocksComplete,
			blocksIncomplete + o.blocksIncomplete, blocksNeverSeen + o.blocksNeverSeen, packetsMissing + o.packetsMissing,
			resendRequested + o.resendRequested, resendReceived + o.resendReceived, resendRefused + o.resendRefused,
			duplicates + o.duplicates, late + o.late, malformed + o.malformed, unsupported + o.unsupported,
			blocksUnsupported + o.blocksUnsupported, foreign + o.foreign, noBuffer + o.noBuffer, tooLarge + o.tooLarge,
			withoutLeader + o.withoutLeader, sinkFailures + o.sinkFailures,
			droppedBySystem < 0 || o.droppedBySystem < 0 ? UNKNOWN : droppedBySystem + o.droppedBySystem);
	}
}
