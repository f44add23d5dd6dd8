package io.github.lynceus.gige;

import io.github.lynceus.gvcp.DiscoveryAck;
import io.github.lynceus.gvcp.DiscoveryCommand;
import io.github.lynceus.gvcp.ForceIpCommand;
import io.github.lynceus.gvcp.GvcpCommand;
import io.github.lynceus.gvcp.GvcpRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds devices, by asking everybody or by asking one address. Devices may take a second to answer. */
public final class Discovery {

	private Discovery() {}

	/**
	 * Asks everybody on every interface that is up.
	 *
	 * @param listen how long to wait for answers; a second at least, or slow devices are missed
	 * @return each device once, in the order of their answers
	 */
	public static List<DeviceInfo> broadcast(final Duration listen) {
		final List<LocalInterface> interfaces = LocalInterface.all();
		final GvcpRequest request = new GvcpRequest(Inquiry.id(), GvcpRequest.ACK_REQUIRED | GvcpRequest.ALLOW_BROADCAST_ACK,
			new DiscoveryCommand());
		final Map<String, DeviceInfo> found = new LinkedHashMap<>();
		Inquiry.put(interfaces, listen, request, socket -> socket.broadcast(request), (reply, from, local) -> {
			if (reply.ack() instanceof DiscoveryAck ack) add(found, describe(ack, local, interfaces, false), ack, local);
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
		final GvcpRequest request = GvcpRequest.acknowledged(Inquiry.id(), new DiscoveryCommand());
		final Map<String, DeviceInfo> found = new LinkedHashMap<>();
		final List<LocalInterface> senders = devices.stream().map(device -> Inquiry.towards(device, interfaces)).distinct().toList();
		Inquiry.put(senders, listen, request, socket -> {
			for (final InetAddress device : devices) {
				if (Inquiry.towards(device, interfaces).equals(socket.local())) socket.send(request, device);
			}
		}, (reply, from, local) -> {
			if (reply.ack() instanceof DiscoveryAck ack) {
				final boolean asked = devices.contains(Ipv4.address(ack.address()));
				add(found, describe(ack, local, interfaces, asked), ack, local);
			}
			return found.size() == devices.size();
		});
		return List.copyOf(found.values());
	}

	/**
	 * Gives the device with this MAC address an IPv4 configuration until its next start, also when its
	 * present one is on a foreign subnet. Broadcast; every other device ignores it, and a device somebody
	 * controls refuses.
	 *
	 * @param mac as {@link DeviceInfo#mac}
	 * @param wanted address 0.0.0.0 restarts the device's own search for an address, which no device acknowledges
	 * @return whether the device acknowledged
	 */
	public static boolean forceIp(final String mac, final IpAddress wanted, final Duration listen) {
		final GvcpRequest request = new GvcpRequest(Inquiry.id(), GvcpRequest.ACK_REQUIRED | GvcpRequest.ALLOW_BROADCAST_ACK,
			new ForceIpCommand(MacAddress.parse(mac), wanted.ip(), wanted.net(), wanted.way()));
		final boolean[] done = new boolean[1];
		Inquiry.put(LocalInterface.all(), listen, request, socket -> socket.broadcast(request), (reply, from, local) -> {
			done[0] |= reply.ack().code() == GvcpCommand.FORCE_IP + 1 && !reply.status().isError();
			return done[0];
		});
		return done[0];
	}

	/**
	 * Why nobody may answer at an address: a sentence with what to do, if no interface of this computer is in its subnet;
	 * else empty.
	 */
	public static String advice(final InetAddress device) {
		return SubnetAdvice.about(Ipv4.word(device), LocalInterface.all());
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

	/** @param asked answered at the address it says it has, so that it can be opened there, through whatever routers */
	private static DeviceInfo describe(final DiscoveryAck ack, final LocalInterface local,
		final List<LocalInterface> interfaces, final boolean asked)
	{
		final boolean reachable = asked || interfaces.stream().anyMatch(i -> i.serves(ack.address()));
		return new DeviceInfo(Ipv4.text(ack.address()), MacAddress.text(ack.mac()), ack.manufacturer(), ack.model(),
			ack.deviceVersion(), ack.info(), ack.serial(), ack.userName(),
			(ack.version() >>> 16) + "." + (ack.version() & 0xFFFF), Ipv4.text(ack.mask()), Ipv4.text(ack.gateway()),
			local.name(), local.address().getHostAddress(), reachable);
	}
}
