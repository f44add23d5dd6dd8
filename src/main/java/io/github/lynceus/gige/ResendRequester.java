package io.github.lynceus.gige;

/** Sends a request for packets of a block; must not block. */
@FunctionalInterface
interface ResendRequester {

	/** @param last {@link io.github.lynceus.gvcp.PacketResendCommand#TO_THE_END} for all that follow */
	void request(long blockId, long first, long last, boolean extended);
}
