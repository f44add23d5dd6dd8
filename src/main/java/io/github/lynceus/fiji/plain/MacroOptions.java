package io.github.lynceus.fiji.plain;

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;

import org.scijava.Priority;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Fills inputs from the options of {@code run("Lynceus …", "frames=10 name=[a b]")} in plain ImageJ, where in
 * the chain Fiji does it. Keys are the names of the inputs. As in Fiji, options that name no input are
 * ignored here, and values that are not of the input's type too; {@link
 * io.github.lynceus.fiji.command.MacroText} complains about the latter.
 */
@Plugin(type = PreprocessorPlugin.class, priority = 2 * Priority.VERY_HIGH)
public final class MacroOptions extends AbstractPreprocessorPlugin {

	@Parameter
	private ConvertService convertService;

	@Override
	public void process(final Module module) {
		if (PlainImageJ.isFiji()) {
			return;
		}
		final String options = Macro.getOptions();
		if (options == null) {
			return;
		}
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			final String text = Macro.getValue(options, input.getName(), null);
			if (text == null || module.isInputResolved(input.getName())) {
				continue;
			}
			final Object value = value(text, input.getType());
			if (value == null) {
				continue;
			}
			module.setInput(input.getName(), value);
			module.resolveInput(input.getName());
		}
	}

	private Object value(final String text, final Class<?> type) {
		if (type == ImagePlus.class) {
			return WindowManager.getImage(text);
		}
		return convertService.supports(text, type) ? convertService.convert(text, type) : null;
	}
}
