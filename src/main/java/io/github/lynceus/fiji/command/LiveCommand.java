package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;

/** A command for the live view in front; {@link LiveReading} sees to it that there is one before its dialog opens. */
public abstract class LiveCommand extends LynceusCommand {

	/** @throws io.github.lynceus.camera.CameraException when there is none */
	static LiveWindow live() {
		return LiveWindows.active();
	}

	/** Fills inputs that are still null with what the live view has; what a macro gave is set by then and stays. */
	void read(final LiveWindow from) {}
}
