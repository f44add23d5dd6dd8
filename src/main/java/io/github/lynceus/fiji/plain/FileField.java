package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;

import java.awt.TextField;
import java.io.File;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/** A file or folder, typed or browsed for. */
final class FileField extends InputField {

	private static final int COLUMNS = 30;

	private String path;
	private TextField component;

	FileField(final ModuleItem<?> input, final Module module) {
		super(input, module);
		path = value() == null ? "" : ((File) value()).getPath();
	}

	@Override
	void addTo(final GenericDialog dialog) {
		if (RecordedInputs.hasStyle(input(), FileWidget.DIRECTORY_STYLE)) {
			dialog.addDirectoryField(label(), path, COLUMNS);
		}
		else {
			dialog.addFileField(label(), path, COLUMNS);
		}
		component = (TextField) dialog.getStringFields().lastElement();
	}

	@Override
	String read() {
		path = component.getText().strip();
		if (path.isEmpty()) {
			return input().isRequired() ? label() + " is missing; give a file or browse for it." : set(null);
		}
		return set(new File(path));
	}
}
