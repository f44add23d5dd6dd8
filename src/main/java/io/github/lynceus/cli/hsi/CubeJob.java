package io.github.lynceus.cli.hsi;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.CaptureCount;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.hyper.pipe.LineTally;
import io.github.lynceus.hyper.pipe.TappedWriter;
import java.nio.file.Path;

/** Acquires a cube into a file and tells what came. */
final class CubeJob {

	private CubeJob() {}

	/**
	 * One acquisition; ended by Ctrl-C, the file holds what had come.
	 *
	 * @param tally what the lines held, told at the end; null for nothing
	 */
	static int run(final Cube cube, final Path output, final LineTally tally) {
		final Progress progress = new HsiProgress();
		final TappedWriter writer = tally == null ? new TappedWriter(CubeFiles.writer(output))
			: new TappedWriter(CubeFiles.writer(output), tally);
		final Thread main = Thread.currentThread();
		final Thread ending = new Thread(() -> stop(main));
		Runtime.getRuntime().addShutdownHook(ending);
		CaptureCount count;
		try {
			count = cube.write(writer, progress);
		}
		catch (final CaptureException ended) {
			if (!ended.isCancelled()) throw ended;
			count = ended.count();
		}
		finally {
			release(ending);
		}
		System.out.println(output + ": " + count);
		if (tally != null) System.out.println(tally.all());
		return 0;
	}

	private static void stop(final Thread main) {
		main.interrupt();
		try {
			main.join(5000);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
	}

	private static void release(final Thread ending) {
		try {
			Runtime.getRuntime().removeShutdownHook(ending);
		}
		catch (final IllegalStateException endingAlready) {
			// Then it waits for us.
		}
	}

	/** Cancelled by the interrupt that comes with the end of the program. */
	private static final class HsiProgress implements Progress {

		@Override
		public void update(final String message, final double fraction) {
			if (System.console() != null) System.err.print("\r\u001b[K" + message);
		}

		@Override
		public boolean isCancelled() {
			return Thread.currentThread().isInterrupted();
		}
	}
}
