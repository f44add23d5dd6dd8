package io.github.lynceus.fiji.command;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.fiji.macro.RecordedLine;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.module.ModuleCanceledException;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.util.ClassUtils;

/**
 * A command of the Lynceus menu: checks its inputs, does its job, and if it cannot, tells whoever asked for
 * it, as {@link CommandFailure} describes. A command that failed is canceled: it shows no output and is not
 * recorded.
 * <p>
 * Parameter names are all lower case, as they are the keys of macros, and inputs that change what the camera
 * does have {@code persist = false}, so that a macro means the same every time.
 * </p>
 */
public abstract class LynceusCommand extends ContextCommand {

	@Parameter(required = false)
	private LogService log;

	/**
	 * Does the job. A {@link CancellationException} means that the user stopped it and nothing needs to be
	 * said.
	 *
	 * @throws Exception whose message is one plain sentence for the user, see
	 *           {@link CommandFailure#of(String, Throwable)}
	 */
	protected abstract void execute() throws Exception;

	/** What a macro has to select before its line of this command is for the right camera; empty when nothing. */
	String toSelect() {
		return "";
	}

	@Override
	public final void run() {
		try {
			final Caller caller = Caller.of(context());
			if (caller == Caller.MACRO) {
				MacroText.check(getClass());
			}
			InputLimits.check(this);
			final String selection = caller == Caller.USER ? toSelect() : "";
			execute();
			RecordedLine.recordSelection(selection);
			if (caller != Caller.PROGRAM) showOutputs();
		}
		catch (final CancellationException | ModuleCanceledException canceled) {
			cancel("");
		}
		catch (final Exception | OutOfMemoryError problem) {
			cancel("");
			if (CommandFailure.isMacroCanceled(problem)) {
				throw (RuntimeException) problem;
			}
			CommandFailure.of(title(getClass()), problem).report(Caller.of(context()), log);
		}
	}

	private void showOutputs() {
		for (final ModuleItem<?> output : new CommandInfo(getClass()).outputs()) {
			final Object value = ClassUtils.getValue(((CommandModuleItem<?>) output).getField(), this);
			if (value instanceof ImagePlus) ImageDisplay.show((ImagePlus) value);
		}
	}

	/** Tells what the camera made of a request, in the log window, where a macro's reader finds it too. */
	protected static void report(final List<String> sentences) {
		sentences.forEach(IJ::log);
	}

	/** What a command is called in the menu, without the dots that announce a dialog. */
	public static String title(final Class<?> command) {
		final Plugin plugin = command.getAnnotation(Plugin.class);
		if (plugin == null || plugin.menuPath().isEmpty()) {
			return plugin == null || plugin.label().isEmpty() ? command.getSimpleName() : plugin.label();
		}
		final String leaf = plugin.menuPath().substring(plugin.menuPath().lastIndexOf('>') + 1).strip();
		return leaf.replaceFirst("(\\.\\.\\.|…)$", "");
	}
}
