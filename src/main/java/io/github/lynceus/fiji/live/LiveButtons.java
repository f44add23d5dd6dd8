package io.github.lynceus.fiji.live;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Prefs;
import io.github.lynceus.fiji.macro.RecordedLine;
import java.awt.Button;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.MenuItem;
import java.awt.Panel;
import java.awt.PopupMenu;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * The buttons below a live image. They do what the commands do and write their lines into the recorder; those with a dialog
 * run the command itself. None of them waits on the event thread.
 */
final class LiveButtons extends Panel {

	private static final long serialVersionUID = 1L;
	private static final String STATE = "Lynceus Live State...";
	private static final String[] MORE = { "Lynceus Live Display...", "Lynceus Live Plot...", "Lynceus Live Spectrum...",
		"Lynceus Subwindow from Selection...", "Lynceus Full Frame", "Lynceus Camera Settings..." };

	private final transient LiveWindow live;
	private final transient Map<Integer, Runnable> keys = new HashMap<>();
	private final boolean canSwitch;
	private final Button stream = new Button("Start");
	private final Button freeze = new Button("Freeze");
	private final Button record = new Button("End Recording");

	LiveButtons(final LiveWindow live, final boolean canSwitch) {
		super(new FlowLayout(FlowLayout.LEFT, 4, 2));
		this.live = live;
		setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(12 * Prefs.getGuiScale())));
		this.canSwitch = canSwitch;
		if (canSwitch) {
			add(stream, KeyEvent.VK_S, "stops or starts the stream; the frames stay", () -> background(this::toggleStream));
		}
		add(freeze, KeyEvent.VK_F, "holds the frames there are, or follows again", this::toggleFreeze);
		add(new Button("Snap"), KeyEvent.VK_N, "shows the frame as an image of its own", () -> background(this::snap));
		add(record, KeyEvent.VK_R, "records the stream to memory or disk", this::toggleRecording);
		final Button more = new Button("More \u25BE");
		final PopupMenu menu = new PopupMenu();
		for (final String command : MORE) {
			final MenuItem item = new MenuItem(command);
			item.addActionListener(event -> run(command));
			menu.add(item);
		}
		more.add(menu);
		add(more, KeyEvent.VK_M, "display, plots, subwindow, settings", () -> menu.show(more, 0, more.getHeight()));
	}

	/** @param what it does; ImageJ's status bar says so, with the key, while the mouse is on it */
	private void add(final Button button, final int key, final String what, final Runnable action) {
		keys.put(key, action);
		button.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseEntered(final MouseEvent event) {
				IJ.showStatus(button.getLabel() + " (Alt+" + (char) key + ") " + what);
			}
		});
		// Like ImageJ's sliders: keys stay ImageJ's.
		button.setFocusable(false);
		final ImageJ imagej = IJ.getInstance();
		if (imagej != null) {
			button.addKeyListener(imagej);
		}
		button.addActionListener(event -> action.run());
		add(button);
	}

	/** Does what the button with this key does. @return whether there is one */
	boolean press(final int key) {
		final Runnable action = keys.get(key);
		if (action != null) {
			action.run();
		}
		return action != null;
	}

	/** Esc ends the stream, unless it is being recorded: nobody is to lose that by a key that ends so much else. */
	void escape() {
		if (canSwitch && live.lastStatus().running() && !live.isRecordingSeen()) {
			background(() -> stream(false));
		}
	}

	/** Labels that fit the state; they were the widest ones until now, which made the room. */
	void refresh(final LiveStatus status, final boolean recording) {
		label(stream, status.running() ? "Stop" : "Start");
		label(freeze, status.following() ? "Freeze" : "Follow");
		label(record, recording ? "End Recording" : "Record\u2026");
	}

	private static void label(final Button button, final String text) {
		if (!button.getLabel().equals(text)) {
			button.setLabel(text);
		}
	}

	// -- Actions --

	private void toggleStream() {
		stream(!live.lastStatus().running());
	}

	private void stream(final boolean on) {
		live.stream(on);
		RecordedLine.record(live.toSelect(), STATE, "state=" + (on ? LiveState.RUNNING : LiveState.STOPPED));
	}

	private void toggleFreeze() {
		final boolean on = live.isFollowing();
		live.freeze(on);
		RecordedLine.record(live.toSelect(), STATE, "state=" + (on ? LiveState.FROZEN : LiveState.FOLLOWING));
	}

	private void snap() {
		final ImagePlus image = live.snap();
		if (image != null) {
			image.show();
			RecordedLine.record(live.toSelect(), "Lynceus Live Snap", "");
		}
	}

	private void toggleRecording() {
		if (live.isRecording()) {
			background(this::endRecording);
		}
		else {
			run("Lynceus Record Stream...");
		}
	}

	private void endRecording() {
		live.stopRecording();
		final ImagePlus image = RecordedStream.result(live.recorder());
		if (image != null) {
			image.show();
		}
		RecordedLine.record(live.toSelect(), "Lynceus End Recording", "");
	}

	private void run(final String command) {
		live.attended();
		IJ.doCommand(command);
	}

	private static void background(final Runnable task) {
		final Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (final RuntimeException exception) {
				IJ.error("Lynceus Live View", exception.getMessage());
			}
		}, "Lynceus live button");
		thread.setDaemon(true);
		thread.start();
	}
}
