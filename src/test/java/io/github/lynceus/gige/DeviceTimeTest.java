package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The device's clock, and its time as this computer's. */
class DeviceTimeTest {

	private static final String ADDRESS = Loopback.address(112);

	private static ControlChannel control(final String address) {
		final ControlChannel control = ControlChannel.open(Ipv4.parse(address), ControlOptions.defaults());
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
		return control;
	}

	@ParameterizedTest
	@CsvSource({ "125000000,125000000,1000000000", "1000000000,5,5", "125000000,3,24", "3,1,333333333", "3,-1,-333333334",
		"125000000,9223372036,73786976288", "1000000000,9223372036854775807,9223372036854775807", "0,77,0" })
	void ticksAreNanosecondsByTheFrequency(final long frequency, final long ticks, final long nanos) {
		assertEquals(nanos, DeviceTime.nanos(ticks, frequency));
	}

	@ParameterizedTest
	@CsvSource({ "125000000,1000000000,125000000", "125000000,15,1", "125000000,-1,-1", "0,5,0",
		"1000000000,9223372036854775807,9223372036854775807" })
	void nanosecondsAreTicksRoundedDown(final long frequency, final long nanos, final long ticks) {
		assertEquals(ticks, DeviceTime.ticks(nanos, frequency));
	}

	@Test
	void latchingReadsBothWords() {
		try (ScriptedDevice device = new ScriptedDevice(ADDRESS); ControlChannel control = control(ADDRESS)) {
			device.registers.put(0x093C, 0);
			device.registers.put(0x0940, 125_000_000);
			device.registers.put(0x0948, 1);
			device.registers.put(0x094C, 0xFFFFFFFF);
			final DeviceTime time = new DeviceTime(control);
			assertEquals(0x1_FFFF_FFFFL, time.latch());
			assertEquals(2, device.registers.get(0x0944));
			assertEquals(0x1_FFFF_FFFFL * 8, time.nanos());
			time.reset();
			assertEquals(1, device.registers.get(0x0944));
		}
	}

	@Test
	void aDeviceWithoutClockSaysSo() {
		try (ScriptedDevice device = new ScriptedDevice(ADDRESS); ControlChannel control = control(ADDRESS)) {
			assertTrue(device.registers.containsKey(0x0A00));
			assertTrue(assertThrows(GigeException.class, () -> new DeviceTime(control).nanos()).getMessage()
				.contains("has no clock"));
		}
	}

	@Test
	void theShortestRoundTripIsKept() {
		try (ScriptedDevice device = new ScriptedDevice(ADDRESS);
			ControlChannel control = ControlChannel.open(device.address(), ControlOptions.defaults().withTries(5)))
		{
			device.registers.put(0x093C, 0);
			device.registers.put(0x0940, 1_000_000_000);
			device.registers.put(0x0948, 0);
			final AtomicInteger latches = new AtomicInteger();
			// The second latch is answered at once, the first and the third only when they are sent again.
			device.script = hex -> {
				if (!hex.startsWith("00000944", 16)) return null;
				final int n = latches.getAndIncrement();
				device.registers.put(0x094C, n);
				return n == 0 || n == 3 ? List.of() : null;
			};
			final DeviceClockMapping mapping = new DeviceTime(control).map(3);
			assertEquals(2, mapping.ticks());
			assertTrue(mapping.roundTripNanos() >= 0);
		}
	}

	@Test
	void aMappingGoesBothWays() {
		final DeviceClockMapping mapping = new DeviceClockMapping(125_000_000, 1000, 5_000_000, 1_700_000_000_000L, 400);
		assertEquals(200, mapping.uncertaintyNanos());
		assertEquals(5_000_080, mapping.hostNanos(1010));
		assertEquals(1010, mapping.ticks(5_000_080));
		assertEquals(Instant.ofEpochSecond(1_700_000_001), mapping.instant(125_001_000));
	}

	@Test
	void theSimulatedCamerasClockRunsAsThisOne() {
		try (SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("C1"),
			new DeviceOptions().withAddress(ADDRESS)); ControlChannel control = control(ADDRESS))
		{
			final DeviceTime time = new DeviceTime(control);
			assertEquals(125_000_000, time.frequency());
			final DeviceClockMapping first = time.map(10);
			final DeviceClockMapping second = time.map(10);
			final long bound = first.uncertaintyNanos() + second.uncertaintyNanos() + 1000;
			assertEquals(second.hostNanos(), first.hostNanos(second.ticks()), bound);
			final long before = time.nanos();
			time.reset();
			assertTrue(time.nanos() < before || before < 1_000_000_000L, device.toString());
		}
	}
}
