package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.ForceIpCommand;
import io.github.lynceus.gvcp.GvcpCodec;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A simulated GigE Vision camera on the network: real sockets, real packets. This is the link that all cameras have in
 * common; a {@link DeviceModel} makes it a particular one. Several can run at once, each at an address of its own.
 */
public final class SimulatedDevice implements AutoCloseable {

	private final DeviceModel model;
	private final Options options;
	private final InetAddress home;
	private final DeviceCounters counters = new DeviceCounters();
	private final Cable cable = new Cable();
	private final BootstrapRegisters bootstrap;
	private final ControlPrivilege privilege = new ControlPrivilege();
	private final StreamChannel stream;
	private final DeviceRegisters registers;
	private final GvcpServer server;
	private final DeviceSockets sockets;
	private final String hearing;
	private volatile Faults faults = Faults.NONE;
	private volatile Channel channel;
	private boolean closed;

	/**
	 * How a simulated camera is connected. Immutable; every {@code with…} returns a changed copy. The defaults are a
	 * camera on gigabit Ethernet at 127.0.0.2.
	 */
	public static final class Options implements Cloneable {

		private String address = "127.0.0.2";
		private int port = GvcpCodec.PORT;
		private boolean hearBroadcasts;
		private double linkMegabits = 1000;
		private int queuedImages = 2;
		private boolean resend = true;
		private long resendBytes = 64L << 20;
		private boolean coalescing;
		private int packetSize = 1500;
		private int minPacketSize = 576;
		private int maxPacketSize = 16260;
		private int heartbeatMillis = 3000;
		private boolean zippedDescription;
		private boolean extendedIds;
		private long firstBlockId = 1;
		private boolean bigEndianPixels;
		private int channelConfiguration = Bootstrap.CHANNEL_EXTENDED_CHUNKS;

		private Options with(final Consumer<Options> change) {
			try {
				final Options copy = (Options) clone();
				change.accept(copy);
				return copy;
			} catch (final CloneNotSupportedException e) {
				throw new AssertionError(e);
			}
		}

		/** IPv4 address of this machine to listen on; on Linux any of 127.0.0.0/8 will do. */
		public Options withAddress(final String value) {
			return with(o -> o.address = value);
		}

		/** Control port; real cameras have 3956, and other programs look for no other. */
		public Options withPort(final int value) {
			return with(o -> o.port = value);
		}

		/** Whether discovery by broadcast finds the camera, too. It only listens; off by default. */
		public Options withHearBroadcasts(final boolean value) {
			return with(o -> o.hearBroadcasts = value);
		}

		/** Link speed in Mbit/s on the wire, Ethernet overhead included; 0 sends as fast as the machine can. */
		public Options withLinkMegabits(final double value) {
			return with(o -> o.linkMegabits = value);
		}

		/** Images that may wait while another is being sent, at least 1. */
		public Options withQueuedImages(final int value) {
			return with(o -> o.queuedImages = Math.max(1, value));
		}

		/** Whether lost packets can be asked for again. */
		public Options withResend(final boolean value) {
			return with(o -> o.resend = value);
		}

		/** Memory for sent blocks; the newest ones that fit in can be sent again. Direct memory, taken as needed. */
		public Options withResendBytes(final long value) {
			return with(o -> o.resendBytes = value);
		}

		/**
		 * Hands packets to the system in pieces of many, where it can cut them up (Linux with JNA): a camera faster than any
		 * receiver. Programs that listen in on the loopback see the pieces whole.
		 */
		public Options withCoalescing(final boolean value) {
			return with(o -> o.coalescing = value);
		}

		/** Packet size before a client sets one, with IP, UDP and GVSP headers. */
		public Options withPacketSize(final int value) {
			return with(o -> o.packetSize = value & ~3);
		}

		/** Packet sizes the camera accepts; others become the nearest. */
		public Options withPacketSizes(final int min, final int max) {
			return with(o -> {
				o.minPacketSize = min;
				o.maxPacketSize = max;
			});
		}

		/** Heartbeat timeout before a client sets one. */
		public Options withHeartbeatMillis(final int value) {
			return with(o -> o.heartbeatMillis = value);
		}

