package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.genicam.Visibility;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;

/** Above the rows: search, for whom, all categories open or closed, read again. */
final class FeatureBar extends JPanel {

	private static final long serialVersionUID = 1L;

	private final List<Component> controls;

	FeatureBar(final BrowserModel model) {
		super(new BorderLayout(8, 0));
		setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
		final SearchField search = new SearchField(model::search);
		final JComboBox<Visibility> level = new JComboBox<>(Levels.OFFERED);
		level.setRenderer(new DefaultListCellRenderer() {

			private static final long serialVersionUID = 1L;

			@Override
			public Component getListCellRendererComponent(final JList<?> list, final Object value, final int index,
				final boolean selected, final boolean focused)
			{
				return super.getListCellRendererComponent(list, Levels.title((Visibility) value), index, selected, focused);
			}
		});
		level.setSelectedItem(model.level());
		level.setToolTipText("Whose features are shown");
		level.addActionListener(choice -> model.level((Visibility) level.getSelectedItem()));
		final JButton openAll = button("Expand", "Open all categories", () -> model.openAll(true));
		final JButton closeAll = button("Collapse", "Close all categories", () -> model.openAll(false));
		final JButton refresh = button("Refresh", "Read everything in sight from the camera again", model::refresh);
		final JPanel right = new JPanel(new FlowLayout(FlowLayout.RIGHT, 4, 0));
		right.add(new JLabel("Show for"));
		right.add(level);
		right.add(openAll);
		right.add(closeAll);
		right.add(refresh);
		add(search, BorderLayout.CENTER);
		add(right, BorderLayout.EAST);
		controls = List.of(search, level, openAll, closeAll, refresh);
	}

	private static JButton button(final String text, final String tip, final Runnable job) {
		final JButton button = new JButton(text);
		button.setToolTipText(tip);
		button.addActionListener(click -> job.run());
		return button;
	}

	void setUsable(final boolean usable) {
		controls.forEach(control -> control.setEnabled(usable));
	}
}
