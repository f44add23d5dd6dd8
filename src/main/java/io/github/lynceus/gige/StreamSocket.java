package io.github.lynceus.gige;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

/** Opens the sockets streams come in by. */
final class StreamSocket {

	private StreamSocket() {}

	/** For a stream to this computer, or to the group the options name. Not blocking. */
	static DatagramChannel open(final ControlChannel control, final StreamOptions options) throws IOException {
		return options.multicast() == null ? bind(options, new InetSocketAddress(control.local(), 0))
			: join(control, options, options.multicast(), 0);
	}

	/**
	 * For a stream to a group, heard on the interface that leads to the device. Bound to no address in particular, as not
	 * every system can bind a group's; senders are looked at anyway.
	 */
	static DatagramChannel join(final ControlChannel control, final StreamOptions options, final InetAddress group,
		final int port) throws IOException
	{
		final DatagramChannel channel = bind(options, new InetSocketAddress(port));
		try {
			channel.join(group, interfaceOf(control.local()));
			return channel;
		}
		catch (final IOException | RuntimeException exc) {
			channel.close();
			throw exc;
		}
	}

	/** Not blocking, with the buffer the options want. */
	static DatagramChannel bind(final StreamOptions options, final InetSocketAddress at) throws IOException {
		final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
		try {
			channel.setOption(StandardSocketOptions.SO_RCVBUF, options.receiveBuffer());
			// NB: several receivers on one computer share a group's port.
			if (at.getAddress().isAnyLocalAddress()) channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
			channel.bind(at);
			channel.configureBlocking(false);
			return channel;
		}
		catch (final IOException | RuntimeException exc) {
			channel.close();
			throw exc;
		}
	}

	private static NetworkInterface interfaceOf(final InetAddress local) throws IOException {
		final NetworkInterface nic = NetworkInterface.getByInetAddress(local);
		if (nic != null) return nic;
		throw new IOException("no network interface has the address " + local.getHostAddress());
	}
}
