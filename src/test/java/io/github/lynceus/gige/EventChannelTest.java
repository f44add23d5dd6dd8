package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events by literal datagrams, from a socket that knows nothing of this library. */
class EventChannelTest {

	private static final String ADDRESS = Loopback.address(110);
	private static final String OTHER = Loopback.address(111);

	/** Event 0x9001 of channel 0, block 7, at 0x0102030405060708. */
	private static final String ITEM = "0000" + "9001" + "0000" + "0007" + "0102030405060708";

	private final BlockingQueue<DeviceEvent> events = new LinkedBlockingQueue<>();
	private ScriptedDevice device;
	private DatagramSocket messages;
	private ControlChannel control;

	@BeforeEach
	void connect() throws IOException {
		device = new ScriptedDevice(ADDRESS);
		device.registers.put(0x0900, 1);
		messages = new DatagramSocket(0, device.address());
		control = ControlChannel.open(device.address(), ControlOptions.defaults());
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
	}

	@AfterEach
	void disconnect() {
		control.close();
		messages.close();
		device.close();
	}

	private EventChannel open() {
		return EventChannel.open(control, EventOptions.defaults(), events::add);
	}

	private DeviceEvent next() throws InterruptedException {
		final DeviceEvent event = events.poll(30, TimeUnit.SECONDS);
		if (event == null) throw new AssertionError("No event came");
		return event;
	}

	private void send(final DatagramSocket from, final EventChannel to, final String hex) throws IOException {
		final byte[] bytes = HexFormat.of().parseHex(hex);
		from.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(control.local(), to.port())));
	}

	private String acknowledge() throws IOException {
		final DatagramPacket in = new DatagramPacket(new byte[600], 600);
		messages.setSoTimeout(30_000);
		messages.receive(in);
		return HexFormat.of().formatHex(Arrays.copyOf(in.getData(), in.getLength()));
	}

	@Test
	void theDeviceIsToldWhereToAndHowOften() throws IOException {
		try (EventChannel channel = open()) {
			assertEquals(Ipv4.word(control.local()), device.registers.get(0x0B10));
			assertEquals(200, device.registers.get(0x0B14));
			assertEquals(3, device.registers.get(0x0B18));
			assertEquals(channel.port(), device.registers.get(0x0B00));
		}
		assertEquals(0, device.registers.get(0x0B00));
	}

	@Test
	void anEventIsAcknowledgedAndTold() throws Exception {
		try (EventChannel channel = open()) {
			send(messages, channel, "420100c000100021" + ITEM);
			assertEquals("000000c100000021", acknowledge());
			final DeviceEvent event = next();
			assertEquals(0x9001, event.id());
			assertEquals(7, event.blockId());
			assertEquals(0x0102030405060708L, event.timestamp());
			assertEquals(0, event.data().length);
			assertEquals(ITEM, HexFormat.of().formatHex(event.item()));
		}
	}

	@Test
	void dataAndLongIdsAreKept() throws Exception {
		try (EventChannel channel = open()) {
			send(messages, channel, "420100c2001400ff" + ITEM + "cafe0001");
			assertEquals("000000c3000000ff", acknowledge());
			final DeviceEvent withData = next();
			assertArrayEquals(HexFormat.of().parseHex("cafe0001"), withData.data());
			assertEquals(ITEM + "cafe0001", HexFormat.of().formatHex(withData.item()));
			final String extended = "0018" + "9002" + "0001" + "0000" + "0000000100000000" + "000000000000000a";
			send(messages, channel, "421100c000180100" + extended);
			assertEquals("000000c100000100", acknowledge());
			final DeviceEvent longIds = next();
			assertEquals(0x1_0000_0000L, longIds.blockId());
			assertEquals(1, longIds.channel());
			assertEquals("0000" + "9002" + "0001" + "0000" + "000000000000000a", HexFormat.of().formatHex(longIds.item()));
		}
	}

	@Test
	void aRepeatedMessageIsAcknowledgedAgainAndToldOnce() throws Exception {
		try (EventChannel channel = open()) {
			for (int i = 0; i < 3; i++) {
				send(messages, channel, "420100c000100021" + ITEM);
				assertEquals("000000c100000021", acknowledge());
			}
			send(messages, channel, "420100c000200022" + ITEM + ITEM.replace("9001", "9002"));
			assertEquals(0x9001, next().id());
			assertEquals(0x9001, next().id());
			assertEquals(0x9002, next().id());
			assertTrue(events.isEmpty());
			assertEquals(new EventStatistics(2, 3, 2, 0, 0, 0, 0), channel.statistics());
		}
	}

	@Test
	void anUnwantedAcknowledgeIsNotSent() throws Exception {
		try (EventChannel channel = open()) {
			send(messages, channel, "420000c000100021" + ITEM);
			send(messages, channel, "420100c000100022" + ITEM);
			assertEquals("000000c100000022", acknowledge());
		}
	}

	@Test
	void strangersAndNonsenseAreCounted() throws Exception {
		try (EventChannel channel = open();
			DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName(OTHER)))
		{
			send(stranger, channel, "420100c000100021" + ITEM);
			send(messages, channel, "42");
			send(messages, channel, "420100c000080021" + "0000900100000007");
			send(messages, channel, "4201000200000005");
			send(messages, channel, "420100c000100023" + ITEM);
			assertEquals(0x9001, next().id());
			assertTrue(events.isEmpty());
			assertEquals(new EventStatistics(1, 1, 0, 3, 1, 0, 0), channel.statistics());
		}
	}

	@Test
	void slowAndFailingListenersCostOnlyThemselves() throws Exception {
		final CountDownLatch hold = new CountDownLatch(1);
		final CountDownLatch held = new CountDownLatch(1);
		try (EventChannel channel = EventChannel.open(control, new EventOptions(Duration.ZERO, -1, 2), event -> {
			held.countDown();
			try {
				hold.await();
			}
			catch (final InterruptedException exc) {
				Thread.currentThread().interrupt();
			}
			throw new IllegalStateException("a listener that fails");
		})) {
			channel.addListener(events::add);
			assertFalse(device.registers.containsKey(0x0B14));
			for (int i = 0; i < 5; i++) {
				send(messages, channel, "420100c00010003" + i + ITEM);
				acknowledge();
				assertTrue(held.await(30, TimeUnit.SECONDS));
			}
			Awaiting.until("two events are dropped", () -> channel.statistics().dropped() == 2);
			hold.countDown();
			for (int i = 0; i < 3; i++) next();
			Awaiting.until("the failures are counted", () -> channel.statistics().listenerFailures() == 3);
		}
	}

	@Test
	void aDeviceWithoutMessageChannelSaysSo() {
		device.registers.put(0x0900, 0);
		assertTrue(assertThrows(GigeException.class, this::open).getMessage().contains("has no message channel"));
	}
}
