package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link that is cut for a while, in both directions. */
class CableTest {

	private static final int CCP = 0xA00;
	private static final int SCP = 0xD00;
	private static final int HEARTBEAT = 0x938;
	private static final Duration LONG = Duration.ofHours(1);

	private final ManualModel model = new ManualModel();
	private SimulatedDevice device;
	private RawClient client;
	private RawClient receiver;

	@BeforeEach
	void start() {
		device = SimulatedDevice.start(model, new DeviceOptions().withAddress("127.0.2.23").withPort(0));
		client = new RawClient(device);
		receiver = new RawClient(device);
		client.set(CCP, 2);
		client.openStream(receiver.port());
	}

	@AfterEach
	void stop() {
		receiver.close();
		client.close();
		device.close();
	}

	private FaultCounts counts() {
		return device.statistics().faults();
	}

	@Test
	void nothingPassesWhileItIsPulledAndEverythingAfterwards() throws InterruptedException {
		device.cutLink(LONG);
		model.output().send(new TestImage(4, 1));
		Awaiting.until("the block is sent into nowhere", () -> counts().cutOff() == 3);
		client.send("4201 0080 0004 0001 00000A00");
		Awaiting.until("the command is lost", () -> counts().commandsDropped() == 1);
		device.cutLink(Duration.ZERO);
		model.output().send(new TestImage(4, 1));
		assertEquals(2, ByteBuffer.wrap(receiver.receiveBytes()).getShort(2), "the first packet is of the second block");
		assertEquals(2, client.get(CCP));
	}

	@Test
	void itIsBackByItself() {
		device.cutLink(Duration.ofMillis(200));
		Awaiting.until("the camera hears again", () -> {
			client.send("4201 0080 0004 0001 00000A00");
			return device.statistics().acknowledges() > 2 && counts().commandsDropped() > 0;
		});
		assertTrue(counts().commandsDropped() > 0);
	}

	@Test
	void theFaultsCanPullItInTheMiddleOfABlock() throws InterruptedException {
		device.setFaults(Faults.NONE.withCut(2, LONG));
		model.output().send(new TestImage(4, 1));
		Awaiting.until("the trailer is lost", () -> counts().cutOff() == 1);
		assertEquals(0, receiver.receiveBytes().length % 4);
		assertEquals(1, ByteBuffer.wrap(receiver.receiveBytes()).getInt(4) & 0xFFFFFF);
	}

	@Test
	void aRestartTakesControlAndStreamAway() {
		device.restart(Duration.ZERO);
		Awaiting.until("control is gone", () -> client.get(CCP) == 0);
		assertEquals(0, client.get(SCP));
		assertEquals(0, device.statistics().heartbeatsLapsed());
		client.set(CCP, 2);
		device.restart(LONG);
		client.send("4201 0080 0004 0001 00000A00");
		Awaiting.until("nobody is heard", () -> counts().commandsDropped() == 1);
	}

	@Test
	void aCutLongerThanTheHeartbeatCostsTheControl() {
		client.set(HEARTBEAT, 500);
		device.cutLink(LONG);
		Awaiting.until("the heartbeat lapses", () -> device.statistics().heartbeatsLapsed() == 1);
		device.cutLink(Duration.ZERO);
		assertEquals(0, client.get(CCP));
		assertEquals(0, client.get(SCP), "and the stream channel is closed");
	}
}
