package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.gvsp.GvspPacket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.time.Duration;

/** Receives the stream of a device on one thread of its own and hands the frames to a sink. */
public final class StreamReceiver implements AutoCloseable {

	/** Used when a device has none, as every network carries it. */
	private static final int DEFAULT_PACKET_SIZE = 1500;
	/** Null when nothing is known of the sender. */
	private final ControlChannel control;
	private final int packetSize;
	private final int wantedBuffer;
	private final ReceiveLoop loop;
	private volatile boolean closed;

	private StreamReceiver(final ControlChannel control, final DatagramChannel channel, final StreamOptions options,
		final int sizeRegister, final FrameSink sink) throws IOException
	{
		this.control = control;
		packetSize = sizeRegister & Bootstrap.SCPS_SIZE;
		wantedBuffer = options.receiveBuffer();
		final boolean bigEndian = options.bigEndianPixels() || (sizeRegister & Bootstrap.SCPS_BIG_ENDIAN) != 0;
		final boolean resend = options.resend() && control != null && (control.capability() & Bootstrap.CAN_RESEND) != 0;
		loop = new ReceiveLoop(channel, control == null ? null : control.device(), options, packetSize,
			bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, resend ? this::requestResend : null, sink);
		loop.start();
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
			return new StreamReceiver(control, channel, options, openOnDevice(control, channel, options), sink);
		}
		catch (final IOException | RuntimeException exc) {
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
			return new StreamReceiver(control, channel, passive, registers[2], sink);
		}
		catch (final IOException exc) {
			abandon(control, channel, false);
			throw new GigeException("The stream of the camera at " + device + " to " + group.getHostAddress() +
				" cannot be received: " + exc.getMessage() + ".", exc);
		}
	}

	/**
	 * Receives what anybody sends to this port, as from a program that plays a camera's stream without its control channel.
	 * Nothing can be asked for again.
	 *
	 * @param local address to be sent to
	 * @param options packet size and largest payload must be given
	 */
	public static StreamReceiver any(final InetAddress local, final StreamOptions options, final FrameSink sink) {
		DatagramChannel channel = null;
		try {
			channel = StreamSocket.bind(options, new InetSocketAddress(local, 0));
			return new StreamReceiver(null, channel, options, options.packetSize(), sink);
		}
		catch (final IOException exc) {
			abandon(null, channel, false);
			throw new GigeException("Nothing can be received at " + local.getHostAddress() + ": " + exc.getMessage() + ".",
				exc);
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
	static void openFirewall(final ControlChannel control, final DatagramChannel channel) throws IOException {
		final int source = control.readOptional(Bootstrap.SCSP) & 0xFFFF;
		if (source != 0) channel.send(ByteBuffer.allocate(1), new InetSocketAddress(control.device(), source));
	}

	private static void abandon(final ControlChannel control, final DatagramChannel channel, final boolean opened) {
		try {
			if (channel != null) channel.close();
			if (opened) control.writeRegister(Bootstrap.SCP, 0);
		}
		catch (final IOException | GigeException exc) {
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
		return loop.port();
	}

	/** Bytes the system granted for the socket's buffer; on Linux {@code net.core.rmem_max} limits it. */
	public int grantedReceiveBuffer() {
		return loop.receiveBuffer();
	}

	/**
	 * Whether the socket's buffer is large enough, and what to do if not.
	 *
	 * @param bytesPerSecond rate of the stream, 0 if not known
	 */
	public ReceiveBufferAdvice receiveBufferAdvice(final double bytesPerSecond) {
		return ReceiveBufferAdvice.of(wantedBuffer, loop.receiveBuffer(), bytesPerSecond);
	}

	/**
	 * How full the socket's buffer is at this moment, 0 to 1; not-a-number where the system does not tell. Looks at a table of
	 * the system: not to be asked for every packet.
	 */
	public double receiveBufferFill() {
		final long queued = loop.queued();
		// Linux counts the memory datagrams take, and allows twice what was asked for.
		return queued < 0 ? Double.NaN : Math.min(1, queued / (2.0 * loop.receiveBuffer()));
	}

	/** {@link StreamStatistics#packets} alone, for whoever asks often: the rest takes a look at a table of the system. */
	public long packets() {
		return loop.packets();
	}

	public StreamStatistics statistics() {
		return loop.statistics();
	}

	/** How datagrams are read: "channel" or, cheaper, "recvmmsg". */
	public String source() {
		return loop.source();
	}

	/** Buffers that somebody holds: 0 once the stream is closed and every frame released. */
	public int buffersInUse() {
		return loop.buffersInUse();
	}

	/**
	 * Closes the blocks that are still open, after reading what waits in the socket: incomplete ones are
	 * delivered, marked. Packets that are asked for again get their time, but no more than half the patience.
	 *
	 * @return whether the sink has seen them all within this time
	 */
	public boolean flush(final Duration patience) {
		return loop.flush(patience);
	}

	/** Closes the device's stream channel, hands on what is still open, and ends the thread. Never throws. */
	@Override
	public void close() {
		if (closed) return;
		closed = true;
		try {
			if (control != null && control.inControl()) control.writeRegister(Bootstrap.SCP, 0);
		}
		catch (final GigeException exc) {
			// NB: a device that is gone streams no more; this side closes all the same.
		}
		loop.close();
	}

	private void requestResend(final long block, final long first, final long last, final boolean extended) {
		control.requestResend(new PacketResendCommand(0, block, first, last, extended));
	}
}
