package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Telops camera on the wire: what its link drops, and what it goes on with when its client is gone. */
class TelopsLinkTest {

	private static final int CCP = 0xA00;
	private static final int SCP = 0xD00;
	private static final int TDC_STATUS = 0xEAAC;
	private static final int STARTED = 0x400;
	private static final int HEADER = 8;

	private final TelopsModel model = new TelopsModel(TelopsOptions.defaults());
	private SimulatedDevice device;
	private RawClient client;
	private RawClient receiver;

	@AfterEach
	void stop() {
		receiver.close();
		client.close();
		device.close();
	}

	private void start(final double megabits, final int rate) {
		device = SimulatedDevice.start(model, new DeviceOptions().withAddress("127.0.2.24").withPort(0)
			.withLinkMegabits(megabits));
		client = new RawClient(device);
		receiver = new RawClient(device);
		client.set(CCP, 2);
		client.set(0xE82C, 0);
		client.set(0xD300, 64);
		client.set(0xD304, 66);
		client.set(0xE810, Float.floatToIntBits(rate));
		client.openStream(receiver.port());
		client.set(0xD314, 1);
	}

	@Test
	void aSlowLinkLosesWholeImagesWhileBlockIdsGoOn() {
		start(4, 1000);
		int block = 0;
		long frame = 0;
		long skipped = 0;
		while (block < 8) {
			final ByteBuffer packet = ByteBuffer.wrap(receiver.receiveBytes());
			final boolean first = packet.getInt(4) == 0x0300_0001;
			if (!first) continue;
			assertEquals(++block, packet.getShort(2), "block ids are consecutive");
			final long id = packet.order(ByteOrder.LITTLE_ENDIAN).getInt(HEADER + 8);
			skipped += block == 1 ? 0 : id - frame - 1;
			frame = id;
		}
		assertTrue(skipped > 0, "FrameIDs tell of the images between");
	}

	@Test
	void anAcquisitionOutlivesItsClient() {
		start(1000, 100);
		receiver.receiveBytes();
		client.set(0x938, 500);
		Awaiting.until("the heartbeat lapses", () -> device.statistics().heartbeatsLapsed() == 1);
		assertEquals(0, client.get(CCP));
		assertEquals(0, client.get(SCP), "nobody receives any more");
		assertEquals(STARTED, client.get(TDC_STATUS) & STARTED, "but the camera goes on");
		client.set(CCP, 2);
		client.set(0xD318, 1);
		assertEquals(0, client.get(TDC_STATUS) & STARTED);
	}
}
