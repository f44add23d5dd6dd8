package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.pixel.PixelFormat;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The receiver over real sockets on loopback, fed by hand. */
class StreamReceiverTest {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final StreamingDevice device = new StreamingDevice("127.0.1.20");
	private final ControlChannel control = ControlChannel.open(device.control.address(), ControlOptions.defaults());
	private final BlockingQueue<FrameBuffer> frames = new LinkedBlockingQueue<>();

	@BeforeEach
	void takeControl() {
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
	}

	@AfterEach
	void close() {
		control.close();
		device.close();
	}

	private static StreamOptions.Builder options() {
		return StreamOptions.builder().packetSize(1500).maxPayload(1 << 18).pixelFormat(PixelFormat.MONO16).resend(false)
			.packetDelayTicks(125);
	}

	private StreamReceiver open(final StreamOptions options) {
		return StreamReceiver.open(control, options, frame -> {
			frame.retain();
			frames.add(frame);
		});
	}

	private FrameBuffer next() throws InterruptedException {
		final FrameBuffer frame = frames.poll(30, TimeUnit.SECONDS);
		if (frame == null) throw new AssertionError("No frame came");
		return frame;
	}

	private static TestBlock block(final int id) {
		return TestBlock.image(id, PixelFormat.MONO16, 320, 258, 1500, false);
	}

	private static void assertPixels(final TestBlock sent, final FrameBuffer got) {
		final short[] expected = new short[sent.payload.length / 2];
		ByteBuffer.wrap(sent.payload).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(expected);
		final int header = got.headerBytes() / 2;
		assertArrayEquals(Arrays.copyOf(sent.payload, got.headerBytes()), got.header());
		assertArrayEquals(Arrays.copyOfRange(expected, header, expected.length),
			Arrays.copyOf(got.shorts(), expected.length - header));
	}

	@Test
	void opensThePortLastAndClosesIt() {
		device.control.requests.clear();
		try (StreamReceiver stream = open(options().build())) {
			final List<String> writes = new ArrayList<>(device.control.requests);
			writes.removeIf(hex -> !ScriptedDevice.code(hex).equals("0082"));
			assertEquals(List.of("00000d18", "00000d04000005dc", "00000d080000007d", "00000d00"),
				List.of(writes.get(0).substring(16, 24), writes.get(1).substring(16), writes.get(2).substring(16),
					writes.get(3).substring(16, 24)));
			assertEquals(stream.port(), device.control.registers.get(Bootstrap.SCP));
			assertEquals(Ipv4.word(control.local()), device.control.registers.get(Bootstrap.SCDA));
			assertEquals(1500, stream.packetSize());
			assertTrue(stream.grantedReceiveBuffer() > 0);
		}
		assertEquals(0, device.control.registers.get(Bootstrap.SCP));
		assertTrue(control.inControl());
	}

	@Test
	void everyPixelArrives() throws InterruptedException {
		final StreamReceiver stream = open(options().headerRows(2).build());
		for (int id = 1; id <= 20; id++) {
			final TestBlock sent = block(id);
			device.send(sent);
			final FrameBuffer frame = next();
			assertEquals(id, frame.blockId());
			assertTrue(frame.isComplete());
			assertEquals(256, frame.height());
			assertPixels(sent, frame);
			frame.release();
		}
		stream.close();
		assertEquals(0, stream.buffersInUse());
		assertEquals(20, stream.statistics().blocksComplete());
		assertEquals(20 * 115, stream.statistics().packets());
		assertEquals(20L * 165_120, stream.statistics().bytes());
	}

	@Test
	void strangersNeverEnterAFrame() throws InterruptedException {
		try (DatagramSocket stranger = StreamingDevice.socket("127.0.1.21"); StreamReceiver stream = open(options().build())) {
			final TestBlock sent = block(1);
			final TestBlock forged = TestBlock.image(1, PixelFormat.MONO16, 320, 258, 1500, false);
			for (int i = 0; i < sent.packets.size(); i++) {
				final byte[] lie = forged.packets.get(i);
				Arrays.fill(lie, Math.min(8, lie.length), lie.length, (byte) 0x55);
				device.send(stranger, lie);
				device.send(sent.packets.get(i));
			}
			final FrameBuffer frame = next();
			assertTrue(frame.isComplete());
			assertPixels(sent, frame);
			Awaiting.until("all lies are counted", () -> stream.statistics().foreign() == sent.packets.size());
			assertEquals(0, stream.statistics().duplicates());
		}
	}