		/** Whether the description is served as a zip file. */
		public Options withZippedDescription(final boolean value) {
			return with(o -> o.zippedDescription = value);
		}

		/** Whether block ids have 64 bits until a client switches that. */
		public Options withExtendedIds(final boolean value) {
			return with(o -> o.extendedIds = value);
		}

		/** First block id after the stream channel is opened; 1 by the standard, others to test the wrap-around. */
		public Options withFirstBlockId(final long value) {
			return with(o -> o.firstBlockId = value);
		}

		/** Whether wide pixels go out with their high byte first whatever the client asks for, as some real cameras do. */
		public Options withBigEndianPixels(final boolean value) {
			return with(o -> o.bigEndianPixels = value);
		}

		/** Whether chunks follow the image until a client switches that, or the image itself is one. */
		public Options withExtendedChunks(final boolean value) {
			return withChannel(Bootstrap.CHANNEL_EXTENDED_CHUNKS, value);
		}

		/** Whether blocks that fit in one packet travel in one, until a client switches that. */
		public Options withAllIn(final boolean value) {
			return withChannel(Bootstrap.CHANNEL_ALL_IN, value);
		}

		/**
		 * Whether the camera can send images as multi-part payload, and does until a client switches that. It then also
		 * begins with 64-bit block ids, which that needs.
		 */
		public Options withMultiPart(final boolean value) {
			return withChannel(Bootstrap.CHANNEL_MULTI_PART, value).withExtendedIds(value || extendedIds);
		}

		private Options withChannel(final int bit, final boolean on) {
			return with(o -> o.channelConfiguration = on ? channelConfiguration | bit : channelConfiguration & ~bit);
		}

		public String address() {
			return address;
		}

		public int port() {
			return port;
		}

		public boolean hearBroadcasts() {
			return hearBroadcasts;
		}

		public double linkMegabits() {
			return linkMegabits;
		}

		public int queuedImages() {
			return queuedImages;
		}

		public boolean resend() {
			return resend;
		}

		public boolean coalescing() {
			return coalescing;
		}

		public long resendBytes() {
			return resendBytes;
		}

		public int packetSize() {
			return packetSize;
		}

		public int minPacketSize() {
			return minPacketSize;
		}

		public int maxPacketSize() {
			return maxPacketSize;
		}

		public int heartbeatMillis() {
			return heartbeatMillis;
		}

		public boolean zippedDescription() {
			return zippedDescription;
		}

		public boolean extendedIds() {
			return extendedIds;
		}

		public long firstBlockId() {
			return firstBlockId;
		}

		public boolean bigEndianPixels() {
			return bigEndianPixels;
		}

		/** The {@code CHANNEL_} bits that are on at first. */
		int channelConfiguration() {
			return channelConfiguration;
		}
	}

	/**
	 * Starts a camera; it listens when this returns.
	 *
	 * @param model what kind of camera; closed together with the device
	 * @throws SimulatorException if the address is taken or not of this machine; the model stays the caller's
	 */
	public static SimulatedDevice start(final DeviceModel model, final Options options) {
		return new SimulatedDevice(model, options);
	}

	private SimulatedDevice(final DeviceModel model, final Options options) {
		this.model = model;
		this.options = options;
		home = parse(options.address());
		final DeviceClock clock = new DeviceClock(model.identity().tickFrequency());
		bootstrap = new BootstrapRegisters(model.identity(), options);
		sockets = new DeviceSockets("Simulated camera " + options.address(), options.hearBroadcasts());
		stream = new StreamChannel(home, clock, options, counters, this::faults, cable);
		final MessageChannel messages = new MessageChannel(sockets, clock, bootstrap, counters, this::faults,
			cable);
		registers = new DeviceRegisters(bootstrap, Description.of(model, options.zippedDescription()), model, privilege,
			clock, stream, messages, options, this::watchHeartbeat);
		final CommandExecutor executor = new CommandExecutor(model, bootstrap, registers, privilege);
		server = new GvcpServer(bootstrap, registers, executor, privilege, stream, counters, this::faults, cable,
			this::move);
		try {
			channel = sockets.bindNow(home, options.port(), server);
		} catch (final SimulatorException e) {
			stream.close();
			sockets.close();
			throw e;
		}
		model.attach(stream);
		model.attachEvents(messages);
		hearing = sockets.hearBroadcasts(home, address().getPort(), server);
		onEventLoop(() -> settle(channel, home));
	}

