package io.github.lynceus.fiji.plain;

import ij.ImagePlus;
import ij.plugin.frame.Recorder;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.ModulePostprocessor;
import org.scijava.module.process.ModulePreprocessor;
import org.scijava.widget.TextWidget;

/**
 * The line a command leaves in ImageJ's recorder, the same as Fiji's: all inputs that were open when the
 * command started, by their names, with the values they had when it ended. A command that was canceled or
 * failed leaves none.
 */
final class RecordedInputs {

	private final Set<String> excluded = new HashSet<>();
	private String commandName;
	private boolean complete;

	/** Goes after the preprocessors that fill in what nobody chooses. */
	ModulePreprocessor before() {
		return new AbstractPreprocessorPlugin() {

			@Override
			public void process(final Module module) {
				commandName = Recorder.getCommand();
				for (final ModuleItem<?> input : module.getInfo().inputs()) {
					if (module.isInputResolved(input.getName()) || isSecretOrSilent(input)) {
						excluded.add(input.getName());
					}
				}
			}
		};
	}

	/** Goes after everything else. */
	ModulePostprocessor after() {
		return new AbstractPostprocessorPlugin() {

			@Override
			public void process(final Module module) {
				if (!Recorder.record || PlainImageJ.isMacroCall() || module.getInfo().is("no-record")) {
					return;
				}
				// Starting the command anew drops what dialogs or nested commands have recorded for it.
				Recorder.setCommand(commandName);
				for (final ModuleItem<?> input : module.getInfo().inputs()) {
					final Object value = module.getInput(input.getName());
					if (value != null && !excluded.contains(input.getName())) {
						Recorder.recordOption(input.getName(), text(value));
					}
				}
				complete = true;
			}
		};
	}

	/** To be called at the end: ImageJ writes the command to the recorder unless it is told that there is none. */
	void dropUnlessComplete() {
		if (!complete && !PlainImageJ.isFiji() && Recorder.record && !PlainImageJ.isMacroCall()) {
			Recorder.setCommand(null);
		}
	}

	private static String text(final Object value) {
		return value instanceof ImagePlus ? ((ImagePlus) value).getTitle() : value.toString();
	}

	private static boolean isSecretOrSilent(final ModuleItem<?> input) {
		final ItemVisibility visibility = input.getVisibility();
		return visibility == ItemVisibility.INVISIBLE || visibility == ItemVisibility.MESSAGE
			|| hasStyle(input, TextWidget.PASSWORD_STYLE);
	}

	/** Whether one of the input's comma-separated widget styles is the given one. */
	static boolean hasStyle(final ModuleItem<?> input, final String style) {
		return input.getWidgetStyle() != null && Arrays.asList(input.getWidgetStyle().split("\\s*,\\s*")).contains(style);
	}
}
