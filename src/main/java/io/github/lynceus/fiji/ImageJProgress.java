package io.github.lynceus.fiji;

import ij.IJ;
import io.github.lynceus.camera.Progress;

/** Progress in ImageJ's status bar; Esc cancels. */
final class ImageJProgress implements Progress {

	ImageJProgress() {
		IJ.resetEscape();
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

	/** Clears the bar when the job has ended, however it ended. */
	void done() {
		IJ.showStatus("");
		IJ.showProgress(1.0);
	}
}
