package io.github.lynceus.simulator;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last command of each client and its acknowledge, so that a retry is answered without being executed again. One
 * command each is enough, as a client has one outstanding. Used on the event loop only.
 */
final class RecentCommands {

	private static final int CLIENTS = 64;
	/** Longer than usual clients retry (Aravis: 2.5 s), shorter than a client takes to come round to the same id. */
	private static final long MAX_AGE_NANOS = 3_000_000_000L;

	private final Map<InetSocketAddress, Entry> entries = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(final Map.Entry<InetSocketAddress, Entry> eldest) {
			return size() > CLIENTS;
		}
	};

	/** A command and what it was answered; the answer is null while it is being executed. */
	static final class Entry {

		private final byte[] command;
		private final long nanos;
		private byte[] answer;

		private Entry(final byte[] command, final long nanos) {
			this.command = command;
			this.nanos = nanos;
		}

		byte[] answer() {
			return answer;
		}

		void setAnswer(final byte[] answer) {
			this.answer = answer;
		}
	}

	/** The entry of the very same datagram from the same client, or null. */
	Entry find(final InetSocketAddress client, final byte[] command, final long nanos) {
		final Entry entry = entries.get(client);
		return entry != null && nanos - entry.nanos < MAX_AGE_NANOS && Arrays.equals(entry.command, command) ? entry
			: null;
	}

	Entry begin(final InetSocketAddress client, final byte[] command, final long nanos) {
		final Entry entry = new Entry(command, nanos);
		entries.remove(client);
		entries.put(client, entry);
		return entry;
	}
}
