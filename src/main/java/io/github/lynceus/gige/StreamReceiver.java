package io.github.lynceus.gige;

import io.github.lynceus.gige.StreamCounters.Count;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.gvsp.GvspPacket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Receives the stream of a device on one thread of its own and hands the frames to a sink.
 * <p>
 * The thread reads datagrams into memory that is reused and copies each payload once, to its place. While much is
 * coming in it sleeps up to a millisecond between looks, see {@link Coalescing}; when little is, it wakes with each
 * packet.
 * </p>
 */
public final class StreamReceiver implements AutoCloseable {

	/** Used when a device has none, as every network carries it. */
	private static final int DEFAULT_PACKET_SIZE = 1500;
	/** Datagrams between two looks at the clock, which costs as much as copying one. */
	private static final int CLOCK_INTERVAL = 64;
	/** Milliseconds between looks while nothing is open. */
	private static final long IDLE_WAIT = 200;
	/** Longest reading, in ns, without a look at what is due. */
	private static final long MAX_DRAIN = 10_000_000;
	/** Longest reading while closing, as a device that did not hear of it streams on. */
	private static final long LAST_DRAIN = 500_000_000;

	private final ControlChannel control;
	private final PacketSource source;
	private final SystemDrops drops;
	private final StreamCounters counters = new StreamCounters();
	private final FramePool pool;
	private final FrameAssembler assembler;
	private final InetAddress device;
	private final int packetSize;
	private final int port;
	private final int receiveBuffer;
	private final int wantedBuffer;
	private final Thread thread;
	private volatile boolean closing;
	private volatile CountDownLatch flushing;
	/** When a flush no longer waits for packets that were asked for again. */
	private volatile long flushDeadline;

	// -- Receive thread only --

	private final Coalescing coalescing;
	private final PacketSource.Packets packets = new Taken();
	/** When the datagrams being read were there. */
	private long now;

	private StreamReceiver(final ControlChannel control, final DatagramChannel channel, final StreamOptions options,
		final int sizeRegister, final FrameSink sink) throws IOException
	{
		this.control = control;
		device = control.device();
		packetSize = sizeRegister & Bootstrap.SCPS_SIZE;
		port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
		wantedBuffer = options.receiveBuffer();
		receiveBuffer = channel.getOption(StandardSocketOptions.SO_RCVBUF);
		pool = new FramePool(options.buffers(), options.maxPayload(), options.pixelFormat());
		source = ReceivePath.open(channel, device);
		drops = new SystemDrops((InetSocketAddress) channel.getLocalAddress());
		coalescing = new Coalescing(receiveBuffer, System.nanoTime());
		final boolean bigEndian = options.bigEndianPixels() || (sizeRegister & Bootstrap.SCPS_BIG_ENDIAN) != 0;
		final boolean resend = options.resend() && (control.capability() & Bootstrap.CAN_RESEND) != 0;
		assembler = new FrameAssembler(source.memory(), options, packetSize,
			bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, pool, sink, counters,
			resend ? new ResendPlan(this::requestResend, counters) : null);
		thread = new Thread(this::run, "lynceus-gvsp-" + device.getHostAddress());
		thread.setDaemon(true);
	}

	/**
	 * Binds a socket, tells the device where to stream to, and starts to listen. The device then sends
	 * whenever it acquires; block ids begin at 1.
	 *
	 * @param control in control of the device; it stays open when the stream is closed
	 * @param options how to receive
	 * @param sink takes the frames, on the receive thread
	 */
	public static StreamReceiver open(final ControlChannel control, final StreamOptions options, final FrameSink sink) {
		DatagramChannel channel = null;
		boolean opened = false;
		try {
			channel = StreamSocket.open(control, options);
			opened = true;
			final StreamReceiver receiver =
				new StreamReceiver(control, channel, options, openOnDevice(control, channel, options), sink);
			receiver.thread.start();
			return receiver;
		} catch (final IOException | RuntimeException exc) {
			abandon(control, channel, opened);
			if (exc instanceof RuntimeException) throw (RuntimeException) exc;
			throw new GigeException("No socket could be opened for the stream of the camera at " +
				control.device().getHostAddress() + ": " + exc.getMessage() + ".", exc);
		}
	}

