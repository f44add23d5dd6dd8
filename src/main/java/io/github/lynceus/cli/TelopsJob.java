package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.TelopsCamera;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that connects to a Telops camera, does something that takes a while, and lets the camera go. */
abstract class TelopsJob implements Callable<Integer> {

	@Mixin
	CameraOption camera;

	/** Does it; what it prints goes to stdout. */
	abstract void run(TelopsCamera telops, Progress progress);

	@Override
	public Integer call() {
		final TerminalProgress progress = new TerminalProgress();
		try (TelopsCamera telops = TelopsCamera.connect(camera.address, progress)) {
			run(telops, progress);
		}
		finally {
			progress.done();
		}
		return 0;
	}
}
