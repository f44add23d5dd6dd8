package io.github.lynceus.linux;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The system's table of IPv4 UDP sockets, {@code /proc/net/udp}, as proc(5) describes it. */
public final class UdpTable {

	private static final Path TABLE = Path.of("/proc/self/net/udp");
	private static final int LOCAL = 1;
	private static final int QUEUES = 4;
	private static final int INODE = 9;
	private static final int DROPS = 12;

	private UdpTable() {}

	/**
	 * A socket.
	 *
	 * @param inode its number, as in the links of {@code /proc/self/fd}
	 * @param queued bytes of memory that datagrams take which wait to be read; the system allows twice the buffer asked for
	 * @param drops datagrams the system threw away, as its buffer was full or they were damaged
	 */
	public record Socket(long inode, long queued, long drops) {}

	/** The socket bound there; none on other systems, or where several share the port. */
	public static Optional<Socket> find(final InetSocketAddress local) {
		try {
			return Files.isReadable(TABLE) ? find(Files.readAllLines(TABLE), local) : Optional.empty();
		}
		catch (final IOException exc) {
			return Optional.empty();
		}
	}

	static Optional<Socket> find(final List<String> lines, final InetSocketAddress local) {
		final String wanted = text(local);
		Socket found = null;
		for (final String line : lines) {
			final String[] columns = line.trim().split("\\s+");
			if (columns.length <= DROPS || !columns[LOCAL].equals(wanted)) continue;
			if (found != null) return Optional.empty();
			found = new Socket(Long.parseLong(columns[INODE]), queued(columns[QUEUES]), Long.parseLong(columns[DROPS]));
		}
		return Optional.ofNullable(found);
	}

	/** What is to be sent and what to be read, both hexadecimal. */
	private static long queued(final String queues) {
		return Long.parseLong(queues.substring(queues.indexOf(':') + 1), 16);
	}

	/** The address as this kind of processor reads it from the wire, all supported ones the low byte first. */
	private static String text(final InetSocketAddress local) {
		final byte[] a = local.getAddress().getAddress();
		return String.format(Locale.ROOT, "%02X%02X%02X%02X:%04X", a[3], a[2], a[1], a[0], local.getPort());
	}
}
