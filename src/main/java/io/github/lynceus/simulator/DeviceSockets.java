package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.QuietNetty;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.InternetProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A device's control sockets and the one thread that serves them.
 * <p>
 * A socket bound to the device's own address does not hear broadcasts. Java cannot bind a broadcast address, netty's
 * native transport for Linux can; elsewhere a socket bound to all addresses hears them.
 * </p>
 */
final class DeviceSockets implements AutoCloseable {

	static {
		QuietNetty.load();
	}

	/** The broadcast address of every network. */
	static final InetAddress EVERYBODY = everybody();

	private final boolean broadcasts;
	private final boolean epoll;
	private final EventLoopGroup group;
	private final ChannelFactory<Channel> factory;

	DeviceSockets(final String name, final boolean broadcasts) {
		this.broadcasts = broadcasts;
		epoll = broadcasts && isEpollAvailable();
		final ThreadFactory threads = new DefaultThreadFactory(name, true);
		group = epoll ? new EpollEventLoopGroup(1, threads) : new NioEventLoopGroup(1, threads);
		factory = epoll ? () -> new EpollDatagramChannel(InternetProtocolFamily.IPv4)
			: () -> new NioDatagramChannel(InternetProtocolFamily.IPv4);
	}

	private static InetAddress everybody() {
		try {
			return DeviceRegisters.address(-1);
		}
		catch (final UnknownHostException e) {
			throw new AssertionError(e);
		}
	}

	private static boolean isEpollAvailable() {
		try {
			return Epoll.isAvailable();
		}
		catch (final LinkageError e) {
			return false;
		}
	}

	/** Starts binding a socket. */
	ChannelFuture bind(final InetAddress address, final int port, final ChannelHandler handler) {
		return bind(address, port, handler, broadcasts && !epoll);
	}

	private ChannelFuture bind(final InetAddress address, final int port, final ChannelHandler handler,
		final boolean reuse)
	{
		return new Bootstrap().group(group).channelFactory(factory).handler(handler)
			.option(ChannelOption.SO_REUSEADDR, reuse).option(ChannelOption.SO_BROADCAST, broadcasts).bind(new InetSocketAddress(address,
				port));
	}

	/**
	 * Binds a socket and waits for it.
	 *
	 * @throws SimulatorException if the address is taken or not of this machine
	 */
	Channel bindNow(final InetAddress address, final int port, final ChannelHandler handler) {
		final ChannelFuture bound = bind(address, port, handler).awaitUninterruptibly();
		if (bound.isSuccess()) return bound.channel();
		throw new SimulatorException(explain(address.getHostAddress(), port, bound.cause(), System.getProperty("os.name")),
			bound.cause());
	}

	/** @param system name of the operating system: macOS has but one loopback address until it is given others */
	static String explain(final String address, final int port, final Throwable cause, final String system) {
		final String where = address + ":" + port;
		final String reason = String.valueOf(cause.getMessage());
		if (reason.contains("in use")) {
			return "Cannot start a simulated camera at " + where +
				": another program, or another simulated camera, uses that address; end it or choose another address.";
		}
		if (system.startsWith("Mac") && address.startsWith("127.") && reason.contains("assign")) {
			return "Cannot start a simulated camera at " + where + ": give this computer that address with \"sudo ifconfig lo0 alias "
				+ address + " up\", or use 127.0.0.1.";
		}
		if (cause instanceof BindException || reason.contains("assign")) {
			return "Cannot start a simulated camera at " + where +
				": that is not an address of this machine; 127.0.0.2 usually is.";
		}
		return "Cannot start a simulated camera at " + where + ": " + reason + ".";
	}

	/**
	 * Hears broadcasts, too, if it was asked for and can be.
	 *
	 * @return what is heard, as a sentence
	 */
	String hearBroadcasts(final InetAddress local, final int port, final ChannelHandler handler) {
		if (!broadcasts) return "Hears commands to its own address only.";
		final Set<InetAddress> heard = new LinkedHashSet<>();
		try {
			for (final InetAddress address : epoll ? broadcastAddresses(local) : Set.of(InetAddress.getByName("0.0.0.0"))) {
				final ChannelFuture bound = bind(address, port, handler, true).awaitUninterruptibly();
				if (bound.isSuccess()) heard.add(address);
			}
		}
		catch (final IOException e) {
			// NB: an interface that cannot be asked for its broadcast address is not heard; the sentence says so.
		}
		return heard.isEmpty() ? "Hears commands to its own address only, as broadcasts cannot be received here."
			: "Hears broadcasts through " + heard + " as well.";
	}

	private static Set<InetAddress> broadcastAddresses(final InetAddress local) throws IOException {
		final Set<InetAddress> all = new LinkedHashSet<>();
		all.add(EVERYBODY);
		final NetworkInterface nic = StreamSession.interfaceOf(local);
		if (nic == null) return all;
		for (final InterfaceAddress address : nic.getInterfaceAddresses()) {
			if (address.getBroadcast() != null) all.add(address.getBroadcast());
		}
		return all;
	}

	/** Runs something on the one thread. @return false if it has ended */
	boolean execute(final Runnable action) {
		try {
			group.execute(action);
			return true;
		}
		catch (final RejectedExecutionException e) {
			return false;
		}
	}

	/** Closes all sockets and ends the thread. */
	@Override
	public void close() {
		group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
	}
}
