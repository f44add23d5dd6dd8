package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bootstrap registers hold and what becomes of a written value. */
class BootstrapRegistersTest {

	private SimulatedDevice device;
	private RawClient client;

	@BeforeEach
	void start() {
		device = SimulatedDevice.start(new ManualModel(),
			new DeviceOptions().withAddress("127.0.2.11").withPort(0));
		client = new RawClient(device);
	}

	@AfterEach
	void stop() {
		client.close();
		device.close();
	}

	@ParameterizedTest
	@CsvSource({ "0x0000, 0x00020000", "0x0004, 0x80000001", "0x0008, 0x00000011", "0x000C, 0x22334455",
		"0x0024, 0x7F00020B", "0x0034, 0xFF000000", "0x0600, 1", "0x0670, 1000", "0x0900, 1", "0x0930, 0x80000000", "0x0B00, 0",
		"0x0B14, 200", "0x0B18, 3", "0x0B1C, 0", "0x0904, 1", "0x0910, 1",
		"0x092C, 0xC0000000", "0x0938, 3000", "0x093C, 0", "0x0940, 1000000000", "0x0A00, 0", "0x0D00, 0", "0x0D04, 1500",
		"0x0D1C, 0" })
	void beginsWith(final String address, final String value) {
		assertEquals(Long.decode(value).intValue(), client.get(Integer.decode(address)));
	}

	@ParameterizedTest
	@CsvSource({ "0x0938, 100, 500", "0x0938, 600, 600", "0x0D04, 575, 576", "0x0D04, 1501, 1500", "0x0D04, 65535, 16260",
		"0x0D04, 0x40000FA0, 0x40000FA0", "0x0D04, 0xE00005DC, 0x600005DC", "0x0D08, 0xFFFFFFFF, 0xFFFFFFFF",
		"0x0954, 0xFFFFFFFF, 0x0004000F", "0x0960, 0xFFFFFFFF, 0x40000000", "0x0D24, 0x40, 0", "0x0D24, 0x48, 8",
		"0x0014, 0, 4", "0x064C, 0xC0A80002, 0xC0A80002" })
	void keeps(final String address, final String written, final String read) {
		client.set(0xA00, 2);
		client.set(Integer.decode(address), Long.decode(written).intValue());
		assertEquals(Long.decode(read).intValue(), client.get(Integer.decode(address)));
	}

	@Test
	void latchesAndResetsTheTimestamp() {
		client.set(0xA00, 2);
		client.set(0x944, 2);
		final long first = timestamp();
		assertEquals(first, timestamp(), "a latched time stands still");
		client.set(0x944, 2);
		final long second = timestamp();
		assertTrue(second > first);
		client.set(0x944, 3);
		final long third = timestamp();
		assertTrue(third > second, "latched before it was reset");
		client.set(0x944, 2);
		assertTrue(timestamp() < third, "reset");
		assertEquals(0, client.get(0x944), "self-clearing");
	}

	private long timestamp() {
		return (long) client.get(0x948) << 32 | client.get(0x94C) & 0xFFFF_FFFFL;
	}

	@Test
	void olderCamerasHaveFewerRegisters() {
		try (SimulatedDevice older = SimulatedDevice.start(new ManualModel(0x0001_0002),
			new DeviceOptions().withAddress("127.0.8.14").withPort(0).withExtendedIds(true));
			RawClient other = new RawClient(older))
		{
			other.set(0xA00, 2);
			assertEquals(0x0001_0002, other.get(0));
			for (final int address : new int[] { 0x910, 0x92C, 0x958, 0x960 }) assertEquals(0x8003, other.tryGet(address));
			assertEquals(0x8003, other.write(0x960, 0x4000_0000));
			assertEquals(0, other.get(0x934) & 0x4_0000);
			other.openStream(client.port());
		}
	}

	@Test
	void tellsTheSourcePortWhileTheStreamIsOpen() {
		client.set(0xA00, 2);
		client.set(0xD00, 5000);
		assertEquals(0, client.get(0xD1C), "no destination yet");
		client.set(0xD18, 0x7F00_0001);
		assertTrue(client.get(0xD1C) > 0);
		client.set(0xD00, 0);
		assertEquals(0, client.get(0xD1C));
	}
}
