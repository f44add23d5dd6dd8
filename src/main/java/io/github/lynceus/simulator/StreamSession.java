package io.github.lynceus.simulator;

import io.github.lynceus.linux.BatchWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.PortUnreachableException;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/** The stream channel from its opening to its closing: one connected socket. */
final class StreamSession implements AutoCloseable {

	private static final int SEND_BUFFER = 1 << 20;

	private final DatagramChannel channel;
	private final InetSocketAddress destination;
	private final int mtu;
	private boolean doNotFragment;
	/** Null until it is wanted. */
	private Optional<BatchWriter> writer;

	StreamSession(final InetAddress local, final InetSocketAddress destination) throws IOException {
		this.destination = destination;
		final NetworkInterface nic = interfaceOf(local);
		mtu = nic == null ? 0xFFFF : nic.getMTU();
		channel = DatagramChannel.open(StandardProtocolFamily.INET);
		try {
			channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
			if (destination.getAddress().isMulticastAddress() && nic != null) {
				channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, nic);
				// NB: a camera's images are for its own network, but programs beside the camera shall get them, too.
				channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
				channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
			}
			channel.bind(new InetSocketAddress(local, 0));
			channel.connect(destination);
		}
		catch (final IOException e) {
			channel.close();
			throw e;
		}
	}

	/** The interface of a local address; unlisted addresses such as 127.0.0.2 are the loopback's. Null if unknown. */
	static NetworkInterface interfaceOf(final InetAddress local) throws IOException {
		final NetworkInterface listed = NetworkInterface.getByInetAddress(local);
		return listed != null || !local.isLoopbackAddress() ? listed
			: NetworkInterface.getByInetAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }));
	}

	InetSocketAddress destination() {
		return destination;
	}

	int sourcePort() throws IOException {
		return ((InetSocketAddress) channel.getLocalAddress()).getPort();
	}

	boolean isOpen() {
		return channel.isOpen();
	}

	/**
	 * Largest packet with IP and UDP headers that leaves this machine in one piece. Java 17 cannot set the "don't
	 * fragment" bit, so larger packets that must not be fragmented are lost here rather than in the network stack; for
	 * smaller ones Linux sets the bit anyway.
	 */
	int mtu() {
		return mtu;
	}

	/** Sets the bit where the Java version can. */
	void setDoNotFragment(final boolean wanted) throws IOException {
		if (wanted == doNotFragment) return;
		doNotFragment = wanted;
		for (final SocketOption<?> option : channel.supportedOptions()) {
			if (option.name().equals("IP_DONTFRAGMENT")) setFlag(option, wanted);
		}
	}

	@SuppressWarnings("unchecked")
	private void setFlag(final SocketOption<?> option, final boolean value) throws IOException {
		channel.setOption((SocketOption<Boolean>) option, value);
	}

	/** Sends one datagram. */
	void write(final ByteBuffer packet) throws IOException {
		final int start = packet.position();
		try {
			channel.write(packet);
		}
		catch (final PortUnreachableException e) {
			// NB: the complaint is about an earlier packet and took the place of this one, so send it again.
			packet.position(start);
			channel.write(packet);
		}
	}

	/**
	 * Sends packets of a block in as few pieces as the system can cut up. Synchronized with closing, as the system may give
	 * a closed socket's number to another one.
	 *
	 * @return whether the system can; nothing was sent if not
	 */
	synchronized boolean writePieces(final SentBlock block, final int first, final int end) throws IOException {
		if (!channel.isOpen()) return true;
		if (writer == null) writer = pieces();
		if (writer.isEmpty()) return false;
		writer.get().send(block.data(), block.starts(), first, end, true);
		return true;
	}

	/** None without JNA. */
	private Optional<BatchWriter> pieces() {
		try {
			return BatchWriter.of(channel);
		}
		catch (final LinkageError e) {
			return Optional.empty();
		}
	}

	/** Sends one datagram to somebody else than the stream's destination. */
	void write(final ByteBuffer packet, final InetSocketAddress to) throws IOException {
		try (DatagramChannel other = DatagramChannel.open(StandardProtocolFamily.INET)) {
			other.bind(new InetSocketAddress(((InetSocketAddress) channel.getLocalAddress()).getAddress(), 0));
			other.send(packet, to);
		}
	}

	@Override
	public synchronized void close() {
		try {
			channel.close();
		}
		catch (final IOException e) {
			// NB: a socket that cannot be closed is gone as well.
		}
	}
}
