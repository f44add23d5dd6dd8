package io.github.lynceus.check;

import io.github.lynceus.gige.ReceiveBufferAdvice;

/** What the system lets a stream's socket hold. */
final class BufferRules {

	private BufferRules() {}

	/** @param advice what was asked for and granted, and the rate of the stream or the link */
	static Finding of(final Computer computer, final ReceiveBufferAdvice advice) {
		final String limit = computer.bufferLimit() > 0 ? " (the system allows " + computer.bufferLimit() + " bytes)" : "";
		if (advice.isEnough()) return Finding.ok(Topic.RECEIVE_BUFFER, advice.facts() + limit + ".");
		return Finding.warning(Topic.RECEIVE_BUFFER, advice.facts() + limit
			+ ": packets that come while this program waits for a processor any longer are lost; allow it a larger one.",
			computer.commands().receiveBuffer(advice.wanted()));
	}
}
