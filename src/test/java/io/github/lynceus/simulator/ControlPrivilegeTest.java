package io.github.lynceus.simulator;

import io.github.lynceus.Awaiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read and write, seen from two clients on the same address. */
class ControlPrivilegeTest {

	private static final int CCP = 0xA00;
	private static final int DENIED = 0x8006;

	private final ManualModel model = new ManualModel();
	private SimulatedDevice device;
	private RawClient a;
	private RawClient b;

	@BeforeEach
	void start() {
		device = SimulatedDevice.start(model, new DeviceOptions().withAddress("127.0.2.12").withPort(0));
		a = new RawClient(device);
		b = new RawClient(device);
	}

	@AfterEach
	void stop() {
		a.close();
		b.close();
		device.close();
	}

	@Test
	void controlLetsOthersReadButNotWrite() {
		a.set(CCP, 2);
		assertEquals(2, b.get(CCP));
		assertEquals(a.port(), b.get(0xA04));
		assertEquals(0x7F00_0001, b.get(0xA14));
		assertEquals(DENIED, b.write(0xA000, 1));
		assertEquals(DENIED, b.write(0x48, 1));
		assertEquals(DENIED, b.write(CCP, 2));
		assertEquals(DENIED, b.write(CCP, 0));
		a.set(CCP, 0);
		assertEquals(0, b.get(0xA04));
		assertEquals(1, model.released.get());
		b.set(CCP, 2);
	}

	@Test
	void exclusiveAccessShutsOthersOut() {
		a.set(CCP, 2);
		a.set(CCP, 1);
		assertEquals(DENIED, b.tryGet(CCP));
		assertEquals(DENIED, b.tryGet(0x938));
		assertEquals(DENIED, b.write(CCP, 2));
		assertTrue(b.ask("42010002 0000 FFFF").startsWith("0000 0003"), "discovery is always answered");
		a.set(CCP, 3);
		assertEquals(3, a.get(CCP));
	}

	@Test
	void switchoverNeedsLeaveAndKey() {
		a.set(CCP, 2);
		a.set(0x95C, 0x1234);
		assertEquals(DENIED, b.write(CCP, 0x1234_0002));
		a.set(CCP, 6);
		assertEquals(DENIED, b.write(CCP, 0x4321_0002));
		assertEquals(DENIED, b.write(CCP, 0x1234_0000));
		b.set(CCP, 0x1234_0002);
		assertEquals(2, a.get(CCP));
		assertEquals(DENIED, a.write(0xA000, 1));
	}

	@Test
	void silenceEndsControlAndClosesTheStream() {
		a.set(CCP, 2);
		a.set(0x938, 500);
		a.openStream(a.port());
		Awaiting.until("control lapsed", () -> b.get(CCP) == 0);
		assertEquals(0, b.get(0xD00));
		assertEquals(0, b.get(0xD1C));
		assertEquals(1, device.statistics().heartbeatsLapsed());
		assertEquals(1, model.released.get());
		b.set(CCP, 2);
	}

	@Test
	void anyCommandOfTheOwnerKeepsControl() {
		a.set(CCP, 2);
		a.set(0x938, 500);
		final long start = System.nanoTime();
		Awaiting.until("three timeouts passed", () -> {
			a.tryGet(0xF8);
			return System.nanoTime() - start > 1_500_000_000L;
		});
		assertEquals(2, b.get(CCP));
		assertEquals(0, device.statistics().heartbeatsLapsed());
	}

	@Test
	void heartbeatCanBeSwitchedOffAndOn() {
		a.set(CCP, 2);
		a.set(0x938, 500);
		a.set(0x954, 1);
		final long start = System.nanoTime();
		Awaiting.until("two timeouts passed", () -> System.nanoTime() - start > 1_000_000_000L);
		assertEquals(2, b.get(CCP));
		a.set(0x954, 0);
		Awaiting.until("control lapsed", () -> b.get(CCP) == 0);
	}
}
