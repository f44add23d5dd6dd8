package io.github.lynceus.cli.bench;

import com.google.gson.JsonObject;

/**
 * What became of some traffic.
 *
 * @param traffic as it was asked for
 * @param sent figures of the sender
 * @param got figures of the receiver
 */
record Trial(Traffic traffic, JsonObject sent, JsonObject got) {

	/** Packets that did not arrive. */
	long lost() {
		return sent.get("packets").getAsLong() - got.get("packets").getAsLong();
	}

	/** Frames that should be whole and are not. */
	long torn() {
		return traffic.faults().isEmpty() ? sent.get("frames").getAsLong() - got.get("complete").getAsLong() : 0;
	}

	boolean isLossFree() {
		return lost() == 0 && torn() == 0;
	}

	/** MB/s of pixels that the sender managed. */
	double rate() {
		return sent.get("bytes").getAsDouble() / sent.get("seconds").getAsDouble() / 1e6;
	}

	/** Processor seconds of the receiver for a gigabyte of pixels that arrived. */
	double cpuPerGigabyte() {
		final double arrived = sent.get("bytes").getAsDouble() * got.get("packets").getAsDouble() / sent.get("packets").getAsDouble();
		return got.get("cpuSeconds").getAsDouble() / arrived * 1e9;
	}

	/** Bytes of heap for each frame that arrived, by all threads. */
	double allocatedPerFrame() {
		return got.get("allocatedBytes").getAsDouble() / Math.max(1, got.get("frames").getAsDouble());
	}
}
