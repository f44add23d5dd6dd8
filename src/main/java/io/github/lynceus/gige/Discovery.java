package io.github.lynceus.gige;

import io.github.lynceus.gvcp.DiscoveryAck;
import io.github.lynceus.gvcp.DiscoveryCommand;
import io.github.lynceus.gvcp.ForceIpCommand;
import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpCommand;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.MalformedPacketException;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Finds devices, by asking everybody or by asking one address. Devices may take a second to answer. */
public final class Discovery {

	/** Times a question is put while listening, as datagrams get lost. */
	private static final int ROUNDS = 3;

	private Discovery() {}

	/**
	 * Asks everybody on every interface that is up.
	 *
	 * @param listen how long to wait for answers; a second at least, or slow devices are missed
	 * @return each device once, in the order of their answers
	 */
	public static List<DeviceInfo> broadcast(final Duration listen) {
		final List<LocalInterface> interfaces = LocalInterface.all();
		final GvcpRequest request = new GvcpRequest(id(), GvcpRequest.ACK_REQUIRED | GvcpRequest.ALLOW_BROADCAST_ACK,
			new DiscoveryCommand());
		final Map<String, DeviceInfo> found = new LinkedHashMap<>();
		exchange(interfaces, listen, request, socket -> socket.broadcast(request), (reply, local) -> {
			if (reply.ack() instanceof DiscoveryAck ack) add(found, describe(ack, local, interfaces), ack, local);
			return false;
		});
		return List.copyOf(found.values());
	}

	/** Asks one address; no broadcast is sent. */
	public static Optional<DeviceInfo> unicast(final InetAddress device, final Duration listen) {
		return unicast(List.of(device), listen).stream().findFirst();
	}

	/** Asks these addresses, and returns as soon as as many devices have answered. */
	public static List<DeviceInfo> unicast(final Collection<InetAddress> devices, final Duration listen) {
		final List<LocalInterface> interfaces = LocalInterface.all();
		final GvcpRequest request = GvcpRequest.acknowledged(id(), new DiscoveryCommand());
		final Map<String, DeviceInfo> found = new LinkedHashMap<>();
		final List<LocalInterface> senders =
			devices.stream().map(device -> towards(device, interfaces)).distinct().toList();
		exchange(senders, listen, request, socket -> {
			for (final InetAddress device : devices) {
				if (towards(device, interfaces).equals(socket.local())) socket.send(request, device);
			}
		}, (reply, local) -> {
			if (reply.ack() instanceof DiscoveryAck ack) add(found, describe(ack, local, interfaces), ack, local);
			return found.size() == devices.size();
		});
		return List.copyOf(found.values());
	}

	/**
	 * Gives the device with this MAC address an IPv4 configuration until its next start, also when its
	 * present one is on a foreign subnet. Broadcast; every other device ignores it, and a device somebody
	 * controls refuses.
	 *
	 * @param mac MAC address in the low 48 bits
	 * @return whether the device acknowledged
	 */
	public static boolean forceIp(final long mac, final InetAddress address, final InetAddress mask,
		final InetAddress gateway, final Duration listen)
	{
		final GvcpRequest request = new GvcpRequest(id(), GvcpRequest.ACK_REQUIRED | GvcpRequest.ALLOW_BROADCAST_ACK,
			new ForceIpCommand(mac, Ipv4.word(address), Ipv4.word(mask), Ipv4.word(gateway)));
		final boolean[] done = new boolean[1];
		exchange(LocalInterface.all(), listen, request, socket -> socket.broadcast(request), (reply, local) -> {
			done[0] |= reply.ack().code() == GvcpCommand.FORCE_IP + 1 && !reply.status().isError();
			return done[0];
		});
		return done[0];
	}

	// -- Asking --

