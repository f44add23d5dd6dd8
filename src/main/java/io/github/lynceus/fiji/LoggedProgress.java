package io.github.lynceus.fiji;

import ij.IJ;
import io.github.lynceus.camera.Progress;

/** Progress whose steps are also lines in the log, for work that has a few of them worth reading afterwards. */
final class LoggedProgress implements Progress {

	private final Progress progress;
	private final String beginning;
	private String last = "";

	/** @param beginning of messages that are steps; the others are for the status bar alone */
	LoggedProgress(final Progress progress, final String beginning) {
		this.progress = progress;
		this.beginning = beginning;
	}

	@Override
	public void update(final String message, final double fraction) {
		if (message.startsWith(beginning) && !message.equals(last)) {
			last = message;
			IJ.log(message);
		}
		progress.update(message, fraction);
	}

	@Override
	public boolean isCancelled() {
		return progress.isCancelled();
	}
}
