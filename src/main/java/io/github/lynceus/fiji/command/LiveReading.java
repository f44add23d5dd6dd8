package io.github.lynceus.fiji.command;

import org.scijava.Priority;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** What comes first in a {@link LiveCommand}, as {@link CameraReading} does in commands for cameras. */
@Plugin(type = PreprocessorPlugin.class, priority = 3 * Priority.VERY_HIGH)
public final class LiveReading extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private LogService log;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof LiveCommand)) return;
		final LiveCommand command = (LiveCommand) module.getDelegateObject();
		try {
			command.read(command.live());
		}
		catch (final RuntimeException e) {
			cancel("");
			CommandFailure.of(LynceusCommand.title(command.getClass()), e).report(Caller.of(context()), log);
		}
	}
}
