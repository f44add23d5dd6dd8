package io.github.lynceus.cli;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.gige.ControlMode;

/** Cameras that are only looked at: nothing is written, so that it can be done while another program has control. */
final class Watched {

	private Watched() {}

	static Camera open(final String address) {
		final TerminalProgress progress = new TerminalProgress();
		final Camera camera = Camera.open(address, OpenOptions.defaults().withMode(ControlMode.MONITOR), progress);
		progress.done();
		return camera;
	}
}
