package io.github.lynceus.gige;

import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.QuietNetty;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends commands to all devices behind one local address and hears their answers.
 * <p>
 * A socket bound to an address does not hear broadcasts, yet a device on a foreign subnet can only answer
 * with one. So a second socket listens on the same port at no address in particular, where the system allows
 * that.
 * </p>
 */
final class BroadcastSocket implements AutoCloseable {

	static {
		QuietNetty.load();
	}

	private static final InetAddress EVERYBODY = Ipv4.address(-1);

	private final LocalInterface local;
	private final List<DatagramChannel> channels = new ArrayList<>();

	BroadcastSocket(final LocalInterface local, final Selector selector) throws IOException {
		this.local = local;
		try {
			final DatagramChannel bound = open(new InetSocketAddress(local.address(), 0), selector);
			listenToBroadcasts(((InetSocketAddress) bound.getLocalAddress()).getPort(), selector);
		}
		catch (final IOException exc) {
			close();
			throw exc;
		}
	}

	private void listenToBroadcasts(final int port, final Selector selector) {
		try {
			open(new InetSocketAddress(port), selector);
		}
		catch (final IOException exc) {
			// NB: then only devices that answer to this address are heard, which is all but misconfigured
			// ones.
		}
	}

	private DatagramChannel open(final InetSocketAddress at, final Selector selector) throws IOException {
		final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
		channels.add(channel);
		channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
		channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
		channel.bind(at);
		channel.configureBlocking(false);
		channel.register(selector, SelectionKey.OP_READ, this);
		return channel;
	}

	LocalInterface local() {
		return local;
	}

	/**
	 * To everybody, by the global and the subnet's own broadcast address; an interface that cannot is passed
	 * over.
	 */
	void broadcast(final GvcpRequest request) {
		send(request, EVERYBODY);
		if (local.directed() != null) send(request, local.directed());
	}

	/** To one device; what cannot be sent is lost, as it might be on the way. */
	void send(final GvcpRequest request, final InetAddress to) {
		final ByteBuf out = Unpooled.buffer();
		GvcpCodec.encode(request, out);
		try {
			channels.get(0).send(out.nioBuffer(), new InetSocketAddress(to, GvcpCodec.PORT));
		}
		catch (final IOException exc) {
			// NB: no route from this interface; the others may have one.
		}
	}

	/** Reads the next datagram into a buffer and flips it; its sender, null if there is none. */
	static InetSocketAddress receive(final DatagramChannel channel, final ByteBuffer into) throws IOException {
		final InetSocketAddress sender = (InetSocketAddress) channel.receive(into.clear());
		into.flip();
		return sender;
	}

	@Override
	public void close() {
		for (final DatagramChannel channel : channels) {
			try {
				channel.close();
			}
			catch (final IOException exc) {
				// NB: nothing more to do with a socket that will not close.
			}
		}
	}
}
