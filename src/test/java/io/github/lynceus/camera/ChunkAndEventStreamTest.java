package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.genicam.ChunkValues;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.gige.DeviceEvent;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPattern;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes beside the pixels, from the simulated camera and as features. */
class ChunkAndEventStreamTest {

	private static final String ADDRESS = Loopback.address(63);
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private SimulatedDevice device;
	private Camera camera;
	private NodeMap features;

	@BeforeEach
	void open() {
		open(new DeviceOptions().withAddress(ADDRESS));
	}

	private void open(final DeviceOptions options) {
		device = SimulatedDevice.start(TestPatternModel.withSerial("E1"), options);
		camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE);
		features = camera.features();
		features.setLong("Width", 64);
		features.setLong("Height", 48);
	}

	@AfterEach
	void close() {
		camera.close();
		device.close();
	}

	private static void assertPattern(final Frame frame) {
		assertTrue(frame.isComplete());
		final int code = frame.pixelFormat().code();
		for (int y = 0; y < frame.height(); y++) {
			for (int x = 0; x < frame.width(); x++) {
				assertEquals(TestPattern.value(x, y, frame.blockId(), code), frame.shorts()[y * frame.width() + x] & 0xFFFF);
			}
		}
	}

	/** Extended layout, 64-bit ids, kind of height. */
	@ParameterizedTest
	@CsvSource({ "true,Off,Off", "false,Off,Off", "true,On,Off", "false,On,Off", "true,Off,LeaderMaximum",
		"false,Off,LeaderMaximum" })
	void chunksAreFeaturesOfTheirFrame(final boolean extended, final String longIds, final String height) {
		features.setBoolean("ChunkModeActive", true);
		features.set("ChunkSelector", "Height");
		features.setBoolean("ChunkEnable", true);
		features.setBoolean("GevSCCFGExtendedChunkData", extended);
		features.set("GevGVSPExtendedIDMode", longIds);
		features.set("VariableHeight", height);
		try (FrameStream stream = camera.start()) {
			long last = 0;
			for (int i = 0; i < 5; i++) {
				final Frame frame = stream.read(PATIENCE);
				assertPattern(frame);
				final ChunkValues values = features.chunks(frame.chunks());
				assertEquals(frame.blockId(), values.getLong("ChunkFrameID"));
				assertEquals(frame.height(), values.getLong("ChunkHeight"));
				assertTrue(values.getLong("ChunkTimestamp") > last);
				last = values.getLong("ChunkTimestamp");
				assertFalse(values.isReadable("ChunkExposureTime"));
			}
			assertEquals(0, stream.statistics().malformed());
		}
	}

	@ParameterizedTest
	@CsvSource({ "LeaderMaximum", "LeaderOpen" })
	void heightsVaryFromFrameToFrame(final String kind) {
		features.set("VariableHeight", kind);
		try (FrameStream stream = camera.start()) {
			for (int i = 0; i < 6; i++) {
				final Frame frame = stream.read(PATIENCE);
				assertEquals(1 + (frame.blockId() - 1) * 37 % 48, frame.height());
				assertPattern(frame);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "false,Off", "true,Off", "false,On", "true,On" })
	void blocksInOnePacketAreFrames(final boolean chunks, final String longIds) {
		features.setLong("Width", 16);
		features.setLong("Height", 16);
		features.setBoolean("GevSCCFGAllInTransmission", true);
		features.setBoolean("GevSCCFGExtendedChunkData", true);
		features.setBoolean("ChunkModeActive", chunks);
		features.set("GevGVSPExtendedIDMode", longIds);
		try (FrameStream stream = camera.start()) {
			for (int i = 0; i < 5; i++) {
				final Frame frame = stream.read(PATIENCE);
				assertPattern(frame);
				if (chunks) assertEquals(frame.blockId(), features.chunks(frame.chunks()).getLong("ChunkFrameID"));
			}
			assertEquals(stream.statistics().blocksComplete(), stream.statistics().packets(), 3);
		}
	}

	@ParameterizedTest
	@CsvSource({ "Off", "On" })
	void eventsAreToldAndBecomeFeatures(final String longIds) {
		features.set("GevGVSPExtendedIDMode", longIds);
		features.set("EventSelector", "ExposureEnd");
		features.set("EventNotification", "On");
		final Queue<DeviceEvent> events = new ConcurrentLinkedQueue<>();
		camera.onEvent(events::add);
		try (FrameStream stream = camera.start()) {
			assertNotNull(stream.read(PATIENCE));
			Awaiting.until("three exposures are told", () -> events.size() >= 3);
		}
		final DeviceEvent event = events.remove();
		assertEquals(0x9001, event.id());
		assertEquals(1, event.blockId());
		assertTrue(features.getLong("EventExposureEndTimestamp") >= event.timestamp());
		assertTrue(features.getLong("EventExposureEndFrameID") >= 3);
	}

	@Test
	void theCamerasTimeIsThisComputersByTheMapping() {
		final DeviceClockMapping mapping = camera.clockMapping();
		try (FrameStream stream = camera.start()) {
			final Frame frame = stream.read(PATIENCE);
			final long host = mapping.hostNanos(frame.timestampNanos() * mapping.frequency() / 1_000_000_000);
			assertTrue(host >= mapping.hostNanos() && host <= System.nanoTime() + mapping.roundTripNanos());
		}
		assertTrue(camera.timestampNanos() > 0);
		camera.resetTimestamp();
	}

	@Test
	void multiPartIsCountedAndHoldsNothing() {
		close();
		open(new DeviceOptions().withAddress(ADDRESS).withMultiPart(true));
		features.set("GevGVSPExtendedIDMode", "On");
		camera.control().writeRegister(Bootstrap.SCCFG, 0x40);
		try (FrameStream stream = camera.start()) {
			camera.features().setDouble("AcquisitionFrameRate", 200);
			Awaiting.until("some blocks were let go", () -> stream.statistics().blocksUnsupported() > 40);
			assertNull(stream.read(Duration.ZERO));
			assertEquals(0, stream.statistics().noBuffer() + stream.statistics().malformed());
		}
		camera.control().writeRegister(Bootstrap.SCCFG, 0);
		assertPattern(camera.grab(PATIENCE));
	}

	@Test
	void aClosedCameraTakesNoListener() {
		camera.close();
		assertThrows(CameraException.class, () -> camera.onEvent(event -> {}));
	}
}
