package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.ForceIpCommand;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * A simulated GigE Vision camera on the network: real sockets, real packets. This is the link that all cameras have in
 * common; a {@link DeviceModel} makes it a particular one. Several can run at once, each at an address of its own.
 */
public final class SimulatedDevice implements AutoCloseable {

	private final DeviceModel model;
	private final DeviceOptions options;
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
	 * Starts a camera; it listens when this returns.
	 *
	 * @param model what kind of camera; closed together with the device
	 * @throws SimulatorException if the address is taken or not of this machine; the model stays the caller's
	 */
	public static SimulatedDevice start(final DeviceModel model, final DeviceOptions options) {
		return new SimulatedDevice(model, options);
	}

	private SimulatedDevice(final DeviceModel model, final DeviceOptions options) {
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
		}
		catch (final SimulatorException e) {
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
		}
		catch (final UnknownHostException e) {
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
		}
		catch (final IOException | RuntimeException e) {
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
		}
		catch (final UnknownHostException e) {
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
