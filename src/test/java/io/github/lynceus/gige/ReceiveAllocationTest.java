package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.lynceus.Loopback;
import io.github.lynceus.pixel.PixelFormat;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the receive thread allocates once everything is compiled, from the socket to the sink. */
class ReceiveAllocationTest {

	private static final String ADDRESS = Loopback.address(131);
	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
	/** Frames until all is compiled. */
	private static final int WARM = 3000;
	private static final int MEASURED = 1000;
	/** Frames under way, so few that no socket overflows. */
	private static final int WINDOW = 4;
	/** A frame of 113 packets with pixels. Were one object made for each packet, these were 1840 bytes at least. */
	private static final int MOST_BYTES = 1024;
	private static final int PACKETS = 115;

	private final Semaphore window = new Semaphore(WINDOW);
	private int frames;
	private long begin;
	private volatile long allocated = -1;

	@AfterEach
	void anySource() {
		System.clearProperty(ReceivePath.PROPERTY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "channel", "recvmmsg" })
	void lessThanAKilobyteAFrameAndNothingAPacket(final String source) throws Exception {
		assumeTrue(source.equals("channel") || System.getProperty("os.name").equals("Linux"), "recvmmsg is Linux's");
		System.setProperty(ReceivePath.PROPERTY, source);
		final StreamOptions options = StreamOptions.builder().packetSize(1500).maxPayload(1 << 18).resend(false)
			.pixelFormat(PixelFormat.MONO16).build();
		try (StreamReceiver receiver = StreamReceiver.any(InetAddress.getByName(ADDRESS), options, this::count);
			DatagramChannel out = DatagramChannel.open(StandardProtocolFamily.INET))
		{
			assertEquals(source, receiver.source());
			out.connect(new InetSocketAddress(ADDRESS, receiver.port()));
			send(out);
			final StreamStatistics seen = receiver.statistics();
			assertTrue(allocated >= 0, seen.toString());
			assertTrue(allocated < (long) MOST_BYTES * MEASURED, allocated / MEASURED + " bytes a frame");
		}
	}

	private void send(final DatagramChannel out) throws Exception {
		final ByteBuffer[] packets = TestBlock.image(1, PixelFormat.MONO16, 320, 258, 1500, false).packets.stream()
			.map(packet -> ByteBuffer.allocateDirect(packet.length).put(packet)).toArray(ByteBuffer[]::new);
		assertEquals(PACKETS, packets.length);
		// As many more as are needed to see the last one measured leave.
		for (int id = 1; id <= WARM + MEASURED + WINDOW && allocated < 0; id++) {
			assertTrue(window.tryAcquire(30, TimeUnit.SECONDS), "no frame comes any more");
			for (final ByteBuffer packet : packets) {
				packet.putShort(2, (short) id).rewind();
				out.write(packet);
			}
		}
	}

	/** On the receive thread. */
	private void count(final FrameBuffer frame) {
		frames++;
		if (frames == WARM) begin = THREADS.getCurrentThreadAllocatedBytes();
		if (frames == WARM + MEASURED) allocated = THREADS.getCurrentThreadAllocatedBytes() - begin;
		window.release();
	}
}
