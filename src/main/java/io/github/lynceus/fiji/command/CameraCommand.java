package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.OneCamera;

/** A command that needs a connected camera; {@link CameraReading} sees to that before its dialog opens. */
public abstract class CameraCommand extends CurrentCameraCommand {

	/**
	 * Fills inputs that are still null with what the camera has: they are what the dialog shows and what a macro gets that
	 * leaves them out. The fields are boxed for it, and this is not SciJava's initializer, as that comes too late: by then
	 * values from a macro are there, and inputs a macro left out have been given their minimum.
	 *
	 * @param from the connected camera; services are not injected yet
	 */
	void read(final OneCamera from) {}
}
