package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.Awaiting;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Wireshark's dissector says about events and about blocks that are no plain images. */
class WiresharkOnBlocksTest {

	private static final String ADDRESS = "127.0.8.22";
	private static final int BLOCKS = 8;

	@Test
	void everyKindOfBlockIsUnderstood() {
		Namespace.assume("dumpcap", "tshark");
		Namespace.run(Capture.class);
	}

	static final class Capture {
		public static void main(final String[] args) throws Exception {
			final DeviceOptions options = new DeviceOptions().withAddress(ADDRESS);
			for (final boolean extended : new boolean[] { false, true }) {
				final DeviceOptions ids = options.withExtendedIds(extended);
				assertBlocks(ids, List.of("ChunkModeActive=1"), "gvsp.format in {1, 0x81}", "0x4001");
				assertBlocks(ids.withExtendedChunks(false), List.of("ChunkModeActive=1"), "gvsp.format in {1, 0x81}",
					"0x0004");
				assertBlocks(ids, List.of("VariableHeight=LeaderOpen"), "gvsp.format in {1, 0x81} && gvsp.sizey == 0",
					"0x0001");
				assertBlocks(ids.withAllIn(true), List.of("Width=16", "Height=8"), "gvsp.format in {4, 0x84}",
					"0x0001,0x0001");
			}
			assertBlocks(options.withMultiPart(true), List.of(),
				"gvsp.format == 0x81 && gvsp.numparts == 1 && gvsp.partlength == 163840", "0x000a");
		}

		/** Sends blocks to nobody in particular and looks at them. */
		private static void assertBlocks(final DeviceOptions options, final List<String> settings,
			final String leaders, final String type) throws Exception
		{
			try (SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("B"), options);
				PacketCapture capture = PacketCapture.start();
				DatagramSocket receiver = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
				DatagramSocket listener = new DatagramSocket(0, InetAddress.getByName("127.0.0.1")))
			{
				capture.decode(listener.getLocalPort(), "gvcp");
				send(device, receiver.getLocalPort(), listener.getLocalPort(), settings);
				capture.finish();
				capture.assertNone("_ws.malformed && !icmp");
				capture.assertNone("udp.dstport == " + receiver.getLocalPort() + " && !gvsp && !gvcp");
				capture.assertNone("gvcp && !icmp && {udp.length - 16} != gvcp.cmd.payloadlength");
				assertEquals(IntStream.range(0, BLOCKS).mapToObj(i -> type).toList(),
					capture.fields(leaders, "gvsp.payloadtype"), type);
				capture.assertNone("gvsp.format in {2, 0x82} && gvsp.sizey == 0");
				assertEquals(List.of("0x9002"),
					capture.fields("gvcp.cmd.command == 0x00c0", "gvcp.cmd.event.devicespecificid"));
				assertEquals(IntStream.range(0, BLOCKS).mapToObj(i -> "0x9001").toList(),
					capture.fields("gvcp.cmd.command == 0x00c2", "gvcp.cmd.event.devicespecificid"));
			}
		}

		private static void send(final SimulatedDevice device, final int port, final int events,
			final List<String> settings)
		{
			try (Camera camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE)) {
				for (final String setting : settings) {
					camera.features().set(setting.split("=")[0], setting.split("=")[1]);
				}
				for (final String event : List.of("ExposureEnd", "AcquisitionStart")) {
					camera.features().set("EventSelector", event);
					camera.features().set("EventNotification", "On");
				}
				camera.features().set("AcquisitionMode", "MultiFrame");
				camera.features().setLong("AcquisitionFrameCount", BLOCKS);
				camera.control().writeRegister(0xB14, 0);
				camera.control().writeRegister(0xB10, 0x7F00_0001);
				camera.control().writeRegister(0xB00, events);
				camera.control().writeRegister(0xD18, 0x7F00_0001);
				camera.control().writeRegister(0xD00, port);
				camera.features().execute("AcquisitionStart");
				Awaiting.until("all blocks are sent", () -> device.statistics().blocks() == BLOCKS);
				Awaiting.until("all events are sent", () -> device.statistics().events().sent() == BLOCKS + 1);
			}
		}
	}
}
