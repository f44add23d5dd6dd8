package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.ByteRange;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlLostException;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gige.DescriptionDownload;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.NoAnswerException;
import io.github.lynceus.gige.RegisterPort;
import io.github.lynceus.gige.StatusException;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The client against a camera this project did not write: Aravis' fake one, over loopback in a namespace. */
class AravisFakeCameraTest {

	@Test
	void discoversTwoCamerasOnce() {
		run(Discovers.class, "ip addr add 127.0.0.2/8 dev lo");
	}

	@Test
	void readsDescriptionAndFeatures() {
		run(ReadsFeatures.class, "");
	}

	@Test
	void receivesEveryPixelAcrossTheWrapOfBlockIds() {
		run(ReceivesEveryPixel.class, "");
	}

	@Test
	void receivesWithAnyPacketSize() {
		run(AnyPacketSize.class, "");
	}

	@Test
	void marksWhatTheCameraLost() {
		run(MarksLosses.class, "");
	}

	@Test
	void keepsThePacketSizeOfACameraWithoutTestPackets() {
		run(KeepsPacketSize.class, "");
	}

	@Test
	void secondProgramIsToldInsteadOfHanging() {
		run(SecondProgram.class, "");
	}

	@Test
	void keepsControlWhileStreaming() {
		run(KeepsControl.class, "");
	}

	@Test
	void noticesACameraThatDiesAndReopensIt() {
		run(CameraDies.class, "");
	}

	private static void run(final Class<?> check, final String setup) {
		Namespace.assume(FakeCamera.PROGRAM);
		Namespace.run(setup, check);
	}

	// -- Runs in the namespace --

	private static final int WIDTH = 0x100;
	private static final int HEIGHT = 0x104;
	private static final int ACQUISITION = 0x124;
	private static final int PIXEL_FORMAT = 0x128;
	private static final int FRAME_PERIOD = 0x138;

	private static ControlChannel open(final FakeCamera camera) {
		return ControlChannel.open(camera.address(), ControlOptions.defaults());
	}

	private static ControlChannel control(final FakeCamera camera) {
		final ControlChannel control = open(camera);
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
		return control;
	}

	private static StreamOptions.Builder options() {
		return StreamOptions.builder().maxPayload(2048 * 2048).buffers(16).packetSize(1400);
	}

	/** Stops the acquisition when closed, as the camera itself would stream on. */
	private record Acquisition(ControlChannel control) implements AutoCloseable {
		static Acquisition start(final ControlChannel control) {
			control.writeRegister(ACQUISITION, 1);
			return new Acquisition(control);
		}

		@Override
		public void close() {
			control.writeRegister(ACQUISITION, 0);
		}
	}

	/** C1. */
	static final class Discovers {
		public static void main(final String[] args) {
			try (FakeCamera one = FakeCamera.start("127.0.0.1", "-s", "A1");
				FakeCamera two = FakeCamera.start("127.0.0.2", "-s", "A2"))
			{
				final List<DeviceInfo> found = Discovery.broadcast(Duration.ofSeconds(1));
				assertEquals(2, found.size(), found.toString());
				assertEquals(Set.of("127.0.0.1 A1", "127.0.0.2 A2"),
					found.stream().map(d -> d.address() + " " + d.serial()).collect(Collectors.toSet()));
				final DeviceInfo device = Discovery.unicast(two.address(), Duration.ofSeconds(1)).orElseThrow();
				assertEquals("127.0.0.2", device.address());
				assertEquals("Aravis", device.vendor());
				assertEquals("Fake", device.model());
				assertEquals("0.0", device.gevVersion());
				assertEquals("00:00:00:00:00:00", device.mac());
				assertEquals("lo", device.interfaceName());
				assertTrue(device.reachable());
			}
		}
	}

