package io.github.lynceus.fiji.panel;

import io.github.lynceus.fiji.BufferForecast;
import io.github.lynceus.telops.BufferInfo;
import io.github.lynceus.telops.MoiSource;
import java.util.List;

/**
 * A recording into the camera's memory as it is being typed.
 *
 * @param sequences how many
 * @param frames in each
 * @param preMoi frames before the moment of interest
 * @param source what marks it, one of {@link #SOURCES}
 * @param clear whether the memory is emptied first
 */
public record BufferInput(String sequences, String frames, String preMoi, String source, boolean clear) {

	/** What can mark the moment of interest, by the names the command takes. */
	public static final List<String> SOURCES = List.of("software", "external", "start", "none");

	/** What the camera is set to. */
	public static BufferInput of(final BufferInfo now) {
		final String source = now.moiSource() == MoiSource.ACQUISITION_STARTED ? "start" : now.moiSource().toString();
		return new BufferInput(Integer.toString(now.sequencesToRecord()), Integer.toString(now.framesPerSequence()),
			Integer.toString(now.preMoi()), source, false);
	}

	/** What the camera would make of it, or what is wrong with it, in one sentence. Asks the camera nothing. */
	public String sentence(final PanelState now) {
		if (now.memory() == null || now.settings() == null) return "";
		try {
			final SettingsState settings = now.settings();
			return new BufferForecast(now.memory().info(), settings.window().width(), settings.window().height(),
				settings.frameRate()).sentence(SettingsInput.whole("Sequences", sequences), SettingsInput.whole("Frames", frames),
					SettingsInput.whole("Frames before", preMoi), clear);
		}
		catch (final IllegalArgumentException exc) {
			return exc.getMessage();
		}
	}

	/** What sets the camera so. @throws IllegalArgumentException with a sentence on the first that is not a number */
	public MenuCommand command() {
		return MenuCommand.of("Lynceus Configure Buffer...", "sequences", SettingsInput.whole("Sequences", sequences),
			"frames", SettingsInput.whole("Frames", frames), "premoi", SettingsInput.whole("Frames before", preMoi),
			"moisource", source, "clear", clear);
	}
}
