package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packet size a device is left at, for paths and devices of all kinds. */
class PacketSizeProbeTest {

	private final StreamingDevice device = new StreamingDevice("127.0.1.30");
	private final ControlChannel control = ControlChannel.open(device.control.address(), ControlOptions.defaults());

	@BeforeEach
	void takeControl() {
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
	}

	@AfterEach
	void close() {
		control.close();
		device.close();
	}

	private int probe(final int wanted) {
		final StreamOptions options = StreamOptions.builder().packetSize(wanted).probePacketSize(true).build();
		try (StreamReceiver stream = StreamReceiver.open(control, options, frame -> {})) {
			assertEquals(stream.packetSize(), device.control.registers.get(0x0D04));
			assertEquals(0, stream.statistics().packets());
			return stream.packetSize();
		}
	}

	@ParameterizedTest
	@CsvSource({ "65535,0,1,9000", "65535,8164,1,8164", "1500,0,1,1500", "1500,8164,1,1500", "4000,0,1,4000",
		"1400,0,1,1400", "9000,0,16,8992", "3001,9000,8,3000" })
	void theLargestThatPassesIsChosen(final int path, final int wanted, final int step, final int expected) {
		device.hasTestPackets = true;
		device.pathLimit = path;
		device.sizeStep = step;
		assertEquals(expected, probe(wanted));
	}

	@Test
	void withoutTestPacketsTheSizeStays() {
		assertEquals(1500, probe(0));
		assertEquals(1500, probe(8164));
	}

	@Test
	void aFailureLeavesTheSizeThatWas() {
		device.hasTestPackets = true;
		final ScriptedDevice.Script usual = device.control.script;
		device.control.script = hex -> hex.contains("00000d04c") ? List.of("800700830004" + ScriptedDevice.id(hex) + "00000000")
			: usual.answer(hex);
		assertThrows(StatusException.class, () -> probe(0));
		assertEquals(1500, device.control.registers.get(0x0D04));
	}
}
