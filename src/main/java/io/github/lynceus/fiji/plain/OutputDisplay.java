package io.github.lynceus.fiji.plain;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.text.TextWindow;

import io.github.lynceus.fiji.command.InputLimits;

import java.awt.GraphicsEnvironment;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Shows what a command puts out in plain ImageJ, as Fiji does: an image in a window, unless the command has
 * shown it, a text in a text window. Without a display nothing is shown.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_LOW)
public final class OutputDisplay extends AbstractPostprocessorPlugin {

	private static final int TEXT_WIDTH = 500;
	private static final int TEXT_HEIGHT = 400;

	@Override
	public void process(final Module module) {
		if (PlainImageJ.isFiji() || GraphicsEnvironment.isHeadless() || IJ.getInstance() == null) {
			return;
		}
		for (final ModuleItem<?> output : module.getInfo().outputs()) {
			final Object value = module.getOutput(output.getName());
			if (value instanceof ImagePlus) {
				show((ImagePlus) value);
			}
			else if (value instanceof String && !((String) value).isEmpty()) {
				new TextWindow(InputLimits.name(output), (String) value, TEXT_WIDTH, TEXT_HEIGHT);
			}
		}
	}

	private static void show(final ImagePlus image) {
		// In batch mode a shown image has no window, but an entry among ImageJ's images.
		if (image.getWindow() == null && WindowManager.getImage(image.getID()) == null) {
			image.show();
		}
	}
}
