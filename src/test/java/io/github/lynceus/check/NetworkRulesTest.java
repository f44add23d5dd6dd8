package io.github.lynceus.check;

import static io.github.lynceus.check.Made.CABLE;
import static io.github.lynceus.check.Made.CAMERA;
import static io.github.lynceus.check.Made.adapter;
import static io.github.lynceus.check.Made.answer;
import static io.github.lynceus.check.Made.computer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.AdapterKind;
import io.github.lynceus.gige.NetworkAdapter;
import io.github.lynceus.gige.ReceiveBufferAdvice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Interfaces, ways and answers of networks that were made up, on every operating system. */
class NetworkRulesTest {

	private static final NetworkAdapter LOOPBACK = adapter("lo", AdapterKind.LOOPBACK, 65536, 0, "127.0.0.1/8");

	// -- Interfaces --

	@Test
	void oneCableWithAnAddressIsFine() {
		assertEquals(List.of("ok interface"), brief(AdapterRules.of(computer(SystemKind.LINUX, LOOPBACK, CABLE), CAMERA)));
	}

	@ParameterizedTest
	@CsvSource({ "LINUX,ip address", "WINDOWS,ipconfig /all", "MACOS,ifconfig" })
	void noInterfaceWithAnAddressIsAnErrorUnlessTheCameraIsSimulatedHere(final SystemKind system, final String command) {
		final Computer lonely = computer(system, LOOPBACK);
		final Finding finding = only(AdapterRules.of(lonely, CAMERA));
		assertEquals("error interface", brief(finding));
		assertEquals(List.of(command), finding.commands());
		assertEquals(List.of("ok interface"), brief(AdapterRules.of(lonely, "127.0.0.2")));
	}

	@Test
	void aCableWithoutAnAddressIsFound() {
		final NetworkAdapter bare = adapter("eth1", AdapterKind.CABLE, 1500, 1000);
		final Finding finding = AdapterRules.of(computer(SystemKind.LINUX, CABLE, bare), CAMERA).get(1);
		assertEquals("warning interface-address", brief(finding));
		assertEquals("sudo ip address add 169.254.10.1/16 dev eth1", finding.commands().get(1));
		final NetworkAdapter idle = adapter("utun0", AdapterKind.TUNNEL, 1380, 0);
		assertEquals(List.of("ok interface"), brief(AdapterRules.of(computer(SystemKind.MACOS, CABLE, idle), CAMERA)));
	}

	@Test
	void twoInterfacesInOneSubnetAreFoundAndAreAnErrorWhereTheCameraIs() {
		final NetworkAdapter other = adapter("eth1", AdapterKind.CABLE, 1500, 1000, "192.168.0.2/24");
		final Computer both = computer(SystemKind.LINUX, CABLE, other);
		assertEquals(List.of("ok interface", "error same-subnet"), brief(AdapterRules.of(both, CAMERA)));
		assertEquals(List.of("ok interface", "warning same-subnet"), brief(AdapterRules.of(both, "10.0.0.5")));
		final String sentence = AdapterRules.of(both, CAMERA).get(1).sentence();
		assertTrue(sentence.startsWith("The network interfaces eth0 (192.168.0.1/24) and eth1 (192.168.0.2/24) are in one subnet"),
			sentence);
		final NetworkAdapter wider = adapter("eth1", AdapterKind.CABLE, 1500, 1000, "192.168.77.1/16");
		assertEquals(2, AdapterRules.of(computer(SystemKind.LINUX, CABLE, wider), CAMERA).size(), "a subnet within the other");
		final NetworkAdapter apart = adapter("eth1", AdapterKind.CABLE, 1500, 1000, "192.168.1.2/24");
		assertEquals(1, AdapterRules.of(computer(SystemKind.LINUX, CABLE, apart), CAMERA).size());
	}

	@Test
	void twoInterfacesThatGaveThemselvesAddressesAreInOneSubnet() {
		final Computer both = computer(SystemKind.WINDOWS, adapter("eth3", AdapterKind.CABLE, 1500, 1000, "169.254.7.1/16"),
			adapter("eth4", AdapterKind.CABLE, 1500, 1000, "169.254.200.3/16"));
		final Finding finding = AdapterRules.of(both, "169.254.1.1").get(1);
		assertEquals("error same-subnet", brief(finding));
		assertEquals("New-NetIPAddress -IPAddress 192.168.78.1 -PrefixLength 24 -InterfaceIndex "
			+ "(Get-NetIPAddress -IPAddress 169.254.200.3).InterfaceIndex", only(finding.commands()));
	}

	@Test
	void aTunnelIsToldWhereNoCameraIsKnown() {
		final Computer tunnelled = computer(SystemKind.MACOS, CABLE, adapter("utun3", AdapterKind.TUNNEL, 1380, 0, "10.8.0.6/24"));
		assertEquals(List.of("ok interface", "warning route"), brief(AdapterRules.of(tunnelled, "")));
		assertEquals(List.of("ok interface"), brief(AdapterRules.of(tunnelled, CAMERA)));
	}

