package io.github.lynceus.hyper.scan;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands and answers as text, over TCP or a serial port. One thread reads all lines as they come, so that a stage can
 * report an error when nobody asks.
 */
final class TextLink implements AutoCloseable {

	/** A stage that talks without being asked must not fill the memory. */
	private static final int MOST_WAITING = 1000;
	private static final long LOOK_NANOS = 2_000_000;
	private static final long LOOK_FOR_END_NANOS = 50_000_000;
	private static final long GRACE_NANOS = 200_000_000;

	private final TextStageSettings settings;
	private final Closeable connection;
	private final InputStream in;
	private final OutputStream out;
	private final Pattern error;
	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING);
	/** What is wrong, as the end of a sentence; null if nothing is. */
	private volatile String trouble;
	private volatile boolean gone;
	private volatile boolean closed;

	/** @throws StageException when nobody is there */
	TextLink(final TextStageSettings settings) {
		this.settings = settings;
		error = settings.pattern("error");
		final String where = settings.connect();
		try {
			if (where.startsWith("tcp:")) {
				final Socket socket = connect(where.substring(4));
				connection = socket;
				in = socket.getInputStream();
				out = socket.getOutputStream();
			}
			else if (where.startsWith("device:")) {
				// NB: opened for writing first, as that fails at once where there is no such device.
				final File device = new File(where.substring(7));
				if (!device.exists()) throw new IOException("there is no " + device);
				final FileOutputStream writing = new FileOutputStream(device, true);
				connection = writing;
				out = writing;
				in = new FileInputStream(device);
			}
			else throw new StageException(
				"\"" + where + "\" is no way to a stage: write tcp:HOST:PORT or device:PATH.");
		}
		catch (final IOException exc) {
			throw new StageException("Cannot connect to " + settings.name() + " at " + where + ": " + exc.getMessage()
				+ ". Check that it is switched on, and cable and address.", exc);
		}
		final Thread reader = new Thread(this::read, "Stage " + where);
		reader.setDaemon(true);
		reader.start();
	}

	private Socket connect(final String address) throws IOException {
		final int colon = address.lastIndexOf(':');
		try {
			final int port = Integer.parseInt(address.substring(colon + 1).strip());
			final Socket socket = new Socket();
			socket.connect(new InetSocketAddress(address.substring(0, Math.max(0, colon)).strip(), port),
				(int) settings.timeout().toMillis());
			socket.setTcpNoDelay(true);
			return socket;
		}
		catch (final IllegalArgumentException exc) {
			throw new StageException("\"tcp:" + address + "\" is no way to a stage: write tcp:HOST:PORT.", exc);
		}
	}

	// -- Reading --

	private void read() {
		final String end = settings.replyEnd();
		final StringBuilder line = new StringBuilder();
		try {
			for (int next = nextByte(); next >= 0; next = nextByte()) {
				line.append((char) next);
				if (line.length() < end.length() || line.indexOf(end, line.length() - end.length()) < 0) continue;
				line.setLength(line.length() - end.length());
				heard(line.toString().strip());
				line.setLength(0);
			}
		}
		catch (final IOException exc) {
			// Said below: the connection has ended either way.
		}
		gone = true;
	}

	/** A serial port is looked at now and then: a thread waiting in it could not be ended and would take what comes later. */
	private int nextByte() throws IOException {
		while (!(connection instanceof Socket) && in.available() == 0) {
			if (closed) return -1;
			LockSupport.parkNanos(this, LOOK_NANOS);
		}
		return in.read();
	}

	private void heard(final String line) {
		if (line.isEmpty()) return;
		if (error != null && error.matcher(line).matches()) trouble = "it reported \"" + line + "\"";
		if (!lines.offer(line)) trouble = "it talks without being asked";
	}

	/** @throws StageException when the stage has reported an error, or is gone */
	void check() {
		final String now = gone && !closed ? "the connection has ended" : trouble;
		if (now != null) throw new StageException("Something is wrong with " + settings.name() + ": " + now
			+ ". Look after it, then scan again.");
	}

	/** Forgets errors reported before: what follows may put them right. */
	void forgive() {
		trouble = null;
	}

	// -- Asking --

	/**
	 * Sends a command and waits for its answer.
	 *
	 * @param text with the numbers in it
	 * @return what the reply's pattern matched; null if none is awaited
	 */
	synchronized Matcher ask(final StageCommand command, final String text) {
		check();
		lines.clear();
		try {
			out.write((command.raw() ? text : text + settings.sendEnd()).getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
		}
		catch (final IOException exc) {
			throw new StageException(settings.name() + " does not take \"" + text + "\": " + exc.getMessage() + ".", exc);
		}
		if (command.reply() == null) return null;
		try {
			return awaitReply(command.reply(), text);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new StageException("Waiting for " + settings.name() + " was interrupted.", exc);
		}
	}

	/** An error may be the answer, or something else that happens just now: then the answer follows. */
	private Matcher awaitReply(final Pattern wanted, final String text) throws InterruptedException {
		long deadline = System.nanoTime() + settings.timeout().toNanos();
		String refusal = null;
		for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
			final String line = lines.poll(Math.min(left, LOOK_FOR_END_NANOS), TimeUnit.NANOSECONDS);
			if (line == null) {
				if (gone) check();
				continue;
			}
			final Matcher reply = wanted.matcher(line);
			if (reply.matches()) return reply;
			if (error == null || !error.matcher(line).matches()) continue;
			refusal = line;
			deadline = Math.min(deadline, System.nanoTime() + GRACE_NANOS);
		}
		if (refusal == null) throw new StageException(settings.name() + " did not answer \"" + text + "\" within "
			+ settings.timeout().toMillis() + " ms: check it, and the pattern of its answer.");
		forgive();
		throw new StageException(settings.name() + " answered \"" + refusal + "\" to \"" + text + "\".");
	}

	@Override
	public void close() {
		closed = true;
		try {
			connection.close();
			in.close();
		}
		catch (final IOException exc) {
			// It is gone either way.
		}
	}
}
