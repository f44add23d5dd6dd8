package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.fiji.features.FeatureRow;
import javax.swing.table.AbstractTableModel;

/** The model's rows for a table: the same row in both columns. */
final class FeatureRows extends AbstractTableModel {

	private static final long serialVersionUID = 1L;

	static final int NAME = 0;
	static final int VALUE = 1;

	private final transient BrowserModel model;

	FeatureRows(final BrowserModel model) {
		this.model = model;
	}

	@Override
	public int getRowCount() {
		return model.rows().size();
	}

	@Override
	public int getColumnCount() {
		return 2;
	}

	@Override
	public String getColumnName(final int column) {
		return column == NAME ? "Feature" : "Value";
	}

	@Override
	public FeatureRow getValueAt(final int row, final int column) {
		return model.rows().get(row);
	}

	@Override
	public boolean isCellEditable(final int row, final int column) {
		if (column != VALUE) return false;
		final FeatureRow at = model.rows().get(row);
		return !at.item().isCategory() && model.isEditable(at.item()) && !model.isBusy(at.item());
	}

	/** Editors write to the camera, not into the table. */
	@Override
	public void setValueAt(final Object value, final int row, final int column) {}
}
