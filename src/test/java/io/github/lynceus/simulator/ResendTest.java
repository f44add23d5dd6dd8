package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Packets that are asked for again, and the answers when they cannot be had. */
class ResendTest {

	/** Cut into 5 payload packets at packet size 576, so packet 6 is the trailer. */
	private static final TestImage IMAGE = new TestImage(125, 10);

	private final ManualModel model = new ManualModel();
	private SimulatedDevice device;
	private RawClient client;
	private RawClient receiver;
	private final List<byte[]> original = new ArrayList<>();

	@AfterEach
	void stop() {
		receiver.close();
		client.close();
		device.close();
	}

	private void start(final DeviceOptions options, final int blocks) throws InterruptedException {
		device = SimulatedDevice.start(model, options.withAddress("127.0.2.14").withPort(0).withPacketSize(576));
		client = new RawClient(device);
		receiver = new RawClient(device);
		client.set(0xA00, 2);
		client.openStream(receiver.port());
		for (int i = 0; i < blocks; i++) model.output().send(IMAGE);
		for (int i = 0; i < 7 * blocks; i++) original.add(receiver.receiveBytes());
	}

	/** Asks from the receiver's socket, as some clients do, without wanting an acknowledge. */
	private void ask(final int block, final int first, final int last) {
		receiver.send(String.format("42000040000C0001 0000%04X %08X %08X", block, first, last));
	}

	private void assertSentAgain(final int index, final int status) {
		final byte[] wanted = original.get(index).clone();
		ByteBuffer.wrap(wanted).putShort(0, (short) status);
		assertEquals(ByteBuffer.wrap(wanted), ByteBuffer.wrap(receiver.receiveBytes()));
	}

	@Test
	void resendsARangeUnchangedUntilExtendedStatusIsOn() throws InterruptedException {
		start(new DeviceOptions(), 2);
		ask(1, 2, 3);
		assertSentAgain(2, 0);
		assertSentAgain(3, 0);
		client.set(0x954, 4);
		ask(2, 0, 0);
		assertSentAgain(7, 0x0100);
		assertEquals(3, device.statistics().packetsResent());
		assertEquals(2, device.statistics().resendRequests());
	}

	@Test
	void resendsToTheEnd() throws InterruptedException {
		start(new DeviceOptions(), 1);
		ask(1, 4, 0xFFFFFF);
		for (int id = 4; id <= 6; id++) assertSentAgain(id, 0);
		ask(1, 6, 9);
		assertSentAgain(6, 0);
		assertEquals(0, device.statistics().packetsUnavailable());
	}

	@Test
	void extendedIdsCarryTheResentFlag() throws InterruptedException {
		start(new DeviceOptions().withExtendedIds(true).withFirstBlockId(0x1_0000_0000L), 1);
		receiver.send("42100040 0014 0001 0000 0000 00000001 00000001 0000000100000000");
		final ByteBuffer wanted = ByteBuffer.wrap(original.get(1).clone()).putShort(2, (short) 1);
		assertEquals(wanted, ByteBuffer.wrap(receiver.receiveBytes()));
	}

	@Test
	void unknownBlockIsAnsweredAsUnavailable() throws InterruptedException {
		start(new DeviceOptions(), 1);
		ask(99, 2, 3);
		assertEquals("800c006303000002", receiver.receive());
		assertEquals("800c006303000003", receiver.receive());
		client.set(0x954, 4);
		ask(99, 0, 0xFFFFFF);
		assertEquals("8012006301000000", receiver.receive());
		ask(1, 7, 7);
		assertEquals("8012000103000007", receiver.receive());
	}

	@Test
	void memoryHoldsTheNewestBlocksThatFit() throws InterruptedException {
		start(new DeviceOptions().withResendBytes(3 * 2700), 5);
		ask(3, 1, 1);
		assertSentAgain(2 * 7 + 1, 0);
		ask(2, 1, 1);
		assertEquals("800c000203000001", receiver.receive());
	}

	@Test
	void forgetfulDeviceHasNothing() throws InterruptedException {
		start(new DeviceOptions(), 1);
		device.setFaults(Faults.NONE.withForgetBlocks(true));
		ask(1, 1, 1);
		assertEquals("800c000103000001", receiver.receive());
		device.setFaults(Faults.NONE.withResendStatus(0x8014));
		ask(1, 1, 1);
		assertEquals("8014000103000001", receiver.receive());
		device.setFaults(Faults.NONE);
		ask(1, 1, 1);
		assertSentAgain(1, 0);
	}

	@Test
	void anotherClientMayAskAndGetTheAnswerItself() throws InterruptedException {
		start(new DeviceOptions(), 1);
		client.set(0xD24, 8);
		try (RawClient other = new RawClient(device)) {
			other.send("42000040000C0001 00000001 00000006 00000006");
			assertEquals(ByteBuffer.wrap(original.get(6)), ByteBuffer.wrap(other.receiveBytes()));
		}
	}

	@Test
	void deviceWithoutResendMemoryIgnoresTheRequest() throws InterruptedException {
		start(new DeviceOptions().withResend(false), 1);
		assertEquals(0, client.get(0x934) & 4);
		ask(1, 1, 1);
		receiver.send("42010080 0004 0002 00000938");
		assertEquals("000000810004000200000bb8", receiver.receive());
	}
}
