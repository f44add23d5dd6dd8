package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of interfaces as three systems give them. */
class AdapterKindTest {

	@ParameterizedTest
	@CsvSource({ "eth0,eth0,CABLE", "enp3s0,enp3s0,CABLE", "wlp2s0,wlp2s0,WIRELESS", "enx00e04c680001,enx00e04c680001,USB",
		"docker0,docker0,VIRTUAL", "virbr0,virbr0,VIRTUAL", "vboxnet0,vboxnet0,VIRTUAL", "br-5c2e8d0a1f3b,br-5c2e8d0a1f3b,VIRTUAL",
		"tun0,tun0,TUNNEL", "wg0,wg0,TUNNEL", "tailscale0,tailscale0,TUNNEL",
		"eth3,Intel(R) Ethernet Controller I210,CABLE", "wlan1,Intel(R) Wi-Fi 6 AX201 160MHz,WIRELESS",
		"eth9,TAP-Windows Adapter V9,TUNNEL", "eth8,WireGuard Tunnel,TUNNEL",
		"eth7,PANGP Virtual Ethernet Adapter Secure,TUNNEL", "eth6,Fortinet Virtual Ethernet Adapter (NDIS 6.30),TUNNEL",
		"eth10,Hyper-V Virtual Ethernet Adapter,VIRTUAL", "eth11,VirtualBox Host-Only Ethernet Adapter,VIRTUAL",
		"eth12,VMware Virtual Ethernet Adapter for VMnet8,VIRTUAL", "eth4,ASIX USB to Gigabit Ethernet Family Adapter,USB",
		"en0,en0,CABLE", "en5,USB 10/100/1G/2.5G LAN,USB", "utun3,utun3,TUNNEL", "awdl0,awdl0,WIRELESS", "bridge100,bridge100,VIRTUAL" })
	void namesTellWhatAnInterfaceLeadsTo(final String name, final String label, final AdapterKind kind) {
		assertEquals(kind, AdapterKind.of(name, label, false, false, Path.of("nowhere")));
	}

	@Test
	void whatTheSystemSaysComesFirst() {
		assertEquals(AdapterKind.LOOPBACK, AdapterKind.of("lo", "lo", true, false, Path.of("nowhere")));
		assertEquals(AdapterKind.TUNNEL, AdapterKind.of("eth0", "eth0", false, true, Path.of("nowhere")));
	}

	@Test
	void thisComputerHasAnInterfaceThatLeadsNowhere() {
		final List<NetworkAdapter> all = NetworkAdapter.all();
		assertTrue(all.stream().anyMatch(adapter -> adapter.kind() == AdapterKind.LOOPBACK && adapter.has("127.0.0.1")),
			all::toString);
	}

	// -- Subnets --

	@Test
	void subnetsHoldTheirAddresses() {
		final Ipv4Subnet lab = new Ipv4Subnet("192.168.0.1", 24);
		assertTrue(lab.contains("192.168.0.254"));
		assertFalse(lab.contains("192.168.1.1"));
		assertEquals("255.255.255.0", lab.mask());
		assertTrue(lab.overlaps(new Ipv4Subnet("192.168.77.1", 16)) && new Ipv4Subnet("192.168.77.1", 16).overlaps(lab));
		assertFalse(lab.overlaps(new Ipv4Subnet("192.168.1.1", 24)));
		assertTrue(new Ipv4Subnet("169.254.3.4", 16).isLinkLocal());
		assertEquals("255.255.255.255", new Ipv4Subnet("10.0.0.1", 32).mask());
		assertFalse(new Ipv4Subnet("10.0.0.1", 0).contains("10.0.0.2"), "a subnet that is not known serves nobody");
	}
}
