package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events as they arrive at a client's socket, byte by byte. */
class MessageChannelTest {

	private static final int MCP = 0xB00;
	private static final int MCDA = 0xB10;
	private static final int MCTT = 0xB14;
	private static final int MCRC = 0xB18;
	private static final int MCSP = 0xB1C;
	/** Longer than any test lasts, so that nothing is repeated. */
	private static final int PATIENT = 600_000;

	private final ManualModel model = new ManualModel();
	private SimulatedDevice device;
	private RawClient client;
	private RawClient listener;

	@BeforeEach
	void start() {
		device = SimulatedDevice.start(model, new DeviceOptions().withAddress("127.0.8.11").withPort(0));
		client = new RawClient(device);
		listener = new RawClient(device);
		client.set(0xA00, 2);
		client.set(MCTT, PATIENT);
	}

	@AfterEach
	void stop() {
		listener.close();
		client.close();
		device.close();
	}

	private void open() {
		client.set(MCDA, 0x7F00_0001);
		assertFalse(model.events().isOpen(), "no port yet");
		client.set(MCP, listener.port());
		assertTrue(model.events().isOpen());
		Awaiting.until("bound", () -> client.get(MCSP) != 0);
	}

	/** Answers from where the event went to, as a client must. */
	private void acknowledge(final String event, final String code) {
		listener.sendTo(client.get(MCSP), "0000" + code + "0000" + event.substring(12, 16));
	}

	@Test
	void anEventIsTwentyFourBytes() {
		open();
		model.events().send(0x9001, 7, null);
		final String event = listener.receive();
		assertEquals("420100c000100001" + "0000900100000007", event.substring(0, 32));
		assertEquals(48, event.length(), "and a timestamp");
		assertTrue(Long.parseLong(event.substring(32), 16) > 0);
		assertEquals(client.get(MCSP), listener.lastSender().getPort());
	}

	@Test
	void dataMakesItAnotherCommandAndLongIdsAnotherLayout() {
		client.set(0x960, 0x4000_0000);
		open();
		model.events().send(0x9001, 0x1_0000_0007L, new byte[] { 1, 2, 3, 4 });
		final String event = listener.receive();
		assertEquals("421100c2001c0001" + "001c900100000000" + "0000000100000007", event.substring(0, 48));
		assertEquals("01020304", event.substring(64));
		acknowledge(event, "00c3");
		model.events().send(0x9002, 0, null);
		assertEquals("421100c000180002" + "00189002", listener.receive().substring(0, 24));
	}

	@Test
	void theNextEventWaitsForTheAcknowledge() {
		open();
		model.events().send(0x9001, 1, null);
		model.events().send(0x9001, 2, null);
		final String first = listener.receive();
		acknowledge(first.substring(0, 12) + "7777", "00c1");
		acknowledge(first, "00c3");
		client.get(MCSP);
		assertEquals(new EventCounts(1, 0, 0, 0), device.statistics().events(), "neither was the right answer");
		acknowledge(first, "00c1");
		assertEquals("420100c000100002" + "0000900100000002", listener.receive().substring(0, 32));
	}

	@Test
	void silenceIsAnsweredWithRepetitionsOfTheSameBytes() {
		client.set(MCTT, 20);
		client.set(MCRC, 2);
		open();
		model.events().send(0x9001, 1, null);
		model.events().send(0x9001, 2, null);
		final String first = listener.receive();
		assertEquals(first, listener.receive());
		assertEquals(first, listener.receive());
		final String second = listener.receive();
		assertEquals("420100c000100002", second.substring(0, 16));
		acknowledge(second, "00c1");
		assertEquals(1, device.statistics().events().unanswered());
	}

	@Test
	void withoutATimeoutNothingIsWaitedFor() {
		client.set(MCTT, 0);
		open();
		for (int i = 1; i <= 3; i++) model.events().send(0x9001, i, null);
		for (int i = 1; i <= 3; i++) {
			assertEquals(String.format("420000c00010%04x", i), listener.receive().substring(0, 16));
		}
		assertEquals(new EventCounts(3, 0, 0, 0), device.statistics().events());
	}

	@Test
	void theChannelClosesWithControl() {
		open();
		model.events().send(0x9001, 1, null);
		model.events().send(0x9001, 2, null);
		listener.receive();
		client.set(0xA00, 0);
		assertFalse(model.events().isOpen());
		assertEquals(0, client.get(MCP));
		assertEquals(0, client.get(MCSP));
		model.events().send(0x9001, 3, null);
		assertEquals(new EventCounts(1, 0, 0, 2), device.statistics().events());
	}

	@Test
	void tooManyEventsAreCounted() {
		open();
		for (int i = 0; i < 300; i++) model.events().send(0x9001, i, null);
		Awaiting.until("all counted", () -> device.statistics().events().equals(new EventCounts(1, 0, 0, 43)));
		assertThrows(IllegalArgumentException.class, () -> model.events().send(0x9001, 1, new byte[516]));
		assertThrows(IllegalArgumentException.class, () -> model.events().send(0x9001, 1, new byte[3]));
	}
}
