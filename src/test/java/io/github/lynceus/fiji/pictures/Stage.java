package io.github.lynceus.fiji.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;
import io.github.lynceus.Awaiting;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;

/** An ImageJ with our menu, whose windows are found, placed and taken pictures of. */
final class Stage {

	private final Path folder;

	/** @param folder for pictures */
	Stage(final Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
		System.setProperty("plugins.dir", plugins().toString());
		final ImageJ imagej = new ImageJ();
		imagej.exitWhenQuitting(false);
		onEventThread(() -> {
			imagej.setLocation(0, 0);
			return null;
		});
	}

	/** ImageJ reads menus from jars in its plugins folder only; the classes are on the class path already. */
	private static Path plugins() throws IOException {
		final Path root = Files.createTempDirectory("lynceus-pictures");
		final Path plugins = Files.createDirectories(root.resolve("plugins"));
		try (OutputStream file = Files.newOutputStream(plugins.resolve("Lynceus_.jar"));
			JarOutputStream jar = new JarOutputStream(file))
		{
			jar.putNextEntry(new JarEntry("plugins.config"));
			jar.write(Stage.class.getResourceAsStream("/plugins.config").readAllBytes());
			jar.closeEntry();
		}
		return root;
	}

	static <T> T onEventThread(final Callable<T> job) {
		final FutureTask<T> task = new FutureTask<>(job);
		if (EventQueue.isDispatchThread()) {
			task.run();
		}
		else {
			EventQueue.invokeLater(task);
		}
		try {
			return task.get();
		}
		catch (final Exception exception) {
			throw new IllegalStateException(exception);
		}
	}

	/** Does a command of the menu as a macro does and waits for its end. */
	static void run(final String command, final String options) {
		requireCommand(command);
		IJ.run(command, options);
	}

	/** Chooses a command from the menu, which asks for its inputs. @return its dialog */
	static Window dialog(final String command) {
		requireCommand(command);
		IJ.doCommand(command);
		final String title = command.replace("...", "");
		final Window found = window(each -> title(each).equals(title));
		Awaiting.until("its buttons", () -> onEventThread(() -> Readable.texts(found).stream().anyMatch(text -> text.strip()
			.equals("OK"))));
		return found;
	}

	/** Cancels a command's dialog and waits for the command's end. ImageJ takes the next command for the rest of this one. */
	static void cancel(final Window dialog, final String command) throws InterruptedException {
		press(dialog, "Cancel");
		for (final Thread thread : Thread.getAllStackTraces().keySet()) {
			if (thread.getName().equals(command)) {
				thread.join();
			}
		}
		try {
			IJ.run("Fresh Start");
		}
		catch (final RuntimeException cancelled) {
			assertEquals("Macro canceled", cancelled.getMessage());
		}
	}

	/** ImageJ would say so in a dialog and wait for somebody to close it. */
	private static void requireCommand(final String command) {
		assertTrue(Menus.getCommands().containsKey(command), "no command " + command);
	}

	/** The live view in front, after it has painted a few frames more. */
	static LiveWindow live() {
		final LiveWindow live = LiveWindows.active();
		Awaiting.until("frames on the screen", () -> live.lastStatus().shownRate() > 0 && live.lastStatus().frameLine()
			.startsWith("FrameID") && live.lastStatus().streamLine().contains("latency"));
		return live;
	}

	/** The window that is showing and fulfils this, once there is one. */
	static Window window(final Predicate<Window> condition) {
		final Window[] found = new Window[1];
		Awaiting.until("a window", () -> {
			found[0] = onEventThread(() -> Arrays.stream(Window.getWindows()).filter(Window::isShowing).filter(condition)
				.findFirst().orElse(null));
			return found[0] != null;
		});
		return found[0];
	}

	static Window titled(final String part) {
		return window(each -> title(each).contains(part));
	}

	static String title(final Window window) {
		return window instanceof java.awt.Frame frame ? String.valueOf(frame.getTitle())
			: window instanceof java.awt.Dialog dialog ? String.valueOf(dialog.getTitle()) : "";
	}

	/** Puts a window there and in front of those before it. */
	static void place(final Window window, final int x, final int y) {
		onEventThread(() -> {
			window.setLocation(x, y);
			window.toFront();
			return null;
		});
		Awaiting.until("its place", () -> onEventThread(() -> window.getLocationOnScreen().equals(new Point(x, y))));
	}

	static void press(final Window window, final String label) {
		Awaiting.until(label + " can be pressed", () -> onEventThread(() -> {
			final Component button = find(window, label);
			return button != null && button.isEnabled();
		}));
		onEventThread(() -> {
			final Component found = find(window, label);
			assertTrue(found != null, "no button " + label + " among " + Readable.texts(window));
			if (found instanceof AbstractButton button) {
				EventQueue.invokeLater(button::doClick);
			}
			else {
				final Button button = (Button) found;
				EventQueue.invokeLater(() -> Arrays.stream(button.getActionListeners()).forEach(listener -> listener
					.actionPerformed(new java.awt.event.ActionEvent(button, java.awt.event.ActionEvent.ACTION_PERFORMED, label))));
			}
			return null;
		});
	}

	private static Component find(final Container container, final String label) {
		for (final Component component : container.getComponents()) {
			if (component instanceof AbstractButton button && label.equals(button.getText())
				|| component instanceof Button old && label.equals(old.getLabel().strip()))
			{
				return component;
			}
			final Component inner = component instanceof Container more ? find(more, label) : null;
			if (inner != null) {
				return inner;
			}
		}
		return null;
	}

	/** Waits until a window says so. */
	static void says(final Window window, final String part) {
		try {
			Awaiting.until("it says " + part, () -> onEventThread(() -> Readable.texts(window).stream().anyMatch(text -> text
				.contains(part))));
		}
		catch (final AssertionError vain) {
			throw new AssertionError(vain.getMessage() + ", but " + onEventThread(() -> Readable.texts(window)), vain);
		}
	}

	/**
	 * Takes a picture and sees that there is something in it that can be read.
	 *
	 * @param name of the file
	 * @param windows the lowest first
	 */
	void picture(final String name, final Window... windows) throws Exception {
		settle();
		// While nothing is painted: there, what is drawn anew may be empty for a moment.
		final BufferedImage picture = onEventThread(() -> WindowPicture.of(List.of(windows)));
		ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
		final List<String> troubles = new ArrayList<>();
		for (final Window window : windows) {
			troubles.addAll(onEventThread(() -> Readable.cut(window)));
			troubles.addAll(onEventThread(() -> Readable.faint(window)));
			troubles.addAll(onEventThread(() -> Readable.cutLines(window)));
		}
		assertEquals(List.of(), troubles, name + " cannot be read everywhere");
		assertFalse(WindowPicture.isBlank(picture), name + " shows nothing");
		assertTrue(picture.getWidth() >= windows[windows.length - 1].getWidth(), name);
	}

	/** Until what was asked for is painted. */
	private static void settle() {
		for (int i = 0; i < 3; i++) {
			onEventThread(() -> null);
			java.awt.Toolkit.getDefaultToolkit().sync();
		}
		final long now = System.nanoTime();
		Awaiting.until("timers have painted", () -> System.nanoTime() - now > 400_000_000L);
	}
}
