package io.github.lynceus.check;

import io.github.lynceus.gige.AdapterKind;
import io.github.lynceus.gige.Ipv4Subnet;
import io.github.lynceus.gige.NetworkAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The network interfaces of this computer, without a look at what is connected to them. */
final class AdapterRules {

	/** Where nothing else is likely to be. */
	private static final int FREE_SUBNET = 77;

	private AdapterRules() {}

	/** @param camera its address, empty for none */
	static List<Finding> of(final Computer computer, final String camera) {
		final List<Finding> findings = new ArrayList<>();
		findings.add(present(computer, camera));
		findings.addAll(addresses(computer));
		findings.addAll(shared(computer, camera));
		if (camera.isEmpty()) findings.addAll(tunnels(computer));
		return findings;
	}

	private static Finding present(final Computer computer, final String camera) {
		final List<NetworkAdapter> useful = computer.adapters().stream().filter(adapter -> leadsOut(adapter) && !adapter.addresses()
			.isEmpty()).toList();
		if (useful.isEmpty() && !camera.startsWith("127.")) return Finding.error(Topic.INTERFACE,
			"No network interface of this computer has an address: plug the camera's cable in, and switch the interface on.",
			computer.commands().list());
		final String all = useful.stream().map(NetworkAdapter::describe).collect(Collectors.joining(", "));
		return Finding.ok(Topic.INTERFACE, useful.isEmpty() ? "This computer is connected to nothing but itself."
			: "Network interfaces: " + all + ".");
	}

	private static List<Finding> addresses(final Computer computer) {
		return computer.adapters().stream().filter(adapter -> isPhysical(adapter) && adapter.addresses().isEmpty()).map(
			adapter -> Finding.warning(Topic.INTERFACE_ADDRESS, "The network interface " + adapter.describe() + " is connected but "
				+ "has no IPv4 address, so that no camera there can be reached: wait a minute, or give it one.",
				computer.commands().address(adapter, new Ipv4Subnet("169.254.10.1", 16)))).toList();
	}

	private static List<Finding> shared(final Computer computer, final String camera) {
		final List<Finding> findings = new ArrayList<>();
		final List<NetworkAdapter> some = computer.adapters().stream().filter(AdapterRules::leadsOut).toList();
		for (int i = 0; i < some.size(); i++) {
			for (int k = i + 1; k < some.size(); k++) {
				final NetworkAdapter one = some.get(i);
				final NetworkAdapter other = some.get(k);
				if (!overlap(one, other)) continue;
				final boolean hit = !camera.isEmpty() && one.serves(camera) && other.serves(camera);
				findings.add(new Finding(Topic.SAME_SUBNET, hit ? Severity.ERROR : Severity.WARNING, "The network interfaces "
					+ one.describe() + " and " + other.describe() + " are in one subnet, so that what is for a camera at one may leave "
					+ "by the other: give each a subnet of its own, or switch one off.", computer.commands().address(other,
						new Ipv4Subnet("192.168." + (FREE_SUBNET + k) + ".1", 24))));
			}
		}
		return findings;
	}

	private static boolean overlap(final NetworkAdapter one, final NetworkAdapter other) {
		return one.addresses().stream().anyMatch(subnet -> other.addresses().stream().anyMatch(subnet::overlaps));
	}

	private static List<Finding> tunnels(final Computer computer) {
		return computer.adapters().stream().filter(adapter -> adapter.kind() == AdapterKind.TUNNEL && !adapter.addresses()
			.isEmpty()).map(adapter -> Finding.warning(Topic.ROUTE, "A VPN or another tunnel is on, " + adapter.describe()
				+ ": it may take the way to the camera, or keep it from other networks; switch it off where the camera is not found.",
				computer.commands().routes())).toList();
	}

	private static boolean leadsOut(final NetworkAdapter adapter) {
		return adapter.kind() != AdapterKind.LOOPBACK;
	}

	private static boolean isPhysical(final NetworkAdapter adapter) {
		return adapter.kind() == AdapterKind.CABLE || adapter.kind() == AdapterKind.USB;
	}
}
