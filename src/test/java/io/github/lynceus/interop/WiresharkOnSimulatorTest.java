package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.List;
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

	private static SimulatedDevice camera(final boolean extendedIds) {
		return SimulatedDevice.start(TestPatternModel.withSerial("SIM01"),
			new DeviceOptions().withAddress(ADDRESS).withExtendedIds(extendedIds));
	}

	static final class Capture {
		public static void main(final String[] args) throws Exception {
			for (final boolean extendedIds : new boolean[] { false, true }) check(extendedIds);
		}

		private static void check(final boolean extendedIds) throws Exception {
			try (SimulatedDevice device = camera(extendedIds); PacketCapture capture = PacketCapture.start()) {
				AravisOnSimulatorTest.assertFlawless(AravisOnSimulatorTest.grab(10, "--size", "auto"), 1);
				device.setFaults(Faults.NONE.withDrop(0.01).withDropResent(false));
				AravisOnSimulatorTest.assertWhole(AravisOnSimulatorTest.grab(20, "--size", "1500", "--patient"), 1);
				device.setFaults(Faults.NONE.withDrop(0.01).withForgetBlocks(true));
				AravisOnSimulatorTest.grab(5);
				capture.finish();
				check(capture);
			}
		}

		private static void check(final PacketCapture capture) {
			assertTrue(capture.count("gvcp") > 100);
			assertTrue(capture.count("gvsp") > 2500);
			capture.assertWellFormed();
			capture.assertNone("gvsp.format in {2, 0x82} && gvsp.sizey == 0");
			capture.assertNone("ip.flags.mf == 1 || ip.frag_offset > 0");
			final List<String> leaders = capture.fields("gvsp.format in {1, 0x81} && gvsp.status < 0x8000", "gvsp.sizex",
				"gvsp.sizey", "gvsp.pixel", "gvsp.payloadtype");
			assertTrue(leaders.size() >= 35, leaders.size() + " leaders");
			for (final String leader : leaders) assertEquals("320\t256\t0x01100007\t0x0001", leader);
		}
	}

	static final class Spacing {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera(false); PacketCapture capture = PacketCapture.start()) {
				AravisOnSimulatorTest.assertFlawless(AravisOnSimulatorTest.grab(5, "--delay", "20000"), 1);
				capture.finish();
				final List<String> gaps = capture.fields("gvsp.format == 3", "frame.time_delta_displayed");
				assertTrue(gaps.size() > 500);
				for (final String gap : gaps.subList(1, gaps.size())) assertTrue(Double.parseDouble(gap) >= 20e-6, gap);
			}
		}
	}
}
