package io.github.lynceus.fiji.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.fiji.Stage;
import io.github.lynceus.fiji.child.ModalDialogs;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Label;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** ImageJ with the plugin, and somebody who uses it with mouse and keys. */
abstract class Bench extends Stage {

	/** What the live window's last button offers. */
	private static final List<String> MORE = List.of("Lynceus Live Display...", "Lynceus Live Plot...",
		"Lynceus Live Spectrum...", "Lynceus Subwindow from Selection...", "Lynceus Full Frame", "Lynceus Camera Settings...");

	private static final Point DIALOG = new Point(60, 140);

	final Hands hands = new Hands();
	final Onlooker camera;

	Bench(final Onlooker camera) {
		this.camera = camera;
	}

	/** Connects, narrows the camera to a small window at a high rate and opens the live view, as a macro does. */
	LiveWindow open(final int width, final int height, final int rate) {
		IJ.run("Lynceus Connect...", "address=" + camera.address());
		IJ.run("Lynceus Camera Settings...", "width=" + width + " height=" + height + " exposure=10 framerate=" + rate);
		return watch();
	}

	/** Opens the live view and waits until a frame is on the screen. */
	LiveWindow watch() {
		IJ.run("Lynceus Live View");
		final LiveWindow live = LiveWindows.active();
		await("a painted frame", () -> live.lastStatus().shownRate() > 0);
		return live;
	}

	@Override
	protected void tidy() {
		assertQuiet();
		IJ.run("Close All");
		IJ.run("Lynceus Disconnect");
		await("the camera to be free", camera::isFree);
	}

	@Override
	protected void failed(final String scenario) {
		final Path folder = Path.of("target", "robot");
		folder.toFile().mkdirs();
		hands.picture(folder.resolve(scenario + ".png"), new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
		dialogs().forEach(dialog -> onEventThread(dialog::dispose));
		super.failed(scenario);
	}

	/** Nothing was complained about, in the log window or any other. */
	static void assertQuiet() {
		final String log = IJ.getLog();
		assertFalse(log != null && log.contains("xception"), log);
		assertEquals(null, WindowManager.getWindow("Exception"), "a window with an exception");
		assertEquals(List.of(), dialogs().stream().map(Dialog::getTitle).toList(), "dialogs left open");
	}

	/** Waits until a command that was begun from a menu has ended; ImageJ names its thread so. */
	static void awaitEnd(final String command) {
		await("the end of " + command, () -> Thread.getAllStackTraces().keySet().stream()
			.noneMatch(thread -> thread.getName().equals("Run$_" + command) || thread.getName().equals(command)));
	}

	// -- Windows --

	/** Presses a button of the live window. */
	void press(final LiveWindow live, final String label) {
		await("the button " + label, () -> ask(() -> button(live.image().getWindow(), label)) != null);
		hands.click(ask(() -> button(live.image().getWindow(), label)));
	}

	/** Chooses from the live window's menu of more, with the arrow keys. */
	void more(final LiveWindow live, final String command) {
		final Button button = ask(() -> find(live.image().getWindow(), Button.class, each -> each.getLabel().startsWith("More")));
		hands.click(button);
		for (int i = 0; i <= MORE.indexOf(command); i++) {
			hands.keys(KeyEvent.VK_DOWN);
		}
		hands.keys(KeyEvent.VK_ENTER);
	}

	/** Clicks into the picture, and waits until its window has the keyboard. */
	final void focus(final LiveWindow live) {
		hands.click(live.image().getCanvas());
		await("the keyboard", () -> live.image().getWindow().isFocused());
	}

	/** Waits until the live window's title tells a state. */
	static void awaitState(final LiveWindow live, final String state) {
		await("the title with " + state, () -> live.image().getTitle().endsWith(" (" + state + ")"));
	}

	static Button button(final Container container, final String label) {
		return find(container, Button.class, each -> label.equals(each.getLabel().strip()));
	}

	/** An image by its title; null when there is none. */
	static ImagePlus image(final String title) {
		return Arrays.stream(WindowManager.getImageTitles()).anyMatch(title::equals) ? WindowManager.getImage(title) : null;
	}

	// -- Dialogs --

	static List<Dialog> dialogs() {
		return Arrays.stream(Window.getWindows()).filter(each -> each instanceof Dialog && each.isShowing())
			.map(Dialog.class::cast).toList();
	}

	/**
	 * Waits until a dialog is there and has the keyboard. Without a window manager Java may believe it to be in the corner of
	 * the screen, where the mouse would look for its buttons: it is moved to where both agree.
	 */
	Dialog dialog(final String title) {
		await("the dialog " + title, () -> dialogs().stream().anyMatch(each -> title.equals(each.getTitle()))
			&& ask(ModalDialogs::areWaitedFor));
		final Dialog dialog = dialogs().stream().filter(each -> title.equals(each.getTitle())).findFirst().orElseThrow();
		await("the keyboard in " + title, () -> ask(() -> dialog.getFocusOwner() != null));
		onEventThread(() -> dialog.setLocation(DIALOG));
		return dialog;
	}

	/** Enters a value into the field beside a label. */
	void enter(final Dialog dialog, final String label, final String value) {
		final Component field = ask(() -> field(dialog, label));
		if (field instanceof Choice choice) {
			choose(choice, value);
		}
		else if (field instanceof Checkbox box) {
			if (box.getState() != Boolean.parseBoolean(value)) {
				hands.click(box, 8, box.getHeight() / 2);
			}
			await(label + " " + value, () -> box.getState() == Boolean.parseBoolean(value));
		}
		else {
			hands.click(field);
			hands.keys(KeyEvent.VK_END);
			hands.keys(KeyEvent.VK_SHIFT, KeyEvent.VK_HOME);
			hands.type(value);
			await(label + " " + value, () -> ask(((TextField) field)::getText).equals(value));
		}
	}

	private void choose(final Choice choice, final String value) {
		final int way = ask(() -> items(choice).indexOf(value) - choice.getSelectedIndex());
		hands.click(choice);
		for (int i = 0; i < Math.abs(way); i++) {
			hands.keys(way > 0 ? KeyEvent.VK_DOWN : KeyEvent.VK_UP);
		}
		hands.keys(KeyEvent.VK_ENTER);
		await(value, () -> value.equals(ask(choice::getSelectedItem)));
	}

	private static List<String> items(final Choice choice) {
		return IntStream.range(0, choice.getItemCount()).mapToObj(choice::getItem).toList();
	}

	/** What a field beside a label holds. */
	static String value(final Dialog dialog, final String label) {
		return ask(() -> ((TextField) field(dialog, label)).getText());
	}

	private static Component field(final Container dialog, final String label) {
		boolean here = false;
		for (final Component component : components(dialog)) {
			if (component instanceof Label text) {
				here = text.getText().equals(label);
			}
			else if (component instanceof Checkbox box && box.getLabel().equals(label)
				|| here && (component instanceof TextField || component instanceof Choice))
			{
				return component;
			}
		}
		throw new AssertionError("no field " + label);
	}

	private static List<Component> components(final Container container) {
		final List<Component> all = new ArrayList<>();
		for (final Component component : container.getComponents()) {
			all.add(component);
			if (component instanceof Container inner) {
				all.addAll(components(inner));
			}
		}
		return all;
	}

	/** Presses a button of a dialog, which closes it. */
	void press(final Dialog dialog, final String label) {
		hands.click(ask(() -> button(dialog, label)));
		await("the dialog to close", () -> !dialog.isShowing());
	}
}
