package io.github.lynceus.check;

import static io.github.lynceus.check.Made.CABLE;
import static io.github.lynceus.check.Made.CAMERA;
import static io.github.lynceus.check.Made.computer;
import static io.github.lynceus.check.Made.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.PathTest;
import io.github.lynceus.gige.StreamStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What test packets, a short stream and a clock tell. */
class StreamRulesTest {

	private static final Firewall UFW = new Firewall(Firewall.State.ON, "ufw");
	private static final PathTest THROUGH = new PathTest(9000, 9000, 1500);
	private static final PathTest NOTHING = new PathTest(0, 9000, 1500);
	private static final StreamTrial FINE = stream(4000, 40, 0, 0, 0, 0);
	private static final StreamTrial SILENT = stream(0, 0, 0, 0, 0, 0);
	private static final StreamTrial REFUSED = new StreamTrial("It is cooling down.", 0, 0, null);

	// -- Firewall --

	@Test
	void whatGetsThroughProvesThatNoFirewallIsInTheWay() {
		assertEquals(List.of("ok firewall"), firewall(UFW, THROUGH, SILENT));
		assertEquals(List.of("ok firewall"), firewall(UFW, NOTHING, FINE));
	}

	@Test
	void aCameraThatAnswersButWhoseStreamNeverComesIsBehindAFirewall() {
		assertEquals(List.of("error firewall"), firewall(Firewall.UNKNOWN, NOTHING, SILENT));
		assertEquals(List.of("error firewall"), firewall(UFW, NOTHING, SILENT));
		assertEquals(List.of("warning firewall"), firewall(UFW, NOTHING, REFUSED), "nothing could come");
		assertEquals(List.of("warning firewall"), firewall(new Firewall(Firewall.State.OFF, "x"), NOTHING, SILENT));
	}

