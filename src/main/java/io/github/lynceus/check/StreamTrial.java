package io.github.lynceus.check;

import io.github.lynceus.gige.StreamStatistics;

/**
 * A short stream.
 *
 * @param refusal why the camera did not start, as a sentence; empty if it did
 * @param seconds how long it was received
 * @param packetSize bytes of its packets, all headers included
 * @param statistics what came; null if it did not start
 */
record StreamTrial(String refusal, double seconds, int packetSize, StreamStatistics statistics) {

	boolean started() {
		return statistics != null;
	}

	/** Datagrams that came in. */
	long packets() {
		return started() ? statistics.packets() : 0;
	}

	double bytesPerSecond() {
		return started() && seconds > 0 ? statistics.bytes() / seconds : 0;
	}

	/** Datagrams that came and were thrown away by this computer; 0 where its system does not tell. */
	long droppedHere() {
		return started() ? Math.max(0, statistics.droppedBySystem()) : 0;
	}

	/** Packets that were lost anywhere, those included that came when they were asked for again. */
	long lost() {
		return started() ? statistics.packetsMissing() + statistics.resendReceived() : 0;
	}

	/** Images of which something is missing. */
	long damaged() {
		return started() ? statistics.blocksIncomplete() + statistics.blocksNeverSeen() + statistics.withoutLeader() : 0;
	}
}
