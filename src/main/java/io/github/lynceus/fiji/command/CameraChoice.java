package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.ForCamera;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.script.ScriptModule;

/**
 * What comes first in every command and script that a person starts: the camera whose window they turned to becomes the
 * current one. In the middle of a macro or a script it does not, as windows that these open come to the front at any later
 * time: what is done next would be done with another camera. A command stays with the camera it began with.
 */
@Plugin(type = PreprocessorPlugin.class, priority = 4 * Priority.VERY_HIGH)
public final class CameraChoice extends AbstractPreprocessorPlugin {

	/** Threads of macros and scripts that have begun. */
	private static final Set<Thread> BEGUN = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	@Parameter
	private CameraService cameras;

	@Override
	public void process(final Module module) {
		if (module instanceof ScriptModule) {
			BEGUN.add(Thread.currentThread());
			cameras.settle();
		}
		else if (module.getDelegateObject() instanceof LynceusCommand) {
			final Caller caller = Caller.of(context());
			if (caller == Caller.USER || caller == Caller.MACRO && BEGUN.add(Caller.thread(context()))) cameras.settle();
		}
		if (module.getDelegateObject() instanceof ForCamera command) command.use(cameras.current());
	}
}
