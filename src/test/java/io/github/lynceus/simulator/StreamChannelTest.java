package io.github.lynceus.simulator;

import io.github.lynceus.Awaiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stream packets as they arrive at a socket. */
class StreamChannelTest {

	private static final int SCPS = 0xD04;

	private final ManualModel model = new ManualModel();
	private SimulatedDevice device;
	private RawClient client;
	private RawClient receiver;

	@AfterEach
	void stop() {
		if (receiver != null) receiver.close();
		if (client != null) client.close();
		if (device != null) device.close();
	}

	private void start(final DeviceOptions options) {
		device = SimulatedDevice.start(model, options.withAddress("127.0.2.13").withPort(0));
		client = new RawClient(device);
		receiver = new RawClient(device);
		client.set(0xA00, 2);
		client.openStream(receiver.port());
	}

	@Test
	void imageIsLeaderPayloadAndTrailer() {
		start(new DeviceOptions());
		client.set(SCPS, 576);
		assertTrue(model.output().offer(new TestImage(300, 2)));
		assertEquals(hex("0000 0001 01 000000  0000 0001 00000000000003E8 01100007 0000012C 00000002 00000008 00000010" +
			"0000 0000"), receiver.receive());
		final ByteBuffer pixels = ByteBuffer.allocate(1200).order(ByteOrder.LITTLE_ENDIAN);
		for (int id = 1; id <= 3; id++) {
			final byte[] packet = receiver.receiveBytes();
			assertEquals(id < 3 ? 548 : 128, packet.length, "payload " + id);
			assertEquals(0x0300_0000 | id, ByteBuffer.wrap(packet).getInt(4));
			pixels.put(packet, 8, packet.length - 8);
		}
		for (int i = 0; i < 600; i++) assertEquals(i + 256, pixels.getShort(2 * i));
		assertEquals("0000000102000004" + "0000000100000002", receiver.receive());
	}

	private static String hex(final String spaced) {
		return spaced.replace(" ", "").toLowerCase();
	}

	@Test
	void extendedIdsHaveALongerHeaderAndLessPayload() {
		start(new DeviceOptions().withFirstBlockId(0x1_0000_0000L));
		client.set(0x960, 0x4000_0000);
		client.set(SCPS, 576);
		model.output().offer(new TestImage(300, 1));
		assertEquals("0000000081000000000000010000000000000000", receiver.receive().substring(0, 40));
		assertEquals(548, receiver.receiveBytes().length);
		assertEquals(20 + 600 - 528, receiver.receiveBytes().length);
		assertEquals("0000000082000000000000010000000000000003" + "0000000100000001", receiver.receive());
	}

	@Test
	void bigEndianPixelsIfAsked() {
		start(new DeviceOptions());
		client.set(SCPS, 0x2000_0000 | 1500);
		model.output().offer(new TestImage(4, 1));
		receiver.receive();
		assertEquals("0000000103000001" + "0100010101020103", receiver.receive());
	}

	@Test
	void blockIdsSkipZeroAndBeginAgainWithTheChannel() {
		start(new DeviceOptions().withFirstBlockId(65534));
		assertEquals(List.of(65534L, 65535L, 1L, 2L), blocks(4));
		client.set(0xD00, 0);
		assertFalse(model.output().isOpen());
		assertFalse(model.output().offer(new TestImage(4, 1)));
		client.set(0xD00, receiver.port());
		assertEquals(List.of(65534L, 65535L), blocks(2));
	}

	private List<Long> blocks(final int count) {
		final List<Long> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Awaiting.until("accepted", () -> model.output().offer(new TestImage(4, 1)));
			for (int packet = 0; packet < 3; packet++) {
				final long id = ByteBuffer.wrap(receiver.receiveBytes()).getShort(2) & 0xFFFF;
				if (packet == 0) ids.add(id);
				else assertEquals(ids.get(i), id);
			}
		}
		return ids;
	}

	@Test
	void busyLinkDiscardsOffersButNotSends() throws InterruptedException {
		start(new DeviceOptions().withLinkMegabits(10).withQueuedImages(1));
		final TestImage image = new TestImage(2000, 10);
		int accepted = 0;
		for (int i = 0; i < 10; i++) accepted += model.output().offer(image) ? 1 : 0;
		assertTrue(accepted >= 1 && accepted <= 3, accepted + " accepted");
		assertEquals(10 - accepted, device.statistics().imagesDiscarded());
		assertTrue(model.output().send(image));
		final int sent = accepted + 1;
		Awaiting.until("all sent", () -> device.statistics().blocks() == sent);
	}

	@Test
	void closingTheChannelFreesAWaitingModel() throws Exception {
		start(new DeviceOptions().withLinkMegabits(1).withQueuedImages(1));
		final List<Boolean> results = new ArrayList<>();
		final Thread sender = new Thread(() -> {
			try {
				for (boolean open = true; open;) {
					open = model.output().send(new TestImage(2000, 10));
					results.add(open);
				}
			}
			catch (final InterruptedException e) {
				results.add(null);
			}
		});
		sender.start();
		receiver.receive();
		client.set(0xD00, 0);
		sender.join(20_000);
		assertFalse(sender.isAlive());
		assertEquals(false, results.get(results.size() - 1));
	}

	@Test
	void lossIsCountedExactlyAndRepeatsWithTheSeed() throws InterruptedException {
		start(new DeviceOptions().withPacketSize(576));
		final Faults faults = Faults.NONE.withDrop(0.1).withSeed(42);
		final List<Long> first = arrivals(faults);
		assertEquals(40 * 102 - first.size(), device.statistics().faults().dropped());
		client.set(0xD00, 0);
		client.set(0xD00, receiver.port());
		assertEquals(first, arrivals(faults.withSeed(42)));
		assertEquals(2 * (40 * 102 - first.size()), device.statistics().faults().dropped());
	}

	/** Block and packet ids of what arrives of 40 blocks with 100 payload packets each. */
	private List<Long> arrivals(final Faults faults) throws InterruptedException {
		device.setFaults(faults);
		final long before = device.statistics().packets();
		final long blocks = device.statistics().blocks() + 40;
		for (int i = 0; i < 40; i++) model.output().send(new TestImage(270, 100));
		Awaiting.until("all sent", () -> device.statistics().blocks() == blocks);
		final List<Long> ids = new ArrayList<>();
		for (long i = device.statistics().packets() - before; i > 0; i--) {
			ids.add(ByteBuffer.wrap(receiver.receiveBytes()).getLong());
		}
		return ids;
	}

	@Test
	void testPacketHasExactlyTheSizeAndBlockZero() {
		start(new DeviceOptions());
		for (final int size : new int[] { 576, 1500, 9000, 16260 }) {
			client.set(SCPS, 0xC000_0000 | size);
			final byte[] packet = receiver.receiveBytes();
			assertEquals(size - 28, packet.length);
			assertEquals(0, ByteBuffer.wrap(packet).getShort(2), "block id");
			assertEquals(0x4000_0000 | size, client.get(SCPS), "fires once");
		}
		device.setFaults(Faults.NONE.withLargestPacket(1500));
		client.set(SCPS, 0xC000_0000 | 1504);
		client.set(SCPS, 0xC000_0000 | 1500);
		assertEquals(1472, receiver.receiveBytes().length);
		assertEquals(1, device.statistics().faults().tooLarge());
		assertEquals(6, device.statistics().testPackets());
	}
}
