package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.gvcp.GvcpStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Control handed from one program to another, and the modes of holding it. */
class SwitchoverTest {

	private static final String ADDRESS = Loopback.address(115);
	private static final int CAN_ALL = 0x0820_0001;

	private ScriptedDevice device;
	private ControlChannel control;

	@BeforeEach
	void connect() {
		device = new ScriptedDevice(ADDRESS);
		device.registers.put(0x0934, CAN_ALL);
		device.registers.put(0x0938, 600);
		device.registers.put(0x0A04, 0xC001);
		device.registers.put(0x0A14, 0x7F000001);
		control = ControlChannel.open(device.address(), ControlOptions.defaults());
	}

	@AfterEach
	void disconnect() {
		control.close();
		device.close();
	}

	private void take(final ControlMode mode) {
		control.takeControl(mode, Duration.ZERO, text -> {});
	}

	@Test
	void theKeyComesBeforeThePermission() {
		take(ControlMode.CONTROL);
		control.allowSwitchover(0xBEEF);
		assertEquals(0xBEEF, device.registers.get(0x095C));
		assertEquals(6, device.registers.get(0x0A00));
		device.await(hex -> hex.contains("0000095c0000beef"));
		device.await(hex -> hex.contains("00000a0000000006"));
	}

	@Test
	void whoTakesOverShowsTheKey() {
		control.takeOver(0xBEEF);
		assertEquals(0xBEEF0002, device.registers.get(0x0A00));
		assertTrue(control.inControl());
	}

	@Test
	void aWrongKeyIsRefused() {
		device.script = hex -> ScriptedDevice.code(hex).equals("0082")
			? List.of("800600830004" + ScriptedDevice.id(hex) + "00000000") : null;
		final StatusException exc = assertThrows(StatusException.class, () -> control.takeOver(1));
		assertEquals(GvcpStatus.ACCESS_DENIED, exc.status());
		assertEquals("The camera at " + ADDRESS + " is controlled by another program on 127.0.0.1, which does not hand control " +
			"over, or not with this key.", exc.getMessage());
		assertFalse(control.inControl());
	}

	@Test
	void theOneBeforeNoticesByTheHeartbeat() throws InterruptedException {
		final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
		take(ControlMode.CONTROL);
		control.onControlLost(reasons::add);
		control.allowSwitchover(5);
		device.await(hex -> hex.endsWith("00000a0000000a0400000a14"));
		assertTrue(control.inControl());
		device.registers.put(0x0A04, 0xC002);
		assertEquals("Control of the camera at " + ADDRESS + " was lost: another program has taken it over.",
			reasons.poll(30, TimeUnit.SECONDS));
		assertFalse(control.inControl());
	}

	@Test
	void orByTheFirstRefusal() throws InterruptedException {
		device.registers.put(0x0934, 0x0020_0000);
		final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
		take(ControlMode.CONTROL);
		control.onControlLost(reasons::add);
		control.allowSwitchover(5);
		device.script = hex -> ScriptedDevice.code(hex).equals("0082")
			? List.of("800600830004" + ScriptedDevice.id(hex) + "00000000") : null;
		assertThrows(StatusException.class, () -> control.writeRegister(0xA000, 1));
		assertTrue(reasons.poll(30, TimeUnit.SECONDS).contains("another program has taken it over"));
		Awaiting.until("control is gone", () -> !control.inControl());
	}

	@Test
	void onlyAHolderMayHandOverAndNotAnExclusiveOne() {
		assertThrows(GigeException.class, () -> control.allowSwitchover(5));
		take(ControlMode.EXCLUSIVE);
		assertEquals(1, device.registers.get(0x0A00));
		assertThrows(GigeException.class, () -> control.allowSwitchover(5));
	}

	@Test
	void aDeviceWithoutSwitchoverSaysSo() {
		device.registers.put(0x0934, 0);
		take(ControlMode.CONTROL);
		assertEquals("The camera at " + ADDRESS + " cannot hand control over from one program to another.",
			assertThrows(GigeException.class, () -> control.allowSwitchover(5)).getMessage());
	}

	@Test
	void aMonitorSendsNothingAndReads() {
		take(ControlMode.MONITOR);
		assertTrue(device.requests.isEmpty());
		assertFalse(control.inControl());
		assertEquals(CAN_ALL, control.readRegister(0x0934));
		control.close();
		assertEquals(0, device.requests.stream().filter(hex -> ScriptedDevice.code(hex).equals("0082")).count());
	}
}
