package io.github.lynceus.hyper.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stage as {@code stage-example.properties} describes one, on TCP. */
final class StageServer implements AutoCloseable {

	private final ServerSocket server;
	private final Thread thread;
	private final List<String> log = new CopyOnWriteArrayList<>();
	private volatile Socket client;
	private volatile boolean lamp;
	private volatile int position;
	private volatile int target;
	/** Commands that begin with this are answered with an error. */
	private volatile String refused = "-";
	private volatile boolean mute;
	private volatile String interjection;

	StageServer() {
		try {
			server = new ServerSocket(0, 5, InetAddress.getByName("127.0.27.40"));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		thread = new Thread(this::serve, "stage server");
		thread.setDaemon(true);
		thread.start();
	}

	TextStageSettings settings() {
		return TextStageSettings.example("stage-example").with("connect",
			"tcp:" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
	}

	/** What it was told, questions left out. */
	List<String> log() {
		return log.stream().filter(line -> !line.endsWith("?")).toList();
	}

	boolean lamp() {
		return lamp;
	}

	void setLamp(final boolean on) {
		lamp = on;
	}

	int position() {
		return position;
	}

	void setPosition(final int value) {
		position = value;
		target = value;
	}

	void refuse(final String begin) {
		refused = begin;
	}

	/** Says something before the next answer. */
	void interject(final String line) {
		interjection = line;
	}

	void mute(final boolean value) {
		mute = value;
	}

	/** Says something without being asked. */
	void report(final String line) {
		try {
			client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	void hangUp() {
		try {
			client.close();
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private void serve() {
		while (!server.isClosed()) {
			try (Socket socket = server.accept();
				BufferedReader in = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)))
			{
				client = socket;
				for (String line = in.readLine(); line != null; line = in.readLine()) {
					final String answer = line.startsWith(refused) ? "ERR 7" : answer(line);
					log.add(line);
					if (interjection != null) report(interjection);
					interjection = null;
					if (!mute) report(answer);
				}
			}
			catch (final IOException | UncheckedIOException exc) {
				// The client is gone; the next one may come.
			}
		}
	}

	private String answer(final String line) {
		final String[] words = line.split(" ");
		switch (words[0]) {
			case "REMOTE", "LOCAL":
				return "OK";
			case "LAMP":
				lamp = words[1].equals("1");
				return "OK";
			case "LAMP?":
				return lamp ? "LAMP 1" : "LAMP 0";
			case "MOVE":
				target = position + Integer.parseInt(words[1]);
				return "OK";
			case "GOTO":
				target = Integer.parseInt(words[1]);
				return "OK";
			case "STOP":
				return "OK";
			case "POS?":
				return "POS " + position;
			case "MOVING?":
				// It takes two questions to be there.
				final boolean there = position == target;
				position = Math.abs(target - position) < 100 ? target : (position + target) / 2;
				return there ? "MOVING 0" : "MOVING 1";
			default:
				return "ERR what is " + line;
		}
	}

	@Override
	public void close() {
		try {
			server.close();
			if (client != null) client.close();
			// NB: until then a connection may still be taken.
			thread.join(20_000);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}
}
