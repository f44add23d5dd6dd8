package io.github.lynceus.simulator;

import io.github.lynceus.Awaiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands and answers of a device, byte by byte, over real sockets. */
class GvcpServerTest {

	private final ManualModel model = new ManualModel();
	private SimulatedDevice device;
	private RawClient client;

	@BeforeEach
	void start() {
		device = SimulatedDevice.start(model, new DeviceOptions().withAddress("127.0.2.10").withPort(0));
		client = new RawClient(device);
	}

	@AfterEach
	void stop() {
		client.close();
		device.close();
	}

	@ParameterizedTest
	@CsvSource({
		"capability and heartbeat, 42010080 0008 0001 00000934 00000938, 0000 0081 0008 0001 F874007F00000BB8",
		"read off the word, 42010080 0004 0002 00000935, 8005 0081 0000 0002",
		"read a gap, 42010080 0004 0003 000000F8, 8003 0081 0000 0003",
		"read what the model refuses, 42010080 0004 0004 20000000, 8FFF 0081 0000 0004",
		"memory of 5 bytes, 42010084 0008 0005 00000048 0000 0005, 8005 0085 0000 0005",
		"memory of 540 bytes, 42010084 0008 0006 00000200 0000 021C, 8002 0085 0000 0006",
		"memory of 0 bytes, 42010084 0008 0007 00000200 0000 0000, 8002 0085 0000 0007",
		"vendor, 42010084 0008 0008 00000048 0000 0008, 0000 0085 000C 0008 0000004856656E646F720000",
		"write read-only, 42010082 0008 0009 00000048 00000001, 8004 0083 0004 0009 00000000",
		"write without control, 42010082 0008 000A 00000938 00001000, 8006 0083 0004 000A 00000000",
		"write memory without control, 42010086 0008 000B 0000A000 00000001, 8006 0087 0004 000B 00000000",
		"unknown command, 42010090 0000 0005, 8001 0091 0000 0005",
		"event to a device, 420100C0 0010 0006 0000 9001 0000 0000 0000000000000000, 8001 00C1 0000 0006",
		"length field too large, 42010080 0008 0005 00000938, 800E 0081 0000 0005",
		"length field too small, 42010080 0004 0005 00000938 00000938, 800E 0081 0000 0005",
		"three bytes of payload, 42010080 0003 0005 000009, 800E 0081 0000 0005" })
	void answers(final String what, final String command, final String answer) {
		assertEquals(answer, client.ask(command), what);
	}

	@ParameterizedTest
	@CsvSource({
		"not a command, 41010080 0004 0001 00000938",
		"no acknowledge wanted, 42000080 0004 0001 00000938",
		"shorter than a header, 420100",
		"resend without a stream, 42000040 000C 0001 0000 0001 00000000 00000003",
		"resend that wants an acknowledge, 42010040 000C 0001 0000 0001 00000000 00000003",
		"malformed resend, 42010040 0004 0001 00000000",
		"FORCEIP for somebody else, 42010004 0038 0001 0000 0000AAAAAAAA 000000000000000000000000 7F000263 " +
			"000000000000000000000000 FF000000 000000000000000000000000 00000000",
		"action with a foreign key, 42010100 000C 0001 00000001 00000001 00000001" })
	void staysSilent(final String what, final String datagram) {
		client.send(datagram);
		assertEquals("0000 0081 0004 00FF 00000BB8", client.ask("42010080 0004 00FF 00000938"), what);
	}

	@Test
	void introducesItself() {
		final String answer = client.ask("42010002 0000 FFFF");
		assertTrue(answer.startsWith("0000 0003 00F8 FFFF 00020000" + "80000001" + "0000" + "001122334455"), answer);
		final String payload = answer.substring(20);
		assertEquals("7F00020A", payload.substring(72, 80));
		assertEquals("FF000000", payload.substring(104, 112));
		assertEquals("Vendor", text(payload, 72));
		assertEquals("Model", text(payload, 104));
		assertEquals("1.2.3", text(payload, 136));
		assertEquals("Info", text(payload, 168));
		assertEquals("SN42", text(payload, 216));
		assertEquals("Nick", text(payload, 232));
		assertEquals(496, payload.length());
	}

	private static String text(final String hex, final int offset) {
		final StringBuilder text = new StringBuilder();
		for (int i = 2 * offset; !hex.startsWith("00", i); i += 2) {
			text.append((char) Integer.parseInt(hex.substring(i, i + 2), 16));
		}
		return text.toString();
	}

	@Test
	void writesSeveralRegistersUntilOneFails() {
		assertEquals("8004 0083 0004 0001 00000002", client.ask("42010082 0020 0001" +
			"00000A00 00000002 0000A000 00000007 00000048 00000001 0000A004 00000008"));
		assertEquals("0000 0081 0008 0002 0000000700000000", client.ask("42010080 0008 0002 0000A000 0000A004"));
		assertEquals("0000 0083 0004 0003 00000002",
			client.ask("42010082 0010 0003 0000A000 00000001 0000A004 00000002"));
	}

