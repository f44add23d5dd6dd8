package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.genicam.ChunkValues;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.FrameBuffer;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chunks, events and blocks of varying height of the test pattern camera, seen through its description. */
class PatternFeaturesTest {

	private static final String ADDRESS = "127.0.8.13";

	private SimulatedDevice device;
	private Camera camera;
	private NodeMap features;

	/** What is kept of a frame. */
	private record Seen(int type, int width, int height, long block, long timestamp, short[] pixels,
		Map<Long, byte[]> chunks, boolean complete)
	{
		static Seen of(final FrameBuffer frame) {
			return new Seen(frame.payloadType(), frame.width(), frame.height(), frame.blockId(), frame.timestamp(),
				frame.shorts().clone(), frame.chunkMap(), frame.isComplete());
		}
	}

	private void start(final DeviceOptions options) {
		device = SimulatedDevice.start(TestPatternModel.withSerial("F"), options.withAddress(ADDRESS));
		camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE);
		features = camera.features();
		features.setLong("Width", 64);
		features.setLong("Height", 16);
	}

	@AfterEach
	void stop() {
		if (camera != null) camera.close();
		device.close();
	}

	private List<Seen> take(final int count) throws InterruptedException {
		final BlockingQueue<Seen> frames = new LinkedBlockingQueue<>();
		final FrameStream stream = camera.start();
		try {
			stream.addSink(frame -> frames.add(Seen.of(frame)));
			final Seen[] seen = new Seen[count];
			for (int i = 0; i < count; i++) {
				seen[i] = frames.poll(20, TimeUnit.SECONDS);
				assertTrue(seen[i] != null && seen[i].complete(), "frame " + i + ": " + seen[i]);
			}
			return List.of(seen);
		}
		finally {
			stream.close();
		}
	}

	private void enableEveryChunk() {
		final long before = features.getLong("PayloadSize");
		features.set("ChunkModeActive", "1");
		for (final String chunk : List.of("Timestamp", "FrameID", "ExposureTime", "Width", "Height", "PixelFormat")) {
			features.set("ChunkSelector", chunk);
			features.set("ChunkEnable", "1");
		}
		assertEquals(before + 36 + 6 * 8, features.getLong("PayloadSize"));
	}

	private void assertChunks(final Seen frame) {
		final ChunkValues values = features.chunks(frame.chunks());
		assertEquals(frame.block(), values.getLong("ChunkFrameID"));
		assertEquals(frame.timestamp(), values.getLong("ChunkTimestamp"));
		assertEquals(1000.0, values.getDouble("ChunkExposureTime"));
		assertEquals(64, values.getLong("ChunkWidth"));
		assertEquals("Mono16", values.get("ChunkPixelFormat"));
	}

	@Test
	void chunksTellAboutTheirFrame() throws InterruptedException {
		start(new DeviceOptions());
		enableEveryChunk();
		for (final Seen frame : take(3)) {
			assertEquals(0x4001, frame.type());
			assertEquals(64, frame.width());
			assertChunks(frame);
			assertEquals(16, features.chunks(frame.chunks()).getLong("ChunkHeight"));
		}
	}

	@Test
	void theOldLayoutHasTheImageAsAChunk() throws InterruptedException {
		start(new DeviceOptions());
		enableEveryChunk();
		final long extended = features.getLong("PayloadSize");
		features.set("GevSCCFGExtendedChunkData", "0");
		assertEquals(extended + 8, features.getLong("PayloadSize"));
		for (final Seen frame : take(3)) {
			assertEquals(4, frame.type());
			final int last = TestPattern.value(63, 15, frame.block(), PixelFormat.MONO16.code());
			assertEquals(last, frame.pixels()[64 * 16 - 1] & 0xFFFF, "the geometry is the features'");
			assertChunks(frame);
		}
	}

	@Test
	void heightVariesAndTheTrailerTells() throws InterruptedException {
		start(new DeviceOptions());
		for (final String mode : List.of("LeaderMaximum", "LeaderOpen")) {
			features.set("VariableHeight", mode);
			long previous = -1;
			for (final Seen frame : take(8)) {
				final int rows = frame.height();
				if (previous >= 0) {
					assertEquals((previous - 1 + 37) % 16 + 1, rows, mode + " block " + frame.block());
				}
				previous = rows;
			}
		}
	}

	@Test
	void eventsTellWhenAnImageIsOnItsWay() throws Exception {
		start(new DeviceOptions());
		try (DatagramSocket listener = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
			listener.setSoTimeout(20_000);
			camera.control().writeRegister(0xB14, 0);
			camera.control().writeRegister(0xB10, 0x7F00_0001);
			camera.control().writeRegister(0xB00, listener.getLocalPort());
			features.set("EventSelector", "ExposureEnd");
			features.set("EventNotification", "On");
			features.set("EventSelector", "AcquisitionStart");
			assertEquals("Off", features.get("EventNotification"));
			features.set("EventNotification", "On");
			final FrameStream stream = camera.start();
			assertEvent(listener, 0x9002, item -> assertTrue(features.getLong("EventAcquisitionStartTimestamp") > 0));
			for (int i = 1; i <= 3; i++) {
				final int block = i;
				assertEvent(listener, 0x9001, item -> assertEquals(block, features.getLong("EventExposureEndFrameID")));
			}
			stream.close();
			assertEquals(0, device.statistics().events().unanswered());
		}
	}

	private void assertEvent(final DatagramSocket listener, final int id, final Consumer<byte[]> check)
		throws Exception
	{
		final DatagramPacket packet = new DatagramPacket(new byte[600], 600);
		listener.receive(packet);
		final byte[] item = Arrays.copyOfRange(packet.getData(), 8, packet.getLength());
		assertEquals(id, ByteBuffer.wrap(item).getShort(2) & 0xFFFF);
		assertTrue(features.event(id, item).size() >= 2);
		check.accept(item);
	}
}
