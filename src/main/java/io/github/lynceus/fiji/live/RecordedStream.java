package io.github.lynceus.fiji.live;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;
import io.github.lynceus.img.record.RecordReport;
import io.github.lynceus.img.record.StreamRecorder;
import java.awt.EventQueue;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What ImageJ shows of a recording: how far it is, and what has become of it. */
public final class RecordedStream {

	private static final Duration LOOK = Duration.ofMillis(100);

	private RecordedStream() {}

	/**
	 * Waits until it has ended, with its progress in the status bar. Esc ends it, and so does whatever else wants the waiting
	 * thread back; what was recorded is kept.
	 * <p>
	 * While a macro is being aborted nothing can be shown: ImageJ waits for its end on the event thread. What was recorded is
	 * stored and shown behind its back then.
	 * </p>
	 *
	 * @param macro the one that waits; null for none
	 * @return whether the result is there, and the caller's to show
	 */
	public static boolean await(final StreamRecorder recorder, final Interpreter macro) {
		IJ.resetEscape();
		boolean interrupted = false;
		while (!recorder.await(LOOK)) {
			// Cleared, as waiting would be over at once from here on; set again below.
			interrupted |= Thread.interrupted();
			IJ.showStatus(recorder.status().line());
			// While it waits here, a macro that is done has been aborted.
			final boolean aborted = macro != null && (macro.done() || IJ.escapePressed());
			if (interrupted || aborted || IJ.escapePressed()) {
				recorder.stop();
			}
			if (aborted) {
				new Thread(() -> {
					recorder.close();
					tell(recorder);
				}, "Lynceus recording aborted").start();
				untilLetGo(macro);
				return false;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		IJ.showStatus(recorder.status().line());
		return true;
	}

	/**
	 * Waits until the event thread is free again. SciJava needs it to end a command, and does not get it before ImageJ gives up
	 * after two seconds, and kills the macro's thread; better here, where nothing else is going on, than there.
	 */
	private static void untilLetGo(final Interpreter macro) {
		final CountDownLatch free = new CountDownLatch(1);
		EventQueue.invokeLater(free::countDown);
		boolean waiting = true;
		while (waiting && Interpreter.getInstance() == macro) {
			try {
				waiting = !free.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (final InterruptedException | ThreadDeath killed) {
				// Meant for the macro, which has ended: passed on, it would make SciJava's last steps fail.
				waiting = Interpreter.getInstance() == macro;
			}
		}
		// To be killed is to be interrupted as well.
		Thread.interrupted();
	}

	/** Shows what has ended with nobody waiting for it, for instance as the disk is full, and says why. */
	static void tell(final StreamRecorder recorder) {
		try {
			IJ.log(recorder.report().sentence());
			final ImagePlus image = recorder.image();
			final boolean quitting = IJ.getInstance() != null && IJ.getInstance().quitting();
			if (image != null && !quitting) {
				image.show();
			}
		}
		catch (final RuntimeException exception) {
			IJ.log(exception.getMessage());
		}
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