	/**
	 * Receives along with the program that controls the device and has sent its stream to a multicast group. Nothing is
	 * written to the device, so nothing can be asked for again.
	 *
	 * @param control without control of the device, to look where the stream goes
	 * @throws GigeException if there is no stream, or it goes to one computer alone
	 */
	public static StreamReceiver listen(final ControlChannel control, final StreamOptions options, final FrameSink sink) {
		final String device = control.device().getHostAddress();
		final int[] registers = control.readRegisters(Bootstrap.SCDA, Bootstrap.SCP, Bootstrap.SCPS);
		final InetAddress group = Ipv4.address(registers[0]);
		final int port = registers[1] & 0xFFFF;
		if (port == 0 || !group.isMulticastAddress()) {
			throw new GigeException("The camera at " + device + (port == 0 ? " is not streaming."
				: " streams to " + group.getHostAddress() + " alone: its program must use a multicast group."));
		}
		DatagramChannel channel = null;
		try {
			channel = StreamSocket.join(control, options, group, port);
			final StreamOptions passive = options.toBuilder().resend(false).build();
			final StreamReceiver receiver = new StreamReceiver(control, channel, passive, registers[2], sink);
			receiver.thread.start();
			return receiver;
		} catch (final IOException exc) {
			abandon(control, channel, false);
			throw new GigeException("The stream of the camera at " + device + " to " + group.getHostAddress() +
				" cannot be received: " + exc.getMessage() + ".", exc);
		}
	}

	/**
	 * Writes the stream registers, the port last, as it opens the channel; gives the packet size register.
	 */
	private static int openOnDevice(final ControlChannel control, final DatagramChannel channel,
		final StreamOptions options) throws IOException
	{
		final InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
		final InetAddress to = options.multicast() == null ? local.getAddress() : options.multicast();
		control.writeRegister(Bootstrap.SCDA, Ipv4.word(to));
		// NB: a size to be probed up to is not set before it has passed.
		if (options.packetSize() != 0 && !options.probePacketSize()) {
			writePacketSize(control, options.packetSize());
		}
		if (options.packetDelayTicks() >= 0) control.writeRegister(Bootstrap.SCPD, (int) options.packetDelayTicks());
		control.writeRegister(Bootstrap.SCP, local.getPort());
		openFirewall(control, channel);
		if (options.probePacketSize()) new PacketSizeProbe(control, channel).probe(options.packetSize());
		int size = control.readRegister(Bootstrap.SCPS);
		if ((size & Bootstrap.SCPS_SIZE) <= GvspPacket.IP_UDP_LENGTH + GvspPacket.HEADER_LENGTH) {
			writePacketSize(control, DEFAULT_PACKET_SIZE);
			size = control.readRegister(Bootstrap.SCPS);
		}
		if ((size & Bootstrap.SCPS_SIZE) <= GvspPacket.IP_UDP_LENGTH + GvspPacket.HEADER_LENGTH) {
			throw new GigeException("The camera at " + control.device().getHostAddress() +
				" has no usable packet size: set one before streaming.");
		}
		return size;
	}

	/** Leaves the pixels' byte order, which is in the same register, as the user has set it. */
	private static void writePacketSize(final ControlChannel control, final int size) {
		control.writeRegister(Bootstrap.SCPS, control.readRegister(Bootstrap.SCPS) & Bootstrap.SCPS_BIG_ENDIAN | size);
	}

	/** A datagram from here to the device's stream port lets stateful firewalls accept what comes back. */
	private static void openFirewall(final ControlChannel control, final DatagramChannel channel) throws IOException {
		final int source = control.readOptional(Bootstrap.SCSP) & 0xFFFF;
		if (source != 0) channel.send(ByteBuffer.allocate(1), new InetSocketAddress(control.device(), source));
	}

	private static void abandon(final ControlChannel control, final DatagramChannel channel, final boolean opened) {
		try {
			if (channel != null) channel.close();
			if (opened) control.writeRegister(Bootstrap.SCP, 0);
		} catch (final IOException | GigeException exc) {
			// NB: the first failure is the one to tell.
		}
	}

	// -- State --

	/** Packet size in use, IP, UDP and GVSP headers included. */
	public int packetSize() {
		return packetSize;
	}

	/** Local port. */
	public int port() {
		return port;
	}

