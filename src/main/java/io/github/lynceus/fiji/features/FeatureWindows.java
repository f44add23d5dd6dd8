package io.github.lynceus.fiji.features;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.fiji.features.view.FeatureWindow;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens feature browsers, one for each camera. */
public final class FeatureWindows {

	/** For the event thread. */
	private static final Map<Camera, FeatureWindow> OPEN = new HashMap<>();

	private FeatureWindows() {}

	/**
	 * Opens the browser of a camera, or brings it to the front.
	 *
	 * @throws CameraException if it is not connected, or there is no screen
	 */
	public static void open(final OneCamera chosen) {
		final Camera camera = chosen.camera();
		if (GraphicsEnvironment.isHeadless()) {
			throw new CameraException("The feature browser of " + camera.name()
				+ " needs a screen: use Lynceus Get Feature and Lynceus Set Feature without one.");
		}
		final FeatureTarget target = new ServiceTarget(chosen);
		onEventThread(() -> {
			// A window whose camera is gone makes room for the one that can do something.
			List.copyOf(OPEN.values()).stream().filter(FeatureWindow::isOver).forEach(FeatureWindow::dispose);
			OPEN.values().removeIf(FeatureWindow::isOver);
			final FeatureWindow present = OPEN.get(camera);
			if (present != null) present.toFront();
			else OPEN.put(camera, new FeatureWindow(target, new RecordedFeature(chosen::toSelect)));
		});
	}

	private static void onEventThread(final Runnable job) {
		if (EventQueue.isDispatchThread()) {
			job.run();
			return;
		}
		try {
			EventQueue.invokeAndWait(job);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (final InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
	}
}
