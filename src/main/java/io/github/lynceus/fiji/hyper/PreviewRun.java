package io.github.lynceus.fiji.hyper;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.hyper.CaptureCount;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.pipe.TappedWriter;
import io.github.lynceus.img.preview.RollingPreview;
import java.awt.GraphicsEnvironment;

/** One acquisition that is looked at: it ends with its last line, with Esc, or when its window is closed. */
final class PreviewRun {

	private PreviewRun() {}

	/**
	 * Goes on until the end.
	 *
	 * @param file takes the lines too and is closed; null for none
	 * @throws CubeException when there was no line
	 */
	static CaptureCount run(final Cube cube, final RollingPreview rolling, final CubeWriter file) {
		rolling.begin(cube.header());
		final PreviewWindow window = GraphicsEnvironment.isHeadless() ? null
			: PreviewWindow.open("Preview of " + cube.source().name(), rolling);
		final CaptureCount count;
		try {
			count = ImageJProgress.during(progress -> count(cube, rolling, file, window, progress));
		}
		finally {
			if (window != null) window.finish();
		}
		if (rolling.lines() == 0 && (window == null || !window.isStopped())) throw new CubeException("No line came of "
			+ cube.source().name() + (rolling.dropped() == 0 ? "." : ": all " + rolling.dropped() + " were dropped."));
		return count;
	}

	private static CaptureCount count(final Cube cube, final RollingPreview rolling, final CubeWriter file,
		final PreviewWindow window, final Progress progress)
	{
		try {
			return cube.write(new TappedWriter(file, rolling), new Progress() {

				@Override
				public void update(final String message, final double fraction) {
					progress.update(message, fraction);
				}

				@Override
				public boolean isCancelled() {
					return progress.isCancelled() || window != null && window.isStopped();
				}
			});
		}
		catch (final CaptureException ended) {
			if (!ended.isCancelled()) throw ended;
			return ended.count();
		}
	}
}
