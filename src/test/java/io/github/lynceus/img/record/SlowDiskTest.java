package io.github.lynceus.img.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.PlaneQueue;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.img.RingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes a frame when the test lets it, and a queue of five frames before it. */
class SlowDiskTest {

	private static final int WAITING = 5;

	private final PushedSource source = new PushedSource();
	private final Semaphore asked = new Semaphore(0);
	private final Semaphore allowed = new Semaphore(0);

	@TempDir
	private Path folder;

	/** Hands on to a real file, one frame for each permit. */
	private final class SlowSink implements PlaneSink {

		private final PlaneSink disk;

		private SlowSink(final PlaneSink disk) {
			this.disk = disk;
		}

		@Override
		public Object write(final RingFrame frame, final Object plane) throws IOException {
			asked.release();
			allowed.acquireUninterruptibly();
			return disk.write(frame, plane);
		}

		@Override
		public void finish(final ImagePlus like, final RecordReport report) throws IOException {
			disk.finish(like, report);
		}

		@Override
		public ImagePlus open() {
			return disk.open();
		}

		@Override
		public void discard() {
			disk.discard();
		}
	}

	private void whatItCannotTakeIsAGap(final RecordTarget target) throws Exception {
		final Path file = folder.resolve("stream" + target.extension());
		final RecordOptions options = RecordOptions.to(target, file);
		final LiveRing live = LiveRing.of(source, RingOptions.DEFAULT.withFrames(3));
		source.addSink(live);
		final PlaneQueue queue = PlaneQueue.of(source, RingOptions.DEFAULT.withFrames(WAITING));
		final RecordWork work = new RecordWork(source, queue, options, null, null,
			new SlowSink(PlaneSinks.open(options, source.width(), source.height(), queue.planeType())));
		source.addSink(queue);
		final Callable<RecordReport> job = work::run;
		final FutureTask<RecordReport> task = new FutureTask<>(job);
		new Thread(task, "recorder").start();

		source.push(1);
		asked.acquire();
		// The first one is on its way to the disk, five wait, seven are too many.
		source.push(WAITING + 7);
		assertEquals(7, work.status(false).lost());
		assertTrue(work.status(false).line().endsWith("7 lost, store falls behind"), work.status(false).line());
		assertEquals(13, live.counters().kept(), "the live view goes on");
		allowed.release(3);
		asked.acquire(3);
		// Three have gone, the fourth is on its way, two wait: there is room for three.
		source.push(4);
		queue.close();
		allowed.release(100);
		final RecordReport report = task.get();

		assertEquals(List.of(new IdRange(7, 13)), report.gaps());
		assertEquals(List.of(new IdRange(7, 13), new IdRange(17, 17)), report.queue().lostIds());
		assertEquals(List.of(new IdRange(7, 13), new IdRange(17, 17)), report.missing());
		assertEquals(9, report.frames());
		assertEquals(8, report.queue().lost());
		assertTrue(report.sentence().endsWith("8 frames came faster than they could be stored. Missing: FrameID 7..13, 17."),
			report.sentence());
		final int[] ids = { 1, 2, 3, 4, 5, 6, 14, 15, 16 };
		final List<String> table = Files.readAllLines(folder.resolve("stream.csv"));
		for (int i = 0; i < ids.length; i++) {
			final ImagePlus image = work.image();
			assertEquals(999 + ids[i], image.getStack().getProcessor(i + 1).get(5, 5));
			assertEquals(String.format("FrameID %d t=%.6f s", ids[i], (ids[i] - 1) * 0.01), image.getStack().getSliceLabel(i + 1));
			assertTrue(table.get(i + 1).startsWith(i + "," + ids[i] + "," + ids[i] + ","), table.get(i + 1));
		}
	}

	@Test
	void whatItCannotTakeIsAGapOfTheTiff() throws Exception {
		whatItCannotTakeIsAGap(RecordTarget.TIFF);
		assertEquals(9, IJ.openImage(folder.resolve("stream.tif").toString()).getStackSize());
	}

	@Test
	void whatItCannotTakeIsAGapOfTheRawFile() throws Exception {
		whatItCannotTakeIsAGap(RecordTarget.RAW);
		assertEquals(9L * 2 * PushedSource.WIDTH * PushedSource.HEIGHT, Files.size(folder.resolve("stream.raw")));
		assertEquals(3, folder.toFile().list().length, "nothing half-written is left");
	}
}