	/** Bytes the system granted for the socket's buffer; on Linux {@code net.core.rmem_max} limits it. */
	public int grantedReceiveBuffer() {
		return receiveBuffer;
	}

	/**
	 * Whether the socket's buffer is large enough, and what to do if not.
	 *
	 * @param bytesPerSecond rate of the stream, 0 if not known
	 */
	public ReceiveBufferAdvice receiveBufferAdvice(final double bytesPerSecond) {
		return ReceiveBufferAdvice.of(wantedBuffer, receiveBuffer, bytesPerSecond);
	}

	public StreamStatistics statistics() {
		return counters.snapshot(drops.count());
	}

	/** How datagrams are read: "channel" or, faster, "recvmmsg". */
	public String source() {
		return source.name();
	}

	/** Buffers that somebody holds: 0 once the stream is closed and every frame released. */
	public int buffersInUse() {
		return pool.inUse();
	}

	/**
	 * Closes the blocks that are still open, after reading what waits in the socket: incomplete ones are
	 * delivered, marked. Packets that are asked for again get their time, but no more than half the patience.
	 *
	 * @return whether the sink has seen them all within this time
	 */
	public boolean flush(final Duration patience) {
		final CountDownLatch done;
		synchronized (this) {
			flushDeadline = System.nanoTime() + patience.toNanos() / 2;
			done = flushing != null ? flushing : new CountDownLatch(1);
			flushing = done;
		}
		if (!thread.isAlive()) return true;
		source.wakeup();
		try {
			return done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
		} catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Closes the device's stream channel, hands on what is still open, and ends the thread. Never throws. */
	@Override
	public void close() {
		if (closing) return;
		try {
			if (control.inControl()) control.writeRegister(Bootstrap.SCP, 0);
		} catch (final GigeException exc) {
			// NB: a device that is gone streams no more; this side closes all the same.
		}
		closing = true;
		source.wakeup();
		if (Thread.currentThread() == thread) return;
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			} catch (final InterruptedException exc) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
	}

	// -- Receive thread --

	private void run() {
		try {
			while (!closing) {
				if (coalescing.nap() > 0) LockSupport.parkNanos(coalescing.nap());
				else source.await(assembler.isBusy() ? 1 : IDLE_WAIT);
				// NB: only what was in the socket before the flush was asked for is sure to be read by this
				// drain.
				final boolean flush = flushing != null;
				final boolean drained = drain();
				// NB: deadlines are looked at even in a flood, but no block is given up over packets not yet
				// read.
				if (drained) assembler.tick(now);
				if (drained && flush && (!assembler.isHopeful() || now > flushDeadline)) finishFlush();
			}
			final long end = System.nanoTime() + LAST_DRAIN;
			while (!drain() && now < end) continue;
			assembler.flush();
		} catch (final IOException exc) {
			assembler.flush();
		} finally {
			closeQuietly();
			if (flushing != null) flushing.countDown();
		}
	}

	/** Reads what is there; false if more may be. */
	private boolean drain() throws IOException {
		now = System.nanoTime();
		final long end = now + MAX_DRAIN;
		boolean drained = false;
		while (!drained && now < end) {
			int n = 0;
			while (n < CLOCK_INTERVAL && !drained) {
				final int read = source.read(packets);
				n += read;
				drained = read == 0;
			}
			now = System.nanoTime();
			coalescing.consider(now);
		}
		return drained;
	}

	/** Puts datagrams where they belong. */
	private final class Taken implements PacketSource.Packets {

		@Override
		public void packet(final int at, final int length) {
			coalescing.add(length);
			assembler.packet(at, length, now);
		}

		@Override
		public void foreign(final int length) {
			coalescing.add(length);
			counters.add(Count.FOREIGN);
		}
	}

	private void finishFlush() {
		final CountDownLatch done;
		synchronized (this) {
			done = flushing;
			flushing = null;
		}
		assembler.flush();
		done.countDown();
	}

	private void requestResend(final long block, final long first, final long last, final boolean extended) {
		control.requestResend(new PacketResendCommand(0, block, first, last, extended));
	}

	private void closeQuietly() {
		try {
			drops.count();
			source.close();
		} catch (final IOException exc) {
			// NB: nothing more to do with a socket that will not close.
		}
	}
}
