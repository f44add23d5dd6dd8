package io.github.lynceus.fiji.panel;

import io.github.lynceus.Awaiting;
import io.github.lynceus.fiji.panel.view.PanelWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Robot;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;

/** Eyes and hands on a control panel: all of it happens on the event thread. */
final class PanelProbe {

	private final PanelWindow window;

	PanelProbe(final PanelWindow window) {
		this.window = window;
	}

	/** Runs something on the event thread and gives back what it gave. */
	static <T> T onEdt(final Callable<T> job) {
		final FutureTask<T> task = new FutureTask<>(job);
		if (EventQueue.isDispatchThread()) task.run();
		else EventQueue.invokeLater(task);
		try {
			return task.get();
		}
		catch (final Exception e) {
			throw new AssertionError(e);
		}
	}

	/** The panel that is open, once there is one. */
	static PanelProbe opened() {
		Awaiting.until("a panel", () -> onEdt(PanelProbe::find) != null);
		return new PanelProbe(onEdt(PanelProbe::find));
	}

	private static PanelWindow find() {
		for (final Frame frame : Frame.getFrames()) {
			if (frame instanceof PanelWindow window && window.isShowing()) return window;
		}
		return null;
	}

	PanelWindow window() {
		return window;
	}

	/** Waits until the model says so. */
	void until(final String what, final Predicate<PanelModel> condition) {
		Awaiting.until(what, () -> onEdt(() -> condition.test(window.model())));
	}

	/** Waits until everything was read and nothing is being done. */
	PanelProbe untilReady() {
		until("a panel at rest", model -> model.isReady() && model.job() == null && model.state().settings() != null);
		return this;
	}

	String log() {
		return onEdt(() -> window.model().log().entries().stream().map(LogEntry::text).reduce("", (all, line) -> all + line
			+ "\n"));
	}

	// -- Components --

	private static void collect(final Container container, final List<Component> found) {
		for (final Component component : container.getComponents()) {
			found.add(component);
			if (component instanceof Container inner) collect(inner, found);
		}
	}

	private <C extends Component> C find(final Class<C> type, final String what, final Predicate<C> condition) {
		return onEdt(() -> {
			final List<Component> all = new ArrayList<>();
			collect(window.getContentPane(), all);
			return all.stream().filter(type::isInstance).map(type::cast).filter(condition).findFirst()
				.orElseThrow(() -> new AssertionError("no " + what));
		});
	}

	AbstractButton button(final String text) {
		return find(AbstractButton.class, "button " + text, button -> text.equals(button.getText()));
	}

	/** All that do something of ours. */
	List<AbstractButton> buttons() {
		return onEdt(() -> {
			final List<Component> all = new ArrayList<>();
			collect(window.getContentPane(), all);
			return all.stream().filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast)
				.filter(button -> button.getText() != null && !button.getText().isEmpty()).toList();
		});
	}

	/** By how its tip begins. */
	JTextField field(final String tip) {
		return find(JTextField.class, "field " + tip, field -> field.getToolTipText() != null
			&& field.getToolTipText().startsWith(tip));
	}

	<C extends JComponent> C component(final Class<C> type, final String tip) {
		return find(type, type.getSimpleName() + " " + tip, component -> component.getToolTipText() != null
			&& component.getToolTipText().startsWith(tip));
	}

	/** Whether a sentence can be read somewhere in it. */
	boolean says(final String text) {
		return onEdt(() -> {
			final List<Component> all = new ArrayList<>();
			collect(window.getContentPane(), all);
			return all.stream().filter(Component::isShowing).anyMatch(component -> component instanceof JTextComponent area
				&& area.getText().contains(text) || component instanceof javax.swing.JLabel label && label.getText() != null
					&& label.getText().contains(text));
		});
	}

	// -- Hands --

	/** Presses a button once it can be. */
	void press(final String text) {
		final AbstractButton button = button(text);
		Awaiting.until(text + " to be usable", () -> onEdt(button::isEnabled));
		onEdt(() -> {
			button.doClick(0);
			return null;
		});
	}

	/** Writes into a field as its user does, without Enter. */
	void type(final String tip, final String text) {
		final JTextField field = field(tip);
		onEdt(() -> {
			field.setText(text);
			return null;
		});
	}

	/** Puts everything that can be seen to rest, then saves it as PNG. */
	void picture(final Path folder, final String name) throws Exception {
		onEdt(() -> {
			window.toFront();
			window.repaint();
			return null;
		});
		final Robot robot = new Robot();
		robot.mouseMove(1270, 1000);
		robot.waitForIdle();
		final Rectangle bounds = onEdt(window::getBounds);
		ImageIO.write(robot.createScreenCapture(bounds), "png", new File(folder.toFile(), name + ".png"));
	}

	void close() {
		onEdt(() -> {
			window.dispose();
			return null;
		});
	}
}
