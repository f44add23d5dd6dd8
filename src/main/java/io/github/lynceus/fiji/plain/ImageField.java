package io.github.lynceus.fiji.plain;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;

import java.awt.Choice;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** One of the open images; only for commands with several image inputs, see {@link ActiveImage}. */
final class ImageField extends InputField {

	private String title;
	private Choice component;

	ImageField(final ModuleItem<?> input, final Module module) {
		super(input, module);
		title = value() == null ? null : ((ImagePlus) value()).getTitle();
	}

	@Override
	void addTo(final GenericDialog dialog) {
		component = null;
		if (WindowManager.getImageCount() > 0) {
			dialog.addImageChoice(label(), title);
			component = (Choice) dialog.getChoices().lastElement();
		}
	}

	@Override
	String read() {
		if (component == null) {
			return null;
		}
		title = component.getSelectedItem();
		final ImagePlus image = WindowManager.getImage(title);
		return image == null ? label() + ": the image " + title + " has been closed; choose another." : set(image);
	}
}
