package io.github.lynceus.interop;

import com.google.gson.Gson;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The switch of a {@link NetworkRig}: relays packets, or loses, doubles, delays and reorders them, and counts. */
final class Relay implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	/**
	 * What became of the packets since the last {@link #set}.
	 *
	 * @param seen packets that were the relay's to treat
	 * @param forwarded packets sent on, those that were not to be treated included
	 * @param held packets that later ones overtook
	 * @param fragments of stream packets that were too long for their link
	 * @param tooLong packets that did not fit through
	 * @param blocked packets to the address that is blocked
	 * @param overflowed packets that came faster than they could be relayed: none, in a test that counts
	 * @param pending packets that have not left yet
	 */
	record Counts(int seen, int forwarded, int lost, int held, int duplicated, int fragments, int tooLong, int blocked,
		int overflowed, int pending)
	{
		@Override
		public String toString() {
			return String.format("%d seen, %d forwarded, %d lost, %d held, %d duplicated, %d fragments, %d too long, %d blocked, "
				+ "%d overflowed, %d pending", seen, forwarded, lost, held, duplicated, fragments, tooLong, blocked, overflowed,
				pending);
		}
	}

	private final ExternalProcess process;

	private Relay(final ExternalProcess process) {
		this.process = process;
		process.awaitLine("relaying"::equals, LIMIT);
	}

	static Relay start(final HeldNamespace namespace, final String... ports) {
		try {
			final Path script = Path.of(Relay.class.getResource("/interop/relay.py").toURI());
			final List<String> command = new ArrayList<>(List.of("python3", script.toString()));
			command.addAll(Arrays.asList(ports));
			return new Relay(ExternalProcess.startAttached("relay", namespace.inside(command)));
		}
		catch (final URISyntaxException exc) {
			throw new AssertionError(exc);
		}
	}

	/**
	 * Does this from now on and nothing else, and counts from 0.
	 *
	 * @param settings such as {@code loss=0.02 seed=3}, see the script; may be empty
	 */
	void set(final String settings) {
		process.ask("set " + settings, "set", LIMIT);
	}

	Counts counts() {
		return new Gson().fromJson(process.ask("counts", "counts", LIMIT), Counts.class);
	}

	/** Ids of the stream packets lost since the last {@link #set}, by block id. */
	Map<Long, Set<Long>> lostPackets() {
		final Map<Long, Set<Long>> lost = new TreeMap<>();
		for (final long[] ids : new Gson().fromJson(process.ask("lost", "lost", LIMIT), long[][].class)) {
			lost.computeIfAbsent(ids[0], id -> new TreeSet<>()).add(ids[1]);
		}
		return lost;
	}

	@Override
	public void close() {
		process.close();
	}
}
