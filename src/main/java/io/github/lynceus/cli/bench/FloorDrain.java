package io.github.lynceus.cli.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The least a program of the JDK can do with a stream: one thread that waits in {@link DatagramChannel#receive} and lets
 * each datagram overwrite the one before.
 */
final class FloorDrain {

	/** GVSP header in front of a packet's payload. */
	private static final int HEADER = 8;
	private static final int CLOCK_INTERVAL = 64;
	private static final int TRAILER = 2;
	private static final int FORMAT_AT = 4;

	private final InetAddress local;
	private final int buffer;

	FloorDrain(final InetAddress local, final int buffer) {
		this.local = local;
		this.buffer = buffer;
	}

	Map<String, Object> run(final double warmup, final double seconds) throws IOException {
		try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
			channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
			channel.bind(new InetSocketAddress(local, 0));
			System.out.println(((InetSocketAddress) channel.getLocalAddress()).getPort());
			System.out.flush();
			final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 16);
			drain(channel, scratch, warmup);
			final Drops drops = new Drops((InetSocketAddress) channel.getLocalAddress());
			final Meter meter = new Meter();
			final long[] counts = drain(channel, scratch, seconds);
			return figures(counts, meter.read(), drops.count());
		}
	}

	/** @return packets, payload bytes, trailers */
	private static long[] drain(final DatagramChannel channel, final ByteBuffer scratch, final double seconds)
		throws IOException
	{
		long packets = 0;
		long bytes = 0;
		long trailers = 0;
		// NB: time begins with the first packet.
		receive(channel, scratch);
		final long end = System.nanoTime() + (long) (seconds * 1e9);
		while (System.nanoTime() < end) {
			for (int i = 0; i < CLOCK_INTERVAL; i++) {
				final int length = receive(channel, scratch);
				packets++;
				bytes += Math.max(0, length - HEADER);
				if (scratch.get(FORMAT_AT) == TRAILER) trailers++;
			}
		}
		return new long[] { packets, bytes, trailers };
	}

	private static int receive(final DatagramChannel channel, final ByteBuffer scratch) throws IOException {
		scratch.clear();
		channel.receive(scratch);
		return scratch.position();
	}

	private static Map<String, Object> figures(final long[] counts, final Meter.Reading used, final long dropped) {
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("frames", counts[2]);
		figures.put("bytes", counts[1]);
		figures.put("seconds", used.seconds());
		figures.put("megabytesPerSecond", counts[1] / used.seconds() / 1e6);
		figures.put("lossFree", dropped == 0);
		figures.put("droppedBySystem", dropped);
		figures.put("packets", counts[0]);
		figures.put("cpuSeconds", used.cpuSeconds());
		figures.put("cpuPerGB", used.cpuSeconds() / (counts[1] / 1e9));
		figures.put("allocatedBytes", used.allocatedBytes());
		figures.put("gcMillis", used.gcMillis());
		figures.put("source", "floor");
		return figures;
	}
}
