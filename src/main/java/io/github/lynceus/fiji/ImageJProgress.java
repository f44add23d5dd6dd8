package io.github.lynceus.fiji;

import ij.IJ;
import io.github.lynceus.camera.Progress;
import java.util.function.Function;

/** Progress in ImageJ's status bar; Esc cancels. */
public final class ImageJProgress implements Progress {

	private ImageJProgress() {
		IJ.resetEscape();
	}

	/** Does work that tells its progress; afterwards the bar is clear, however the work ended. */
	public static <T> T during(final Function<Progress, T> work) {
		try {
			return work.apply(new ImageJProgress());
		} finally {
			IJ.showStatus("");
			IJ.showProgress(1.0);
		}
	}

	@Override
	public void update(final String message, final double fraction) {
		IJ.showStatus(message);
		if (!Double.isNaN(fraction)) IJ.showProgress(fraction);
	}

	@Override
	public boolean isCancelled() {
		return IJ.escapePressed() || Thread.currentThread().isInterrupted();
	}
}
