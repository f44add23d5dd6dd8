package io.github.lynceus.fiji.plain;

import ij.ImagePlus;
import ij.WindowManager;

import io.github.lynceus.fiji.command.Caller;
import io.github.lynceus.fiji.command.CommandFailure;
import io.github.lynceus.fiji.command.InputLimits;
import io.github.lynceus.fiji.command.LynceusCommand;

import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputHarvester;

/**
 * Asks the user of plain ImageJ for the inputs that are still open. In a macro and without a display nobody
 * is asked: such inputs keep their defaults.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY)
public final class DialogHarvester extends AbstractPreprocessorPlugin {

	@Parameter
	private ConvertService convertService;

	@Parameter(required = false)
	private LogService log;

	@Override
	public void process(final Module module) {
		if (PlainImageJ.isFiji()) {
			return;
		}
		final ModuleItem<?> image = missingImage(module);
		final String title = LynceusCommand.title(module.getDelegateObject().getClass());
		if (image != null) {
			cancel("");
			CommandFailure.of(title, InputLimits.missingImage(image)).report(Caller.of(context()), log);
			return;
		}
		if (!PlainImageJ.isInteractive()) {
			return;
		}
		final List<InputField> fields = new ArrayList<>();
		boolean anythingToAsk = false;
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			final InputField field = isShown(module, input) ? InputField.of(input, module, convertService) : null;
			if (field != null) {
				fields.add(field);
				anythingToAsk |= input.getVisibility() != ItemVisibility.MESSAGE;
			}
		}
		if (anythingToAsk && !new InputDialog(title, fields).ask()) {
			cancel("");
		}
	}

	private static boolean isShown(final Module module, final ModuleItem<?> input) {
		return !module.isInputResolved(input.getName()) && input.getVisibility() != ItemVisibility.INVISIBLE;
	}

	/**
	 * The required image input that nothing can be found for. Its value does not tell: SciJava makes an empty
	 * image of an empty default.
	 */
	private static ModuleItem<?> missingImage(final Module module) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType() == ImagePlus.class && input.isRequired()
				&& !module.isInputResolved(input.getName()) && WindowManager.getImageCount() == 0)
			{
				return input;
			}
		}
		return null;
	}
}
