package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.gvcp.ReadRegisterAck;
import io.github.lynceus.gvcp.ReadRegisterCommand;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps control alive by reading the privilege register every third of the device's timeout, and notices its
 * loss. Other commands do not stand in for it, as some devices (Aravis' among them) count this one alone.
 * <p>
 * Lives on the event loop, beside the one outstanding command, so that nothing can starve it.
 * </p>
 */
final class Heartbeat {

	/** Steps in which the clock is looked at, per timeout. */
	private static final int STEPS = 12;

	private final GvcpSocket socket;
	private final long timeout;
	private final Consumer<String> lost;
	private ScheduledFuture<?> ticker;
	private GvcpRequest outstanding;
	private long begun;
	private long sent;
	/** Until when the device has shown or promised to be alive. */
	private long alive;
	private boolean over;
	/** What is read: the privilege, and, while others may take it over, who has it. */
	private List<Integer> registers = List.of(Bootstrap.CCP);
	private List<Integer> owner = List.of();

	/**
	 * @param timeout after which the device drops control
	 * @param lost told once, on the event loop, why control is lost
	 */
	Heartbeat(final GvcpSocket socket, final Duration timeout, final Consumer<String> lost) {
		this.socket = socket;
		this.timeout = timeout.toNanos();
		this.lost = lost;
	}

	void start() {
		socket.onPending(this::pending);
		socket.executor().execute(() -> {
			alive = System.nanoTime();
			beat(alive);
			ticker = socket.executor().scheduleAtFixedRate(this::tick, timeout / STEPS, timeout / STEPS,
				TimeUnit.NANOSECONDS);
		});
	}

	/** Ends it without a word. */
	void stop() {
		socket.onPending(time -> {});
		socket.executor().execute(this::end);
	}

	/** Looks at once whether control is still there. */
	void check() {
		socket.executor().execute(() -> {
			if (!over && outstanding == null) beat(System.nanoTime());
		});
	}

	/** From now on looks who has control too, as others may take it over. */
	void watchOwner(final int port, final int address) {
		socket.executor().execute(() -> {
			owner = List.of(port, address);
			registers = List.of(Bootstrap.CCP, Bootstrap.CONTROLLER_PORT, Bootstrap.CONTROLLER_ADDRESS);
		});
	}

	/** Ends it and reports the loss, once; from any thread. */
	void lose(final String reason) {
		socket.executor().execute(() -> end(reason));
	}

	private void pending(final Duration time) {
		alive = Math.max(alive, System.nanoTime() + time.toNanos());
	}

	private void tick() {
		final long now = System.nanoTime();
		if (over) return;
		if (now - alive >= timeout) {
			end(String.format("it has not answered for %.1f s", (now - alive) / 1e9));
		}
		else if (outstanding != null && now - sent >= 2 * timeout / STEPS) {
			socket.countRetry();
			sent = now;
			socket.send(outstanding);
		}
		else if (outstanding == null && now - begun >= timeout / 3 - timeout / (2 * STEPS)) {
			beat(now);
		}
	}

	private void beat(final long now) {
		begun = now;
		sent = now;
		outstanding = socket.request(new ReadRegisterCommand(registers));
		socket.expect(outstanding, this::answered);
		socket.send(outstanding);
	}

	private void answered(final GvcpReply reply) {
		if (over) return;
		alive = Math.max(alive, System.nanoTime());
		if (reply.ack() instanceof ReadRegisterAck ack) {
			outstanding = null;
			socket.countHeartbeat();
			final List<Integer> values = ack.values();
			final boolean told = values.size() == 3 && !owner.isEmpty();
			if ((values.get(0) & Bootstrap.CCP_HELD) == 0) end("the camera dropped its control");
			else if (told && !values.subList(1, 3).equals(owner)) end("another program has taken it over");
		}
		else if (reply.status().isError()) {
			outstanding = null;
			if (reply.status().equals(GvcpStatus.ACCESS_DENIED)) end("another program has taken exclusive control");
		}
	}

	private void end(final String reason) {
		if (over) return;
		end();
		lost.accept(reason);
	}

	private void end() {
		over = true;
		if (ticker != null) ticker.cancel(false);
		if (outstanding != null) socket.forget(outstanding);
	}
}
