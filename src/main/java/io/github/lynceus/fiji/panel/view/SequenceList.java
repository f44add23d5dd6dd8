package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.SequenceBar;
import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;

/** A bar for each sequence in the camera's memory; those selected are the ones to download or erase. */
final class SequenceList extends JList<SequenceBar> {

	private static final long serialVersionUID = 1L;

	private static final int ROWS = 6;

	private final DefaultListModel<SequenceBar> bars = new DefaultListModel<>();

	SequenceList() {
		setModel(bars);
		setVisibleRowCount(ROWS);
		setCellRenderer(new BarCell());
		setToolTipText("Sequences in the camera's memory; select those to download or erase, none for all");
	}

	/** Leaves the selection alone. */
	void show(final List<SequenceBar> now) {
		for (int i = 0; i < now.size(); i++) {
			if (i >= bars.size()) bars.addElement(now.get(i));
			else if (!bars.get(i).equals(now.get(i))) bars.set(i, now.get(i));
		}
		if (bars.size() > now.size()) bars.removeRange(now.size(), bars.size() - 1);
	}

	/** "all", or the numbers of those selected, as the commands take them. */
	String chosen() {
		final List<SequenceBar> selected = getSelectedValuesList();
		if (selected.isEmpty() || selected.size() == bars.size()) return "all";
		return selected.stream().map(bar -> Integer.toString(bar.index())).collect(Collectors.joining(","));
	}

	/** A text on a bar as long as its share. */
	private static final class BarCell extends DefaultListCellRenderer {

		private static final long serialVersionUID = 1L;

		private transient SequenceBar bar;
		private boolean selected;

		@Override
		public Component getListCellRendererComponent(final JList<?> list, final Object value, final int index,
			final boolean isSelected, final boolean focused)
		{
			super.getListCellRendererComponent(list, value, index, isSelected, focused);
			bar = (SequenceBar) value;
			selected = isSelected;
			setText(bar.text());
			setOpaque(false);
			return this;
		}

		@Override
		protected void paintComponent(final Graphics g) {
			if (selected) {
				g.setColor(getBackground());
				g.fillRect(0, 0, getWidth(), getHeight());
			}
			g.setColor(bar.active() ? Tones.active() : Tones.rest());
			final int length = (int) Math.round(bar.fraction() * getWidth());
			if (selected) g.fillRect(0, getHeight() - Math.max(2, getHeight() / 8), length, getHeight());
			else g.fillRect(0, 1, length, getHeight() - 2);
			super.paintComponent(g);
		}
	}
}
