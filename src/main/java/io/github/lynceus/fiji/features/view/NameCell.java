package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.fiji.features.BrowserState;
import io.github.lynceus.fiji.features.FeatureRow;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;

/** The left side of a row: the name, as far in as its category is deep, with an arrow before a category. */
final class NameCell extends JLabel implements TableCellRenderer {

	private static final long serialVersionUID = 1L;

	private static final int STEP = 14;
	private static final int ARROW = 8;

	private final transient BrowserModel model;
	private final Font plain;
	private transient FeatureRow row;

	NameCell(final BrowserModel model) {
		this.model = model;
		plain = getFont().deriveFont(Font.PLAIN);
		setOpaque(true);
		setVerticalAlignment(SwingConstants.TOP);
	}

	@Override
	public Component getTableCellRendererComponent(final JTable table, final Object value, final boolean selected,
		final boolean focused, final int index, final int column)
	{
		row = (FeatureRow) value;
		final FeatureValue known = model.value(row.item());
		setText(row.item().title());
		setFont(row.item().isCategory() ? plain.deriveFont(Font.BOLD) : plain);
		setForeground(known.isUnavailable() || model.state() != BrowserState.OPEN ? Shades.disabled() : Shades.text());
		setBackground(ValueCell.background(row.item(), selected));
		final int top = (FeatureTable.lineHeight() - getFontMetrics(getFont()).getHeight()) / 2;
		setBorder(BorderFactory.createEmptyBorder(top, textStart(row), 0, 2));
		return this;
	}

	/** Where the name begins; left of that a click opens a category. */
	static int textStart(final FeatureRow row) {
		return 6 + row.depth() * STEP + STEP;
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		super.paintComponent(graphics);
		if (!row.item().isCategory()) return;
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setColor(getForeground());
		g.translate(textStart(row) - STEP, FeatureTable.lineHeight() / 2);
		if (row.open()) g.fillPolygon(new int[] { 0, ARROW, ARROW / 2 }, new int[] { -2, -2, 4 }, 3);
		else g.fillPolygon(new int[] { 1, 1, 7 }, new int[] { -ARROW / 2, ARROW / 2, 0 }, 3);
		g.dispose();
	}
}
