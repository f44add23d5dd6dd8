package io.github.lynceus.cli.bench;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A sender on one processor and what it sends to on another. */
final class Arena implements AutoCloseable {

	/** Until what was sent has been read. */
	private static final long SETTLING = 50_000_000;

	private final Child sender = Child.bench("sender", Cores.SENDER, List.of("lines"));

	Trial run(final Contestant receiver, final Traffic traffic) {
		return run(receiver, traffic, SETTLING);
	}

	/** @param settling nanoseconds from the end of sending to the last look */
	Trial run(final Contestant receiver, final Traffic traffic, final long settling) {
		receiver.figures();
		final JsonObject sent = sender.ask(receiver.words(traffic));
		receiver.sent(sent.get("frames").getAsLong());
		final long end = System.nanoTime() + settling;
		for (long left = settling; left > 0; left = end - System.nanoTime()) LockSupport.parkNanos(left);
		return new Trial(traffic, sent, receiver.figures());
	}

	@Override
	public void close() {
		sender.close();
	}
}
