package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.gvcp.RegisterWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The control channel against a device that answers literal bytes, or does not. */
class ControlChannelTest {

	private static final ControlOptions QUICK = ControlOptions.defaults().withTimeout(Duration.ofMillis(100));

	private final ScriptedDevice device = new ScriptedDevice("127.0.1.10");
	private final ControlChannel control = ControlChannel.open(device.address(), QUICK);

	@AfterEach
	void close() {
		control.close();
		device.close();
	}

	private void takeControl() {
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
	}

	// -- Commands --

	@Test
	void commandsAreTheseBytes() {
		device.registers.put(0x0D04, 0x05DC);
		assertEquals(0x05DC, control.readRegister(0x0D04));
		assertEquals("42010080000400010000" + "0d04", device.requests.poll());
		control.writeRegister(0x0D00, 0x1234);
		assertEquals("42010082000800020000" + "0d0000001234", device.requests.poll());
		control.readMemory(0x0200, 4);
		assertEquals("42010084000800030000" + "020000000004", device.requests.poll());
		control.writeMemory(0xE000, new byte[] { 1, 2, 3, 4 });
		assertEquals("42010086000800040000" + "e00001020304", device.requests.poll());
	}

	@Test
	void aRetryKeepsItsId() {
		final AtomicInteger tries = new AtomicInteger();
		device.script = hex -> tries.incrementAndGet() < 3 ? List.of() : null;
		device.registers.put(0x0100, 7);
		assertEquals(7, control.readRegister(0x0100));
		final String first = device.requests.poll();
		assertEquals(first, device.requests.poll());
		assertEquals(first, device.requests.poll());
		assertEquals(2, control.statistics().retries());
		control.readRegister(0x0100);
		assertNotEquals(ScriptedDevice.id(first), ScriptedDevice.id(device.requests.poll()));
	}

	@Test
	void silenceIsABoundedError() {
		device.script = hex -> List.of();
		final GigeException exc = assertThrows(NoAnswerException.class, () -> control.readRegister(0x0100));
		assertTrue(exc.getMessage().startsWith("The camera at 127.0.1.10 did not answer (reading 0x0100, 4 tries)"),
			exc.getMessage());
		assertEquals(4, device.requests.size());
		assertEquals(4, control.statistics().timeouts());
	}

	@Test
	void pendingAckBuysTimeWithoutARetry() {
		final CompletableFuture<String> asked = new CompletableFuture<>();
		device.script = hex -> {
			asked.complete(hex);
			return List.of("000000890004" + ScriptedDevice.id(hex) + "00007530");
		};
		final CompletableFuture<Integer> value = CompletableFuture.supplyAsync(() -> control.readRegister(0x0100));
		final String request = asked.join();
		Awaiting.until("the pending acknowledge is heard", () -> control.statistics().pendingAcks() == 1);
		final long heard = System.nanoTime();
		Awaiting.until("three timeouts would have passed", () -> System.nanoTime() - heard > 300_000_000);
		assertFalse(value.isDone());
		device.send("000000810004" + ScriptedDevice.id(request) + "0000002a");
		assertEquals(42, value.join());
		assertEquals(1, device.requests.size());
		assertEquals(0, control.statistics().retries());
	}

	@Test
	void aDeviceThatIsBusyForEverIsGivenUp() {
		try (ControlChannel impatient = ControlChannel.open(device.address(), QUICK.withPendingLimit(Duration.ofMillis(300)))) {
			device.script = hex -> List.of("000000890004" + ScriptedDevice.id(hex) + "00007530");
			final GigeException exc = assertThrows(NoAnswerException.class, () -> impatient.readRegister(0x0100));
			assertTrue(exc.getMessage().contains("busy"), exc.getMessage());
		}
	}

