package io.github.lynceus.check;

import io.github.lynceus.gige.AdapterKind;
import io.github.lynceus.gige.NetworkAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way packets take to a camera. */
final class RouteRules {

	/** Bytes of a jumbo frame as network cards count them. */
	static final int JUMBO = 9000;
	private static final int GIGABIT = 1000;

	private RouteRules() {}

	/**
	 * Looks at it.
	 *
	 * @param camera its address
	 * @param local the address of this computer by which packets to it leave; empty if there is none
	 */
	static List<Finding> of(final Computer computer, final String camera, final String local) {
		final Optional<NetworkAdapter> way = local.isEmpty() ? Optional.empty() : computer.owner(local);
		if (way.isEmpty()) return List.of(Finding.error(Topic.ROUTE, "This computer knows no way to " + camera
			+ ": give the interface that the camera is connected to an address of the camera's subnet.", computer.commands().routes()));
		final NetworkAdapter adapter = way.get();
		if (adapter.kind() == AdapterKind.LOOPBACK) return List.of(Finding.ok(Topic.ROUTE, camera + " is on this computer itself."));
		final List<Finding> findings = new ArrayList<>();
		findings.add(direction(computer, camera, adapter));
		findings.addAll(link(adapter));
		if (adapter.mtu() > 0 && adapter.mtu() < JUMBO) findings.add(Finding.warning(Topic.JUMBO_FRAMES,
			"The network interface " + adapter.describe() + " carries packets of up to " + adapter.mtu() + " bytes: set its MTU to "
				+ JUMBO + " (jumbo frames), which halves the work at high rates; a switch on the way must carry them too.",
			computer.commands().mtu(adapter, JUMBO)));
		else if (adapter.mtu() > 0) findings.add(Finding.ok(Topic.JUMBO_FRAMES, "The network interface carries packets of up to "
			+ adapter.mtu() + " bytes."));
		return findings;
	}

	private static Finding direction(final Computer computer, final String camera, final NetworkAdapter adapter) {
		final Optional<NetworkAdapter> better = computer.adapters().stream().filter(other -> other != adapter && other.serves(camera))
			.filter(other -> other.kind() != AdapterKind.TUNNEL && other.kind() != AdapterKind.VIRTUAL).findFirst();
		final boolean foreign = adapter.kind() == AdapterKind.TUNNEL || adapter.kind() == AdapterKind.VIRTUAL;
		final String what = adapter.kind() == AdapterKind.TUNNEL ? ", a VPN or another tunnel"
			: adapter.kind() == AdapterKind.VIRTUAL ? ", which leads to virtual machines of this computer" : "";
		if (better.isPresent()) return Finding.error(Topic.ROUTE, "Packets to " + camera + " leave through " + adapter.describe()
			+ what + ", although " + better.get().describe() + " is in the camera's subnet: switch the former off, or send them through "
			+ "the latter.", computer.commands().route(camera, better.get()));
		if (foreign) return Finding.error(Topic.ROUTE, "Packets to " + camera + " leave through " + adapter.describe() + what
			+ ": switch it off, or give the interface that the camera is connected to an address of the camera's subnet.",
			computer.commands().routes());
		if (!adapter.serves(camera)) return Finding.warning(Topic.SUBNET, "Packets to " + camera + " leave through "
			+ adapter.describe() + ", which is in another subnet, by way of a router: the stream may not find back; connect the camera "
			+ "directly, and give it an address of the interface's subnet.", computer.commands().routes());
		return Finding.ok(Topic.ROUTE, "Packets to the camera leave through " + adapter.describe() + ".");
	}

	private static List<Finding> link(final NetworkAdapter adapter) {
		final List<Finding> findings = new ArrayList<>();
		if (adapter.kind() == AdapterKind.WIRELESS) findings.add(Finding.warning(Topic.LINK, "The camera is reached through "
			+ adapter.name() + ", a wireless network, which loses and delays packets: use a cable.", List.of()));
		if (adapter.kind() == AdapterKind.USB) findings.add(Finding.warning(Topic.LINK, "The camera is reached through "
			+ adapter.name() + ", a network adapter at USB: many lose packets at full rate; use a network card, or a lower rate.",
			List.of()));
		if (adapter.megabits() > 0 && adapter.megabits() < GIGABIT) findings.add(Finding.warning(Topic.LINK, "The link of "
			+ adapter.name() + " runs at " + adapter.megabits() + " Mbit/s: use a cable with all eight wires (Cat 5e or better) and a "
			+ "gigabit switch.", List.of()));
		if (findings.isEmpty() && adapter.megabits() > 0) findings.add(Finding.ok(Topic.LINK, "The link runs at "
			+ adapter.megabits() + " Mbit/s."));
		return findings;
	}
}
