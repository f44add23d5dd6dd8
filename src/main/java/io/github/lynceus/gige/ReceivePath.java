package io.github.lynceus.gige;

import io.github.lynceus.linux.BatchReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * Which way datagrams are read. The fastest there is, unless the system property {@value #PROPERTY} names one:
 * {@code channel} or {@code recvmmsg}.
 */
final class ReceivePath {

	static final String PROPERTY = "lynceus.receive";
	static final String CHANNEL = "channel";

	private ReceivePath() {}

	/** @param channel bound, not blocking; closed with the source */
	static PacketSource open(final DatagramChannel channel, final InetAddress device) throws IOException {
		if (!CHANNEL.equals(System.getProperty(PROPERTY))) {
			final Optional<BatchReader> reader = batchReader(channel);
			if (reader.isPresent()) return new BatchSource(reader.get(), channel, device);
		}
		return new ChannelSource(channel, device);
	}

	/** None where JNA is missing altogether. */
	private static Optional<BatchReader> batchReader(final DatagramChannel channel) {
		try {
			return BatchReader.of(channel);
		}
		catch (final LinkageError exc) {
			return Optional.empty();
		}
	}
}
