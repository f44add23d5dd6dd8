package io.github.lynceus.fiji.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.display.DisplayPostprocessor;
import org.scijava.module.process.ModulePostprocessor;
import org.scijava.module.process.ModulePreprocessor;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.ui.FileListPreprocessor;
import org.scijava.ui.FilePreprocessor;

/**
 * What happens before and after a command: what SciJava does everywhere, and in plain ImageJ the recording,
 * less what needs one of SciJava's user interfaces. Without one, the file preprocessors cancel a command
 * whose only open input is a file, and the display postprocessor warns about every image.
 */
final class ProcessorChain {

	private static final Set<String> NEED_USER_INTERFACE = Set.of(FilePreprocessor.class.getName(),
		FileListPreprocessor.class.getName(), DisplayPostprocessor.class.getName());

	private final List<ModulePreprocessor> preprocessors = new ArrayList<>();
	private final List<ModulePostprocessor> postprocessors = new ArrayList<>();

	ProcessorChain(final Context context, final RecordedInputs recorded) {
		final PluginService plugins = context.service(PluginService.class);
		boolean recording = PlainImageJ.isFiji();
		for (final PluginInfo<PreprocessorPlugin> info : plugins.getPluginsOfType(PreprocessorPlugin.class)) {
			if (!recording && info.getPriority() <= Priority.VERY_HIGH) {
				// After services and the active image are filled in, before any value a user could have chosen.
				preprocessors.add(recorded.before());
				recording = true;
			}
			if (isWanted(info)) {
				preprocessors.add(plugins.createInstance(info));
			}
		}
		for (final PluginInfo<PostprocessorPlugin> info : plugins.getPluginsOfType(PostprocessorPlugin.class)) {
			if (isWanted(info)) {
				postprocessors.add(plugins.createInstance(info));
			}
		}
		if (!PlainImageJ.isFiji()) {
			postprocessors.add(recorded.after());
		}
		// A plugin that could not be made has been logged by then.
		preprocessors.removeIf(Objects::isNull);
		postprocessors.removeIf(Objects::isNull);
	}

	List<ModulePreprocessor> preprocessors() {
		return preprocessors;
	}

	List<ModulePostprocessor> postprocessors() {
		return postprocessors;
	}

	private static boolean isWanted(final PluginInfo<?> info) {
		return PlainImageJ.isFiji() || !NEED_USER_INTERFACE.contains(info.getClassName());
	}
}
