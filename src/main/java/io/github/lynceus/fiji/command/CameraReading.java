package io.github.lynceus.fiji.command;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.OneCamera;
import org.scijava.Priority;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * What comes first in a {@link CameraCommand}: without a camera it ends with a sentence, as a dialog full of zeros would
 * be a poor sign of it; with one, its open inputs take the camera's values.
 */
@Plugin(type = PreprocessorPlugin.class, priority = 3 * Priority.VERY_HIGH)
public final class CameraReading extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private LogService log;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof CameraCommand)) return;
		final CameraCommand command = (CameraCommand) module.getDelegateObject();
		try {
			final OneCamera camera = command.camera();
			if (!camera.isConnected()) throw new CameraException(complaint(camera.cameraName()));
			command.read(camera);
		}
		catch (final RuntimeException e) {
			cancel("");
			CommandFailure.of(LynceusCommand.title(command.getClass()), e).report(Caller.of(context()), log);
		}
	}

	private static String complaint(final String name) {
		return name.isEmpty() ? "No camera is connected: use Lynceus Connect first."
			: name + " does not answer any more: check cable and power, then use Lynceus Connect again.";
	}
}
