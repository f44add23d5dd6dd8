package io.github.lynceus.interop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A network namespace without a name that a process holds: it is gone with that process and with those that were
 * started inside, so nothing is left behind even if the tests are killed.
 */
final class HeldNamespace implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(30);
	private static final List<String> HOLD = List.of("sh", "-c", "ip link set lo up && echo held && exec cat");

	private final ExternalProcess holder;
	private final boolean asUser;

	private HeldNamespace(final List<String> unshare, final boolean asUser) {
		this.asUser = asUser;
		final List<String> command = new ArrayList<>(unshare);
		command.addAll(HOLD);
		holder = ExternalProcess.startAttached("namespace", command);
		holder.awaitLine("held"::equals, LIMIT);
	}

	/** One beside this JVM's own, in a user namespace of its own unless this is root. */
	static HeldNamespace open() {
		return new HeldNamespace(Namespace.way(), Namespace.way().toString().contains("U"));
	}

	/** Another one that whoever is in this one may configure, too. */
	HeldNamespace openAnother() {
		return new HeldNamespace(inside(List.of("unshare", "-n")), asUser);
	}

	/** What {@code ip link ... netns} calls this namespace. */
	String id() {
		return Long.toString(holder.pid());
	}

	/** The command that runs another one in here. */
	List<String> inside(final List<String> command) {
		final List<String> all = new ArrayList<>(List.of("nsenter", "-t", id(), "-n"));
		if (asUser) all.addAll(List.of("-U", "--preserve-credentials"));
		all.addAll(command);
		return all;
	}

	/** Runs a command in here to its end. */
	void run(final String... command) {
		ExternalProcess.run(LIMIT, inside(List.of(command)).toArray(new String[0]));
	}

	@Override
	public void close() {
		holder.close();
	}
}
