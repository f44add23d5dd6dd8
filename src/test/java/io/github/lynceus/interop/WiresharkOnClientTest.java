package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Wireshark's dissector says about the packets of the client. */
class WiresharkOnClientTest {

	@Test
	void nothingIsMalformedBetweenTheClientAndAravis() {
		Namespace.assume("dumpcap", "tshark", FakeCamera.PROGRAM);
		Namespace.run(OnAravis.class);
	}

	@Test
	void nothingIsMalformedBetweenTheClientAndTheSimulatedCamera() {
		Namespace.assume("dumpcap", "tshark");
		Namespace.run(OnSimulator.class);
	}

	/** Opens a camera as users do, streams, changes settings, streams again. */
	private static void use(final String address) {
		try (Camera camera = Camera.open(address, OpenOptions.defaults(), Progress.NONE)) {
			for (final int width : new int[] { 256, 320 }) {
				camera.features().setLong("Width", width);
				camera.features().setLong("Height", 128);
				try (FrameStream stream = camera.start(camera.streamOptions().toBuilder()
					.frameTimeout(Duration.ofSeconds(5)).build()))
				{
					for (int i = 0; i < 20; i++) assertEquals(width, stream.read(Duration.ofSeconds(30)).width());
				}
			}
		}
	}

	/** Every command that asks for an answer got one. */
	private static void assertAnswered(final PacketCapture capture) {
		final List<String> commands = capture.fields("gvcp.message_key_code == 0x42 && gvcp.cmd.flag.acq_required == 1 " +
			"&& gvcp.cmd.command != 2 && !icmp", "gvcp.cmd.req_id", "udp.srcport");
		final List<String> answers = capture.fields("udp.srcport == 3956 && gvcp && !icmp", "gvcp.cmd.req_id", "udp.dstport");
		assertTrue(commands.size() > 50, commands.size() + " commands");
		for (final String command : commands) assertTrue(answers.contains(command), "no answer to " + command);
	}

	/** C14: only the trailer height is 0, which is the camera's. */
	static final class OnAravis {
		public static void main(final String[] args) throws Exception {
			try (PacketCapture capture = PacketCapture.start(); FakeCamera camera = FakeCamera.start("127.0.0.1")) {
				assertEquals(1, Discovery.broadcast(Duration.ofSeconds(1)).size());
				use("127.0.0.1");
				capture.finish();
				capture.assertWellFormed();
				assertAnswered(capture);
				assertTrue(capture.count("gvsp.format == 1") >= 40);
			}
		}
	}

	static final class OnSimulator {
		public static void main(final String[] args) throws Exception {
			final DeviceOptions options = new DeviceOptions().withAddress("127.0.9.3");
			for (final boolean extendedIds : new boolean[] { false, true }) {
				try (PacketCapture capture = PacketCapture.start();
					SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("SIM01"),
						options.withExtendedIds(extendedIds)))
				{
					device.setFaults(Faults.NONE.withDrop(0.02).withDropResent(false));
					use("127.0.9.3");
					capture.finish();
					capture.assertWellFormed();
					assertAnswered(capture);
					capture.assertNone("gvsp.format in {2, 0x82} && gvsp.sizey == 0");
					capture.assertNone("ip.flags.mf == 1 || ip.frag_offset > 0");
					assertTrue(capture.count("gvcp.cmd.command == 0x40") > 5, "packets were asked for again");
				}
			}
		}
	}
}
