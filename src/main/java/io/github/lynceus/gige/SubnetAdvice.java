package io.github.lynceus.gige;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do about a device whose subnet no interface of this computer serves, in one sentence. */
final class SubnetAdvice {

	private SubnetAdvice() {}

	/** Empty if the device can be opened as it is. */
	static String about(final DeviceInfo device, final List<LocalInterface> interfaces) {
		if (device.reachable()) return "";
		final String what = (device.vendor() + " " + device.model()).trim();
		final String subnet = device.address() + " (mask " + device.mask() + ")";
		final String problem = what + " (" + device.mac() + ") is at " + subnet +
			", where no network interface of this computer leads";
		return hearing(device, interfaces)
			.map(way -> {
				final String fit = Ipv4.text(fitting(Ipv4.word(Ipv4.parse(device.address())), way));
				return String.format("%s: give it an address of this computer's %s until its next start with " +
					"\"forceip %s %s --mask %s\", or give that interface an address of the camera's subnet.", problem,
					describe(way), device.mac(), fit, Ipv4.text(way.mask()));
			}).orElse(problem + ": give an interface of this computer an address of that subnet.");
	}

	/** About an address nobody answers at; empty if an interface serves it. */
	static String about(final int address, final List<LocalInterface> interfaces) {
		if (interfaces.stream().anyMatch(way -> way.serves(address))) return "";
		final StringBuilder have = new StringBuilder();
		for (final LocalInterface way : interfaces) {
			if (!way.address().isLoopbackAddress()) have.append(have.isEmpty() ? "" : ", ").append(describe(way));
		}
		return "No network interface of this computer is in the subnet of " + Ipv4.text(address) +
			(have.isEmpty() ? "; it has none but loopback" : "; it has " + have) +
			": look for the camera with discover, which also tells how to give it an address of this computer's subnet.";
	}

	private static String describe(final LocalInterface way) {
		return "interface " + way.name() + " (" + way.address().getHostAddress() + "/" + way.prefix() + ")";
	}

	/** The interface that heard the device; with several addresses the one with the largest subnet. */
	private static Optional<LocalInterface> hearing(final DeviceInfo device, final List<LocalInterface> interfaces) {
		return interfaces.stream().filter(way -> way.name().equals(device.interfaceName()))
			.filter(way -> way.prefix() > 0 && way.prefix() < 31)
			.min(Comparator.comparingInt((final LocalInterface way) -> way.address().getHostAddress().equals(device.interfaceAddress()) ? 0
				: 1).thenComparingInt(LocalInterface::prefix));
	}

	/** An address in the interface's subnet, with the device's last numbers where these fit. */
	static int fitting(final int device, final LocalInterface way) {
		final int mask = way.mask();
		final int own = Ipv4.word(way.address());
		int host = device & ~mask;
		final int largest = ~mask;
		while (host == 0 || host == largest || host == (own & ~mask)) host = host + 1 & ~mask;
		return own & mask | host;
	}
}
