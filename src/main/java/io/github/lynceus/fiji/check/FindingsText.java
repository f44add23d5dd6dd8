package io.github.lynceus.fiji.check;

import io.github.lynceus.check.CheckReport;
import io.github.lynceus.check.Finding;
import io.github.lynceus.check.Severity;
import io.github.lynceus.fiji.LookColours;
import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;

/** Findings as text that can be selected and copied: what is wrong first, each with a coloured mark. */
final class FindingsText extends JTextPane {

	private static final long serialVersionUID = 1L;

	private static final Color GREEN = new Color(0x2E9E45);
	private static final Color AMBER = new Color(0xD98E00);
	private static final Color RED = new Color(0xD32F2F);
	private static final float INDENT = 24;
	private static final int MARGIN = 8;

	FindingsText(final CheckReport report) {
		setEditable(false);
		setMargin(new Insets(MARGIN, MARGIN, MARGIN, MARGIN));
		getCaret().setVisible(true);
		final SimpleAttributeSet title = new SimpleAttributeSet();
		StyleConstants.setBold(title, true);
		StyleConstants.setSpaceBelow(title, 6);
		line(report.sentence(), title);
		for (final Severity severity : new Severity[] { Severity.ERROR, Severity.WARNING, Severity.OK }) {
			report.findings().stream().filter(finding -> finding.severity() == severity).forEach(this::add);
		}
		setCaretPosition(0);
	}

	private void add(final Finding finding) {
		final SimpleAttributeSet mark = new SimpleAttributeSet();
		StyleConstants.setForeground(mark, colour(finding.severity()));
		StyleConstants.setBold(mark, true);
		append("\u25CF " + finding.severity().word() + "  ", mark);
		final SimpleAttributeSet body = new SimpleAttributeSet();
		StyleConstants.setSpaceAbove(body, 4);
		StyleConstants.setLeftIndent(body, INDENT);
		StyleConstants.setFirstLineIndent(body, -INDENT);
		line(finding.sentence(), body);
		final SimpleAttributeSet code = new SimpleAttributeSet();
		StyleConstants.setFontFamily(code, Font.MONOSPACED);
		StyleConstants.setLeftIndent(code, 2 * INDENT);
		for (final String command : finding.commands()) line(command, code);
	}

	private void line(final String text, final SimpleAttributeSet style) {
		append(text + "\n", style);
		getStyledDocument().setParagraphAttributes(getStyledDocument().getLength() - 1, 1, style, false);
	}

	private void append(final String text, final SimpleAttributeSet style) {
		try {
			final StyledDocument document = getStyledDocument();
			document.insertString(document.getLength(), text, style);
		}
		catch (final BadLocationException exc) {
			throw new AssertionError("the end is in the document", exc);
		}
	}

	/** As far from the background as text is, so that it is read on a dark one too. */
	private static Color colour(final Severity severity) {
		final Color pure = severity == Severity.OK ? GREEN : severity == Severity.WARNING ? AMBER : RED;
		return LookColours.mix(pure, LookColours.or("TextPane.foreground", Color.BLACK), 0.8);
	}
}
