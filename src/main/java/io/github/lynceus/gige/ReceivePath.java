package io.github.lynceus.gige;

import io.github.lynceus.linux.BatchReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * Which way datagrams are read. The fastest there is, unless the system property {@value #PROPERTY} names one:
 * {@code channel}, {@code recvmmsg}, or {@code ungrouped}: the same with every datagram on its own, for comparison.
 */
final class ReceivePath {

	static final String PROPERTY = "lynceus.receive";
	static final String CHANNEL = "channel";
	static final String UNGROUPED = "ungrouped";

	private ReceivePath() {}

	/** @param channel bound, not blocking; closed with the source */
	static PacketSource open(final DatagramChannel channel, final InetAddress device) throws IOException {
		final String wanted = System.getProperty(PROPERTY);
		if (!CHANNEL.equals(wanted)) {
			final Optional<BatchReader> reader = batchReader(channel, !UNGROUPED.equals(wanted));
			if (reader.isPresent()) return new BatchSource(reader.get(), channel, device);
		}
		return new ChannelSource(channel, device);
	}

	/** None where JNA is missing altogether. */
	private static Optional<BatchReader> batchReader(final DatagramChannel channel, final boolean grouped) {
		try {
			return BatchReader.of(channel, grouped);
		}
		catch (final LinkageError exc) {
			return Optional.empty();
		}
	}
}