	// -- Ways --

	@Test
	void aWayThroughTheCablesSubnetIsFine() {
		assertEquals(List.of("ok route", "ok link", "ok jumbo-frames"), brief(RouteRules.of(computer(SystemKind.LINUX, LOOPBACK,
			CABLE), CAMERA, "192.168.0.1")));
		assertEquals(List.of("ok route"), brief(RouteRules.of(computer(SystemKind.LINUX, LOOPBACK, CABLE), "127.0.0.2",
			"127.0.0.1")));
	}

	@Test
	void noWayIsAnError() {
		assertEquals(List.of("error route"), brief(RouteRules.of(computer(SystemKind.LINUX, CABLE), CAMERA, "")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"LINUX; sudo ip route add 192.168.0.10/32 dev eth0",
		"WINDOWS; New-NetRoute -DestinationPrefix 192.168.0.10/32 -NextHop 0.0.0.0 -InterfaceIndex (Get-NetIPAddress -IPAddress 192.168.0.1).InterfaceIndex",
		"MACOS; sudo route add -host 192.168.0.10 -interface eth0" })
	void aVpnThatTakesTheWayIsAnError(final SystemKind system, final String command) {
		final NetworkAdapter vpn = adapter("tun0", AdapterKind.TUNNEL, 1400, 0, "10.8.0.6/24");
		final Finding finding = RouteRules.of(computer(system, CABLE, vpn), CAMERA, "10.8.0.6").get(0);
		assertEquals("error route", brief(finding));
		assertTrue(finding.sentence().contains("tun0 (10.8.0.6/24), a VPN or another tunnel, although eth0"), finding.sentence());
		assertEquals(List.of(command), finding.commands());
	}

	@Test
	void aVirtualAdapterWithTheCamerasSubnetIsAnError() {
		final NetworkAdapter virtual = adapter("vboxnet0", AdapterKind.VIRTUAL, 1500, 0, "192.168.56.1/24");
		final Finding finding = RouteRules.of(computer(SystemKind.LINUX, CABLE, virtual), "192.168.56.7", "192.168.56.1").get(0);
		assertEquals("error route", brief(finding));
		assertTrue(finding.sentence().contains("virtual machines"), finding.sentence());
	}

	@Test
	void aWayByARouterIsAWarning() {
		assertEquals("warning subnet", brief(RouteRules.of(computer(SystemKind.LINUX, CABLE), "10.1.2.3", "192.168.0.1").get(0)));
	}

	@Test
	void slowAndShakyLinksAreWarnings() {
		assertEquals(List.of("ok route", "warning link", "warning jumbo-frames"), brief(way(AdapterKind.WIRELESS, 0)));
		assertEquals(List.of("ok route", "warning link", "warning jumbo-frames"), brief(way(AdapterKind.USB, 1000)));
		assertEquals(List.of("ok route", "warning link", "warning jumbo-frames"), brief(way(AdapterKind.CABLE, 100)));
	}

	private static List<Finding> way(final AdapterKind kind, final int megabits) {
		return RouteRules.of(computer(SystemKind.LINUX, adapter("x", kind, 1500, megabits, "192.168.0.1/24")), CAMERA, "192.168.0.1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "LINUX; sudo ip link set dev eth0 mtu 9000",
		"WINDOWS; Get-NetAdapter -InterfaceIndex (Get-NetIPAddress -IPAddress 192.168.0.1).InterfaceIndex | Set-NetAdapterAdvancedProperty -RegistryKeyword \"*JumboPacket\" -RegistryValue 9014",
		"MACOS; sudo networksetup -setMTU eth0 9000" })
	void anInterfaceWithoutJumboFramesIsTold(final SystemKind system, final String command) {
		final NetworkAdapter small = adapter("eth0", AdapterKind.CABLE, 1500, 1000, "192.168.0.1/24");
		final Finding finding = RouteRules.of(computer(system, small), CAMERA, "192.168.0.1").get(2);
		assertEquals("warning jumbo-frames", brief(finding));
		assertEquals(List.of(command), finding.commands());
	}

	// -- Answers --

	@Test
	void oneAnswerIsFine() {
		assertEquals(List.of("ok camera"), brief(at(List.of(answer(CAMERA, "00:11:22:33:44:55")), "")));
	}

	@Test
	void silenceIsAnErrorAndSaysWhatTheSubnetHasToDoWithIt() {
		assertEquals(List.of("error camera"), brief(at(List.of(), "")));
		final List<Finding> elsewhere = at(List.of(), "No network interface of this computer is in the subnet of 10.0.0.1.");
		assertEquals(List.of("error subnet", "error camera"), brief(elsewhere));
	}

	@Test
	void twoDevicesAtOneAddressAreAnError() {
		final List<Finding> findings = at(List.of(answer(CAMERA, "00:11:22:33:44:55"), answer(CAMERA, "00:11:22:33:44:66")), "");
		assertEquals(List.of("error duplicate-address"), brief(findings));
		assertTrue(findings.get(0).sentence().contains("Acme Eye (00:11:22:33:44:55), Acme Eye (00:11:22:33:44:66)"),
			findings.get(0).sentence());
		assertEquals(findings, AnswerRules.everywhere(List.of(answer(CAMERA, "00:11:22:33:44:55"), answer(CAMERA,
			"00:11:22:33:44:66")), computer(SystemKind.LINUX, CABLE)).subList(2, 3), "by broadcast");
	}

	@Test
	void theComputersOwnAddressIsAnError() {
		assertEquals(List.of("error duplicate-address", "error camera"), brief(AnswerRules.at("192.168.0.1", List.of(), "", computer(
			SystemKind.LINUX, CABLE))));
	}

	@Test
	void anAnswerFromBehindARouterThatTranslatesIsAWarning() {
		assertEquals(List.of("warning camera"), brief(at(List.of(answer("10.0.0.3", "00:11:22:33:44:55")), "")));
	}

	@Test
	void camerasEverywhereAreToldWithWhatKeepsThemFromBeingOpened() {
		final Answer stray = new Answer(answer("10.0.0.3", "00:11:22:33:44:66").device(), "Give it an address.");
		assertEquals(List.of("ok camera", "error subnet"), brief(AnswerRules.everywhere(List.of(answer(CAMERA,
			"00:11:22:33:44:55"), stray), computer(SystemKind.LINUX, CABLE))));
		assertEquals(List.of("error camera"), brief(AnswerRules.everywhere(List.of(), computer(SystemKind.LINUX, CABLE))));
	}

	private static List<Finding> at(final List<Answer> answers, final String advice) {
		return AnswerRules.at(CAMERA, answers, advice, computer(SystemKind.LINUX, LOOPBACK, CABLE));
	}

	// -- Control --

	@Test
	void whoControlsTheCameraIsTold() {
		final Computer computer = computer(SystemKind.WINDOWS, LOOPBACK, CABLE);
		assertEquals("ok control", brief(ControlRules.of(computer, CAMERA, new Control(Control.Holder.NOBODY, "", 0))));
		assertEquals("ok control", brief(ControlRules.of(computer, CAMERA, new Control(Control.Holder.THIS_PROGRAM, "", 0))));
		final Finding here = ControlRules.of(computer, CAMERA, new Control(Control.Holder.ANOTHER, "192.168.0.1", 3000));
		assertTrue(here.sentence().startsWith("Another program on this computer controls the camera at 192.168.0.10"), here
			.sentence());
		assertTrue(here.sentence().contains("lapsed (3.0 s after it has ended)"), here.sentence());
		assertEquals(List.of("netstat -abno -p UDP"), here.commands());
		final Finding there = ControlRules.of(computer, CAMERA, new Control(Control.Holder.ANOTHER, "192.168.0.9", 0));
		assertTrue(there.sentence().startsWith("Another program on 192.168.0.9 controls"), there.sentence());
		assertEquals(List.of(), there.commands());
	}

	// -- Receive buffer --

	@ParameterizedTest
	@EnumSource(SystemKind.class)
	void aSmallReceiveBufferComesWithTheSettingThatGivesMore(final SystemKind system) {
		final Computer computer = new Computer(system, "", List.of(), Firewall.UNKNOWN, 212992);
		final Finding finding = BufferRules.of(computer, new ReceiveBufferAdvice(8 << 20, 212992, 125e6, system.title()));
		assertEquals("warning receive-buffer", brief(finding));
		assertTrue(finding.sentence().startsWith("Receive buffer 208 KiB of 8.0 MiB, filled in 1.7 ms at 125 MB/s "
			+ "(the system allows 212992 bytes)"), finding.sentence());
		assertTrue(finding.commands().get(0).contains(system == SystemKind.MACOS ? "16777216" : "8388608"), finding.commands()
			.toString());
		assertEquals("ok receive-buffer", brief(BufferRules.of(computer, new ReceiveBufferAdvice(8 << 20, 8 << 20, 125e6, ""))));
	}

	// -- Helper methods --

	private static String brief(final Finding finding) {
		return finding.severity().word() + " " + finding.topic().word();
	}

	private static List<String> brief(final List<Finding> findings) {
		return findings.stream().map(NetworkRulesTest::brief).toList();
	}

	private static <T> T only(final List<T> list) {
		return Stream.of(list).filter(some -> some.size() == 1).findFirst().orElseThrow(() -> new AssertionError(list.toString()))
			.get(0);
	}
}
