package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.pixel.PixelFormat;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** One stream for several receivers, in a namespace, as nothing may be sent to a group elsewhere. */
class MulticastTest {

	private static final String ADDRESS = Loopback.address(118);
	private static final String GROUP = "239.255.7.1";
	private static final int SIZE = 1500;

	@Test
	void severalReceiversHearOneStream() {
		Namespace.run("ip link set lo multicast on && ip route add 224.0.0.0/4 dev lo", SeveralReceivers.class);
	}

	@Test
	void onlyGroupsAreAccepted() {
		assertThrows(IllegalArgumentException.class,
			() -> StreamOptions.builder().multicast(Ipv4.parse("127.0.7.1")).build());
	}

	@Test
	void aStreamToOneComputerCannotBeListenedTo() {
		try (StreamingDevice device = new StreamingDevice(ADDRESS);
			ControlChannel monitor = ControlChannel.open(device.control.address(), ControlOptions.defaults()))
		{
			assertEquals("The camera at " + ADDRESS + " is not streaming.", assertThrows(GigeException.class,
				() -> StreamReceiver.listen(monitor, StreamOptions.builder().build(), frame -> {})).getMessage());
			device.control.registers.put(0x0D00, 5000);
			device.control.registers.put(0x0D18, 0x7F000001);
			assertTrue(assertThrows(GigeException.class,
				() -> StreamReceiver.listen(monitor, StreamOptions.builder().build(), frame -> {})).getMessage()
				.contains("streams to 127.0.0.1 alone"));
		}
	}

	/** Runs in the namespace. */
	static final class SeveralReceivers {
		public static void main(final String[] args) throws Exception {
			final StreamOptions options = StreamOptions.builder().packetSize(SIZE).maxPayload(1 << 16)
				.multicast(Ipv4.parse(GROUP)).pixelFormat(PixelFormat.MONO8).build();
			final Queue<Long> first = new ConcurrentLinkedQueue<>();
			final Queue<Long> second = new ConcurrentLinkedQueue<>();
			try (StreamingDevice device = new StreamingDevice("127.0.0.5");
				DatagramSocket stranger = StreamingDevice.socket("127.0.0.6");
				ControlChannel control = ControlChannel.open(device.control.address(), ControlOptions.defaults());
				ControlChannel monitor = ControlChannel.open(device.control.address(), ControlOptions.defaults()))
			{
				control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
				try (StreamReceiver own = StreamReceiver.open(control, options, frame -> first.add(frame.blockId()));
					StreamReceiver other = StreamReceiver.listen(monitor, options, frame -> second.add(frame.blockId())))
				{
					assertEquals(Ipv4.word(Ipv4.parse(GROUP)), device.control.registers.get(0x0D18));
					assertEquals(own.port(), other.port());
					final TestBlock foreign = TestBlock.image(9, PixelFormat.MONO8, 100, 100, SIZE, false);
					for (final byte[] packet : foreign.packets) device.send(stranger, packet);
					for (int id = 1; id <= 5; id++) device.send(TestBlock.image(id, PixelFormat.MONO8, 100, 100, SIZE, false));
					Awaiting.until("both have every frame", () -> first.size() == 5 && second.size() == 5);
					assertEquals(foreign.packets.size(), own.statistics().foreign());
					assertEquals(5, other.statistics().blocksComplete());
				}
				assertEquals(0, device.control.registers.get(0x0D00));
			}
		}
	}
}
