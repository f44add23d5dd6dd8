package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.LogEntry;
import io.github.lynceus.fiji.panel.PanelModel;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;

/** What happened, the newest at the bottom; can be copied. */
final class LogSection extends JPanel {

	private static final long serialVersionUID = 1L;

	private static final int LINES = 7;
	private static final int WIDTH = 22;

	private final transient PanelModel model;
	private final JTextPane text = new JTextPane();
	private long shown;

	LogSection(final PanelModel model) {
		super(new BorderLayout());
		this.model = model;
		setBorder(PanelSection.titled("Log"));
		text.setEditable(false);
		text.setFont(UIManager.getFont("Label.font"));
		final JScrollPane scroll = new JScrollPane(text);
		scroll.setPreferredSize(new Dimension(WIDTH * Sizes.line(), LINES * Sizes.line()));
		add(scroll);
	}

	void refresh() {
		final long written = model.log().written();
		if (written == shown) return;
		final List<LogEntry> entries = model.log().entries();
		final StyledDocument document = text.getStyledDocument();
		try {
			// NB: what the log has forgotten is still here, so it begins anew when it is all forgotten.
			if (written - shown > entries.size() || document.getLength() > 1 << 18) {
				document.remove(0, document.getLength());
				shown = written - entries.size();
			}
			for (final LogEntry entry : entries.subList(entries.size() - (int) (written - shown), entries.size())) {
				document.insertString(document.getLength(), (document.getLength() == 0 ? "" : "\n") + entry, style(entry));
			}
		}
		catch (final BadLocationException exc) {
			throw new IllegalStateException(exc);
		}
		shown = written;
		text.setCaretPosition(document.getLength());
	}

	private static MutableAttributeSet style(final LogEntry entry) {
		final MutableAttributeSet style = new SimpleAttributeSet();
		final Color colour = entry.problem() ? Tones.problem() : Tones.text();
		StyleConstants.setForeground(style, colour);
		return style;
	}
}
