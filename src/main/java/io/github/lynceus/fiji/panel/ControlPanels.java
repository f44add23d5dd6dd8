package io.github.lynceus.fiji.panel;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.fiji.panel.view.PanelWindow;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.scijava.Context;

/** Opens control panels, one for each camera. */
public final class ControlPanels {

	/** By the cameras' addresses, as a camera that was connected again is the same one; for the event thread. */
	private static final Map<String, PanelWindow> OPEN = new HashMap<>();

	private ControlPanels() {}

	/**
	 * Opens the panel of a camera, or brings it to the front. Returns before it is there.
	 *
	 * @param context where its commands are found
	 * @param display shows images that its buttons give
	 * @throws CameraException if it is not connected, or there is no screen
	 */
	public static void open(final Context context, final OneCamera chosen, final Consumer<ImagePlus> display) {
		final PanelCamera camera = new ServiceCamera(context, chosen, display);
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
