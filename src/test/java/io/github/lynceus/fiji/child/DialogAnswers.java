package io.github.lynceus.fiji.child;

import java.awt.AWTEvent;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Label;
import java.awt.TextField;
import java.awt.event.AWTEventListener;
import java.awt.event.ActionEvent;
import java.awt.event.WindowEvent;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

import javax.swing.Timer;

/** The user at the dialogs: enters values by label and presses a button as soon as a dialog opens. */
final class DialogAnswers implements AWTEventListener {

	/** In place of a label: describe the dialog once more when everything is entered. */
	static final String LOOK = "(look)";

	private static final int POLL_MILLIS = 5;

	private final Deque<List<String>> answers = new ArrayDeque<>();
	private final List<String> seen = new ArrayList<>();
	private final Set<Dialog> answered = Collections.newSetFromMap(new WeakHashMap<>());

	/** Queues an answer: the button, then labels and values in turn. */
	synchronized void add(final List<String> answer) {
		answers.add(answer);
	}

	/** All dialogs that have been open, and forgets them. */
	synchronized List<String> takeSeen() {
		final List<String> taken = new ArrayList<>(seen);
		seen.clear();
		return taken;
	}

	@Override
	public void eventDispatched(final AWTEvent event) {
		if (event.getID() == WindowEvent.WINDOW_OPENED && event.getSource() instanceof Dialog) {
			final Dialog dialog = (Dialog) event.getSource();
			answerWhenBlocking(dialog);
		}
	}

	private void answerWhenBlocking(final Dialog dialog) {
		final Timer timer = new Timer(POLL_MILLIS, null);
		timer.addActionListener(tick -> {
			if (ModalDialogs.areWaitedFor()) {
				timer.stop();
				answer(dialog);
			}
		});
		timer.start();
	}

	private synchronized void answer(final Dialog dialog) {
		if (!answered.add(dialog)) {
			return;
		}
		final List<Component> components = components(dialog);
		seen.add(describe(dialog));
		final List<String> answer = answers.poll();
		final String button = answer == null ? null : answer.get(0);
		boolean look = false;
		for (int i = 1; answer != null && i < answer.size(); i += 2) {
			if (answer.get(i).equals(LOOK)) {
				look = true;
			}
			else {
				enter(components, answer.get(i), answer.get(i + 1), seen);
			}
		}
		if (look) {
			// The dialog is told of what was entered by events that are behind this one.
			EventQueue.invokeLater(() -> EventQueue.invokeLater(() -> lookAndPress(dialog, button)));
		}
		else {
			press(components, button);
		}
	}

	private synchronized void lookAndPress(final Dialog dialog, final String button) {
		seen.add(describe(dialog));
		press(components(dialog), button);
	}

	private static String describe(final Dialog dialog) {
		final StringBuilder text = new StringBuilder(dialog.getTitle());
		components(dialog).forEach(component -> describe(component, text));
		return text.toString();
	}

	private static void describe(final Component component, final StringBuilder text) {
		if (component instanceof Label) {
			text.append('\n').append(((Label) component).getText());
		}
		else if (component instanceof TextField) {
			text.append(" [").append(((TextField) component).getText()).append(']');
		}
		else if (component instanceof Checkbox) {
			final Checkbox box = (Checkbox) component;
			text.append('\n').append(box.getLabel()).append(box.getState() ? " [x]" : " [ ]");
		}
		else if (component instanceof Choice) {
			text.append(" [").append(((Choice) component).getSelectedItem()).append(']');
		}
		else if (component instanceof ij.gui.MultiLineLabel) {
			text.append('\n').append(text((ij.gui.MultiLineLabel) component));
		}
	}

	private static String text(final ij.gui.MultiLineLabel label) {
		try {
			final Field field = ij.gui.MultiLineLabel.class.getDeclaredField("lines");
			field.setAccessible(true);
			return String.join(" ", (String[]) field.get(label));
		}
		catch (final ReflectiveOperationException e) {
			return e.toString();
		}
	}

	private static void enter(final List<Component> components, final String label, final String value,
		final List<String> seen)
	{
		boolean here = false;
		for (final Component component : components) {
			if (component instanceof Label) {
				here = ((Label) component).getText().equals(label);
			}
			else if (component instanceof Checkbox && ((Checkbox) component).getLabel().equals(label)) {
				((Checkbox) component).setState(Boolean.parseBoolean(value));
				return;
			}
			else if (here && component instanceof TextField) {
				((TextField) component).setText(value);
				return;
			}
			else if (here && component instanceof Choice) {
				((Choice) component).select(value);
				return;
			}
		}
		seen.add("There is no field " + label + ".");
	}

	/** Presses a button by its label; without one, whatever ends the dialog without coming back: Cancel, or the first. */
	private static void press(final List<Component> components, final String label) {
		Button chosen = null;
		for (final Component component : components) {
			if (component instanceof Button) {
				final Button button = (Button) component;
				if (chosen == null || button.getLabel().strip().equals(label == null ? "Cancel" : label)) {
					chosen = button;
				}
			}
		}
		if (chosen != null) {
			chosen.dispatchEvent(new ActionEvent(chosen, ActionEvent.ACTION_PERFORMED, chosen.getLabel()));
		}
	}

	/** The first component of a type in a container. */
	static <T extends Component> T find(final Container container, final Class<T> type) {
		return components(container).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

	private static List<Component> components(final Container container) {
		final List<Component> all = new ArrayList<>();
		for (final Component component : container.getComponents()) {
			all.add(component);
			if (component instanceof Container) {
				all.addAll(components((Container) component));
			}
		}
		return all;
	}
}