	private static InetAddress parse(final String address) {
		try {
			return InetAddress.getByName(address);
		} catch (final UnknownHostException e) {
			throw new SimulatorException("Cannot start a simulated camera: " + address + " is not an IPv4 address.", e);
		}
	}

	private void watchHeartbeat() {
		server.watchHeartbeat();
	}

	/** From now on the device is at this address. */
	private void settle(final Channel own, final InetAddress address) {
		bootstrap.set(Bootstrap.CURRENT_IP, DeviceRegisters.number(address));
		bootstrap.set(Bootstrap.CURRENT_MASK, mask(address));
		stream.setLocal(address);
		server.setOwn(own);
		channel = own;
	}

	private static int mask(final InetAddress address) {
		try {
			final NetworkInterface nic = StreamSession.interfaceOf(address);
			for (final InterfaceAddress listed : nic.getInterfaceAddresses()) {
				final boolean same = listed.getAddress().equals(address) || address.isLoopbackAddress();
				if (same && listed.getAddress().getAddress().length == 4) return -1 << 32 - listed.getNetworkPrefixLength();
			}
		} catch (final IOException | RuntimeException e) {
			// NB: an interface that does not tell is assumed to serve 256 addresses.
		}
		return 0xFFFFFF00;
	}

	/** FORCEIP: takes another address of this machine, or, with 0, the one the device started with. */
	private void move(final ForceIpCommand command, final Runnable whenDone) {
		try {
			final InetAddress wanted = command.ip() == 0 ? home : DeviceRegisters.address(command.ip());
			final Channel old = channel;
			if (wanted.equals(address().getAddress())) {
				whenDone.run();
				return;
			}
			sockets.bind(wanted, address().getPort(), server).addListener((final ChannelFuture bound) -> {
				// NB: an address this machine does not have is ignored, as the other cameras on the cable would.
				if (!bound.isSuccess()) return;
				settle(bound.channel(), wanted);
				old.close();
				whenDone.run();
			});
		} catch (final UnknownHostException e) {
			throw new AssertionError(e);
		}
	}

	private void onEventLoop(final Runnable action) {
		channel.eventLoop().submit(action).awaitUninterruptibly();
	}

	// -- Reading --

	/** Address and control port. */
	public InetSocketAddress address() {
		return (InetSocketAddress) channel.localAddress();
	}

	/** Whether broadcasts are heard, and how, as a sentence. */
	public String hearing() {
		return hearing;
	}

	public DeviceModel model() {
		return model;
	}

	/** What it has done so far. */
	public DeviceStatistics statistics() {
		return counters.snapshot();
	}

	// -- Faults --

	public Faults faults() {
		return faults;
	}

	/** Changes the faults from the next packet on; random sequences start anew. */
	public void setFaults(final Faults wanted) {
		faults = wanted;
	}

	/**
	 * Cuts the link from now on, in both directions: nobody hears the camera, and it hears nobody. A longer cut than the
	 * heartbeat costs the client its control, as it would on a real camera. 0 mends it.
	 */
	public void cutLink(final Duration time) {
		cable.pull(time);
	}

	/**
	 * Restarts the link, as a camera does that is switched off and on: whoever had control has lost it, the stream channel
	 * is closed, and for a time nobody hears it.
	 */
	public void restart(final Duration away) {
		cable.pull(away);
		channel.eventLoop().execute(() -> {
			if (privilege.owner() != null) registers.controlGone();
		});
	}

	// -- Ending --

	/** Switches the camera off in order: control is released, the model told and closed, the address free on return. */
	@Override
	public void close() {
		end(true);
	}

	/** Pulls the plug: the sockets are gone at once, nobody is told. The model's threads are ended as well. */
	public void kill() {
		end(false);
	}

	private synchronized void end(final boolean inOrder) {
		if (closed) return;
		closed = true;
		onEventLoop(() -> {
			server.setOwn(null);
			if (inOrder && privilege.owner() != null) registers.controlGone();
		});
		stream.shut();
		channel.close().awaitUninterruptibly();
		sockets.close();
		stream.close();
		model.close();
	}
}