	@Test
	void writesMemoryAndSaysHowMuch() {
		client.set(0xA00, 2);
		assertEquals("0000 0087 0004 0001 00000010", client.ask("42010086 0014 0001 000000E8" +
			"4D79206361740000" + "0000000000000000"));
		assertEquals("My cat", new String(client.readMemory(0xE8, 16), StandardCharsets.UTF_8).trim());
		assertTrue(client.ask("42010002 0000 FFFF").contains("4D79206361740000"), "discovery tells the new name");
	}

	@Test
	void servesTheDescriptionAndToleratesReadingPastItsEnd() {
		final String url = new String(client.readMemory(0x200, 512), StandardCharsets.UTF_8).trim();
		assertEquals("Local:manual.xml;80000000;16", url);
		final byte[] bytes = client.readMemory(0x8000_0000, 24);
		assertEquals("<RegisterDescription/>", new String(bytes, StandardCharsets.UTF_8).trim());
		assertEquals(536, client.readMemory(0x8000_0000, 536).length);
		client.set(0xA00, 2);
		assertEquals(0x8004, client.write(0x8000_0000, 1));
	}

	@Test
	void executesARetryOnceAndRepeatsTheAnswer() {
		client.set(0xA00, 2);
		final String command = "42010082 0008 0777 0000A000 00000005";
		final String first = client.ask(command);
		assertEquals("0000 0083 0004 0777 00000001", first);
		assertEquals(first, client.ask(command));
		assertEquals(first, client.ask(command));
		assertEquals(1, model.writes.get());
		assertEquals(2, device.statistics().duplicates());
		client.ask("42010082 0008 0778 0000A000 00000005");
		assertEquals(2, model.writes.get(), "another id is another command");
	}

	@Test
	void lostAcknowledgeIsRepeatedAfterARetry() {
		client.set(0xA00, 2);
		device.setFaults(Faults.NONE.withAckDrop(1));
		client.send("42010082 0008 0779 0000A000 00000005");
		Awaiting.until("acknowledge dropped", () -> device.statistics().faults().acksDropped() == 1);
		device.setFaults(Faults.NONE);
		assertEquals("0000 0083 0004 0779 00000001", client.ask("42010082 0008 0779 0000A000 00000005"));
		assertEquals(1, model.writes.get());
	}

	@Test
	void announcesASlowAnswerIfTheClientWantsThat() {
		model.setSlow(TimeUnit.MILLISECONDS.toNanos(60));
		client.set(0xA00, 2);
		assertEquals("0000 0081 0004 0001 00000000", client.ask("42010080 0004 0001 0000A03C"));
		client.set(0x954, 2);
		assertEquals("0000 0089 0004 0002 000000A0", client.ask("42010080 0004 0002 0000A03C"));
		assertEquals("0000008100040002" + "00000000", client.receive());
		assertEquals(1, device.statistics().pendingAcks());
	}

	@Test
	void discoveryIsAnsweredWhileARegisterIsSlow() {
		device.setFaults(Faults.NONE.withRegisterLatency(Duration.ofMillis(300)));
		client.send("42010080 0004 0001 00000938");
		client.send("42010002 0000 FFFF");
		assertTrue(client.receive().startsWith("0000000300f8ffff"));
		assertEquals("000000810004000100000bb8", client.receive());
	}

	@Test
	void muteDeviceHearsNothing() {
		device.setFaults(Faults.NONE.withMute(true));
		client.send("42010080 0004 0001 00000938");
		Awaiting.until("command ignored", () -> device.statistics().faults().commandsDropped() == 1);
		device.setFaults(Faults.NONE);
		assertEquals("0000 0081 0004 0002 00000BB8", client.ask("42010080 0004 0002 00000938"));
	}

	@Test
	void actionFiresWhenKeyGroupAndMaskAgree() {
		client.set(0xA00, 2);
		client.set(0x90C, 0x11);
		client.set(0x9810, 0x22);
		client.set(0x9814, 0x06);
		assertEquals("0000 0101 0000 0001", client.ask("42010100 000C 0001 00000011 00000022 00000002"));
		assertEquals(1, model.actions.get());
		client.send("42010100 000C 0002 00000011 00000022 00000001");
		assertEquals("8013 0101 0000 0003",
			client.ask("42810100 0014 0003 00000011 00000022 00000002 0000000000001000"));
		try (RawClient other = new RawClient(device)) {
			assertEquals("8006 0101 0000 0004", other.ask("42010100 000C 0004 00000011 00000022 00000002"));
			client.set(0x954, 8);
			assertEquals("0000 0101 0000 0005", other.ask("42010100 000C 0005 00000011 00000022 00000002"));
		}
		assertEquals(2, model.actions.get());
	}

	@Test
	void forceIpMovesTheDevice() {
		assertEquals("0000 0005 0000 0001", client.ask("42010004 0038 0001 0000 001122334455" + "00".repeat(12) +
			"7F000263" + "00".repeat(12) + "FF000000" + "00".repeat(12) + "00000000"));
		assertEquals("127.0.2.99", device.address().getAddress().getHostAddress());
		try (RawClient there = new RawClient(device)) {
			assertEquals(0x7F00_0263, there.get(0x24));
			there.set(0xA00, 2);
			there.send("42010004 0038 0002 0000 001122334455" + "00".repeat(12) + "7F000262" + "00".repeat(12) +
				"FF000000" + "00".repeat(12) + "00000000");
			assertEquals(0x7F00_0263, there.get(0x24), "refused while somebody has control");
		}
	}
}
