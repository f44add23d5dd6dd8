package io.github.lynceus.fiji.panel;

import io.github.lynceus.fiji.Subwindow;
import java.util.ArrayList;
import java.util.List;

/** What is different between two readings of a camera, as lines for the log: whoever changed it. */
final class StateChanges {

	private final List<String> lines = new ArrayList<>();

	private StateChanges() {}

	static List<String> between(final PanelState before, final PanelState now) {
		final StateChanges changes = new StateChanges();
		if (before.status() != null && now.status() != null) changes.status(before.status(), now.status());
		if (before.settings() != null && now.settings() != null) changes.settings(before.settings(), now.settings());
		if (before.memory() != null && now.memory() != null) changes.memory(before.memory(), now.memory());
		changes.triggers(before.triggers(), now.triggers());
		return List.copyOf(changes.lines);
	}

	private void status(final CameraStatus before, final CameraStatus now) {
		if (before.state().equals(now.state()) && before.reason().equals(now.reason())) return;
		lines.add("The camera is " + now.state() + (now.reason().isEmpty() ? "." : " (" + now.reason() + ")."));
	}

	private void settings(final SettingsState before, final SettingsState now) {
		if (!before.window().equals(now.window())) lines.add("Window " + text(before.window()) + " → " + text(now.window()));
		number("Frame rate", before.frameRate(), now.frameRate(), "Hz");
		number("Integration time", before.integrationTime(), now.integrationTime(), "µs");
		if (!before.mode().equals(now.mode())) lines.add("Calibration " + before.mode() + " → " + now.mode());
		if (!before.calibration().equals(now.calibration())) lines.add("Calibration is now " + now.calibration() + ".");
	}

	private static String text(final Subwindow window) {
		return window.width() + "×" + window.height() + " at " + window.x() + ", " + window.y();
	}

	private void number(final String name, final double before, final double now, final String unit) {
		final String was = Figures.number(before);
		final String is = Figures.number(now);
		if (!was.equals(is)) lines.add(name + " " + was + " → " + is + " " + unit);
	}

	private void memory(final MemoryState before, final MemoryState now) {
		final int was = before.info().sequences().size();
		final int is = now.info().sequences().size();
		if (was != is) lines.add("The memory holds " + Figures.count(is, "sequence") + ", " + Figures.bytes(now.info().freeBytes())
			+ " are free.");
		final String plan = plan(now);
		if (!plan.equals(plan(before))) lines.add("The next recording is " + plan + ".");
	}

	private static String plan(final MemoryState memory) {
		return memory.info().sequencesToRecord() + " × " + Figures.count(memory.info().framesPerSequence(), "frame") + ", "
			+ memory.info().preMoi() + " before the moment of interest, marked by " + memory.info().moiSource();
	}

	private void triggers(final List<TriggerState> before, final List<TriggerState> now) {
		for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
			final String is = text(now.get(i));
			if (!text(before.get(i)).equals(is)) lines.add("Trigger " + is);
		}
	}

	private static String text(final TriggerState trigger) {
		return String.join(" ", trigger.selector(), trigger.source(),
			trigger.source().equals(TriggerState.OFF) ? "" : trigger.activation()).strip();
	}
}
