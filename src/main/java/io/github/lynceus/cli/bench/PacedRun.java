package io.github.lynceus.cli.bench;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.CaptureCount;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.LineSource;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.hyper.pipe.TappedWriter;
import io.github.lynceus.img.preview.PreviewColours;
import io.github.lynceus.img.preview.RollingPreview;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * A pipeline behind a camera that keeps its pace whoever listens: a line that comes when all buffers are full is
 * lost. At the
 * other end are a file and a preview that is painted 25 times a second by another thread.
 */
final class PacedRun {

	/** Lines a camera's driver keeps for its reader. */
	private static final int BUFFERS = 32;
	private static final long PAINT_NANOS = 40_000_000;
	private static final int ROWS = 300;

	private final LoopSource loop;
	private final double rate;
	private final long count;

	PacedRun(final LoopSource loop, final double rate, final double seconds) {
		this.loop = loop;
		this.rate = rate;
		count = Math.max(1, Math.round(rate * seconds));
	}

	/** Runs the pipeline and tells in words what was lost. */
	String hold(final UnaryOperator<Cube> pipeline, final Path file) {
		final Cube compact = pipeline.apply(Cube.of(new Paced())).lines(0, count);
		// Half a second of it beforehand, so that what is measured is compiled.
		pipeline.apply(Cube.of(loop)).lines(0, Math.min(count, 100)).resolve();
		final RollingPreview preview = new RollingPreview(ROWS, PreviewColours.of(compact.header(), 0, 1));
		final AtomicBoolean ended = new AtomicBoolean();
		final int[] screen = new int[ROWS * compact.shape().samples()];
		final int[] painted = new int[1];
		preview.begin(compact.header());
		final Thread painter = new Thread(() -> {
			while (!ended.get()) {
				preview.copyTo(screen);
				painted[0]++;
				LockSupport.parkNanos(PAINT_NANOS);
			}
		}, "painter");
		painter.setDaemon(true);
		painter.start();
		final long begun = System.nanoTime();
		final CaptureCount taken = compact.write(new TappedWriter(CubeFiles.writer(file), preview), Progress.NONE);
		final double took = (System.nanoTime() - begun) / 1e9;
		ended.set(true);
		return String.format(java.util.Locale.ROOT, "%d lines, %d dropped, %.1f lines/s, %d pictures", taken.lines(),
			taken.dropped(), taken.lines() / took, painted[0]);
	}

	/** The loop by the clock. */
	private final class Paced implements LineSource {

		@Override
		public String name() {
			return loop.name();
		}

		@Override
		public CubeShape shape() {
			return loop.shape();
		}

		@Override
		public SampleType type() {
			return loop.type();
		}

		@Override
		public Interleave interleave() {
			return loop.interleave();
		}

		@Override
		public CubeMetadata metadata() {
			return loop.metadata();
		}

		@Override
		public LineStream open(final long firstLine, final long lines) {
			final Plane plane = Plane.create(type(), interleave(), shape().bands(), shape().samples());
			final long begun = System.nanoTime();
			return new LineStream() {

				private long next = firstLine;

				@Override
				public Line next() {
					if (lines >= 0 && next >= firstLine + lines) return null;
					final long due = begun + Math.round((next - firstLine + 1) * 1e9 / rate);
					for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) LockSupport.parkNanos(wait);
					// More lines than there are buffers have come meanwhile: this one was overwritten.
					final long waiting = (long) ((System.nanoTime() - begun) * rate / 1e9) - (next - firstLine);
					final long seq = next++;
					if (waiting > BUFFERS) return Line.dropped(seq, 0);
					loop.read(seq, plane);
					return new Line(LineMeta.of(seq), plane);
				}

				@Override
				public void close() {
					// Nothing is kept.
				}
			};
		}
	}
}
