package io.github.lynceus.fiji.robot;

import io.github.lynceus.fiji.Stage;
import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;

/** Mouse and keyboard. What they do reaches ImageJ through the X server, as a person's do. */
final class Hands {

	private static final int STEPS = 8;

	/** How often to look whether what was done has arrived: a tenth of a second in all. */
	private static final int LOOKS = 50;

	private final Robot robot;
	/** Releases of buttons and keys that were heard of. */
	private final AtomicInteger releases = new AtomicInteger();
	/** What has last told of the mouse. */
	private volatile Object under;

	Hands() {
		try {
			robot = new Robot();
			robot.setAutoDelay(2);
			final Toolkit toolkit = Toolkit.getDefaultToolkit();
			toolkit.addAWTEventListener(event -> under = event.getSource(), AWTEvent.MOUSE_EVENT_MASK
				| AWTEvent.MOUSE_MOTION_EVENT_MASK);
			toolkit.addAWTEventListener(this::count, AWTEvent.MOUSE_EVENT_MASK | AWTEvent.KEY_EVENT_MASK);
		}
		catch (final AWTException exception) {
			throw new IllegalStateException(exception);
		}
	}

	private void count(final AWTEvent event) {
		if (event.getID() == MouseEvent.MOUSE_RELEASED || event.getID() == KeyEvent.KEY_RELEASED) releases.incrementAndGet();
	}

	/**
	 * Does something, and returns when its events have arrived and been dealt with, or a little later if they never do, as
	 * with the release of a key that has closed the window. Robot's own waiting is for a program that has nothing to do,
	 * which takes seconds while a stream is shown.
	 */
	private void released(final int count, final Runnable action) {
		final int before = releases.get();
		action.run();
		seen(() -> releases.get() >= before + count);
		Stage.onEventThread(() -> {});
	}

	/** Whether something becomes true soon. */
	private static boolean seen(final BooleanSupplier condition) {
		for (int i = 0; i < LOOKS && !condition.getAsBoolean(); i++) {
			LockSupport.parkNanos(2_000_000);
		}
		return condition.getAsBoolean();
	}

	// -- Mouse --

	/** Presses and releases the mouse in the middle of a component. */
	void click(final Component component) {
		Stage.await("the size of " + component, () -> component.getWidth() > 0 && component.getHeight() > 0);
		click(component, component.getWidth() / 2, component.getHeight() / 2);
	}

	/** The same somewhere else in it. */
	void click(final Component component, final int x, final int y) {
		hover(component, x, y);
		released(1, () -> {
			robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
			robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
		});
	}

	/**
	 * Moves the mouse there, and sees to it that it is: a window that has just opened may not be where Java believes it to
	 * be, and one blocked by a dialog hears nothing.
	 */
	void hover(final Component component, final int x, final int y) {
		Stage.await("the mouse to be over " + component, () -> {
			final Point at = onScreen(component, x, y);
			under = null;
			robot.mouseMove(at.x - 1, at.y);
			robot.mouseMove(at.x, at.y);
			return seen(() -> under == component);
		});
	}

	/** Draws with the mouse from one point of a component to another. */
	void drag(final Component component, final Point from, final Point to) {
		hover(component, from.x, from.y);
		final Point first = onScreen(component, from.x, from.y);
		final Point last = onScreen(component, to.x, to.y);
		released(1, () -> {
			robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
			for (int i = 1; i <= STEPS; i++) {
				robot.mouseMove(first.x + (last.x - first.x) * i / STEPS, first.y + (last.y - first.y) * i / STEPS);
				Stage.onEventThread(() -> {});
			}
			robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
		});
	}

	/** Where a point of a component is on the screen, its window brought to the front unless it has the keyboard. */
	private Point onScreen(final Component component, final int x, final int y) {
		final Window window = component instanceof Window itself ? itself : SwingUtilities.getWindowAncestor(component);
		if (!window.isFocused()) {
			Stage.onEventThread(window::toFront);
			Toolkit.getDefaultToolkit().sync();
		}
		return Stage.ask(() -> {
			final Point origin = component.getLocationOnScreen();
			return new Point(origin.x + x, origin.y + y);
		});
	}

	// -- Keyboard --

	/** Presses keys one after the other, then releases them the other way round: the last one with the others held. */
	void keys(final int... codes) {
		released(codes.length, () -> {
			for (final int code : codes) {
				robot.keyPress(code);
			}
			for (int i = codes.length - 1; i >= 0; i--) {
				robot.keyRelease(codes[i]);
			}
		});
	}

	/** Types small letters, digits and what needs no other key. */
	void type(final String text) {
		text.chars().forEach(character -> keys(KeyEvent.getExtendedKeyCodeForChar(character)));
	}

	// -- Eyes --

	/** Saves what is on the screen as PNG. */
	void picture(final Path file, final Rectangle where) {
		final BufferedImage screen = robot.createScreenCapture(where);
		try {
			ImageIO.write(screen, "png", file.toFile());
		}
		catch (final IOException exception) {
			throw new UncheckedIOException(exception);
		}
	}
}
