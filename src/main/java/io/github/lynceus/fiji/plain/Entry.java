package io.github.lynceus.fiji.plain;

import ij.IJ;
import ij.plugin.PlugIn;

import io.github.lynceus.fiji.command.Caller;
import io.github.lynceus.fiji.command.CommandFailure;
import io.github.lynceus.fiji.command.LynceusCommand;

import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleRunner;
import org.scijava.module.ModuleService;

/**
 * The plugin behind every Lynceus line of {@code plugins.config}: runs the SciJava command that the line names.
 * <p>
 * The command runs on the thread ImageJ calls this on, as {@code Macro.getOptions()} answers on that one
 * only, and ImageJ goes on with a macro when this returns.
 * </p>
 */
public final class Entry implements PlugIn {

	/**
	 * Runs a command.
	 *
	 * @param commandClass full name of the command's class
	 */
	@Override
	public void run(final String commandClass) {
		final Thread thread = Thread.currentThread();
		final ClassLoader before = thread.getContextClassLoader();
		// SciJava looks for its plugins, and Java for its providers, through this loader; ImageJ leaves the
		// application's there, which knows nothing of the jars in the plugins folder.
		thread.setContextClassLoader(Entry.class.getClassLoader());
		try {
			run(PlainImageJ.context(), commandClass);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static void run(final Context context, final String commandClass) {
		final CommandInfo info = context.service(CommandService.class).getCommand(commandClass);
		if (info == null) {
			IJ.error("Lynceus", "The command " + commandClass
				+ " is missing from this copy of Lynceus; install the Lynceus jar again.");
			return;
		}
		final Module module = context.service(ModuleService.class).createModule(info);
		final RecordedInputs recorded = new RecordedInputs();
		final ProcessorChain chain = new ProcessorChain(context, recorded);
		try {
			new ModuleRunner(context, module, chain.preprocessors(), chain.postprocessors()).run();
		}
		finally {
			recorded.dropUnlessComplete();
		}
		reportReason(context, module);
	}

	/** Fiji shows the reason of a cancellation; a command that has told its failure itself leaves none. */
	private static void reportReason(final Context context, final Module module) {
		if (PlainImageJ.isFiji() || !(module instanceof Cancelable)) {
			return;
		}
		final Cancelable cancelable = (Cancelable) module;
		final String reason = cancelable.getCancelReason();
		if (cancelable.isCanceled() && reason != null && !reason.isBlank()) {
			CommandFailure.of(LynceusCommand.title(module.getDelegateObject().getClass()), reason)
				.report(Caller.of(context), context.getService(LogService.class));
		}
	}
}
