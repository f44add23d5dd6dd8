package io.github.lynceus.check;

import io.github.lynceus.gige.AdapterKind;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Ipv4Subnet;
import io.github.lynceus.gige.NetworkAdapter;
import io.github.lynceus.gige.StreamStatistics;
import java.util.Arrays;
import java.util.List;

/** Facts that were made up. */
final class Made {

	static final String CAMERA = "192.168.0.10";
	static final NetworkAdapter CABLE = adapter("eth0", AdapterKind.CABLE, 9000, 1000, "192.168.0.1/24");

	private Made() {}

	static NetworkAdapter adapter(final String name, final AdapterKind kind, final int mtu, final int megabits,
		final String... addresses)
	{
		return new NetworkAdapter(name, name, Arrays.stream(addresses).map(text -> text.split("/")).map(
			parts -> new Ipv4Subnet(parts[0], Integer.parseInt(parts[1]))).toList(), mtu, kind, megabits);
	}

	static Computer computer(final SystemKind system, final NetworkAdapter... adapters) {
		return computer(system, Firewall.UNKNOWN, adapters);
	}

	static Computer computer(final SystemKind system, final Firewall firewall, final NetworkAdapter... adapters) {
		return new Computer(system, "/opt/java/bin/java", List.of(adapters), firewall, 0);
	}

	static Answer answer(final String address, final String mac) {
		return new Answer(new DeviceInfo(address, mac, "Acme", "Eye", "1", "", "S", "", "2.0", "255.255.255.0", "0.0.0.0", "eth0",
			"192.168.0.1", true), "");
	}

	/** @param dropped by the system, -1 where it does not tell */
	static StreamTrial stream(final long packets, final long images, final long damaged, final long missing, final long resent,
		final long dropped)
	{
		return new StreamTrial("", 2, 1500, new StreamStatistics(packets, packets * 1464, images, damaged, 0, missing, resent,
			resent, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, dropped));
	}
}
