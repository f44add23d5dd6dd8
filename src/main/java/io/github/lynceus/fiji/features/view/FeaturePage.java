package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;

/** What the description says about the row that was clicked last. */
final class FeaturePage extends JScrollPane {

	private static final long serialVersionUID = 1L;

	private final JEditorPane text = new JEditorPane("text/html", "");
	private String shown = "";

	FeaturePage() {
		text.setEditable(false);
		text.setFocusable(false);
		text.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, Boolean.TRUE);
		text.setBorder(BorderFactory.createEmptyBorder(3, 6, 3, 6));
		setViewportView(text);
		setPreferredSize(new Dimension(100, 86));
		show(null, FeatureValue.UNREAD);
	}

	/** @param item null if none was clicked yet */
	void show(final FeatureItem item, final FeatureValue value) {
		final String page = item == null ? "<html><body><font color='gray'>Click a row to read what it is.</font></body></html>"
			: FeatureTip.page(item, value);
		if (page.equals(shown)) return;
		shown = page;
		text.setText(page);
		text.setCaretPosition(0);
	}
}