	/** C2, C3 and C11. */
	static final class ReadsFeatures {
		public static void main(final String[] args) {
			try (FakeCamera camera = FakeCamera.start("127.0.0.1"); ControlChannel control = control(camera)) {
				final byte[] xml = DescriptionDownload.fetch(control, fraction -> {});
				final String text = new String(xml, StandardCharsets.UTF_8);
				assertTrue(text.contains("ModelName=\"Fake\""), text.substring(0, 300));
				assertTrue(text.stripTrailing().endsWith("</RegisterDescription>"));
				final NodeMap features = NodeMap.parse(xml);
				features.connect(new RegisterPort(control));
				assertEquals("Fake", features.modelName());
				assertEquals(262_144, features.getLong("PayloadSize"));
				features.setLong("Width", 640);
				assertEquals(640, features.getLong("Width"));
				features.setLong("OffsetX", 12);
				assertEquals(12, features.getLong("OffsetX"));
				features.set("PixelFormat", "Mono16");
				assertEquals("Mono16", features.get("PixelFormat"));
				assertEquals(2 * 640 * 512, features.getLong("PayloadSize"));
				features.setDouble("AcquisitionFrameRate", 50);
				assertEquals(50, features.getDouble("AcquisitionFrameRate"));
				features.setDouble("ExposureTimeAbs", 1234);
				assertEquals(1234, features.getDouble("ExposureTimeAbs"));
				features.setLong("GainRaw", 3);
				assertEquals(3, features.getLong("GainRaw"));
				assertEquals(0x5678, features.getLong("StructEntry_16_31"));
				assertEquals(0x1234, features.getLong("StructEntry_0_15"));
				features.setBoolean("TestBoolean", true);
				assertEquals(true, features.getBoolean("TestBoolean"));
				features.setLong("Width", 512);
				assertEquals(0, control.capability());
				assertEquals(1_000_000_000L, control.tickFrequency());
				assertEquals(List.of(512, 512),
					Arrays.stream(control.readRegisters(WIDTH, HEIGHT)).boxed().toList());
				final RegisterPort port = new RegisterPort(control);
				port.write(WIDTH, new byte[] { 0, 0, 2, 8 });
				final byte[] eight = new byte[8];
				port.read(WIDTH, eight);
				assertEquals("0000020800000200", HexFormat.of().formatHex(eight));
				// The answer to this write carries the address instead of the byte count.
				control.writeMemory(WIDTH, new byte[] { 0, 0, 1, 0, 0, 0, 1, 0 });
				assertEquals(256, control.readRegister(HEIGHT));
			}
		}
	}

	/** C4. */
	static final class ReceivesEveryPixel {
		public static void main(final String[] args) {
			try (FakeCamera camera = FakeCamera.start("127.0.0.1"); ControlChannel control = control(camera)) {
				control.writeRegister(FRAME_PERIOD, 30_000);
				final long next = check(control, PixelFormat.MONO8, 65401, 140);
				check(control, PixelFormat.MONO16, next, 60);
			}
		}

		private static long check(final ControlChannel control, final PixelFormat format, final long first, final int n) {
			control.writeRegister(PIXEL_FORMAT, format.code());
			final FrameCollector frames = new FrameCollector();
			final StreamOptions options = options().maxPayload(2 * 512 * 512).buffers(64).pixelFormat(format).build();
			long id = first;
			long before = 0;
			final StreamReceiver stream = StreamReceiver.open(control, options, frames);
			try (Acquisition running = Acquisition.start(control)) {
				for (int i = 0; i < n; i++) {
					final FrameBuffer frame = frames.next();
					if (i == 0 && first != 65401) {
						// This camera goes on counting where one in the standard's sense begins at 1.
						id = frame.blockId();
						before = id - 1;
					}
					assertEquals(id, frame.blockId());
					assertTrue(frame.isComplete());
					assertEquals(format, frame.pixelFormat());
					assertEquals(512, frame.width());
					assertEquals(512, frame.height());
					checkPixels(frame, (int) id);
					frame.release();
					id = id == 65535 ? 1 : id + 1;
				}
			}
			finally {
				stream.close();
			}
			frames.releaseAll();
			assertEquals(0, stream.buffersInUse());
			final StreamStatistics s = stream.statistics();
			assertEquals(before, s.blocksNeverSeen(), s.toString());
			assertEquals(0, s.malformed() + s.foreign() + s.noBuffer() + s.duplicates(), s.toString());
			return id;
		}