	@Test
	void lostPacketsAreAskedForAndPutInPlace() throws InterruptedException {
		device.control.registers.put(0x0934, 0x4);
		try (ControlChannel able = ControlChannel.open(device.control.address(), ControlOptions.defaults())) {
			try (StreamReceiver stream = StreamReceiver.open(able, options().resend(true).headerRows(2).build(), frame -> {
				frame.retain();
				frames.add(frame);
			})) {
				for (int id = 1; id <= 10; id++) {
					final TestBlock sent = block(id);
					device.blocks.put((long) id, sent);
					for (int i = 0; i < sent.packets.size(); i++) {
						if ((i + id) % 7 > 0) device.send(sent.packets.get(i));
					}
					final FrameBuffer frame = next();
					assertTrue(frame.isComplete(), frame.missing().toString());
					assertEquals(0, frame.packetsMissing());
					assertTrue(frame.packetsResent() >= 16);
					assertPixels(sent, frame);
					frame.release();
				}
				final StreamStatistics s = stream.statistics();
				assertTrue(s.resendReceived() >= 160 && s.resendRequested() >= s.resendReceived(), s.toString());
			}
		}
	}

	@Test
	void withoutTheCapabilityNothingIsAskedFor() throws InterruptedException {
		try (StreamReceiver stream = open(options().resend(true).build())) {
			final TestBlock sent = block(1);
			for (int i = 0; i < sent.packets.size(); i++) {
				if (i != 5) device.send(sent.packets.get(i));
			}
			final FrameBuffer frame = next();
			assertEquals(List.of(new ByteRange(4 * 1464, 5 * 1464)), frame.missing());
			assertEquals(0, stream.statistics().resendRequested());
			assertEquals(0, frame.shorts()[4 * 732]);
		}
	}

	@Test
	void flushDeliversOpenBlocksMarked() throws InterruptedException {
		try (StreamReceiver stream = open(options().frameTimeout(Duration.ofHours(1)).build())) {
			final TestBlock sent = block(1);
			for (int i = 0; i < 50; i++) device.send(sent.packets.get(i));
			Awaiting.until("the packets are read", () -> stream.statistics().packets() == 50);
			assertNull(frames.peek());
			assertTrue(stream.flush(LONG));
			final FrameBuffer frame = next();
			assertFalse(frame.isComplete());
			assertEquals(List.of(new ByteRange(49 * 1464, 165_120)), frame.missing());
			frame.release();
			assertTrue(stream.flush(LONG));
		}
	}

	@Test
	void closingAccountsForEveryBuffer() {
		final StreamReceiver stream = StreamReceiver.open(control, options().buffers(4).build(), frame -> {});
		device.send(block(1));
		device.send(block(2).packets.get(0));
		Awaiting.until("all is read", () -> stream.statistics().packets() == 116);
		stream.close();
		stream.close();
		assertEquals(0, stream.buffersInUse());
		assertEquals(1, stream.statistics().blocksIncomplete());
		assertTrue(stream.flush(LONG));
	}

	@Test
	void aSinkThatFailsIsCounted() {
		try (StreamReceiver stream = StreamReceiver.open(control, options().build(), frame -> {
			throw new IllegalStateException("full");
		})) {
			device.send(block(1));
			device.send(block(2));
			Awaiting.until("both frames were tried", () -> stream.statistics().sinkFailures() == 2);
			assertEquals(0, stream.buffersInUse());
		}
	}

	@Test
	void aFloodIsCountedToTheLastBlock() {
		final int blocks = 400;
		try (StreamReceiver stream = StreamReceiver.open(control, options().build(), frame -> {})) {
			final TestBlock sent = block(1);
			for (int id = 1; id <= blocks; id++) {
				for (final byte[] packet : sent.packets) {
					packet[2] = (byte) (id >> 8);
					packet[3] = (byte) id;
					device.send(packet);
				}
			}
			// One more, undisturbed, so that the last of the flood is known to be over.
			Awaiting.until("the flood has passed", () -> {
				final long before = stream.statistics().packets();
				assertTrue(stream.flush(LONG));
				return before == stream.statistics().packets();
			});
			sent.packets.forEach(packet -> {
				packet[2] = (byte) (blocks + 1 >> 8);
				packet[3] = (byte) (blocks + 1);
				device.send(packet);
			});
			Awaiting.until("every block is accounted for", () -> stream.statistics().blocks() == blocks + 1);
			final StreamStatistics s = stream.statistics();
			assertEquals(0, s.malformed() + s.duplicates() + s.noBuffer(), s.toString());
		}
	}

	@Test
	void aDeviceThatRefusesTheStreamIsASentence() {
		device.control.script = hex -> hex.startsWith("00000d00", 16) && ScriptedDevice.code(hex).equals("0082")
			? List.of("800700830004" + ScriptedDevice.id(hex) + "00000000") : null;
		final GigeException exc = assertThrows(StatusException.class, () -> open(options().build()));
		assertTrue(exc.getMessage().contains("0x0D00"), exc.getMessage());
	}
}