	/**
	 * Puts a question from several local addresses and listens.
	 *
	 * @param ask puts it through one of them
	 * @param heard takes an answer and the interface that heard it; true to stop listening
	 */
	private static void exchange(final List<LocalInterface> senders, final Duration listen, final GvcpRequest request,
		final Consumer<BroadcastSocket> ask, final BiPredicate<GvcpReply, LocalInterface> heard)
	{
		final List<BroadcastSocket> sockets = new ArrayList<>();
		try (Selector selector = Selector.open()) {
			for (final LocalInterface sender : senders) open(sender, selector, sockets);
			final long begun = System.nanoTime();
			for (int round = 0; round < ROUNDS; round++) {
				sockets.forEach(ask);
				final long until = begun + listen.toNanos() * (round + 1) / ROUNDS;
				if (listen(selector, until, request, heard)) return;
			}
		} catch (final IOException exc) {
			throw new GigeException("Cameras cannot be searched for: " + exc.getMessage() + ".", exc);
		} finally {
			sockets.forEach(BroadcastSocket::close);
		}
	}

	private static void open(final LocalInterface sender, final Selector selector,
		final List<BroadcastSocket> sockets)
	{
		try {
			sockets.add(new BroadcastSocket(sender, selector));
		} catch (final IOException exc) {
			// NB: an interface can go down between listing and binding; the others are still asked.
		}
	}

	private static boolean listen(final Selector selector, final long until, final GvcpRequest request,
		final BiPredicate<GvcpReply, LocalInterface> heard) throws IOException
	{
		for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
			selector.select(1 + left / 1_000_000);
			if (Thread.currentThread().isInterrupted()) {
				throw new CommandInterruptedException("Interrupted while searching for cameras.");
			}
			for (final SelectionKey key : selector.selectedKeys()) {
				final DatagramChannel channel = (DatagramChannel) key.channel();
				for (ByteBuffer in; (in = BroadcastSocket.receive(channel)) != null;) {
					final GvcpReply reply = decode(in);
					if (reply == null || reply.id() != request.id()) continue;
					if (heard.test(reply, ((BroadcastSocket) key.attachment()).local())) return true;
				}
			}
			selector.selectedKeys().clear();
		}
		return false;
	}

	/** Null for anything but a good acknowledge: whatever else comes in is not for us. */
	private static GvcpReply decode(final ByteBuffer in) {
		try {
			return GvcpCodec.decodeReply(Unpooled.wrappedBuffer(in));
		} catch (final MalformedPacketException exc) {
			return null;
		}
	}

	private static int id() {
		return ThreadLocalRandom.current().nextInt(1, 0x10000);
	}

	private static LocalInterface towards(final InetAddress device, final List<LocalInterface> interfaces) {
		final InetAddress local = ControlChannel.localAddressTowards(device);
		return interfaces.stream().filter(i -> i.address().equals(local)).findFirst()
			.orElse(new LocalInterface("", local, 0, null));
	}

	// -- Answers --

	/** Two interfaces may hear the same device: the one whose subnet it is in is the one to name. */
	private static void add(final Map<String, DeviceInfo> found, final DeviceInfo device, final DiscoveryAck ack,
		final LocalInterface local)
	{
		final String key = device.mac() + "/" + device.address();
		if (local.serves(ack.address())) found.put(key, device);
		else found.putIfAbsent(key, device);
	}

	private static DeviceInfo describe(final DiscoveryAck ack, final LocalInterface local,
		final List<LocalInterface> interfaces)
	{
		final StringBuilder mac = new StringBuilder();
		for (int shift = 40; shift >= 0; shift -= 8) {
			mac.append(mac.isEmpty() ? "" : ":").append(String.format("%02x", ack.mac() >>> shift & 0xFF));
		}
		final boolean reachable = interfaces.stream().anyMatch(i -> i.serves(ack.address()));
		return new DeviceInfo(Ipv4.text(ack.address()), mac.toString(), ack.manufacturer(), ack.model(),
			ack.deviceVersion(), ack.info(), ack.serial(), ack.userName(),
			(ack.version() >>> 16) + "." + (ack.version() & 0xFFFF), Ipv4.text(ack.mask()), Ipv4.text(ack.gateway()),
			local.name(), local.address().getHostAddress(), reachable);
	}
}
