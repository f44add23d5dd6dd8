package io.github.lynceus.telops;

import io.github.lynceus.gige.AdapterKind;
import io.github.lynceus.gige.NetworkAdapter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the network interface towards a camera is, and what of that stands in the way of fast downloads. Linux tells most
 * in files; elsewhere its name tells something.
 *
 * @param name of the interface
 * @param label what the system calls it for people
 * @param mtu largest packet in bytes, 0 when it is not known
 * @param loopback whether it leads nowhere but here
 * @param pointToPoint whether it is a tunnel or a modem
 * @param facts where Linux tells about it; need not exist
 */
record InterfaceAdvice(String name, String label, int mtu, boolean loopback, boolean pointToPoint, Path facts) {

	private static final int JUMBO = 9000;
	private static final int GIGABIT = 1000;

	/** The interface that has an address of this computer. */
	static InterfaceAdvice of(final InetAddress local) {
		try {
			final NetworkInterface nic = NetworkInterface.getByInetAddress(local);
			if (nic == null) return new InterfaceAdvice("?", "?", 0, local.isLoopbackAddress(), false, Path.of("nowhere"));
			return new InterfaceAdvice(nic.getName(), String.valueOf(nic.getDisplayName()), nic.getMTU(), nic.isLoopback(),
				nic.isPointToPoint(), Path.of("/sys/class/net", nic.getName()));
		}
		catch (final IOException exc) {
			return new InterfaceAdvice("?", "?", 0, local.isLoopbackAddress(), false, Path.of("nowhere"));
		}
	}

	/** One sentence for each thing that slows downloads down. */
	List<String> warnings() {
		final List<String> warnings = new ArrayList<>();
		final AdapterKind kind = AdapterKind.of(name, label, loopback, pointToPoint, facts);
		if (kind == AdapterKind.LOOPBACK) return warnings;
		if (kind == AdapterKind.TUNNEL) warnings.add("The camera is reached through " + name
			+ ", a VPN or another tunnel: it is slow and carries no large packets; switch it off while you download.");
		if (kind == AdapterKind.WIRELESS) warnings.add("The camera is reached through " + name
			+ ", a wireless network: use a cable.");
		if (kind == AdapterKind.USB) warnings.add("The camera is reached through " + name
			+ ", a network adapter at USB: many lose packets at full rate; use a network card, or a lower bitrate.");
		final int speed = NetworkAdapter.megabits(facts);
		if (speed > 0 && speed < GIGABIT) warnings.add("The network interface " + name + " runs at " + speed
			+ " Mbit/s: use a cable and a switch for a gigabit.");
		if (mtu > 0 && mtu < JUMBO) warnings.add("The network interface " + name + " carries packets of up to " + mtu
			+ " bytes: set its MTU to " + JUMBO + " (jumbo frames), here and in switches on the way.");
		return warnings;
	}
}
