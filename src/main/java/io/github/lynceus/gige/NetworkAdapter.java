package io.github.lynceus.gige;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A network interface of this computer that is up.
 *
 * @param name short name, such as eth0
 * @param label what the system calls it for people
 * @param addresses its IPv4 addresses; it may have none
 * @param mtu largest packet in bytes, 0 when it is not known
 * @param kind what it leads to
 * @param megabits speed of its link in Mbit/s, 0 when it is not known
 */
public record NetworkAdapter(String name, String label, List<Ipv4Subnet> addresses, int mtu, AdapterKind kind,
	int megabits)
{

	/** Where Linux tells about interfaces. */
	private static final Path FACTS = Path.of("/sys/class/net");

	public NetworkAdapter {
		addresses = List.copyOf(addresses);
	}

	/** Those of this computer. @throws GigeException if the system does not list them */
	public static List<NetworkAdapter> all() {
		final List<NetworkAdapter> found = new ArrayList<>();
		try {
			for (final NetworkInterface nic : Collections.list(NetworkInterface.getNetworkInterfaces())) {
				if (nic.isUp()) found.add(of(nic));
			}
		}
		catch (final SocketException exc) {
			throw new GigeException(
				"The network interfaces of this computer cannot be listed: " + exc.getMessage() + ".", exc);
		}
		return found;
	}

	private static NetworkAdapter of(final NetworkInterface nic) throws SocketException {
		final List<Ipv4Subnet> addresses = new ArrayList<>();
		for (final InterfaceAddress a : nic.getInterfaceAddresses()) {
			if (!(a.getAddress() instanceof Inet4Address)) continue;
			addresses.add(new Ipv4Subnet(a.getAddress().getHostAddress(), a.getNetworkPrefixLength()));
		}
		final String label = String.valueOf(nic.getDisplayName());
		final Path facts = FACTS.resolve(nic.getName());
		return new NetworkAdapter(nic.getName(), label, addresses, nic.getMTU(), AdapterKind.of(nic.getName(), label,
			nic.isLoopback(), nic.isPointToPoint(), facts), megabits(facts));
	}

	/**
	 * Speed of a link.
	 *
	 * @param facts where Linux tells about the interface; need not exist
	 * @return Mbit/s, 0 when it is not known
	 */
	public static int megabits(final Path facts) {
		try {
			return Math.max(0, Integer.parseInt(Files.readString(facts.resolve("speed")).strip()));
		}
		catch (final IOException | NumberFormatException exc) {
			return 0;
		}
	}

	/** Whether one of its subnets has this address in it. */
	public boolean serves(final String address) {
		return addresses.stream().anyMatch(subnet -> subnet.contains(address));
	}

	/** Whether this address is its own. */
	public boolean has(final String address) {
		return addresses.stream().anyMatch(subnet -> subnet.address().equals(address));
	}

	/** For sentences, such as "eth0 (192.168.0.1/24)"; with the label where the name says little. */
	public String describe() {
		final List<String> facts = new ArrayList<>();
		if (!label.equals(name) && !label.equals("null")) facts.add(label);
		addresses.forEach(subnet -> facts.add(subnet.toString()));
		return facts.isEmpty() ? name : name + " (" + String.join(", ", facts) + ")";
	}
}