		private static void checkPixels(final FrameBuffer frame, final int id) {
			final boolean wide = frame.pixelFormat().isShort();
			for (int y = 0; y < 512; y++) {
				for (int x = 0; x < 512; x++) {
					final int sum = x + y + id;
					final int expected = wide ? 256 * sum % 65535 : sum % 255;
					final int actual = wide ? frame.shorts()[y * 512 + x] & 0xFFFF : frame.bytes()[y * 512 + x] & 0xFF;
					if (expected != actual) assertEquals(expected, actual, "block " + id + " at " + x + ", " + y);
				}
			}
		}
	}

	/** C5. */
	static final class AnyPacketSize {
		public static void main(final String[] args) {
			try (FakeCamera camera = FakeCamera.start("127.0.0.1"); ControlChannel control = control(camera)) {
				for (final int size : new int[] { 576, 1400, 9000 }) check(control, size, 512);
				check(control, 9000, 2048);
			}
		}

		private static void check(final ControlChannel control, final int packetSize, final int width) {
			control.writeRegister(WIDTH, width);
			control.writeRegister(HEIGHT, width);
			final FrameCollector frames = new FrameCollector();
			final StreamReceiver stream = StreamReceiver.open(control, options().packetSize(packetSize).build(), frames);
			try (Acquisition running = Acquisition.start(control)) {
				assertEquals(packetSize, stream.packetSize());
				// The camera sends a frame in one burst, and four megabytes of it are as much as a socket may
				// hold, so that a busy machine can lose some: that is no defect as long as whole ones come
				// and the others say so.
				int whole = 0;
				for (int i = 0; i < 100 && whole < 10; i++) {
					final FrameBuffer frame = frames.next();
					if (frame.isComplete()) whole++;
					assertEquals(frame.isComplete(), frame.missing().isEmpty());
					assertEquals(width, frame.width());
					assertEquals(width, frame.height());
					assertEquals((width * width + packetSize - 37) / (packetSize - 36) + 2, frame.packetsExpected());
					frame.release();
				}
				assertEquals(10, whole);
			}
			finally {
				stream.close();
			}
			frames.releaseAll();
		}
	}

	/** C6. */
	static final class MarksLosses {
		public static void main(final String[] args) {
			try (FakeCamera camera = FakeCamera.start("127.0.0.1", "-r", "20"); ControlChannel control = control(camera)) {
				control.writeRegister(FRAME_PERIOD, 30_000);
				final FrameCollector frames = new FrameCollector();
				final StreamReceiver stream = StreamReceiver.open(control, options().maxPayload(512 * 512).buffers(128).build(), frames);
				int incomplete = 0;
				int taken = 0;
				try (Acquisition running = Acquisition.start(control)) {
					while (taken < 60) {
						final FrameBuffer frame = frames.next();
						taken++;
						assertEquals(frame.isComplete(), frame.missing().isEmpty());
						if (!frame.isComplete()) incomplete++;
						checkHoles(frame);
						frame.release();
					}
				}
				finally {
					stream.close();
				}
				frames.releaseAll();
				assertTrue(incomplete > 30, "of " + taken + " frames " + incomplete + " were incomplete");
				final StreamStatistics s = stream.statistics();
				assertEquals(0, s.resendRequested() + s.malformed() + s.noBuffer(), s.toString());
				assertTrue(s.packetsMissing() > 0);
			}
		}

		private static void checkHoles(final FrameBuffer frame) {
			final boolean[] hole = new boolean[512 * 512];
			for (final ByteRange range : frame.missing()) {
				assertEquals(0, range.start() % 1364);
				for (int i = range.start(); i < range.end(); i++) hole[i] = true;
			}
			for (int i = 0; i < hole.length; i++) {
				final int expected = hole[i] ? 0 : (int) ((i % 512 + i / 512 + frame.blockId()) % 255);
				if (expected != (frame.bytes()[i] & 0xFF)) {
					assertEquals(expected, frame.bytes()[i] & 0xFF, "block " + frame.blockId() + " at " + i + " " + frame.missing());
				}
			}
		}
	}

