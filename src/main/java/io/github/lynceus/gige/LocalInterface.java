package io.github.lynceus.gige;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One IPv4 address of one of this computer's network interfaces that are up, loopback included.
 *
 * @param name the interface's name
 * @param address the address
 * @param prefix bits of its subnet
 * @param directed its subnet's broadcast address, null if it has none
 */
record LocalInterface(String name, InetAddress address, int prefix, InetAddress directed) {

	static List<LocalInterface> all() {
		final List<LocalInterface> found = new ArrayList<>();
		try {
			for (final NetworkInterface nic : Collections.list(NetworkInterface.getNetworkInterfaces())) {
				if (!nic.isUp()) continue;
				for (final InterfaceAddress a : nic.getInterfaceAddresses()) {
					if (!(a.getAddress() instanceof Inet4Address)) continue;
					found.add(new LocalInterface(nic.getName(), a.getAddress(), a.getNetworkPrefixLength(),
						a.getBroadcast()));
				}
			}
		}
		catch (final SocketException exc) {
			throw new GigeException(
				"The network interfaces of this computer cannot be listed: " + exc.getMessage() + ".", exc);
		}
		return found;
	}

	/** Subnet mask. */
	int mask() {
		return prefix <= 0 ? 0 : -1 << 32 - Math.min(32, prefix);
	}

	/** Whether an address lies in this interface's subnet. */
	boolean serves(final int device) {
		if (prefix <= 0) return false;
		return ((device ^ Ipv4.word(address)) & -1L << 32 - Math.min(32, prefix) & 0xFFFFFFFFL) == 0;
	}
}