	@Test
	void whereNothingWasTriedAFirewallThatIsOnIsTold() {
		assertEquals(List.of("warning firewall"), firewall(UFW, null, null));
		assertEquals(List.of(), firewall(Firewall.UNKNOWN, null, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "LINUX; ufw; sudo ufw allow proto udp from 192.168.0.10",
		"LINUX; firewalld; sudo firewall-cmd --zone=trusted --add-source=192.168.0.10",
		"LINUX; ''; sudo nft insert rule inet filter input ip saddr 192.168.0.10 meta l4proto udp accept",
		"WINDOWS; any; netsh advfirewall firewall add rule name=\"Lynceus cameras\" dir=in action=allow protocol=UDP program=\"/opt/java/bin/java\"",
		"MACOS; any; sudo /usr/libexec/ApplicationFirewall/socketfilterfw --add \"/opt/java/bin/java\"" })
	void theCommandLetsThisProgramOrTheCameraThrough(final SystemKind system, final String program, final String command) {
		final Computer computer = computer(system, new Firewall(Firewall.State.ON, program), CABLE);
		assertEquals(command, StreamRules.firewall(computer, CAMERA, NOTHING, SILENT).get(0).commands().get(0));
	}

	private static List<String> firewall(final Firewall firewall, final PathTest path, final StreamTrial stream) {
		return brief(StreamRules.firewall(computer(SystemKind.LINUX, firewall, CABLE), CAMERA, path, stream));
	}

	// -- Packet size --

	@Test
	void thePathIsComparedWithTheInterface() {
		assertEquals("ok packet-size", brief(StreamRules.packetSize(THROUGH, null)));
		assertEquals("ok packet-size", brief(StreamRules.packetSize(new PathTest(8996, 9000, 1500), FINE)), "a device rounds");
		assertEquals("warning packet-size", brief(StreamRules.packetSize(new PathTest(1500, 9000, 1500), FINE)));
		final Finding none = StreamRules.packetSize(NOTHING, SILENT);
		assertEquals("warning packet-size", brief(none));
		assertTrue(none.sentence().contains("stays at 1500 bytes"), none.sentence());
	}

	@Test
	void packetsWithPixelsThatNeverComeAreTooLarge() {
		final StreamTrial edges = new StreamTrial("", 2, 9000, new StreamStatistics(80, 0, 0, 40, 0, 4000, 0, 0, 0, 0, 0, 0, 0, 0, 0,
			0, 0, 0, 0, 0));
		final Finding finding = StreamRules.packetSize(new PathTest(0, 9000, 9000), edges);
		assertEquals("error packet-size", brief(finding));
		assertTrue(finding.sentence().contains("packets of 9000 bytes do not get through"), finding.sentence());
	}

	// -- Images --

	@Test
	void imagesComeOrTheReasonIsTold() {
		assertEquals("ok images", brief(StreamRules.images(THROUGH, FINE)));
		assertTrue(StreamRules.images(THROUGH, FINE).sentence().startsWith("40 images in 2.0 s, 2.9 MB/s"));
		final Finding waiting = StreamRules.images(THROUGH, SILENT);
		assertEquals("warning images", brief(waiting));
		assertTrue(waiting.sentence().contains("waits for a trigger") && !waiting.sentence().contains("firewall"), waiting.sentence());
		assertTrue(StreamRules.images(NOTHING, SILENT).sentence().contains("or a firewall keeps them out"));
		assertEquals("The camera did not start to send images: It is cooling down.", StreamRules.images(THROUGH, REFUSED).sentence());
	}

	// -- Losses --

	@Test
	void nothingLostIsFine() {
		assertEquals(List.of("ok network-loss"), losses(FINE));
		assertEquals(List.of(), losses(SILENT));
	}

	@Test
	void lossesOfThisComputerAreToldFromThoseOfTheNetwork() {
		assertEquals(List.of("error computer-loss"), losses(stream(3900, 30, 10, 100, 0, 100)));
		assertEquals(List.of("error network-loss"), losses(stream(3900, 30, 10, 100, 0, 0)));
		assertEquals(List.of("error computer-loss", "error network-loss"), losses(stream(3900, 30, 10, 100, 0, 40)));
		final List<Finding> both = StreamRules.losses(computer(SystemKind.LINUX, CABLE), stream(3900, 30, 10, 100, 0, 40), 8 << 20);
		assertTrue(both.get(0).sentence().startsWith("40 packets reached this computer"), both.get(0).sentence());
		assertTrue(both.get(1).sentence().startsWith("60 of 3960 packets were lost on the network"), both.get(1).sentence());
	}

	@Test
	void whatCameWhenAskedForAgainIsAWarning() {
		assertEquals(List.of("warning network-loss"), losses(stream(4000, 40, 0, 0, 25, 0)));
	}

	@Test
	void aSystemThatDoesNotTellItsOwnLossesIsSaidNotTo() {
		final Finding finding = StreamRules.losses(computer(SystemKind.WINDOWS, CABLE), stream(3900, 30, 10, 100, 0, -1), 8 << 20)
			.get(0);
		assertEquals("error network-loss", brief(finding));
		assertTrue(finding.sentence().startsWith("100 of 4000 packets were lost on the network or by this computer"), finding
			.sentence());
	}

	private static List<String> losses(final StreamTrial stream) {
		return brief(StreamRules.losses(computer(SystemKind.LINUX, CABLE), stream, 8 << 20));
	}

	// -- Clock --

	@Test
	void aClockIsHeldAgainstThisComputers() {
		assertEquals("ok clock", brief(ClockRules.of(new Clock(125_000_000, 0.0001, 0.001))));
		assertEquals("warning clock", brief(ClockRules.of(new Clock(0, 0, 0))));
		assertEquals("ok clock", brief(ClockRules.of(new Clock(125_000_000, 0.05, 0.06))), "it may only seem so");
		final Finding fast = ClockRules.of(new Clock(125_000_000, 0.25, 0.001));
		assertEquals("warning clock", brief(fast));
		assertTrue(fast.sentence().contains("runs 25.0 % faster than it says"), fast.sentence());
	}

	// -- Helper methods --

	private static String brief(final Finding finding) {
		return finding.severity().word() + " " + finding.topic().word();
	}

	private static List<String> brief(final List<Finding> findings) {
		return findings.stream().map(StreamRulesTest::brief).toList();
	}
}
