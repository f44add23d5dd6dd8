package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureKind;
import io.github.lynceus.fiji.features.FeatureRow;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.Color;
import java.awt.Component;
import java.util.EnumMap;
import java.util.EventObject;
import java.util.Map;
import javax.swing.AbstractCellEditor;
import javax.swing.JTable;
import javax.swing.table.TableCellEditor;
import javax.swing.table.TableCellRenderer;

/** Paints and edits the values, with one panel for each kind of feature to paint with and another to edit with. */
final class ValueCell extends AbstractCellEditor implements TableCellRenderer, TableCellEditor {

	private static final long serialVersionUID = 1L;

	private final transient BrowserModel model;
	private final Map<FeatureKind, ValuePanel> painters = new EnumMap<>(FeatureKind.class);
	private final ValuePanel plain = new PlainPanel();
	private ValuePanel editing;

	ValueCell(final BrowserModel model) {
		this.model = model;
	}

	@Override
	public Component getTableCellRendererComponent(final JTable table, final Object row, final boolean selected,
		final boolean focused, final int index, final int column)
	{
		return painter((FeatureRow) row, selected);
	}

	private ValuePanel painter(final FeatureRow row, final boolean selected) {
		final FeatureItem item = row.item();
		final ValuePanel panel = isPlain(item) ? plain : painters.computeIfAbsent(item.kind(), ValueCell::panel);
		if (panel instanceof FieldPanel field) field.fresh();
		panel.show(model, item, background(item, selected));
		return panel;
	}

	/** What is only read has no editor; what is locked or busy keeps its own, greyed. */
	private boolean isPlain(final FeatureItem item) {
		if (item.isCategory()) return true;
		final FeatureValue value = model.value(item);
		if (item.kind() == FeatureKind.COMMAND) return !value.isKnown();
		return !value.isKnown() || value.isUnavailable() || !value.isWritable() && !value.locked();
	}

	private static ValuePanel panel(final FeatureKind kind) {
		return switch (kind) {
			case INTEGER, FLOAT -> new NumberPanel();
			case CHOICE -> new ChoicePanel();
			case SWITCH -> new SwitchPanel();
			case COMMAND -> new CommandPanel();
			case TEXT, BYTES -> new TextPanel(kind);
			case CATEGORY, NONE -> new PlainPanel();
		};
	}

	static Color background(final FeatureItem item, final boolean selected) {
		if (selected) return Shades.selected();
		return item.isCategory() ? Shades.category() : Shades.background();
	}

	/** How high the row of a feature has to be for its error. */
	int errorHeight(final FeatureRow row, final int width) {
		return model.error(row.item()).isEmpty() ? 0 : painter(row, false).height(width);
	}

	// -- Editing --

	@Override
	public Component getTableCellEditorComponent(final JTable table, final Object row, final boolean selected,
		final int index, final int column)
	{
		final FeatureItem item = ((FeatureRow) row).item();
		editing = panel(item.kind());
		editing.show(model, item, Shades.selected());
		return editing;
	}

	/** What is being edited, or null. */
	ValuePanel editing() {
		return editing;
	}

	/** Brings what is being edited up to date, without taking from the user what was entered. */
	void update() {
		if (editing != null) editing.show(model, editing.item(), Shades.selected());
	}

	@Override
	public boolean isCellEditable(final EventObject event) {
		return true;
	}

	@Override
	public Object getCellEditorValue() {
		return editing == null ? null : editing.item();
	}

	@Override
	public boolean stopCellEditing() {
		final ValuePanel panel = editing;
		editing = null;
		if (panel != null) panel.commit();
		fireEditingStopped();
		return true;
	}

	@Override
	public void cancelCellEditing() {
		editing = null;
		fireEditingCanceled();
	}
}
