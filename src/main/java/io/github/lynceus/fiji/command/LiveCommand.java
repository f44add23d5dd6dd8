package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;

/** A command for the live view in front; {@link LiveReading} sees to it that there is one before its dialog opens. */
public abstract class LiveCommand extends CurrentCameraCommand {

	private LiveWindow live;

	/** The one it is for: found when the command begins. Throws when there is none. */
	final LiveWindow live() {
		if (live == null) live = LiveWindows.active(camera().address());
		return live;
	}

	@Override
	final String toSelect() {
		return live().toSelect();
	}

	/** Fills inputs that are still null with what the live view has; what a macro gave is set by then and stays. */
	void read(final LiveWindow from) {}
}
