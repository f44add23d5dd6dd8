package io.github.lynceus.gige;

import io.github.lynceus.linux.UdpTable;
import java.net.InetSocketAddress;

/**
 * Datagrams that reached this computer and were thrown away by its system, as the socket's buffer was full. So what this
 * computer lost is told from what the network lost; and how near the buffer is to that. Known on Linux.
 */
final class SystemDrops {

	private final InetSocketAddress local;
	private volatile long last = StreamStatistics.UNKNOWN;

	SystemDrops(final InetSocketAddress local) {
		this.local = local;
	}

	/** {@link StreamStatistics#UNKNOWN} where the system does not tell; the last figure once the socket is closed. */
	long count() {
		UdpTable.find(local).ifPresent(socket -> last = socket.drops());
		return last;
	}

	/** Memory that waiting datagrams take now; {@link StreamStatistics#UNKNOWN} where the system does not tell. */
	long queued() {
		return UdpTable.find(local).map(UdpTable.Socket::queued).orElse(StreamStatistics.UNKNOWN);
	}
}
