package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A simulated camera that sends to a group, in a namespace of its own. */
class MulticastTest {

	private static final Duration LIMIT = Duration.ofSeconds(60);
	private static final String ADDRESS = "127.0.8.23";
	private static final String GROUP = "239.192.8.23";
	private static final int PORT = 50_023;

	@Test
	void everyMemberOfTheGroupReceivesTheStream() {
		Namespace.assume("dumpcap", "tshark");
		Namespace.run("ip link set lo multicast on && ip route add 224.0.0.0/4 dev lo", Body.class);
	}

	static final class Body {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("M"),
				new DeviceOptions().withAddress(ADDRESS));
				PacketCapture capture = PacketCapture.start();
				MulticastSocket first = member();
				MulticastSocket second = member();
				Camera camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE))
			{
				camera.features().setLong("Width", 16);
				camera.features().setLong("Height", 2);
				camera.control().writeRegister(0xD18, ByteBuffer.wrap(InetAddress.getByName(GROUP).getAddress()).getInt());
				camera.control().writeRegister(0xD00, PORT);
				camera.features().execute("AcquisitionStart");
				for (final MulticastSocket member : List.of(first, second)) {
					for (int packet = 0; packet < 6; packet++) {
						final ByteBuffer received = receive(member);
						assertEquals(packet / 3 + 1, received.getShort(2), "block");
						assertEquals(packet % 3, received.getInt(4) & 0xFFFFFF, "packet");
					}
				}
				camera.features().execute("AcquisitionStop");
				assertEquals(0, device.statistics().sendErrors());
				capture.finish();
				final List<String> lives = capture.fields("ip.dst == " + GROUP, "ip.ttl", "ip.src");
				assertTrue(lives.size() >= 6);
				assertEquals(Set.of("1\t" + ADDRESS), Set.copyOf(lives), "never beyond the own network");
			}
		}

		private static MulticastSocket member() throws Exception {
			final MulticastSocket socket = new MulticastSocket(PORT);
			socket.setSoTimeout((int) LIMIT.toMillis());
			socket.joinGroup(new InetSocketAddress(GROUP, PORT), NetworkInterface.getByName("lo"));
			return socket;
		}

		private static ByteBuffer receive(final MulticastSocket socket) throws Exception {
			final DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
			socket.receive(packet);
			return ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
		}
	}
}
