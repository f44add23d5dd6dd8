package io.github.lynceus.fiji;

import ij.IJ;
import io.github.lynceus.camera.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Function;

/** Progress in ImageJ's status bar; Esc cancels, as does whoever else shows the job. */
public final class ImageJProgress implements Progress {

	private final RunningJob job = new RunningJob();

	private ImageJProgress() {
		IJ.resetEscape();
	}

	/** Does work that tells its progress; afterwards the bar is clear, however the work ended. */
	public static <T> T during(final Function<Progress, T> work) {
		return during(new ArrayList<>(), work);
	}

	/**
	 * Does work that tells its progress; afterwards the bar is clear, however the work ended.
	 *
	 * @param jobs has the job in it for as long as it runs
	 */
	static <T> T during(final Collection<RunningJob> jobs, final Function<Progress, T> work) {
		final ImageJProgress progress = new ImageJProgress();
		jobs.add(progress.job);
		try {
			return work.apply(progress);
		}
		finally {
			jobs.remove(progress.job);
			IJ.showStatus("");
			IJ.showProgress(1.0);
		}
	}

	@Override
	public void update(final String message, final double fraction) {
		job.say(message, fraction);
		IJ.showStatus(message);
		if (!Double.isNaN(fraction)) IJ.showProgress(fraction);
	}

	@Override
	public boolean isCancelled() {
		return job.isCancelled() || IJ.escapePressed() || Thread.currentThread().isInterrupted();
	}
}