	/** C7. */
	static final class KeepsPacketSize {
		public static void main(final String[] args) {
			try (FakeCamera camera = FakeCamera.start("127.0.0.1"); ControlChannel control = control(camera)) {
				control.writeRegister(Bootstrap.SCPS, 1404);
				final FrameCollector frames = new FrameCollector();
				try (StreamReceiver stream = StreamReceiver.open(control,
					options().packetSize(0).probePacketSize(true).build(), frames); Acquisition running = Acquisition.start(control))
				{
					assertEquals(1404, stream.packetSize());
					assertEquals(1404, control.readRegister(Bootstrap.SCPS) & Bootstrap.SCPS_SIZE);
					assertTrue(frames.next().isComplete());
				}
			}
		}
	}

	/** C8: the camera meets the second program's writes with silence. */
	static final class SecondProgram {
		public static void main(final String[] args) {
			try (FakeCamera camera = FakeCamera.start("127.0.0.1");
				ControlChannel first = control(camera);
				ControlChannel second = open(camera))
			{
				final RuntimeException refusal = assertThrows(StatusException.class,
					() -> second.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {}));
				assertTrue(refusal.getMessage().contains("another program"), refusal.getMessage());
				assertThrows(NoAnswerException.class, () -> second.writeRegister(WIDTH, 256));
				assertEquals(512, second.readRegister(WIDTH));
				assertTrue(first.inControl());
				first.close();
				second.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
				second.writeRegister(WIDTH, 256);
				assertEquals(256, second.readRegister(WIDTH));
			}
		}
	}

	/** C9. */
	static final class KeepsControl {
		public static void main(final String[] args) {
			try (FakeCamera camera = FakeCamera.start("127.0.0.1");
				ControlChannel control = ControlChannel.open(camera.address(),
					ControlOptions.defaults().withHeartbeat(Duration.ofMillis(600))))
			{
				control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
				final FrameCollector frames = new FrameCollector();
				try (StreamReceiver stream = StreamReceiver.open(control, options().build(), frames);
					Acquisition running = Acquisition.start(control))
				{
					for (int i = 0; i < 250; i++) frames.next().release();
					assertTrue(control.inControl());
					assertTrue(control.statistics().heartbeats() >= 10, control.statistics().toString());
				}
				frames.releaseAll();
			}
		}
	}

	/** C10. */
	static final class CameraDies {
		public static void main(final String[] args) throws InterruptedException {
			final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
			final FrameCollector frames = new FrameCollector();
			try (FakeCamera camera = FakeCamera.start("127.0.0.1");
				ControlChannel control = ControlChannel.open(camera.address(),
					ControlOptions.defaults().withHeartbeat(Duration.ofSeconds(1))))
			{
				control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
				control.onControlLost(reasons::add);
				final StreamReceiver stream = StreamReceiver.open(control, options().build(), frames);
				control.writeRegister(ACQUISITION, 1);
				frames.next().release();
				camera.kill();
				final String reason = reasons.poll(30, TimeUnit.SECONDS);
				assertTrue(reason.contains("127.0.0.1"), reason);
				assertFalse(control.inControl());
				assertThrows(ControlLostException.class, () -> control.readRegister(WIDTH));
				stream.close();
				frames.releaseAll();
				assertEquals(0, stream.buffersInUse());
			}
			try (FakeCamera camera = FakeCamera.start("127.0.0.1"); ControlChannel control = control(camera)) {
				final FrameCollector again = new FrameCollector();
				try (StreamReceiver stream = StreamReceiver.open(control, options().build(), again);
					Acquisition running = Acquisition.start(control))
				{
					assertEquals(65401, again.next().blockId());
				}
				assertEquals(0, reasons.size());
				Awaiting.until("control is given back", () -> control.inControl());
			}
		}
	}
}
