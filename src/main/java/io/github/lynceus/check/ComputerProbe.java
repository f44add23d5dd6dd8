package io.github.lynceus.check;

import io.github.lynceus.gige.NetworkAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at this computer; nothing is sent. */
final class ComputerProbe {

	private static final Path LINUX_LIMIT = Path.of("/proc/sys/net/core/rmem_max");

	private ComputerProbe() {}

	static Computer look() {
		return new Computer(SystemKind.here(), ProcessHandle.current().info().command().orElse(""), NetworkAdapter.all(),
			FirewallProbe.here(), bufferLimit());
	}

	/**
	 * Bytes the system lets a program have for a socket's receive buffer, 0 if it does not tell. Linux gives such a file with the first read and nothing after it, and {@code readString} reads a single byte
	 * first.
	 */
	static long bufferLimit() {
		try {
			return Files.exists(LINUX_LIMIT) ? Long.parseLong(String.join("", Files.readAllLines(LINUX_LIMIT)).strip()) : 0;
		}
		catch (final IOException | NumberFormatException exc) {
			return 0;
		}
	}
}
