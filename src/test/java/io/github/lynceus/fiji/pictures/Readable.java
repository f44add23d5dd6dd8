package io.github.lynceus.fiji.pictures;

import ij.Prefs;
import io.github.lynceus.fiji.live.LiveStatus;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Label;
import java.awt.TextField;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.text.JTextComponent;

/** The texts of a window: which there are, which do not fit, which do not stand out. For the event thread. */
final class Readable {

	private Readable() {}

	/** All that can be read. */
	static List<String> texts(final Window window) {
		return components(window).stream().map(Readable::text).filter(text -> !text.isEmpty()).toList();
	}

	/** Labels and buttons that are smaller than their texts. */
	static List<String> cut(final Window window) {
		return components(window).stream().filter(Readable::isFixed).filter(component -> !text(component).isEmpty()).filter(
			component -> {
				final Dimension wanted = component.getPreferredSize();
				return component.getWidth() < wanted.width || component.getHeight() < wanted.height;
			}).map(component -> text(component) + " wants " + component.getPreferredSize() + " and has " + component.getSize())
			.toList();
	}

	/** Lines above a live image that go beyond its window, even in the smallest letters they are drawn in. */
	static List<String> cutLines(final Window window) {
		for (final LiveWindow live : LiveWindows.open()) {
			if (live.image().getWindow() == window) {
				final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(8 * Prefs.getGuiScale()));
				final FontMetrics metrics = window.getFontMetrics(font);
				final LiveStatus status = live.lastStatus();
				return Stream.of(status.frameLine(), status.streamLine(), status.valueLine()).filter(line -> metrics.stringWidth(
					line) > window.getWidth() - 10).map(line -> line + " is wider than " + window.getWidth()).toList();
			}
		}
		return List.of();
	}

	/** Texts that can be used and are too near to what is behind them. */
	static List<String> faint(final Window window) {
		return components(window).stream().filter(component -> component instanceof JComponent && component.isEnabled()
			&& !text(component).isEmpty()).filter(component -> contrast(component) < Contrast.ENOUGH).map(component -> String.format(
				"%s: %.2f, %s on %s", text(component), contrast(component), component.getForeground(), behind(component))).toList();
	}

	private static double contrast(final Component component) {
		return Contrast.ratio(component.getForeground(), behind(component));
	}

	private static Color behind(final Component component) {
		for (Component each = component; each != null; each = each.getParent()) {
			// A button's colour is painted by the look even where the component says it is not opaque.
			if (each.isOpaque() || each instanceof AbstractButton || !(each instanceof JComponent)) {
				return each.getBackground();
			}
		}
		return component.getBackground();
	}

	/** Whether it has no way to show more of its text than fits. */
	private static boolean isFixed(final Component component) {
		return component instanceof JLabel || component instanceof AbstractButton || component instanceof JComboBox<?>
			|| component instanceof Button || component instanceof Label || component instanceof Checkbox;
	}

	private static String text(final Component component) {
		final String text = component instanceof JLabel label ? label.getText()
			: component instanceof AbstractButton button ? button.getText()
				: component instanceof JTextComponent field ? field.getText()
					: component instanceof JComboBox<?> box ? String.valueOf(box.getSelectedItem())
						: component instanceof JProgressBar bar && bar.isStringPainted() ? bar.getString()
							: component instanceof Button button ? button.getLabel()
								: component instanceof Label label ? label.getText()
									: component instanceof Checkbox box ? box.getLabel()
										: component instanceof TextField field ? field.getText() : "";
		return text == null ? "" : text;
	}

	private static List<Component> components(final Container container) {
		final List<Component> all = new ArrayList<>();
		for (final Component component : container.getComponents()) {
			if (component.isShowing()) {
				all.add(component);
				if (component instanceof Container inner && !(component instanceof JComboBox<?>)) {
					all.addAll(components(inner));
				}
			}
		}
		return all;
	}
}
