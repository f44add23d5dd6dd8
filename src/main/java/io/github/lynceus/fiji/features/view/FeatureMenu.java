package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureKind;
import io.github.lynceus.fiji.features.RecordedFeature;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JPopupMenu;

/** The context menu of a row: what is in it, for a macro or a letter to the vendor. */
final class FeatureMenu extends MouseAdapter {

	private final FeatureTable table;
	private final BrowserModel model;

	FeatureMenu(final FeatureTable table, final BrowserModel model) {
		this.table = table;
		this.model = model;
	}

	@Override
	public void mousePressed(final MouseEvent event) {
		open(event);
	}

	@Override
	public void mouseReleased(final MouseEvent event) {
		open(event);
	}

	private void open(final MouseEvent event) {
		final int row = table.rowAtPoint(event.getPoint());
		if (!event.isPopupTrigger() || row < 0) return;
		table.setRowSelectionInterval(row, row);
		final FeatureItem item = model.rows().get(row).item();
		final JPopupMenu menu = new JPopupMenu();
		copy(menu, "Copy Name", item.name());
		if (item.kind() == FeatureKind.COMMAND) {
			copy(menu, "Copy Macro Line", RecordedFeature.executeLine(item.name(), false));
		}
		else if (!item.isCategory()) {
			copy(menu, "Copy Value", model.value(item).text());
			copy(menu, "Copy Macro Line", RecordedFeature.setLine(item.name(), model.value(item).text(), false));
		}
		menu.show(table, event.getX(), event.getY());
	}

	private static void copy(final JPopupMenu menu, final String title, final String text) {
		menu.add(title).addActionListener(
			click -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null));
	}
}
