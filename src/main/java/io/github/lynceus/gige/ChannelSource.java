package io.github.lynceus.gige;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** Reads a channel of the JDK, one datagram per call, into one buffer that stays in the processor's cache. */
final class ChannelSource implements PacketSource {

	private static final int DATAGRAM = 1 << 16;
	/** With a consumer, and only so, selecting allocates nothing. */
	private static final Consumer<SelectionKey> NOTHING = key -> {};

	private final DatagramChannel channel;
	private final InetAddress device;
	private final Selector selector;
	private final ByteBuffer datagram = ByteBuffer.allocateDirect(DATAGRAM);
	private SocketAddress lastSender;
	private boolean lastSenderIsDevice;

	/**
	 * @param channel bound, not blocking; closed with this source
	 * @param device whose datagrams count; null for anybody's
	 */
	ChannelSource(final DatagramChannel channel, final InetAddress device) throws IOException {
		this.channel = channel;
		this.device = device;
		selector = Selector.open();
		channel.register(selector, SelectionKey.OP_READ);
	}

	@Override
	public ByteBuffer memory() {
		return datagram;
	}

	@Override
	public int read(final Packets to) throws IOException {
		datagram.clear();
		final SocketAddress sender = channel.receive(datagram);
		if (sender == null) return 0;
		if (isDevice(sender)) to.packet(0, datagram.position());
		else to.foreign(datagram.position());
		return 1;
	}

	private boolean isDevice(final SocketAddress sender) {
		// NB: the channel hands out the same object while the sender stays the same.
		if (sender != lastSender) {
			lastSender = sender;
			lastSenderIsDevice = device == null || ((InetSocketAddress) sender).getAddress().equals(device);
		}
		return lastSenderIsDevice;
	}

	@Override
	public void await(final long millis) throws IOException {
		selector.select(NOTHING, millis);
	}

	@Override
	public void wakeup() {
		selector.wakeup();
	}

	@Override
	public String name() {
		return "channel";
	}

	@Override
	public void close() throws IOException {
		try (selector) {
			channel.close();
		}
	}
}
