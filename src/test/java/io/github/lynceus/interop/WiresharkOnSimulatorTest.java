package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What Wireshark's dissector says about the packets of a simulated camera while Aravis streams from it. */
class WiresharkOnSimulatorTest {

	private static final Duration LIMIT = Duration.ofSeconds(60);
	private static final String ADDRESS = "127.0.2.3";

	@Test
	void nothingIsMalformed() {
		assumePrograms();
		Namespace.run(Capture.class);
	}

	@Test
	void packetDelayIsKept() {
		assumePrograms();
		Namespace.run(Spacing.class);
	}

	private static void assumePrograms() {
		Namespace.assume("dumpcap", "tshark");
		try (ExternalProcess probe = ExternalProcess.start("/usr/bin/python3", "-c",
			"import gi; gi.require_version('Aravis', '0.8')"))
		{
			Assumptions.assumeTrue(probe.await(LIMIT) == 0, "needs Aravis for Python (Debian: gir1.2-aravis-0.8)");
		}
	}

	/**
	 * Fields of the packets that match a filter, one line each.
	 *
	 * @param ports of streams, which the dissector does not recognize from their first packet
	 */
	private static List<String> fields(final Path capture, final Set<String> ports, final String filter,
		final String... fields)
	{
		final List<String> command = new ArrayList<>(List.of("tshark", "-r", capture.toString(), "-Y", filter, "-T",
			"fields"));
		for (final String port : ports) command.addAll(List.of("-d", "udp.port==" + port + ",gvsp"));
		for (final String field : fields) command.addAll(List.of("-e", field));
		// NB: tshark warns of being root on the same stream; what it prints as fields begins with a digit.
		return ExternalProcess.run(LIMIT, command.toArray(new String[0])).lines()
			.filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0))).toList();
	}

	private static Set<String> streamPorts(final Path capture) {
		return new TreeSet<>(fields(capture, Set.of(), "udp.srcport != 3956 && udp.dstport != 3956 && udp.dstport != 9",
			"udp.dstport"));
	}

	private static ExternalProcess capture(final Path file) {
		final ExternalProcess dumpcap = ExternalProcess.start("dumpcap", "-q", "-i", "lo", "-f", "udp", "-w", file.toString());
		dumpcap.awaitLine(line -> line.startsWith("File:"), LIMIT);
		return dumpcap;
	}

	/** Waits until everything sent so far is in the file: what was captured is written with some delay. */
	private static void awaitFile(final Path file) throws Exception {
		final String mark = "end of capture";
		final byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
		try (DatagramSocket socket = new DatagramSocket()) {
			socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), 9));
		}
		final long start = System.nanoTime();
		while (!new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark)) {
			assertTrue(System.nanoTime() - start < LIMIT.toNanos(), "the capture was never written");
			LockSupport.parkNanos(20_000_000);
		}
	}

	private static SimulatedDevice camera(final boolean extendedIds) {
		return SimulatedDevice.start(TestPatternModel.withSerial("SIM01"),
			new SimulatedDevice.Options().withAddress(ADDRESS).withExtendedIds(extendedIds));
	}

	static final class Capture {
		public static void main(final String[] args) throws Exception {
			for (final boolean extendedIds : new boolean[] {false, true}) check(extendedIds);
		}

		private static void check(final boolean extendedIds) throws Exception {
			final Path file = Files.createTempFile("camera", ".pcapng");
			try (SimulatedDevice device = camera(extendedIds); ExternalProcess dumpcap = capture(file)) {
				AravisOnSimulatorTest.assertFlawless(AravisOnSimulatorTest.grab(10, "--size", "auto"), 1);
				device.setFaults(Faults.NONE.withDrop(0.01).withDropResent(false));
				AravisOnSimulatorTest.assertWhole(AravisOnSimulatorTest.grab(20, "--size", "1500", "--patient"), 1);
				device.setFaults(Faults.NONE.withDrop(0.01).withForgetBlocks(true));
				AravisOnSimulatorTest.grab(5);
				awaitFile(file);
			}
			final Set<String> ports = streamPorts(file);
			assertTrue(fields(file, ports, "gvcp", "frame.number").size() > 100);
			assertTrue(fields(file, ports, "gvsp", "frame.number").size() > 2500);
			assertNone(file, ports, "_ws.malformed && !icmp && !(gvsp.blockid16 == 0)");
			assertNone(file, ports, "gvcp && !icmp && {udp.length - 16} != gvcp.cmd.payloadlength");
			assertNone(file, ports, "gvcp && !icmp && udp.length > 556");
			assertNone(file, ports, "gvsp.blockid16 == 0 && gvsp.format in {1, 2}");
			assertNone(file, ports, "gvsp.format in {2, 0x82} && gvsp.sizey == 0");
			assertNone(file, ports, "ip.flags.mf == 1 || ip.frag_offset > 0");
			assertNone(file, ports, "udp.srcport != 3956 && udp.dstport != 3956 && !gvsp && !icmp && udp.dstport != 9");
			final List<String> leaders = fields(file, ports, "gvsp.format in {1, 0x81} && gvsp.status < 0x8000", "gvsp.sizex", "gvsp.sizey",
				"gvsp.pixel", "gvsp.payloadtype");
			assertTrue(leaders.size() >= 35, leaders.size() + " leaders");
			for (final String leader : leaders) assertEquals("320\t256\t0x01100007\t0x0001", leader);
			Files.delete(file);
		}

		private static void assertNone(final Path capture, final Set<String> ports, final String filter) {
			assertEquals(List.of(), fields(capture, ports, filter, "frame.number"), filter);
		}
	}

	static final class Spacing {
		public static void main(final String[] args) throws Exception {
			final Path file = Files.createTempFile("camera", ".pcapng");
			try (SimulatedDevice device = camera(false); ExternalProcess dumpcap = capture(file)) {
				AravisOnSimulatorTest.assertFlawless(AravisOnSimulatorTest.grab(5, "--delay", "20000"), 1);
				awaitFile(file);
			}
			final List<String> gaps = fields(file, streamPorts(file), "gvsp.format == 3", "frame.time_delta_displayed");
			assertTrue(gaps.size() > 500);
			for (final String gap : gaps.subList(1, gaps.size())) assertTrue(Double.parseDouble(gap) >= 20e-6, gap);
			Files.delete(file);
		}
	}
}
