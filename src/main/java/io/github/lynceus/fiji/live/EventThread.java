package io.github.lynceus.fiji.live;

import io.github.lynceus.camera.CameraException;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;

/** The thread on which ImageJ's windows live. */
final class EventThread {

	private EventThread() {}

	/**
	 * Does something on the event thread and returns when it is done.
	 *
	 * @throws RuntimeException what the task threw
	 * @throws CameraException when interrupted while waiting for it
	 */
	static void run(final Runnable task) {
		if (EventQueue.isDispatchThread()) {
			task.run();
			return;
		}
		try {
			EventQueue.invokeAndWait(task);
		}
		catch (final InvocationTargetException exception) {
			if (exception.getCause() instanceof RuntimeException runtime) {
				throw runtime;
			}
			throw new IllegalStateException(exception.getCause());
		}
		catch (final InterruptedException exception) {
			Thread.currentThread().interrupt();
			throw new CameraException("The live view was interrupted.", exception);
		}
	}
}
