package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureRow;
import io.github.lynceus.genicam.Node;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.table.TableCellEditor;
import javax.swing.table.TableCellRenderer;

/** The rows of a browser. Only those in sight are painted, and the model is told which these are. */
final class FeatureTable extends JTable {

	private static final long serialVersionUID = 1L;

	private final transient BrowserModel model;
	private final FeatureRows rows;
	private final NameCell names;
	private final ValueCell values;

	FeatureTable(final BrowserModel model) {
		super(new FeatureRows(model));
		this.model = model;
		rows = (FeatureRows) getModel();
		names = new NameCell(model);
		values = new ValueCell(model);
		setRowHeight(lineHeight());
		setShowVerticalLines(false);
		setIntercellSpacing(new Dimension(0, 1));
		setGridColor(Shades.line());
		setFillsViewportHeight(true);
		setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
		setSurrendersFocusOnKeystroke(true);
		getTableHeader().setReorderingAllowed(false);
		getColumnModel().getColumn(FeatureRows.NAME).setPreferredWidth(230);
		getColumnModel().getColumn(FeatureRows.VALUE).setPreferredWidth(360);
		setPreferredScrollableViewportSize(new Dimension(590, 24 * lineHeight()));
		addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(final MouseEvent event) {
				if (SwingUtilities.isLeftMouseButton(event)) toggle(rowAtPoint(event.getPoint()));
			}
		});
		key(KeyEvent.VK_RIGHT, () -> open(true));
		key(KeyEvent.VK_LEFT, () -> open(false));
	}

	/** A row without an error: room for a field, a button and a choice. */
	static int lineHeight() {
		return 4 + Math.max(new JTextField("x").getPreferredSize().height,
			Math.max(new JButton("x").getPreferredSize().height, new JComboBox<>(new String[] { "x" }).getPreferredSize().height));
	}

	@Override
	public TableCellRenderer getCellRenderer(final int row, final int column) {
		return column == FeatureRows.NAME ? names : values;
	}

	@Override
	public TableCellEditor getCellEditor(final int row, final int column) {
		return values;
	}

	@Override
	public Component prepareEditor(final TableCellEditor editor, final int row, final int column) {
		final Component component = super.prepareEditor(editor, row, column);
		SwingUtilities.invokeLater(() -> {
			if (values.editing() == component) values.editing().focus().requestFocusInWindow();
		});
		return component;
	}

	@Override
	public String getToolTipText(final MouseEvent event) {
		final int row = rowAtPoint(event.getPoint());
		if (row < 0) return null;
		final FeatureItem item = model.rows().get(row).item();
		return FeatureTip.tip(item, model.value(item));
	}

	/** The row that was clicked last, or null. */
	FeatureItem selected() {
		final int row = getSelectedRow();
		return row < 0 || row >= model.rows().size() ? null : model.rows().get(row).item();
	}

	// -- Categories --

	private void toggle(final int row) {
		if (row >= 0 && model.rows().get(row).item().isCategory()) model.toggle(model.rows().get(row).item());
	}

	private void open(final boolean open) {
		final int row = getSelectedRow();
		if (row >= 0 && model.rows().get(row).open() != open) toggle(row);
	}

	private void key(final int code, final Runnable job) {
		final KeyStroke stroke = KeyStroke.getKeyStroke(code, 0);
		getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, stroke);
		getActionMap().put(stroke, new AbstractAction() {

			private static final long serialVersionUID = 1L;

			@Override
			public void actionPerformed(final ActionEvent event) {
				job.run();
			}
		});
	}

	// -- What the model tells --

	/** Other rows: what was selected and what is being edited stays so, wherever it is now. */
	void rowsChanged(final FeatureItem selectedBefore) {
		final FeatureItem edited = isEditing() && values.editing() != null ? values.editing().item() : null;
		final int editedNow = indexOf(edited);
		if (isEditing() && editedNow < 0) values.cancelCellEditing();
		rows.fireTableDataChanged();
		for (int i = 0; i < rows.getRowCount(); i++) fit(i);
		final int selectedNow = indexOf(selectedBefore);
		if (selectedNow >= 0) setRowSelectionInterval(selectedNow, selectedNow);
		if (isEditing()) moveEditor(editedNow);
		lookAround();
	}

	private void moveEditor(final int row) {
		setEditingRow(row);
		getEditorComponent().setBounds(getCellRect(row, FeatureRows.VALUE, false));
		values.update();
	}

	private int indexOf(final FeatureItem item) {
		final List<FeatureRow> all = model.rows();
		for (int i = 0; item != null && i < all.size(); i++) if (all.get(i).item() == item) return i;
		return -1;
	}

	void valueChanged(final Node node) {
		final List<FeatureRow> all = model.rows();
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).item().node() != node) continue;
			fit(i);
			if (isEditing() && getEditingRow() == i) moveEditor(i);
			repaint(getCellRect(i, FeatureRows.NAME, true).union(getCellRect(i, FeatureRows.VALUE, true)));
		}
	}

	/** Ends editing without sending anything: there is nobody to send it to. */
	void giveUp() {
		if (isEditing()) values.cancelCellEditing();
		repaint();
	}

	private void fit(final int row) {
		final int extra = values.errorHeight(model.rows().get(row), getColumnModel().getColumn(FeatureRows.VALUE).getWidth());
		if (getRowHeight(row) != lineHeight() + extra) setRowHeight(row, lineHeight() + extra);
	}

	/** Tells the model which rows are in sight. */
	void lookAround() {
		final Rectangle sight = getVisibleRect();
		if (!isShowing() || sight.isEmpty()) {
			model.inSight(0, -1);
			return;
		}
		final int first = rowAtPoint(sight.getLocation());
		final int last = rowAtPoint(new java.awt.Point(0, sight.y + sight.height - 1));
		model.inSight(Math.max(0, first), last < 0 ? rows.getRowCount() - 1 : last);
	}
}
