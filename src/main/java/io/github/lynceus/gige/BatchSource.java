package io.github.lynceus.gige;

import io.github.lynceus.linux.BatchReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** Reads many datagrams with one call, which Linux can do; waits as {@link ChannelSource} does. */
final class BatchSource implements PacketSource, BatchReader.Datagrams {

	private final BatchReader reader;
	private final ChannelSource channel;
	private final boolean anybody;
	private final int device;
	private Packets to;

	BatchSource(final BatchReader reader, final DatagramChannel channel, final InetAddress device) throws IOException {
		this.reader = reader;
		this.channel = new ChannelSource(channel, device);
		anybody = device == null;
		this.device = anybody ? 0 : Ipv4.word(device);
	}

	@Override
	public ByteBuffer memory() {
		return reader.memory();
	}

	@Override
	public int read(final Packets packets) throws IOException {
		to = packets;
		return reader.read(this);
	}

	@Override
	public void datagram(final int at, final int length, final int sender) {
		if (anybody || sender == device) to.packet(at, length);
		else to.foreign(length);
	}

	@Override
	public void await(final long millis) throws IOException {
		channel.await(millis);
	}

	@Override
	public void wakeup() {
		channel.wakeup();
	}

	@Override
	public String name() {
		return "recvmmsg";
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
