package io.github.lynceus.fiji.panel;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.panel.view.PanelWindow;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Opens control panels, one for each camera. */
public final class ControlPanels {

	/** By the cameras' addresses, as a camera that was connected again is the same one; for the event thread. */
	private static final Map<String, PanelWindow> OPEN = new HashMap<>();

	private ControlPanels() {}

	/**
	 * Opens the panel of the current camera, or brings it to the front. Returns before it is there.
	 *
	 * @param display shows images that its buttons give
	 * @throws CameraException if there is no camera, or no screen
	 */
	public static void open(final CameraService cameras, final Consumer<ImagePlus> display) {
		final PanelCamera camera = new ServiceCamera(cameras, display);
		if (GraphicsEnvironment.isHeadless()) {
			throw new CameraException("The control panel of " + camera.name()
				+ " needs a screen: use the commands of the menu without one.");
		}
		EventQueue.invokeLater(() -> {
			OPEN.values().removeIf(window -> !window.isDisplayable());
			final PanelWindow present = OPEN.get(camera.address());
			if (present != null) present.toFront();
			else OPEN.put(camera.address(), new PanelWindow(camera));
		});
	}
}
