package io.github.lynceus.fiji.live;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.img.record.RecordReport;
import io.github.lynceus.img.record.RecordStatus;
import io.github.lynceus.img.record.StreamRecorder;
import java.time.Duration;

/** What ImageJ shows of a recording: how far it is, and what has become of it. */
public final class RecordedStream {

	private static final Duration LOOK = Duration.ofMillis(100);

	private RecordedStream() {}

	/** Waits until it has ended, with its progress in the status bar; Esc ends it and keeps what was recorded. */
	public static void await(final StreamRecorder recorder) {
		IJ.resetEscape();
		while (!recorder.await(LOOK)) {
			final RecordStatus status = recorder.status();
			IJ.showStatus(status.line());
			if (IJ.escapePressed() || Thread.currentThread().isInterrupted()) {
				recorder.stop();
				if (Thread.currentThread().isInterrupted()) {
					return;
				}
			}
		}
		IJ.showStatus(recorder.status().line());
	}

	/**
	 * Its stack, after it has ended. Says in the log what is missing; null when it holds no frame.
	 *
	 * @throws io.github.lynceus.camera.CameraException when it failed
	 */
	public static ImagePlus result(final StreamRecorder recorder) {
		final RecordReport report = recorder.report();
		final String sentence = report.sentence();
		if (report.isWhole()) {
			IJ.showStatus(sentence);
		}
		else {
			IJ.log(sentence);
		}
		return recorder.image();
	}
}
