package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.OneCamera;
import java.util.stream.Collectors;

/** What dialogs and tables say about which cameras are connected. */
final class ConnectedText {

	private ConnectedText() {}

	/** All of them by name, the current one marked. */
	static String of(final CameraService cameras) {
		return cameras.connected().isEmpty() ? "none" : cameras.connected().stream()
			.map(camera -> camera.cameraName() + (camera == cameras.current() ? ", current" : ""))
			.collect(Collectors.joining("\n"));
	}

	/** For the camera at one address: current, yes, or empty if it is not connected. */
	static String of(final CameraService cameras, final String address) {
		final OneCamera camera = cameras.on(address);
		return camera.cameraName().isEmpty() ? "" : camera == cameras.current() ? "current" : "yes";
	}
}
