package io.github.lynceus.linux;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the descriptor of a channel's socket, which the JDK keeps to itself, in the system's own tables. So a channel can
 * be opened, bound, waited for and closed by the JDK and still be read by other calls.
 */
final class SocketDescriptor {

	private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

	private SocketDescriptor() {}

	/** @param channel bound to a port of its own */
	static OptionalInt of(final DatagramChannel channel) throws IOException {
		final Optional<UdpTable.Socket> socket = UdpTable.find((InetSocketAddress) channel.getLocalAddress());
		if (socket.isEmpty()) return OptionalInt.empty();
		final String link = "socket:[" + socket.get().inode() + "]";
		try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
			for (final Path descriptor : descriptors) {
				if (link.equals(target(descriptor))) {
					return OptionalInt.of(Integer.parseInt(descriptor.getFileName().toString()));
				}
			}
		}
		return OptionalInt.empty();
	}

	/** Others may close theirs meanwhile. */
	private static String target(final Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString();
		}
		catch (final IOException exc) {
			return "";
		}
	}
}
