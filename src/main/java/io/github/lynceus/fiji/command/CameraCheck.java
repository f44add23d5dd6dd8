package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import org.scijava.Priority;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Before anything is asked of the user: a dialog full of zeros would be the first sign that no camera is connected. */
@Plugin(type = PreprocessorPlugin.class, priority = 3 * Priority.VERY_HIGH)
public final class CameraCheck extends AbstractPreprocessorPlugin {

	@Parameter
	private CameraService cameras;

	@Parameter(required = false)
	private LogService log;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof CameraCommand) || cameras.isConnected()) return;
		cancel("");
		final String name = cameras.cameraName();
		CommandFailure.of(LynceusCommand.title(module.getDelegateObject().getClass()), name.isEmpty()
			? "No camera is connected: use Lynceus Connect first."
			: name + " does not answer any more: check cable and power, then use Lynceus Connect again.")
			.report(Caller.of(context()), log);
	}
}
