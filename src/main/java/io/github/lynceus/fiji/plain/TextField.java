package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.TextWidget;

/** A line of text. */
final class TextField extends InputField {

	private static final int COLUMNS = 20;

	private String text;
	private java.awt.TextField component;

	TextField(final ModuleItem<?> input, final Module module) {
		super(input, module);
		text = value() == null ? "" : (String) value();
	}

	@Override
	void addTo(final GenericDialog dialog) {
		if (RecordedInputs.hasStyle(input(), TextWidget.PASSWORD_STYLE)) {
			dialog.setEchoChar('*');
		}
		dialog.addStringField(label(), text, Math.max(COLUMNS, input().getColumnCount()));
		component = (java.awt.TextField) dialog.getStringFields().lastElement();
	}

	@Override
	String read() {
		text = component.getText();
		return set(text);
	}
}
