package io.github.lynceus.fiji.panel;

import io.github.lynceus.fiji.RunningJob;
import io.github.lynceus.fiji.SettingsForecast;
import io.github.lynceus.fiji.Subwindow;
import java.util.ArrayList;
import java.util.List;

/** A camera that says what a test wants it to. */
final class ScriptedCamera implements PanelCamera {

	final List<MenuCommand> ran = new ArrayList<>();
	final List<RunningJob> jobs = new ArrayList<>();
	String trouble = "";
	String refusal = "";
	String silence = "";
	double rate = 100;
	int reads;
	boolean lastWasFresh;

	/** A camera of 320x256 that allows 3000 Hz whatever the window. */
	static SettingsState settings(final double rate) {
		return new SettingsState(new Subwindow(0, 0, 320, 256), rate, 3000, 20, "RT", "1 (90 °C)",
			new SettingsForecast(new int[] { 64, 320, 64 }, new int[] { 4, 256, 4 }, (width, height, time) -> 3000));
	}

	@Override
	public String name() {
		return "Some Camera (127.0.0.9)";
	}

	@Override
	public String address() {
		return "127.0.0.9";
	}

	@Override
	public String trouble() {
		return trouble;
	}

	@Override
	public List<RunningJob> jobs() {
		return jobs;
	}

	@Override
	public PanelState read(final PanelState before, final boolean fresh) {
		reads++;
		lastWasFresh = fresh;
		if (!silence.isEmpty()) throw new IllegalStateException(silence);
		return new PanelState(new CameraStatus("connected", "", false, 20), settings(rate), null, List.of(), null);
	}

	@Override
	public void run(final MenuCommand command) {
		if (!refusal.isEmpty()) throw new IllegalStateException(refusal);
		ran.add(command);
		final Object wanted = command.inputs().get("framerate");
		if (wanted != null) rate = (Double) wanted;
	}
}
