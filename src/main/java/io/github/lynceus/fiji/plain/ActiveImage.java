package io.github.lynceus.fiji.plain;

import ij.ImagePlus;
import ij.WindowManager;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractSingleInputPreprocessor;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/** Gives the active image to a command with a single image input in plain ImageJ, as Fiji does. */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_HIGH + 1)
public final class ActiveImage extends AbstractSingleInputPreprocessor {

	@Override
	public void process(final Module module) {
		if (PlainImageJ.isFiji()) {
			return;
		}
		final String input = getSingleInput(module, ImagePlus.class);
		final ImagePlus image = input == null ? null : WindowManager.getCurrentImage();
		if (image != null) {
			module.setInput(input, image);
			module.resolveInput(input);
		}
	}
}
