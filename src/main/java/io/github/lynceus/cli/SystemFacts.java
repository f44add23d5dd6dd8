package io.github.lynceus.cli;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What matters of this computer: versions, and how much the system lets a socket hold. Nothing about its user. */
final class SystemFacts {

	private static final int WANTED = 8 << 20;
	private static final Path LINUX_LIMIT = Path.of("/proc/sys/net/core/rmem_max");

	private SystemFacts() {}

	static String text() {
		final String version = SystemFacts.class.getPackage().getImplementationVersion();
		return "Lynceus " + (version == null ? "from its classes" : version) + "\n"
			+ "Java " + System.getProperty("java.version") + " of " + System.getProperty("java.vendor") + "\n"
			+ System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch") + "\n"
			+ Runtime.getRuntime().availableProcessors() + " processors, " + (Runtime.getRuntime().maxMemory() >> 20)
			+ " MiB for Java\n" + "receive buffer: " + WANTED + " bytes wanted, " + granted() + " granted" + limit() + "\n" + OptionalParts
				.text();
	}

	private static String granted() {
		try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
			channel.setOption(StandardSocketOptions.SO_RCVBUF, WANTED);
			return Integer.toString(channel.getOption(StandardSocketOptions.SO_RCVBUF));
		}
		catch (final IOException e) {
			return "none (" + e.getMessage() + ")";
		}
	}

	/** Linux gives such a file with the first read and nothing after it, and {@code readString} reads a single byte first. */
	private static String limit() {
		try {
			return Files.exists(LINUX_LIMIT) ? ", net.core.rmem_max " + String.join("", Files.readAllLines(LINUX_LIMIT)) : "";
		}
		catch (final IOException e) {
			return "";
		}
	}
}
