package io.github.lynceus.cli.bench.live;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.cli.Main;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A simulated camera in a process of its own, which ends with this one: its memory and its threads are not ours. */
final class CameraProcess implements BenchCamera {

	private final String address;
	private final Process process;
	private final BufferedReader answers;
	private final BufferedWriter questions;

	/**
	 * Starts it; it listens when this returns.
	 *
	 * @param megabits speed of its link
	 * @throws CameraException when it does not start
	 */
	CameraProcess(final String address, final double megabits) {
		this.address = address;
		try {
			process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Main.class.getName(), "simulate", "telops", "--address", address, "--link",
				Double.toString(megabits), "--console").redirectErrorStream(true).start();
		}
		catch (final IOException exception) {
			throw new CameraException("Cannot start a simulated camera in a process of its own: use --in-process.",
				exception);
		}
		answers = process.inputReader(StandardCharsets.UTF_8);
		questions = process.outputWriter(StandardCharsets.UTF_8);
		answer(line -> line.startsWith("ready"));
	}

	@Override
	public String address() {
		return address;
	}

	@Override
	public synchronized SentCounts sent() {
		try {
			questions.write("counts\n");
			questions.flush();
		}
		catch (final IOException exception) {
			throw new CameraException("The simulated camera at " + address + " has ended.", exception);
		}
		return SentCounts.parse(answer(line -> line.contains("blocks=")));
	}

	private String answer(final Predicate<String> wanted) {
		String last = "it said nothing.";
		try {
			for (String line = answers.readLine(); line != null; line = answers.readLine()) {
				if (wanted.test(line)) {
					return line;
				}
				last = line;
			}
		}
		catch (final IOException exception) {
			last = exception.getMessage();
		}
		throw new CameraException("The simulated camera at " + address + " has ended: " + last);
	}

	@Override
	public boolean isSimulated() {
		return true;
	}

	@Override
	public void close() {
		process.destroy();
	}
}
