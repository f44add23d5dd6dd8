package io.github.lynceus.cli.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that answers lines of its standard input with lines of its output, and ends with its input: so it does not
 * outlive this one.
 */
final class Child implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 60;

	private final String name;
	private final Process process;
	/** Empty at the end. */
	private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

	/** @param core processor it is held to, where the system can; -1 for any */
	Child(final String name, final int core, final List<String> command) {
		this.name = name;
		final List<String> all = new ArrayList<>(Cores.only(core));
		all.addAll(command);
		try {
			process = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(name + " cannot be started: " + exc.getMessage(), exc);
		}
		final Thread reader = new Thread(this::read, "output of " + name);
		reader.setDaemon(true);
		reader.start();
	}

	/** This program's benchmarks. @param words after "bench" */
	static Child bench(final String name, final int core, final List<String> words) {
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-cp", System.getProperty("java.class.path"), Main.class.getName(), "bench"));
		command.addAll(words);
		return new Child(name, core, command);
	}

	private void read() {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) lines.add(Optional.of(line));
		}
		catch (final IOException exc) {
			// NB: the stream breaks when the program is ended.
		}
		lines.add(Optional.empty());
	}

	/** Its next line. */
	String line() {
		try {
			final Optional<String> line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (line == null) throw new IllegalStateException(name + " does not answer.");
			return line.orElseThrow(() -> new IllegalStateException(name + " has ended."));
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(name + " was interrupted.", exc);
		}
	}

	/** Its answer. */
	JsonObject ask(final String line) {
		tell(line);
		return JsonParser.parseString(line()).getAsJsonObject();
	}

	private void tell(final String line) {
		try {
			process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			process.getOutputStream().flush();
		}
		catch (final IOException exc) {
			throw new IllegalStateException(name + " has ended.", exc);
		}
	}

	/** Ends it, at once if it does not end by itself. */
	@Override
	public void close() {
		try {
			process.getOutputStream().close();
			if (!process.waitFor(2, TimeUnit.SECONDS)) process.destroyForcibly();
		}
		catch (final IOException exc) {
			process.destroyForcibly();
		}
		catch (final InterruptedException exc) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
