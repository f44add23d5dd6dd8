package io.github.lynceus.cli.bench;

import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.gvsp.GvspPacket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least a program of the JDK can do with a stream: one thread that waits in {@link DatagramChannel#receive} and lets
 * each datagram overwrite the one before.
 */
final class FloorDrain implements Receiving {

	private final DatagramChannel channel;
	private final InetSocketAddress local;
	private final Drops drops;
	private final CountDownLatch begun = new CountDownLatch(1);
	private final AtomicLong packets = new AtomicLong();
	private final AtomicLong bytes = new AtomicLong();
	private final AtomicLong trailers = new AtomicLong();

	FloorDrain(final InetAddress address, final int buffer) throws IOException {
		channel = DatagramChannel.open(StandardProtocolFamily.INET);
		channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
		channel.bind(new InetSocketAddress(address, 0));
		local = (InetSocketAddress) channel.getLocalAddress();
		drops = new Drops(local);
		final Thread thread = new Thread(this::drain, "drain");
		thread.setDaemon(true);
		thread.start();
	}

	private void drain() {
		final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 16);
		try {
			while (channel.isOpen()) {
				scratch.clear();
				channel.receive(scratch);
				final int format = GvspPacket.format(scratch, 0);
				add(packets, 1);
				if (format == GvspPacket.PAYLOAD) add(bytes, scratch.position() - GvspPacket.HEADER_LENGTH);
				if (format != GvspPacket.TRAILER) continue;
				add(trailers, 1);
				begun.countDown();
			}
		}
		catch (final IOException exc) {
			// NB: closed while it waited, which is how it ends.
		}
	}

	/** Only this thread raises it, so that a plain store will do. */
	private static void add(final AtomicLong count, final long n) {
		count.lazySet(count.getPlain() + n);
	}

	@Override
	public List<Integer> ports() {
		return List.of(local.getPort());
	}

	/** Every trailer counts as a whole frame. */
	@Override
	public StreamStatistics statistics() {
		return new StreamStatistics(packets.get(), bytes.get(), trailers.get(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
			drops.count());
	}

	@Override
	public void awaitFirst() throws InterruptedException {
		begun.await();
	}

	@Override
	public String source() {
		return "floor";
	}

	@Override
	public int receiveBuffer() {
		try {
			return channel.getOption(StandardSocketOptions.SO_RCVBUF);
		}
		catch (final IOException exc) {
			return 0;
		}
	}

	@Override
	public void close() {
		try {
			channel.close();
		}
		catch (final IOException exc) {
			// NB: what cannot be closed ends with the program.
		}
	}
}
