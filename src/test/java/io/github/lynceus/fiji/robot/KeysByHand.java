package io.github.lynceus.fiji.robot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.gui.Toolbar;
import io.github.lynceus.fiji.live.LiveWindow;
import java.awt.Button;
import java.awt.Component;
import java.awt.event.KeyEvent;
import javax.swing.JLabel;

/** The live view without a mouse. */
final class KeysByHand extends Bench {

	KeysByHand(final Onlooker camera) {
		super(camera);
		add("lettersWithAltDoWhatTheButtonsDo", this::letters);
		add("theyCountInTheMainWindowToo", this::mainWindow);
		add("otherKeysStayImageJs", this::others);
		add("escEndsTheStreamButNoRecording", this::esc);
		add("theStatusBarTellsTheKeys", this::hints);
	}

	private LiveWindow focused() {
		final LiveWindow live = open(64, 32, 200);
		focus(live);
		return live;
	}

	private void letters() {
		final LiveWindow live = focused();
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_S);
		awaitState(live, "Stopped");
		await("silence", camera::isSilent);
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_S);
		awaitState(live, "Live");
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_F);
		awaitState(live, "Held");
		final String snap = live.source().name() + " FrameID " + live.lastStatus().frame().frameId();
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_N);
		await("the snap", () -> image(snap) != null);
		focus(live);
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_F);
		awaitState(live, "Live");
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_R);
		press(dialog("Lynceus Record Stream"), "Cancel");
		awaitEnd("Lynceus Record Stream...");
		assertFalse(live.isRecording());
		focus(live);
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_M);
		// Display is the first one of the menu.
		hands.keys(KeyEvent.VK_DOWN);
		hands.keys(KeyEvent.VK_ENTER);
		press(dialog("Lynceus Live Display"), "Cancel");
		awaitEnd("Lynceus Live Display...");
	}

	private void mainWindow() {
		final LiveWindow live = focused();
		final Component toolbar = Toolbar.getInstance();
		hands.click(toolbar, 10, toolbar.getHeight() / 2);
		await("the keyboard", () -> IJ.getInstance().isFocused());
		hands.keys(KeyEvent.VK_ALT, KeyEvent.VK_S);
		awaitState(live, "Stopped");
	}

	private void others() {
		final LiveWindow live = focused();
		await("two frames", () -> live.ring().end() > 20);
		hands.keys(KeyEvent.VK_COMMA);
		awaitState(live, "Held");
		await("one back", () -> live.lastStatus().framesBack() == 1);
		hands.keys(KeyEvent.VK_PERIOD);
		awaitState(live, "Live");
		final double before = ask(() -> live.image().getCanvas().getMagnification());
		hands.keys(KeyEvent.VK_MINUS);
		await("a smaller picture", () -> ask(() -> live.image().getCanvas().getMagnification()) < before);
	}

	private void esc() {
		final LiveWindow live = focused();
		press(live, "Record…");
		press(dialog("Lynceus Record Stream"), "OK");
		awaitState(live, "Live, Recording");
		focus(live);
		hands.keys(KeyEvent.VK_ESCAPE);
		final long frames = live.recorder().status().frames();
		await("more frames", () -> live.recorder().status().frames() > frames + 100);
		press(live, "End Recording");
		await("the recording", () -> image("Recording of " + live.source().name()) != null);
		awaitState(live, "Live");
		focus(live);
		hands.keys(KeyEvent.VK_ESCAPE);
		awaitState(live, "Stopped");
		await("silence", camera::isSilent);
		assertTrue(live.isOpen());
		assertFalse(camera.isFree());
		press(live, "Start");
		awaitState(live, "Live");
	}

	private void hints() {
		final LiveWindow live = open(64, 32, 200);
		final Button freeze = ask(() -> button(live.image().getWindow(), "Freeze"));
		hands.hover(freeze, 3, 3);
		await("the hint", () -> ask(() -> find(IJ.getInstance(), JLabel.class, label -> label.getText().startsWith(
			"Freeze (Alt+F) "))) != null);
	}
}
