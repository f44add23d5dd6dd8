package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;

import java.awt.Color;
import java.util.List;

/**
 * The dialog that asks for a command's inputs. What a user typed is never lost: if a value will not do, the
 * dialog comes back with everything as it was and one sentence on top that says which and why.
 * <p>
 * Values are read from the components and not through {@code getNextNumber()} and its like. Those record by
 * the first word of each label, which is not what a macro needs here, and complain about labels that begin
 * alike.
 * </p>
 */
final class InputDialog {

	private final String title;
	private final List<InputField> fields;

	InputDialog(final String title, final List<InputField> fields) {
		this.title = title;
		this.fields = fields;
	}

	/** Asks until all inputs are set. Returns false if the user canceled. */
	boolean ask() {
		String complaint = null;
		do {
			final GenericDialog dialog = new GenericDialog(title);
			if (complaint != null) {
				dialog.addMessage(complaint, null, Color.RED.darker());
			}
			for (final InputField field : fields) {
				field.addTo(dialog);
			}
			dialog.addDialogListener((source, event) -> {
				if (event != null) follow(source);
				return true;
			});
			dialog.showDialog();
			if (dialog.wasCanceled()) {
				return false;
			}
			complaint = read();
		}
		while (complaint != null);
		return true;
	}

	/** While the user types: what can be read goes to the command, whose callbacks may have something to say about it. */
	private void follow(final GenericDialog dialog) {
		fields.forEach(InputField::read);
		fields.forEach(InputField::changed);
		boolean larger = false;
		for (final InputField field : fields) {
			larger |= field.refresh();
		}
		if (larger) {
			dialog.pack();
		}
	}

	/** Reads all fields, so that each keeps its value for a second round, and returns the first complaint. */
	private String read() {
		String complaint = null;
		for (final InputField field : fields) {
			final String next = field.read();
			if (complaint == null) {
				complaint = next;
			}
		}
		return complaint;
	}
}
