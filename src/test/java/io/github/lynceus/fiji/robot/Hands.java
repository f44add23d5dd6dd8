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
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;

/** Mouse and keyboard. What they do reaches ImageJ through the X server, as a person's do. */
final class Hands {

	private static final int STEPS = 8;

	private final Robot robot;
	/** What has last told of the mouse. */
	private volatile Object under;

	Hands() {
		try {
			robot = new Robot();
			robot.setAutoDelay(2);
			Toolkit.getDefaultToolkit().addAWTEventListener(event -> under = event.getSource(), AWTEvent.MOUSE_EVENT_MASK
				| AWTEvent.MOUSE_MOTION_EVENT_MASK);
		}
		catch (final AWTException exception) {
			throw new IllegalStateException(exception);
		}
	}

	// -- Mouse --

	/** Presses and releases the mouse in the middle of a component. */
	void click(final Component component) {
		click(component, component.getWidth() / 2, component.getHeight() / 2);
	}

	/** The same somewhere else in it. */
	void click(final Component component, final int x, final int y) {
		hover(component, x, y);
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
		robot.waitForIdle();
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
			robot.waitForIdle();
			return under == component;
		});
	}

	/** Draws with the mouse from one point of a component to another. */
	void drag(final Component component, final Point from, final Point to) {
		hover(component, from.x, from.y);
		final Point first = onScreen(component, from.x, from.y);
		final Point last = onScreen(component, to.x, to.y);
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		for (int i = 1; i <= STEPS; i++) {
			robot.mouseMove(first.x + (last.x - first.x) * i / STEPS, first.y + (last.y - first.y) * i / STEPS);
			robot.waitForIdle();
		}
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
		robot.waitForIdle();
	}

	/** Where a point of a component is on the screen, its window brought to the front unless it has the keyboard. */
	private Point onScreen(final Component component, final int x, final int y) {
		final Window window = component instanceof Window itself ? itself : SwingUtilities.getWindowAncestor(component);
		if (!window.isFocused()) {
			Stage.onEventThread(window::toFront);
			robot.waitForIdle();
		}
		return Stage.ask(() -> {
			final Point origin = component.getLocationOnScreen();
			return new Point(origin.x + x, origin.y + y);
		});
	}

	// -- Keyboard --

	/** Presses keys one after the other, then releases them the other way round: the last one with the others held. */
	void keys(final int... codes) {
		for (final int code : codes) {
			robot.keyPress(code);
		}
		for (int i = codes.length - 1; i >= 0; i--) {
			robot.keyRelease(codes[i]);
		}
		robot.waitForIdle();
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
