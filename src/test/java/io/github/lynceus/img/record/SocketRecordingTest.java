package io.github.lynceus.img.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.RingOptions;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import io.github.lynceus.telops.ConnectOptions;
import io.github.lynceus.telops.FrameHeader;
import io.github.lynceus.telops.TelopsCamera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of a fast stream that comes through sockets, with frames from before they began. */
class SocketRecordingTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final int KEPT = 300;
	private static final double RATE = 1000;

	private static SimulatedDevice device;
	private static TelopsCamera camera;

	@TempDir
	private Path folder;

	/** What stands in the table of a recording. */
	private record Row(long frameId, long blockId, double seconds) {}

	@BeforeAll
	static void connect() {
		final String address = Loopback.address(98);
		device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()), new DeviceOptions().withAddress(address));
		camera = TelopsCamera.connect(address, ConnectOptions.defaults(), Progress.NONE);
		camera.setResolution(64, 32);
		camera.setIntegrationTime(10);
		camera.setFrameRate(RATE);
	}

	@AfterAll
	static void disconnect() {
		if (camera != null) camera.close();
		if (device != null) device.close();
	}

	private static RingOptions reading(final FrameStream stream) {
		return RingOptions.DEFAULT.withNanosPerTick(stream.nanosPerTick())
			.withFrameId(header -> FrameHeader.isHeader(header) ? FrameHeader.of(header).frameId() : -1);
	}

	/** Records to a TIFF, with a full ring. */
	private List<Row> record(final RecordOptions options, final boolean withPast, final RecordReport[] told) throws IOException {
		try (FrameStream stream = camera.startAcquisition()) {
			final LiveRing ring = LiveRing.of(stream, reading(stream).withFrames(KEPT));
			stream.addSink(ring);
			Awaiting.until("a full ring", () -> ring.end() > 2 * KEPT);
			final StreamRecorder recorder = StreamRecorder.start(stream, options.withReading(reading(stream)),
				withPast ? ring : null, null, null);
			assertTrue(recorder.await(PATIENCE));
			told[0] = recorder.report();
			assertEquals(0, told[0].queue().lost() + told[0].queue().neverArrived() + told[0].queue().incomplete());
			final ImagePlus image = recorder.image();
			assertEquals(told[0].frames(), image.getStackSize());
			final List<Row> rows = rows();
			for (int i = 0; i < rows.size(); i++) {
				assertTrue(image.getStack().getSliceLabel(i + 1).startsWith("FrameID " + rows.get(i).frameId + " t="));
			}
			return rows;
		}
	}

	private RecordOptions tiff() {
		return RecordOptions.to(RecordTarget.TIFF, folder.resolve("stream.tif"));
	}

	private List<Row> rows() throws IOException {
		final List<Row> rows = new ArrayList<>();
		for (final String line : Files.readAllLines(folder.resolve("stream.csv")).subList(1, 1 + rowsOf())) {
			final String[] columns = line.split(",");
			rows.add(new Row(Long.parseLong(columns[1]), Long.parseLong(columns[2]), Double.parseDouble(columns[3])));
		}
		return rows;
	}

	private int rowsOf() throws IOException {
		return Files.readAllLines(folder.resolve("stream.csv")).size() - 1;
	}

	/**
	 * Every k-th block once, at the times the camera's own clock gave. On a busy machine the simulated camera passes over
	 * images, as a real one does when the link is slow: its numbers tell, and are gaps of the recording.
	 */
	private static void assertSteps(final List<Row> rows, final int k) {
		for (int i = 1; i < rows.size(); i++) {
			final Row row = rows.get(i);
			final Row before = rows.get(i - 1);
			assertEquals(before.blockId + k, row.blockId, "row " + i);
			assertTrue(row.frameId - before.frameId >= k, "row " + i);
			assertEquals((row.frameId - before.frameId) / RATE, row.seconds - before.seconds, 2e-6, "row " + i);
		}
	}

	private static void assertGapsTold(final List<Row> rows, final RecordReport report) {
		final long span = rows.get(rows.size() - 1).frameId - rows.get(0).frameId + 1;
		assertEquals(span - rows.size(), report.gaps().stream().mapToLong(IdRange::count).sum(), report.sentence());
	}

	@Test
	void framesKeptAndFramesComingMeetWithoutGapOrDouble() throws IOException {
		final RecordReport[] report = new RecordReport[1];
		final List<Row> rows = record(tiff().until(2000, 0, 0), true, report);
		assertGapsTold(rows, report[0]);
		assertEquals(2000, rows.size());
		assertTrue(report[0].past() > 0 && report[0].past() < 2000, report[0].sentence());
		assertEquals(0, rows.get(0).seconds);
		assertSteps(rows, 1);
	}

	@Test
	void soDoFramesKeptAndTheOneThatFulfilsACondition() throws IOException {
		final RecordReport[] report = new RecordReport[1];
		// Any frame does: what matters is where the two meet.
		final StartCondition any = new StartCondition(PlaneRegion.all(64, 32), RegionMeasure.MAX, -1000, true);
		final List<Row> rows = record(tiff().until(1500, 0, 0).startingWhen(any), true, report);
		assertGapsTold(rows, report[0]);
		assertEquals(1500, rows.size());
		assertTrue(report[0].past() > 0, report[0].sentence());
		assertSteps(rows, 1);
	}

	@Test
	void aLapseOfFramesGoesOnOverTheMeeting() throws IOException {
		final RecordReport[] report = new RecordReport[1];
		final List<Row> rows = record(tiff().until(300, 0, 0).every(7, 0), true, report);
		assertEquals(300, rows.size());
		assertEquals(299 * 6, report[0].leftOut());
		assertTrue(report[0].past() > 1, report[0].sentence());
		assertTrue(report[0].isWhole(), report[0].sentence());
		assertSteps(rows, 7);
	}

	@Test
	void aLapseOfTimeEndsAfterItsSeconds() throws IOException {
		final RecordReport[] report = new RecordReport[1];
		final List<Row> rows = record(tiff().until(0, 1, 0).every(1, 0.01), true, report);
		assertEquals("ended after 1.0 s", report[0].end());
		assertTrue(rows.size() > 1 && rows.size() <= 100);
		for (int i = 1; i < rows.size(); i++) {
			// The first frame of each hundredth, two in a hundred early at most.
			assertTrue(hundredth(rows.get(i)) > hundredth(rows.get(i - 1)), "row " + i);
			assertTrue(rows.get(i).seconds < 1);
		}
	}

	private static long hundredth(final Row row) {
		return (long) (100 * row.seconds + 0.0201);
	}

	@Test
	void itEndsAfterSoManyBytes() throws IOException {
		final RecordReport[] report = new RecordReport[1];
		final List<Row> rows = record(tiff().until(0, 0, 500 * 2 * 64 * 32), false, report);
		assertEquals(500, rows.size());
		assertEquals(0, report[0].past());
		assertTrue(report[0].end().startsWith("ended after 2.0 MB"), report[0].end());
		assertSteps(rows, 1);
	}
}
