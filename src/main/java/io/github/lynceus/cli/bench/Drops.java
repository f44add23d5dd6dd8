package io.github.lynceus.cli.bench;

import io.github.lynceus.linux.UdpTable;
import java.net.InetSocketAddress;

/** Datagrams the system has thrown away since this was made. */
final class Drops {

	private final InetSocketAddress local;
	private final long before;

	Drops(final InetSocketAddress local) {
		this.local = local;
		before = now();
	}

	/** -1 where the system does not tell. */
	long count() {
		return before < 0 ? -1 : now() - before;
	}

	private long now() {
		return UdpTable.find(local).map(UdpTable.Socket::drops).orElse(-1L);
	}
}
