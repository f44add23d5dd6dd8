package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Discovery by address; broadcasts are only sent inside a namespace, see the interop tests. */
class DiscoveryTest {

	private static String acknowledge(final String hex, final int address) {
		final ByteBuffer b = ByteBuffer.allocate(256);
		b.putShort((short) 0).putShort((short) 3).putShort((short) 248).put(HexFormat.of().parseHex(ScriptedDevice.id(hex)));
		b.putInt(8, 0x00020001).putShort(8 + 10, (short) 0x0011).putInt(8 + 12, 0x22334455);
		b.putInt(8 + 36, address).putInt(8 + 52, 0xFFFFFF00).putInt(8 + 68, 0x0A000001);
		text(b, 72, "Telops Inc.");
		text(b, 104, "TS-IR");
		text(b, 136, "13.4");
		text(b, 168, "x".repeat(48));
		text(b, 216, "TEL-1234");
		return HexFormat.of().formatHex(b.array());
	}

	private static void text(final ByteBuffer b, final int at, final String text) {
		b.put(8 + at, text.getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void aDeviceIsDescribedByItsOwnWords() {
		try (ScriptedDevice device = new ScriptedDevice("127.0.1.50")) {
			device.script = hex -> List.of(acknowledge(hex, 0x7F000132), acknowledge(hex, 0x7F000132));
			final DeviceInfo info = Discovery.unicast(device.address(), Duration.ofSeconds(20)).orElseThrow();
			assertEquals(new DeviceInfo("127.0.1.50", "00:11:22:33:44:55", "Telops Inc.", "TS-IR", "13.4", "x".repeat(48),
				"TEL-1234", "", "2.1", "255.255.255.0", "10.0.0.1", info.interfaceName(), info.interfaceAddress(), true), info);
			assertTrue(device.requests.peek().startsWith("4201000200" + "00"));
		}
	}

	@Test
	void aForeignSubnetIsToldApart() {
		try (ScriptedDevice device = new ScriptedDevice("127.0.1.51")) {
			device.script = hex -> List.of(acknowledge(hex, 0xC6336401));
			final DeviceInfo info = Discovery.unicast(device.address(), Duration.ofSeconds(20)).orElseThrow();
			assertEquals("198.51.100.1", info.address());
			assertFalse(info.reachable());
		}
	}

	@Test
	void aQuestionThatGetsLostIsPutAgain() {
		try (ScriptedDevice device = new ScriptedDevice("127.0.1.52")) {
			device.script = hex -> device.requests.size() < 2 ? List.of() : List.of(acknowledge(hex, 0x7F000134));
			assertTrue(Discovery.unicast(device.address(), Duration.ofSeconds(3)).isPresent());
		}
	}

	@Test
	void wrongAnswersAreNoDevices() {
		try (ScriptedDevice device = new ScriptedDevice("127.0.1.53")) {
			device.script = hex -> List.of("00", "000000030000" + ScriptedDevice.id(hex), "800100030000" + ScriptedDevice.id(hex),
				acknowledge("42010002000000007", 0x7F000135).replaceFirst("^(.{12}).{4}", "$10000"));
			assertEquals(Optional.empty(), Discovery.unicast(device.address(), Duration.ofMillis(200)));
		}
	}
}
