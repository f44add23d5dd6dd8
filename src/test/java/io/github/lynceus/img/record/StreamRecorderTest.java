package io.github.lynceus.img.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import io.github.lynceus.Awaiting;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.MarkedCalibration;
import io.github.lynceus.img.PhysicalImage;
import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.RingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frame k of the source is filled with 1000 + k, its block id is k + 1, and it is taken at k times 10 ms. */
class StreamRecorderTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final PushedSource source = new PushedSource();

	@TempDir
	private Path folder;

	private StreamRecorder start(final RecordOptions options) {
		return StreamRecorder.start(source, options, null, null, null);
	}

	private static RecordReport finish(final StreamRecorder recorder) {
		recorder.stop();
		assertTrue(recorder.await(PATIENCE));
		return recorder.report();
	}

	private static int value(final ImagePlus image, final int slice) {
		return image.getStack().getProcessor(slice).get(5, 5);
	}

	@Test
	void everyFrameIsRecordedInOrderWithItsTime() {
		final StreamRecorder recorder = start(RecordOptions.MEMORY);
		source.push(25);
		final RecordReport report = finish(recorder);
		assertEquals(25, report.frames());
		assertTrue(report.isWhole());
		assertEquals(0.24, report.duration(), 1e-9);
		final ImagePlus image = recorder.image();
		assertEquals(25, image.getNFrames());
		for (int k = 0; k < 25; k++) {
			assertEquals(1000 + k, value(image, k + 1));
		}
		assertEquals("FrameID 3 t=0.020000 s", image.getStack().getSliceLabel(3));
		assertEquals(0.01, image.getCalibration().frameInterval, 1e-9);
		assertEquals("°C", image.getCalibration().getValueUnit());
		assertEquals(15, image.getCalibration().getCValue(value(image, 1)), 1e-4);
		assertEquals(0, source.sinks());
	}

	@Test
	void itEndsAfterFramesSecondsOrBytes() {
		final long planeBytes = 2L * PushedSource.WIDTH * PushedSource.HEIGHT;
		final StreamRecorder byFrames = start(RecordOptions.MEMORY.until(7, 0, 0));
		final StreamRecorder bySeconds = start(RecordOptions.MEMORY.until(0, 0.1, 0));
		final StreamRecorder byBytes = start(RecordOptions.MEMORY.until(0, 0, 3 * planeBytes + 1));
		source.push(20);
		assertTrue(byFrames.await(PATIENCE) && bySeconds.await(PATIENCE) && byBytes.await(PATIENCE));
		assertEquals(7, byFrames.report().frames());
		assertEquals(10, bySeconds.report().frames());
		assertEquals(3, byBytes.report().frames());
		assertEquals("ended after 7 frames", byFrames.report().end());
		Awaiting.until("the source is free", () -> source.sinks() == 0);
	}

	@Test
	void lossesBeforeTheConditionIsMetAreNotThoseOfTheRecording() {
		final PlaneRegion region = PlaneRegion.all(PushedSource.WIDTH, PushedSource.HEIGHT);
		final StreamRecorder recorder = start(RecordOptions.MEMORY.startingWhen(new StartCondition(region, RegionMeasure.MIN, 15.0999,
			true)));
		source.push(3);
		source.skip(2);
		source.push(8);
		source.skip(3);
		source.push(2);
		final RecordReport report = finish(recorder);
		assertEquals(11, report.first().frameId());
		assertEquals(3, report.queue().neverArrived());
		assertEquals(List.of(new IdRange(14, 16)), report.gaps());
	}

	@Test
	void timeLapseLeavesFramesOutOnPurpose() {
		final StreamRecorder kth = start(RecordOptions.MEMORY.every(4, 0));
		final StreamRecorder seconds = start(RecordOptions.MEMORY.every(1, 0.03));
		source.push(13);
		final RecordReport everyFourth = finish(kth);
		assertEquals(4, everyFourth.frames());
		assertEquals(9, everyFourth.leftOut());
		assertTrue(everyFourth.isWhole());
		assertEquals(1008, value(kth.image(), 3));
		assertEquals(5, finish(seconds).frames());
		assertEquals(1012, value(seconds.image(), 5));
		assertEquals(0.03, seconds.image().getCalibration().frameInterval, 1e-9);
	}

	@Test
	void itStartsWhenTheRegionReachesTheThreshold() {
		final PlaneRegion region = PlaneRegion.of(new Roi(2, 2, 10, 10), PushedSource.WIDTH, PushedSource.HEIGHT);
		// 0.01 °C a count and 5 °C at 0: frame 10 is the first with 15.1 °C.
		final StreamRecorder recorder = start(RecordOptions.MEMORY.startingWhen(new StartCondition(region, RegionMeasure.MEAN, 15.0999,
			true)));
		assertEquals(RecordStatus.State.WAITING, recorder.status().state());
		source.push(20);
		finish(recorder);
		assertEquals(1010, value(recorder.image(), 1));
		assertEquals(10, recorder.report().frames());
		assertEquals("FrameID 11 t=0.000000 s", recorder.image().getStack().getSliceLabel(1));
	}

	@Test
	void whatTheRingHoldsComesFirstWithoutDoubles() {
		final LiveRing ring = LiveRing.of(source, RingOptions.DEFAULT.withFrames(8));
		source.addSink(ring);
		source.push(20);
		final StreamRecorder recorder = StreamRecorder.start(source, RecordOptions.MEMORY, ring, null, null);
		source.push(5);
		final RecordReport report = finish(recorder);
		assertTrue(report.isWhole(), report.sentence());
		assertEquals(report.past() + 5, report.frames());
		// The ring moves on by the frames that come until the recorder's thread looks at it.
		assertTrue(report.past() >= 5 && report.past() <= 8, report.sentence());
		for (int i = 1; i <= report.frames(); i++) {
			assertEquals(1025 - report.frames() + i - 1, value(recorder.image(), i));
		}
	}

	@Test
	void theRingAloneIsRecordedWhenNothingComesAnyMore() {
		final LiveRing ring = LiveRing.of(source, RingOptions.DEFAULT.withFrames(8));
		source.addSink(ring);
		source.push(20);
		final StreamRecorder recorder = StreamRecorder.start(source, RecordOptions.MEMORY, ring, null, null);
		assertEquals(8, finish(recorder).frames());
		assertEquals(1012, value(recorder.image(), 1));
	}

	@Test
	void aHeldRingLeavesAGapThatIsTold() {
		final LiveRing ring = LiveRing.of(source, RingOptions.DEFAULT.withFrames(8));
		source.addSink(ring);
		source.push(10);
		ring.hold(true);
		source.push(10);
		final StreamRecorder recorder = StreamRecorder.start(source, RecordOptions.MEMORY, ring, null, null);
		source.push(2);
		final RecordReport report = finish(recorder);
		assertEquals(10, report.frames());
		assertEquals(List.of(new IdRange(11, 20)), report.gaps());
		assertTrue(report.sentence().contains("Missing: FrameID 11..20"), report.sentence());
	}

	@Test
	void framesThatNeverCameAreGaps() {
		final StreamRecorder recorder = start(RecordOptions.MEMORY);
		source.push(3);
		source.skip(4);
		source.push(2);
		final RecordReport report = finish(recorder);
		assertEquals(List.of(new IdRange(4, 7)), report.gaps());
		assertEquals(4, report.queue().neverArrived());
		assertFalse(report.isWhole());
	}

	@Test
	void aQueueThatOverflowsTellsTheIdsAndLosesNothingElse() {
		final long planeBytes = 2L * PushedSource.WIDTH * PushedSource.HEIGHT;
		final StreamRecorder recorder = StreamRecorder.start(source, RecordOptions.MEMORY.withQueue(5 * planeBytes), null,
			null, null);
		source.push(2000);
		final RecordReport report = finish(recorder);
		assertEquals(2000, report.frames() + report.queue().lost());
		final long inGaps = report.gaps().stream().mapToLong(IdRange::count).sum();
		final long atTheEnd = 2000 - report.last().frameId();
		assertEquals(report.queue().lost(), inGaps + atTheEnd);
		assertEquals(report.queue().lost(), report.queue().lostIds().stream().mapToLong(IdRange::count).sum());
		long before = 0;
		for (int i = 1; i <= report.frames(); i++) {
			final int now = value(recorder.image(), i);
			assertTrue(now > before, "in order");
			before = now;
		}
	}

	@Test
	void aTiffOpensVirtuallyWithItsTableAndReportBesideIt() throws IOException {
		final Path file = folder.resolve("stream.tif");
		final StreamRecorder recorder = start(RecordOptions.to(RecordTarget.TIFF, file));
		source.push(12);
		finish(recorder);
		assertTrue(recorder.image().getStack().isVirtual());
		for (final ImagePlus image : new ImagePlus[] { recorder.image(), IJ.openImage(file.toString()) }) {
			assertEquals(12, image.getNFrames());
			assertEquals(1011, value(image, 12));
			assertEquals("FrameID 12 t=0.110000 s", image.getStack().getSliceLabel(12));
			assertEquals(25.11 - 10, image.getCalibration().getCValue(value(image, 12)), 1e-3);
			assertEquals(0.01, image.getCalibration().frameInterval, 1e-9);
		}
		final List<String> table = Files.readAllLines(folder.resolve("stream.csv"));
		assertEquals(13, table.size());
		assertEquals("11,12,12,0.110000000,0", table.get(12));
		final JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("stream.json"))).getAsJsonObject();
		assertEquals(12, json.get("frames").getAsInt());
		assertTrue(json.get("whole").getAsBoolean());
		try (var files = Files.list(folder)) {
			assertEquals(3, files.count(), "nothing half-written is left");
		}
	}

	@Test
	void rawPixelsAreLittleEndianAndTheReportIsTheirHeader() throws IOException {
		final Path file = folder.resolve("stream.raw");
		final StreamRecorder recorder = start(RecordOptions.to(RecordTarget.RAW, file));
		source.push(4);
		finish(recorder);
		final byte[] bytes = Files.readAllBytes(file);
		final int plane = 2 * PushedSource.WIDTH * PushedSource.HEIGHT;
		assertEquals(4 * plane, bytes.length);
		assertEquals(1003, (bytes[3 * plane + 20] & 0xFF) | (bytes[3 * plane + 21] & 0xFF) << 8);
		assertEquals(1003, value(recorder.image(), 4));
		assertEquals("FrameID 4 t=0.030000 s", recorder.image().getStack().getSliceLabel(4));
		assertEquals("°C", recorder.image().getCalibration().getValueUnit());
		final JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("stream.json"))).getAsJsonObject();
		assertEquals(PushedSource.WIDTH, json.get("width").getAsInt());
		assertEquals(16, json.get("bitDepth").getAsInt());
		assertEquals(0.01, json.get("scale").getAsDouble());
	}

	@Test
	void marksAreNoTemperaturesInAnyTarget() {
		final StreamRecorder[] all = { start(RecordOptions.MEMORY), start(RecordOptions.to(RecordTarget.TIFF, folder.resolve("m.tif"))),
			start(RecordOptions.to(RecordTarget.RAW, folder.resolve("m.raw"))) };
		source.push(2);
		for (final StreamRecorder recorder : all) {
			finish(recorder);
			final ImagePlus image = recorder.image();
			image.setSlice(2);
			assertEquals(15.01, image.getCalibration().getCValue(1001), 1e-4);
			assertTrue(Double.isNaN(image.getCalibration().getCValue(0xFFFF)));
			assertEquals(new FrameUnit(0.01, 5, "°C", 0xFFF1), MarkedCalibration.unit(image).orElseThrow());
			// Pixel 0 has 3000 counts, pixel 1 is saturated.
			assertEquals(35, image.getStatistics().max, 1e-4);
			final float[] values = (float[]) PhysicalImage.of(image, share -> {}).getStack().getPixels(2);
			assertTrue(Float.isNaN(values[1]));
			assertEquals(15.01, values[2], 1e-4);
		}
		final ImagePlus opened = IJ.openImage(folder.resolve("m.tif").toString());
		assertEquals(new FrameUnit(0.01, 5, "°C", 0xFFF1), MarkedCalibration.unit(opened).orElseThrow(), "kept in the file");
	}

	@Test
	void aRecordingWithoutFramesLeavesNoFile() throws IOException {
		final StreamRecorder recorder = start(RecordOptions.to(RecordTarget.TIFF, folder.resolve("none.tif")));
		assertEquals(0, finish(recorder).frames());
		assertNull(recorder.image());
		try (var files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void aRecordingWithoutFramesLeavesAnEarlierOneOfTheNameAlone() throws IOException {
		final Path file = folder.resolve("stream.tif");
		final StreamRecorder earlier = start(RecordOptions.to(RecordTarget.TIFF, file));
		source.push(3);
		finish(earlier);
		assertEquals(0, finish(start(RecordOptions.to(RecordTarget.TIFF, file))).frames());
		assertEquals(3, IJ.openImage(file.toString()).getStackSize());
		assertEquals(4, Files.readAllLines(folder.resolve("stream.csv")).size());
		assertTrue(Files.exists(folder.resolve("stream.json")));
	}

	@Test
	void aStreamThatHasStoppedForGoodEndsARecordingThatWaitsForMore() {
		final StreamRecorder recorder = start(RecordOptions.MEMORY.until(100, 0, 0));
		source.push(3);
		source.stop();
		assertTrue(recorder.await(PATIENCE));
		assertEquals(3, recorder.report().frames());
		assertEquals("ended as the stream has stopped", recorder.report().end());
		assertEquals(3, recorder.image().getStackSize());
	}

	@Test
	void aFolderThatIsNotThereIsToldBeforeAnythingRuns() {
		final RecordOptions options = RecordOptions.to(RecordTarget.TIFF, folder.resolve("no/where.tif"));
		final CameraException error = assertThrows(CameraException.class, () -> start(options));
		assertTrue(error.getMessage().contains("does not exist"), error.getMessage());
		assertEquals(0, source.sinks());
	}

	@Test
	void aNewUnitEndsTheRecordingAsCountsWouldMeanSomethingElse() {
		final StreamRecorder recorder = start(RecordOptions.MEMORY);
		source.push(3);
		source.unit(new FrameUnit(0.02, 5, "°C", 0xFFF1));
		source.push(3);
		assertTrue(recorder.await(PATIENCE));
		assertEquals(3, recorder.report().frames());
		assertTrue(recorder.report().end().contains("calibration"), recorder.report().end());
	}
}
