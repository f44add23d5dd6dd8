package io.github.lynceus.fiji.panel;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.ForCamera;
import io.github.lynceus.fiji.OneCamera;
import java.util.List;
import java.util.Map;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.Contextual;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/**
 * Runs a command of the menu with inputs that are all given: without its dialog, and with its failure as an exception. The
 * steps SciJava puts before and after a command are left out, as these ask, record and show.
 */
final class CommandRun {

	private final Context context;
	private final OneCamera camera;
	private final MenuCommand command;

	/** @param camera what it is for */
	CommandRun(final Context context, final OneCamera camera, final MenuCommand command) {
		this.context = context;
		this.camera = camera;
		this.command = command;
	}

	/** @return images it put out */
	List<ImagePlus> run() {
		final Module module = context.service(ModuleService.class).createModule(info());
		if (module.getDelegateObject() instanceof Contextual waiting && waiting.context() == null) waiting.setContext(context);
		if (module.getDelegateObject() instanceof ForCamera chosen) chosen.use(camera);
		for (final Map.Entry<String, Object> input : command.inputs().entrySet()) {
			if (module.getInfo().getInput(input.getKey()) == null)
				throw new IllegalStateException(command.name() + " has no input " + input.getKey() + ".");
			module.setInput(input.getKey(), input.getValue());
		}
		module.run();
		if (module.getDelegateObject() instanceof Cancelable cancelable && cancelable.isCanceled())
			throw new CameraException(command.title() + " was cancelled.");
		return module.getOutputs().values().stream().filter(ImagePlus.class::isInstance).map(ImagePlus.class::cast)
			.toList();
	}

	private CommandInfo info() {
		return context.service(CommandService.class).getCommands().stream()
			.filter(info -> info.getMenuPath().getLeaf() != null && command.name().equals(info.getMenuPath().getLeaf().getName()))
			.findFirst().orElseThrow(() -> new CameraException("The command " + command.name()
				+ " is missing from this copy of Lynceus; install the Lynceus jar again."));
	}
}
