package io.github.lynceus.cli.bench;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A receiver in a program of its own, on the receivers' processor. */
final class Contestant implements AutoCloseable {

	private static final int BLOCK_IDS = 0xFFFF;

	private final String name;
	private final Child child;
	private final String ports;
	private int nextId = 1;

	/** @param child prints its ports first and then answers with its figures */
	Contestant(final String name, final Child child) {
		this.name = name;
		this.child = child;
		ports = child.line();
	}

	/** A receiver of this program. @param words after "bench receive" */
	static Contestant of(final String name, final String... words) {
		final List<String> all = new ArrayList<>(List.of("receive", "--ask"));
		all.addAll(List.of(words));
		return new Contestant(name, Child.bench(name, Cores.RECEIVER, all));
	}

	String name() {
		return name;
	}

	/** What has happened since the last time. */
	JsonObject figures() {
		return child.ask("");
	}

	/** Words that make a sender send it this. */
	String words(final Traffic traffic) {
		return traffic.words(ports, nextId);
	}

	/** So many frames were sent to each of its ports. */
	void sent(final long frames) {
		nextId = (int) ((nextId - 1 + frames / ports.split(",").length) % BLOCK_IDS) + 1;
	}

	@Override
	public void close() {
		child.close();
	}
}
