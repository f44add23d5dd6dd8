package io.github.lynceus.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system that only read. */
final class SystemCommand {

	private static final int PATIENCE_SECONDS = 3;

	private SystemCommand() {}

	/** What it prints; empty if there is no such program, it fails, or it takes long. */
	static Optional<String> output(final List<String> command) {
		try {
			final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			process.getOutputStream().close();
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				return Optional.empty();
			}
			final String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
		}
		catch (final IOException exc) {
			return Optional.empty();
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}
}
