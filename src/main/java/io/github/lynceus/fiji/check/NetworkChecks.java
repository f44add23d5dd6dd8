package io.github.lynceus.fiji.check;

import io.github.lynceus.check.CameraLink;
import io.github.lynceus.check.CheckReport;
import io.github.lynceus.check.CheckRequest;
import io.github.lynceus.check.NetworkCheck;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.CameraSession;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.telops.TelopsCamera;
import java.util.Optional;

/** Checks cameras, that included which is connected. */
public final class NetworkChecks {

	private NetworkChecks() {}

	/** Checks; a live view of the camera pauses meanwhile. */
	public static CheckReport run(final CameraService cameras, final CheckRequest request) {
		final Optional<OneCamera> ours = cameras.connected().stream().filter(camera -> camera.isConnected() && camera.address()
			.equals(request.address())).findFirst();
		if (ours.isEmpty()) return ImageJProgress.during(progress -> NetworkCheck.run(request, progress));
		return ours.get().change(paused -> ours.get().work((session, progress) -> NetworkCheck.run(request.withHeld(link(
			session)), progress)));
	}

	private static CameraLink link(final CameraSession session) {
		return TelopsCamera.isTelops(session.camera().info()) ? CameraLink.of(session.telops()) : CameraLink.of(session.camera());
	}
}
