package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import org.scijava.plugin.Parameter;

/** A command that needs a connected camera; without one it ends before its dialog opens, see {@link CameraCheck}. */
public abstract class CameraCommand extends LynceusCommand {

	@Parameter
	protected CameraService cameras;
}