	@Test
	void answersToOthersAreIgnoredAndCounted() throws Exception {
		try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName("127.0.1.11"))) {
			device.script = hex -> {
				final String id = ScriptedDevice.id(hex);
				device.send("0000008100047fff00000001");
				device.send("000000830004" + id + "00000001");
				device.send("00000081");
				device.send("000000810008" + id + "00000001");
				sendFrom(stranger, "000000810004" + id + "00000001", device.client);
				return List.of("000000810004" + id + "0000002a", "000000810004" + id + "0000002b");
			};
			assertEquals(42, control.readRegister(0x0100));
			Awaiting.until("the repeated answer is counted", () -> control.statistics().ignored() == 3);
			assertEquals(2, control.statistics().malformed());
			Awaiting.until("the stranger is counted", () -> control.statistics().foreign() == 1);
		}
	}

	private static void sendFrom(final DatagramSocket socket, final String hex, final SocketAddress to) {
		final byte[] bytes = HexFormat.of().parseHex(hex);
		try {
			socket.send(new DatagramPacket(bytes, bytes.length, (InetSocketAddress) to));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	@Test
	void errorsNameTheAddressWithOrWithoutPayload() {
		device.script = hex -> List.of("800600830000" + ScriptedDevice.id(hex));
		StatusException exc = assertThrows(StatusException.class, () -> control.writeRegister(0xE100, 1));
		assertEquals(GvcpStatus.ACCESS_DENIED, exc.status());
		assertEquals("The camera at 127.0.1.10 refused writing address 0xE100: another program controls the device " +
			"(ACCESS_DENIED).", exc.getMessage());
		device.script = hex -> List.of("800400830004" + ScriptedDevice.id(hex) + "00000000");
		exc = assertThrows(StatusException.class, () -> control.writeRegister(0xE100, 1));
		assertEquals(GvcpStatus.WRITE_PROTECT, exc.status());
		device.script = hex -> List.of("9abc00850000" + ScriptedDevice.id(hex));
		exc = assertThrows(StatusException.class, () -> control.readMemory(0xE100, 4));
		assertEquals(0x9ABC, exc.status().code());
	}

	@Test
	void registersGoTogetherOnlyWhereTheDeviceCan() {
		for (int i = 0; i < 200; i++) device.registers.put(0x1000 + 4 * i, i);
		assertArrayEquals(new int[] { 1, 2 }, control.readRegisters(0x1004, 0x1008));
		assertEquals(3, device.requests.size());
		device.requests.clear();
		device.registers.put(0x0934, 1);
		try (ControlChannel able = ControlChannel.open(device.address(), QUICK)) {
			final int[] addresses = new int[200];
			for (int i = 0; i < 200; i++) addresses[i] = 0x1000 + 4 * i;
			final int[] values = able.readRegisters(addresses);
			for (int i = 0; i < 200; i++) assertEquals(i, values[i]);
			assertEquals(3, device.requests.size());
			device.requests.clear();
			able.writeRegisters(IntStream.range(0, 70)
				.mapToObj(i -> new RegisterWrite(0x1000 + 4 * i, -i)).toList());
			assertEquals(2, device.requests.size());
			assertEquals(-69, device.registers.get(0x1000 + 4 * 69));
		}
	}

	@Test
	void aDeviceThatAnswersOneOfManyIsAskedOneByOne() {
		device.registers.put(0x0934, 1);
		device.script = hex -> !ScriptedDevice.code(hex).equals("0080") || hex.contains("00000934") ? null
			: List.of("000000810004" + ScriptedDevice.id(hex) + "0000" + hex.substring(20, 24));
		assertArrayEquals(new int[] { 0x1000, 0x1004, 0x1008 }, control.readRegisters(0x1000, 0x1004, 0x1008));
	}

	@Test
	void aFailedWriteOfManyNamesTheRightOne() {
		device.registers.put(0x0934, 1);
		control.capability();
		device.script = hex -> List.of("800400830004" + ScriptedDevice.id(hex) + "00000001");
		final GigeException exc = assertThrows(StatusException.class,
			() -> control.writeRegisters(List.of(new RegisterWrite(0xE000, 1), new RegisterWrite(0xE004, 1))));
		assertTrue(exc.getMessage().contains("0xE004"), exc.getMessage());
	}

	@Test
	void memoryIsReadAndWrittenInAlignedSteps() {
		for (int i = 0; i < 400; i++) device.registers.put(0x2000 + 4 * i, 0x01010101 * (i & 0x7F));
		final byte[] data = control.readMemory(0x2001, 1200);
		assertEquals(1200, data.length);
		for (int i = 0; i < data.length; i++) assertEquals((i + 1) / 4 & 0x7F, data[i]);
		assertEquals(List.of("42010084000800010000" + "200000000218", "42010084000800020000" + "221800000218",
			"42010084000800030000" + "243000000084"), List.copyOf(device.requests));
		control.writeMemory(0x2001, new byte[] { 9, 9 });
		assertEquals(0x00090900, device.registers.get(0x2000));
	}

	@Test
	void aWaitingThreadCanBeInterrupted() throws Exception {
		device.script = hex -> List.of("000000890004" + ScriptedDevice.id(hex) + "00007530");
		final BlockingQueue<Object> outcome = new LinkedBlockingQueue<>();
		final Thread thread = new Thread(() -> {
			try {
				outcome.add(control.readRegister(0x0100));
			}
			catch (final GigeException exc) {
				outcome.add(Thread.currentThread().isInterrupted() ? exc : "flag lost");
			}
		});
		thread.start();
		Awaiting.until("it waits", () -> control.statistics().pendingAcks() == 1);
		thread.interrupt();
		assertEquals(CommandInterruptedException.class, outcome.poll(30, TimeUnit.SECONDS).getClass());
		device.script = hex -> null;
		assertEquals(3000, control.readRegister(0x0938));
	}

	// -- Privilege and heartbeat --

	@Test
	void controlIsTakenAndGivenBack() {
		takeControl();
		assertEquals(2, device.registers.get(0x0A00));
		assertTrue(control.inControl());
		device.registers.put(0x0D00, 5000);
		control.close();
		assertEquals(0, device.registers.get(0x0A00));
		assertEquals(0, device.registers.get(0x0D00));
		assertThrows(ChannelClosedException.class, () -> control.readRegister(0x0A00));
	}

	@Test
	void whatTheDeviceOffersIsEnabled() {
		device.registers.put(0x0934, 0x0044_0021);
		device.registers.put(0x0954, 0x1);
		takeControl();
		assertEquals(0x0004_0006, device.registers.get(0x0954));
	}

	@Test
	void controlIsWaitedForWithReasons() {
		final AtomicInteger denials = new AtomicInteger(2);
		device.registers.put(0x0934, 0x0800_0000);
		device.registers.put(0x0A14, 0x0A000005);
		device.script = hex -> ScriptedDevice.code(hex).equals("0082") && denials.getAndDecrement() > 0
			? List.of("800600830004" + ScriptedDevice.id(hex) + "00000000") : null;
		final BlockingQueue<String> said = new LinkedBlockingQueue<>();
		control.takeControl(ControlMode.CONTROL, Duration.ofSeconds(60), said::add);
		assertTrue(control.inControl());
		assertEquals(2, said.size());
		assertTrue(said.peek().startsWith("The camera at 127.0.1.10 is controlled by another program on 10.0.0.5; waiting"),
			said.toString());
	}

	@Test
	void controlHeldByAnotherIsASentence() {
		device.script = hex -> ScriptedDevice.code(hex).equals("0082")
			? List.of("800600830004" + ScriptedDevice.id(hex) + "00000000") : null;
		final StatusException exc = assertThrows(StatusException.class, this::takeControl);
		assertEquals(GvcpStatus.ACCESS_DENIED, exc.status());
		assertTrue(exc.getMessage().startsWith("The camera at 127.0.1.10 is controlled by another program: "),
			exc.getMessage());
		assertFalse(control.inControl());
	}

	@Test
	void theHeartbeatIsNotStarvedByASlowCommand() {
		device.registers.put(0x0938, 500);
		takeControl();
		device.requests.clear();
		final Set<String> held = ConcurrentHashMap.newKeySet();
		device.script = hex -> {
			if (ScriptedDevice.isHeartbeat(hex)) return null;
			held.add(ScriptedDevice.id(hex));
			return List.of("000000890004" + ScriptedDevice.id(hex) + "0000ea60");
		};
		final CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> control.readRegister(0x0100));
		final CompletableFuture<Integer> queued = CompletableFuture.supplyAsync(() -> control.readRegister(0x0938));
		for (int i = 0; i < 6; i++) device.await(ScriptedDevice::isHeartbeat);
		assertEquals(1, held.size());
		assertFalse(slow.isDone() || queued.isDone());
		assertTrue(control.inControl());
		final String id = held.iterator().next();
		device.script = hex -> null;
		device.registers.put(0x0100, 1);
		device.send("000000810004" + id + "00000001");
		assertEquals(1, Math.min(slow.join(), 1));
		assertTrue(queued.join() > 0);
	}

	@Test
	void aDroppedPrivilegeIsReportedOnce() throws Exception {
		device.registers.put(0x0938, 500);
		final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
		control.onControlLost(reasons::add);
		takeControl();
		device.registers.put(0x0A00, 0);
		assertEquals("Control of the camera at 127.0.1.10 was lost: the camera dropped its control.",
			reasons.poll(30, TimeUnit.SECONDS));
		final GigeException exc = assertThrows(ControlLostException.class, () -> control.readRegister(0x0938));
		assertTrue(exc.getMessage().contains("dropped its control"), exc.getMessage());
		assertFalse(control.inControl());
		final BlockingQueue<String> late = new LinkedBlockingQueue<>();
		control.onControlLost(late::add);
		assertEquals("Control of the camera at 127.0.1.10 was lost: the camera dropped its control.",
			late.poll(30, TimeUnit.SECONDS));
		assertEquals(0, reasons.size());
	}

	@Test
	void aSilentDeviceLosesControlAndLetsWaitersGo() throws Exception {
		device.registers.put(0x0938, 500);
		final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
		control.onControlLost(reasons::add);
		takeControl();
		device.script = hex -> ScriptedDevice.isHeartbeat(hex) ? List.of()
			: List.of("000000890004" + ScriptedDevice.id(hex) + "00000001");
		final CompletableFuture<Object> waiter = CompletableFuture.supplyAsync(() -> {
			try {
				return control.readRegister(0x0100);
			}
			catch (final ControlLostException exc) {
				return exc;
			}
			catch (final NoAnswerException exc) {
				return exc;
			}
		});
		final String reason = reasons.poll(30, TimeUnit.SECONDS);
		assertTrue(reason.contains("it has not answered for"), reason);
		assertTrue(waiter.join() instanceof GigeException);
		assertThrows(ControlLostException.class, () -> control.writeRegister(0x0100, 1));
		assertEquals(0, reasons.size());
	}

	@Test
	void lostHeartbeatsAreRepeatedWithTheirId() {
		device.registers.put(0x0938, 600);
		takeControl();
		final Set<String> seen = ConcurrentHashMap.newKeySet();
		device.script = hex -> ScriptedDevice.isHeartbeat(hex) && seen.add(hex) ? List.of() : null;
		Awaiting.until("heartbeats are answered at the second try", () -> control.statistics().heartbeats() >= 4);
		assertTrue(control.inControl());
		assertTrue(control.statistics().retries() >= 3);
	}

	@Test
	void closingLetsAWaitingThreadGo() {
		device.script = hex -> List.of("000000890004" + ScriptedDevice.id(hex) + "0000ea60");
		final CompletableFuture<Object> waiter = CompletableFuture.supplyAsync(() -> {
			try {
				return control.readRegister(0x0100);
			}
			catch (final GigeException exc) {
				return exc;
			}
		});
		Awaiting.until("it waits", () -> control.statistics().pendingAcks() == 1);
		control.close();
		assertEquals(ChannelClosedException.class, waiter.join().getClass());
	}

	@Test
	void openingWithoutADeviceSendsNothing() throws SocketException {
		try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress("127.0.1.12", 3956))) {
			silent.setSoTimeout(1);
			final ControlChannel other = ControlChannel.open(silent.getLocalAddress(), QUICK);
			assertEquals(silent.getLocalAddress(), other.device());
			assertTrue(other.local().isLoopbackAddress());
			other.close();
			assertThrows(SocketTimeoutException.class, () -> silent.receive(new DatagramPacket(new byte[9], 9)));
		}
	}
}
