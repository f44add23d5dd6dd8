package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import org.junit.jupiter.api.Test;

/** Packet delays between nanoseconds and the device's ticks. */
class PacketDelayTest {

	private static final String ADDRESS = Loopback.address(117);

	@Test
	void nanosecondsBecomeTicksRoundedUp() {
		try (ScriptedDevice device = new ScriptedDevice(ADDRESS);
			ControlChannel control = ControlChannel.open(device.address(), ControlOptions.defaults()))
		{
			device.registers.put(0x093C, 0);
			device.registers.put(0x0940, 125_000_000);
			assertEquals(125, PacketDelay.ticks(control, 1000));
			assertEquals(126, PacketDelay.ticks(control, 1001));
			assertEquals(0, PacketDelay.ticks(control, 0));
			assertEquals(1000, PacketDelay.nanos(control, 125));
			assertEquals(8L * 0xFFFFFFFFL, PacketDelay.nanos(control, -1));
		}
	}

	@Test
	void withoutAFrequencyThereAreNoNanoseconds() {
		try (ScriptedDevice device = new ScriptedDevice(ADDRESS);
			ControlChannel control = ControlChannel.open(device.address(), ControlOptions.defaults()))
		{
			assertTrue(device.registers.size() > 0);
			assertThrows(GigeException.class, () -> PacketDelay.ticks(control, 1000));
			assertEquals(0, PacketDelay.nanos(control, 1000));
		}
	}

	@Test
	void aRateBecomesADelay() {
		assertEquals(12304, PacketDelay.nanosFor(1500, 1e9, 0.5e9));
		assertEquals(0, PacketDelay.nanosFor(1500, 1e9, 1e9));
		assertEquals(0, PacketDelay.nanosFor(1500, 1e9, 2e9));
	}
}
