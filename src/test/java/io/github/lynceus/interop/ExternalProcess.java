package io.github.lynceus.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program that a test started: its output is kept and, unless it is a quiet one, forwarded to the test's own, line
 * by line. Closing it ends this process and no other.
 */
public final class ExternalProcess implements AutoCloseable {

	private final String name;
	private final boolean shown;
	private final Process process;
	private final Thread reader;
	/** Guarded by itself; notified on each line and at the end. */
	private final List<String> lines = new ArrayList<>();
	private boolean ended;

	private ExternalProcess(final String name, final List<String> command, final boolean attached, final boolean shown) {
		this.name = name;
		this.shown = shown;
		try {
			process = new ProcessBuilder(command).redirectErrorStream(true).start();
			if (!attached) process.getOutputStream().close();
		}
		catch (final IOException exc) {
			throw new UncheckedIOException("Cannot start " + command, exc);
		}
		reader = new Thread(this::forward, "output of " + name);
		reader.setDaemon(true);
		reader.start();
	}

	/** Starts a program in the background; standard error goes with standard output. */
	public static ExternalProcess start(final String... command) {
		return new ExternalProcess(command[0].replaceAll(".*/", ""), List.of(command), false, true);
	}

	/**
	 * Starts a program that reads its standard input to the end and then ends itself: so it never outlives this
	 * JVM, whatever becomes of that.
	 *
	 * @param name for what it writes
	 */
	static ExternalProcess startAttached(final String name, final List<String> command) {
		return new ExternalProcess(name, command, true, true);
	}

	/** Writes a line to the standard input of an attached program. */
	void send(final String line) {
		try {
			process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			process.getOutputStream().flush();
		}
		catch (final IOException exc) {
			throw new AssertionError(name + " does not listen any more:\n" + output(), exc);
		}
	}

	/** Ends the standard input of an attached program, and with it the program; fails unless with status 0. */
	void finish(final Duration timeout) {
		try {
			process.getOutputStream().close();
		}
		catch (final IOException exc) {
			// NB: it ended before; its status tells whether that is right.
		}
		final int status = await(timeout);
		if (status != 0) throw new AssertionError(name + " ended with " + status + "\n" + output());
	}

	/** Runs a program to its end and gives its output; anything but exit status 0 fails the test. */
	public static String run(final Duration timeout, final String... command) {
		return finish(start(command), timeout, command);
	}

	/** {@link #run} for a program that writes much, which is shown only if it fails. */
	public static String runQuietly(final Duration timeout, final String... command) {
		return finish(new ExternalProcess(command[0].replaceAll(".*/", ""), List.of(command), false, false), timeout, command);
	}

	private static String finish(final ExternalProcess started, final Duration timeout, final String... command) {
		try (ExternalProcess process = started) {
			final int status = process.await(timeout);
			if (status != 0) {
				final String shown = String.join(" ", command).replaceAll("-cp \\S+ ", "");
				throw new AssertionError(shown + " ended with " + status + "\n" + process.output());
			}
			return process.output();
		}
	}

	/** Whether a program of this name is on the path. */
	public static boolean exists(final String program) {
		for (final String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
			if (Files.isExecutable(Path.of(folder, program))) return true;
		}
		return false;
	}

	public long pid() {
		return process.pid();
	}

	/** Everything written so far. */
	public String output() {
		synchronized (lines) {
			return String.join("\n", lines);
		}
	}

	/**
	 * Waits for a line, from the beginning of the output on; fails when the program ends or is silent for too
	 * long.
	 */
	public String awaitLine(final Predicate<String> wanted, final Duration timeout) {
		return awaitLine(0, wanted, timeout);
	}

	/** Sends a line and waits for an answer that begins with a word; gives the rest of it. */
	String ask(final String line, final String word, final Duration timeout) {
		final int from;
		synchronized (lines) {
			from = lines.size();
		}
		send(line);
		return awaitLine(from, answer -> answer.startsWith(word), timeout).substring(word.length()).strip();
	}

	private String awaitLine(final int from, final Predicate<String> wanted, final Duration timeout) {
		final long deadline = System.nanoTime() + timeout.toNanos();
		synchronized (lines) {
			for (int i = from;; i++) {
				while (i == lines.size()) {
					final long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
					if (ended || left <= 0) {
						throw new AssertionError(name + (ended ? " ended" : " kept silent") + " before the line:\n" + output());
					}
					try {
						lines.wait(left);
					}
					catch (final InterruptedException exc) {
						throw new AssertionError("Interrupted while waiting for " + name, exc);
					}
				}
				if (wanted.test(lines.get(i))) return lines.get(i);
			}
		}
	}

	/**
	 * Waits for the end and gives the exit status; a program that takes too long is ended and fails the test.
	 */
	public int await(final Duration timeout) {
		try {
			if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				kill();
				throw new AssertionError(name + " did not end within " + timeout.toSeconds() + " s:\n" + output());
			}
			reader.join();
			return process.exitValue();
		}
		catch (final InterruptedException exc) {
			kill();
			throw new AssertionError("Interrupted while waiting for " + name, exc);
		}
	}

	/** Ends it as a power cut would. */
	public void kill() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	/** Asks it to end, and after two seconds ends it. */
	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroy);
		process.destroy();
		try {
			if (!process.waitFor(2, TimeUnit.SECONDS)) kill();
			process.waitFor();
			reader.join();
		}
		catch (final InterruptedException exc) {
			kill();
			Thread.currentThread().interrupt();
		}
	}

	private void forward() {
		try (BufferedReader in = new BufferedReader(
			new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)))
		{
			for (String line; (line = in.readLine()) != null;) {
				if (shown) System.out.println("[" + name + "] " + line);
				synchronized (lines) {
					lines.add(line);
					lines.notifyAll();
				}
			}
		}
		catch (final IOException exc) {
			// NB: the stream breaks when the process is killed; what was read until then stays.
		}
		finally {
			synchronized (lines) {
				ended = true;
				lines.notifyAll();
			}
		}
	}
}
