package io.github.lynceus.fiji.features;

import io.github.lynceus.Awaiting;
import io.github.lynceus.fiji.features.view.FeatureWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.JTable;

/** Eyes and hands on a feature window: all of it happens on the event thread, but for the mouse. */
final class BrowserProbe {

	private static final int VALUE = 1;

	private final FeatureWindow window;

	BrowserProbe(final FeatureWindow window) {
		this.window = window;
	}

	/** Runs something on the event thread and gives back what it gave. */
	static <T> T onEdt(final Callable<T> job) {
		final FutureTask<T> task = new FutureTask<>(job);
		EventQueue.invokeLater(task);
		try {
			return task.get();
		}
		catch (final Exception e) {
			throw new AssertionError(e);
		}
	}

	/** The window that is open, once there is one. */
	static BrowserProbe opened() {
		Awaiting.until("a feature window", () -> onEdt(() -> find()) != null);
		return new BrowserProbe(onEdt(BrowserProbe::find));
	}

	private static FeatureWindow find() {
		for (final java.awt.Frame frame : java.awt.Frame.getFrames()) {
			if (frame instanceof FeatureWindow window && window.isShowing()) return window;
		}
		return null;
	}

	FeatureWindow window() {
		return window;
	}

	BrowserModel model() {
		return window.model();
	}

	/** Waits until the model says so. */
	void until(final String what, final Predicate<BrowserModel> condition) {
		Awaiting.until(what, () -> onEdt(() -> condition.test(model())));
	}

	FeatureItem item(final String name) {
		return onEdt(() -> model().rows().get(row(name)).item());
	}

	/** Waits until a feature has a value. */
	void untilValue(final String name, final String text) {
		final FeatureItem item = item(name);
		until(name + " to be " + text, m -> m.value(item).text().equals(text));
	}

	private int row(final String name) {
		final List<FeatureRow> rows = model().rows();
		for (int i = 0; i < rows.size(); i++) if (rows.get(i).item().name().equals(name)) return i;
		throw new AssertionError("no row " + name + " in " + rows.size());
	}

	/** Begins to edit a feature; gives the component of that type in its editor. */
	<C extends Component> C edit(final String name, final Class<C> type) {
		return onEdt(() -> {
			final JTable table = table();
			table.scrollRectToVisible(table.getCellRect(row(name), VALUE, true));
			table.changeSelection(row(name), VALUE, false, false);
			if (!table.editCellAt(row(name), VALUE)) throw new AssertionError(name + " cannot be edited");
			return find((Container) table.getEditorComponent(), type);
		});
	}

	/** Presses and releases the mouse in the value of a feature, so many pixels from its left. */
	void click(final String name, final int x) throws Exception {
		final Point at = onEdt(() -> {
			final Rectangle cell = table().getCellRect(row(name), VALUE, false);
			final Point origin = table().getLocationOnScreen();
			return new Point(origin.x + cell.x + x, origin.y + cell.y + cell.height / 2);
		});
		final Robot robot = new Robot();
		robot.mouseMove(at.x, at.y);
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
	}

	int rowHeight(final String name) {
		return onEdt(() -> table().getRowHeight(row(name)));
	}

	JTable table() {
		return find(window.getContentPane(), JTable.class);
	}

	<C extends Component> C component(final Class<C> type) {
		return onEdt(() -> find(window.getContentPane(), type));
	}

	private static <C extends Component> C find(final Container container, final Class<C> type) {
		for (final Component component : container.getComponents()) {
			if (type.isInstance(component)) return type.cast(component);
			if (component instanceof Container inner) {
				final C found = find(inner, type);
				if (found != null) return found;
			}
		}
		return null;
	}

	/** Puts everything that can be seen to rest, then saves it as PNG. */
	void picture(final Path folder, final String name) throws Exception {
		until("all rows in sight to be read", m -> onEdtRowsKnown(m));
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

	private boolean onEdtRowsKnown(final BrowserModel model) {
		final Rectangle sight = table().getVisibleRect();
		final int first = table().rowAtPoint(sight.getLocation());
		final int last = table().rowAtPoint(new Point(0, sight.y + sight.height - 1));
		for (int i = first; i <= (last < 0 ? model.rows().size() - 1 : last); i++) {
			if (!model.value(model.rows().get(i).item()).isKnown()) return false;
		}
		return true;
	}

	void close() {
		onEdt(() -> {
			window.dispose();
			return null;
		});
	}
}
