package io.github.lynceus.simulator;

import io.github.lynceus.Awaiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starting, ending and living side by side. */
class SimulatedDeviceTest {

	private static SimulatedDevice start(final DeviceModel model, final String address) {
		return SimulatedDevice.start(model, new DeviceOptions().withAddress(address));
	}

	@Test
	void severalDevicesListenOnTheGigeVisionPort() {
		final List<SimulatedDevice> devices = new ArrayList<>();
		try {
			for (int i = 20; i < 24; i++) devices.add(start(TestPatternModel.withSerial("SN" + i), "127.0.2." + i));
			for (int i = 0; i < 4; i++) {
				assertEquals("127.0.2." + (20 + i), devices.get(i).address().getAddress().getHostAddress());
				assertEquals(3956, devices.get(i).address().getPort());
				try (RawClient client = new RawClient(devices.get(i))) {
					assertEquals("SN" + (20 + i), new String(client.readMemory(0xD8, 16), StandardCharsets.UTF_8).trim());
				}
			}
			assertEquals("Hears commands to its own address only.", devices.get(0).hearing());
		}
		finally {
			devices.forEach(SimulatedDevice::close);
		}
	}

	@Test
	void takenAddressIsOneSentence() {
		final ManualModel second = new ManualModel();
		try (SimulatedDevice first = start(new ManualModel(), "127.0.2.25")) {
			final SimulatorException e = assertThrows(SimulatorException.class, () -> start(second, "127.0.2.25"));
			assertEquals("Cannot start a simulated camera at 127.0.2.25:3956: another program, or another simulated " +
				"camera, uses that address; end it or choose another address.", e.getMessage());
			assertEquals(0, second.closed.get());
			assertTrue(first.address().getPort() > 0);
		}
	}

	@Test
	void foreignAddressIsOneSentence() {
		final SimulatorException e = assertThrows(SimulatorException.class, () -> start(new ManualModel(), "192.0.2.1"));
		assertEquals("Cannot start a simulated camera at 192.0.2.1:3956: that is not an address of this machine; " +
			"127.0.0.2 usually is.", e.getMessage());
	}

	@Test
	void addressIsFreeAgainAtOnce() {
		for (int i = 0; i < 5; i++) {
			final ManualModel model = new ManualModel();
			final SimulatedDevice device = start(model, "127.0.2.26");
			try (RawClient client = new RawClient(device)) {
				client.set(0xA00, 2);
				client.openStream(client.port());
			}
			if (i % 2 == 0) device.close();
			else device.kill();
			assertEquals(1, model.closed.get());
			assertEquals(i % 2 == 0 ? 1 : 0, model.released.get(), "control is given back only in order");
			device.close();
			assertEquals(1, model.closed.get(), "closing again does nothing");
		}
	}

	@Test
	void testPatternCameraStreamsItsPattern() {
		try (SimulatedDevice device = start(TestPatternModel.withSerial("P"), "127.0.2.27");
			RawClient client = new RawClient(device);
			RawClient receiver = new RawClient(device))
		{
			client.set(0xA00, 2);
			client.set(0xA000, 64);
			client.set(0xA004, 2);
			client.set(0xA010, 0x0108_0001);
			assertEquals(128, client.get(0xA044), "payload size");
			assertEquals(0x8002, client.write(0xA000, -5));
			client.openStream(receiver.port());
			client.set(0xA018, 1);
			assertEquals(0x8007, client.write(0xA000, 128), "busy while acquiring");
			for (int block = 1; block <= 3; block++) {
				receiver.receiveBytes();
				final byte[] payload = receiver.receiveBytes();
				for (int i = 0; i < 128; i++) assertEquals((byte) (i % 64 + i / 64 + block), payload[8 + i]);
				receiver.receiveBytes();
			}
			client.set(0xA01C, 1);
			client.set(0xA000, 128);
		}
	}

	@Test
	void softwareTriggerTakesOneImageEach() {
		final TestPatternModel model = TestPatternModel.withSerial("T");
		try (SimulatedDevice device = start(model, "127.0.2.28"); RawClient client = new RawClient(device)) {
			client.set(0xA00, 2);
			client.openStream(client.port());
			client.set(0xD00, 0);
			try (RawClient receiver = new RawClient(device)) {
				client.set(0xD00, receiver.port());
				client.set(0xA000, 4);
				client.set(0xA004, 1);
				client.set(0xA028, 1);
				client.set(0xA018, 1);
				for (int block = 1; block <= 3; block++) {
					client.set(0xA034, 1);
					for (int packet = 0; packet < 3; packet++) {
						assertTrue(receiver.receive().startsWith(String.format("0000%04x", block)));
					}
				}
				Awaiting.until("the third block is counted", () -> device.statistics().blocks() == 3);
				client.set(0xA00, 0);
				Awaiting.until("acquisition ended with control", () -> !model.isAcquiring());
			}
		}
	}
}
