package io.github.lynceus.fiji;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;

/**
 * A display of its own, without a screen, for windows of a child process. Xvfb (Debian package {@code xvfb})
 * chooses a free number itself, so that parallel test runs do not meet.
 */
public final class XvfbDisplay implements AutoCloseable {

	private final Process process;
	private final String name;

	private XvfbDisplay(final Process process, final String name) {
		this.process = process;
		this.name = name;
	}

	/** Starts a display, or skips the calling test with the reason if there is no Xvfb. */
	public static XvfbDisplay start() {
		return start(1280, 1024);
	}

	/** The same of another size. */
	public static XvfbDisplay start(final int width, final int height) {
		final Optional<Path> xvfb = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map(folder -> Path.of(folder, "Xvfb")).filter(Files::isExecutable).findFirst();
		Assumptions.assumeTrue(xvfb.isPresent(), "needs Xvfb (Debian package xvfb)");
		try {
			final Process process = new ProcessBuilder(xvfb.get().toString(), "-displayfd", "1", "-screen", "0",
				width + "x" + height + "x24", "-nolisten", "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
			final String number = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII)).readLine();
			Assumptions.assumeTrue(number != null, "Xvfb cannot start here");
			return new XvfbDisplay(process, ":" + number.strip());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What {@code DISPLAY} is to be set to, such as {@code :1}. */
	public String name() {
		return name;
	}

	@Override
	public void close() {
		process.destroy();
	}
}
