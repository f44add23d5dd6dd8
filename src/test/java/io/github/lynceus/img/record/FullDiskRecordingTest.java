package io.github.lynceus.img.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.Awaiting;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RingOptions;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.interop.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recording to a disk that is really full: a file system of a few MB, mounted where only a child process sees it. */
class FullDiskRecordingTest {

	private static final Duration LIMIT = Duration.ofMinutes(2);
	private static final int PLANE = 2 * PushedSource.WIDTH * PushedSource.HEIGHT;

	@TempDir
	private Path folder;

	private void onSmallDisk(final String size, final Class<?> main, final String... args) throws IOException {
		SmallDisk.assume();
		final Path small = Files.createDirectory(folder.resolve("small"));
		final String[] all = Stream.concat(Stream.of(small.toString()), Stream.of(args)).toArray(String[]::new);
		ExternalProcess.run(LIMIT, SmallDisk.inside(size, small, Namespace.java(main, all)).toArray(String[]::new));
	}

	@Test
	void theTiffHoldsWhatTheDiskTookAndTheReportTheRest() throws IOException {
		onSmallDisk("5m", Recording.class, "tiff");
	}

	@Test
	void theRawFileHoldsWhatTheDiskTookAndTheReportTheRest() throws IOException {
		onSmallDisk("5m", Recording.class, "raw");
	}

	@Test
	void labelsAndGapsOfManySmallFramesFindRoom() throws IOException {
		onSmallDisk("6m", ManyLabels.class);
	}

	@Test
	void aDiskWithoutRoomToBeginIsOneSentenceAndLeavesNothing() throws IOException {
		onSmallDisk("1m", Beginning.class);
	}

	private static void check(final Path small, final RecordReport report, final ImagePlus image) throws IOException {
		assertEquals("ended by the disk: the disk is full", report.end());
		assertFalse(report.isWhole());
		final int frames = (int) report.frames();
		assertEquals(frames, image.getStackSize());
		final Path table = small.resolve("stream.csv");
		assertEquals(frames + 1, Files.readAllLines(table).size());
		final JsonObject json = JsonParser.parseString(Files.readString(small.resolve("stream.json"))).getAsJsonObject();
		assertEquals(frames, json.get("frames").getAsInt());
		assertEquals(report.unstored(), json.get("foundNoRoom").getAsLong());
		assertFalse(json.get("whole").getAsBoolean());
		try (Stream<Path> files = Files.list(small)) {
			assertEquals(3, files.count(), "nothing else is left");
		}
	}

	private static void checkPlanes(final ImagePlus image) {
		for (int k = 0; k < image.getStackSize(); k++) {
			assertEquals(1000 + k, image.getStack().getProcessor(k + 1).get(5, 5));
			assertEquals(1000 + k, image.getStack().getProcessor(k + 1).get(PushedSource.WIDTH - 1, PushedSource.HEIGHT - 1));
			assertEquals(String.format("FrameID %d t=%.6f s", k + 1, k * 0.01), image.getStack().getSliceLabel(k + 1));
		}
	}

	/** Inside the namespace: a recording that begins with the ring and needs more than there is. */
	static final class Recording {

		public static void main(final String[] args) throws IOException {
			final Path small = Path.of(args[0]);
			final RecordTarget target = RecordTarget.named(args[1]);
			final Path file = small.resolve("stream" + target.extension());
			final PushedSource source = new PushedSource();
			final LiveRing ring = LiveRing.of(source, RingOptions.DEFAULT.withFrames(8));
			source.addSink(ring);
			source.push(5);
			final StreamRecorder recorder = StreamRecorder.start(source, RecordOptions.to(target, file), ring, null, null);
			source.push(1);
			Awaiting.until("the frames before", () -> recorder.status().frames() == 6);
			source.push(94);
			// Of 5 MB, with room kept for table and report, not even 50 frames of 40 kB fit.
			assertTrue(recorder.await(LIMIT));
			final RecordReport report = recorder.report();
			System.out.println(report.sentence());
			assertTrue(report.frames() >= (1 << 20) / 2 / PLANE, report.sentence());
			assertEquals(5, report.past());
			// All had come when it ended, or, on a slow machine, some came later and are none of its business.
			final long known = report.frames() + report.unstored() + report.queue().lost();
			assertTrue(report.unstored() >= 1 && known <= 100, report.sentence());
			assertEquals(List.of(new IdRange(report.frames() + 1, known)), report.missing());
			assertTrue(report.sentence().contains("found no room any more. "), report.sentence());
			assertTrue(report.sentence().contains("Missing: FrameID " + (report.frames() + 1)), report.sentence());
			check(small, report, recorder.image());
			checkPlanes(recorder.image());
			if (target == RecordTarget.TIFF) {
				checkPlanes(IJ.openImage(file.toString()));
			}
			else {
				assertEquals(report.frames() * PLANE, Files.size(file));
			}
			// The live view goes on, and another disk takes the next recording.
			Awaiting.until("the source to be free", () -> source.sinks() == 1);
			source.push(1);
			assertEquals(101, ring.end());
			System.exit(0);
		}
	}

	/** Inside the namespace: frames of which the labels take nearly as much as the pixels. */
	static final class ManyLabels {

		public static void main(final String[] args) throws IOException {
			final Path small = Path.of(args[0]);
			final Path file = small.resolve("stream.tif");
			final PushedSource source = new PushedSource(8, 4);
			final StreamRecorder recorder = StreamRecorder.start(source, RecordOptions.to(RecordTarget.TIFF, file).withQueue(64 * 500),
				null, null,
				null);
			// As fast as it goes, so that the queue overflows as well.
			while (recorder.isRunning()) {
				source.push(100);
				source.skip(1);
			}
			assertTrue(recorder.await(LIMIT));
			System.out.println(recorder.report().sentence());
			assertTrue(recorder.report().frames() > 5000, recorder.report().sentence());
			check(small, recorder.report(), recorder.image());
			final ImagePlus image = IJ.openImage(file.toString());
			final int slices = image.getStackSize();
			final long last = recorder.report().last().frameId();
			assertEquals(String.format("FrameID %d t=%.6f s", last, (last - 1) * 0.01), image.getStack().getSliceLabel(slices));
			assertEquals((short) (1000 + last - 1), (short) image.getStack().getProcessor(slices).get(5, 2));
			System.exit(0);
		}
	}

	/** Inside the namespace: no room for what a recording keeps. */
	static final class Beginning {

		public static void main(final String[] args) throws IOException {
			final Path small = Path.of(args[0]);
			final PushedSource source = new PushedSource();
			for (final RecordTarget target : List.of(RecordTarget.TIFF, RecordTarget.RAW)) {
				final Path file = small.resolve("stream" + target.extension());
				final String sentence = assertThrows(CameraException.class,
					() -> StreamRecorder.start(source, RecordOptions.to(target, file), null, null, null)).getMessage();
				System.out.println(sentence);
				assertEquals("Cannot record to " + file + ": the disk is full.", sentence);
				assertEquals(0, source.sinks());
				try (Stream<Path> files = Files.list(small)) {
					assertEquals(List.of(), files.toList());
				}
			}
			System.exit(0);
		}
	}
}
