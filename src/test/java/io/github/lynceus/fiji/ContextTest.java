package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.command.Acquire;
import io.github.lynceus.fiji.command.CameraSettings;
import io.github.lynceus.fiji.command.ConfigureBuffer;
import io.github.lynceus.fiji.command.Connect;
import io.github.lynceus.fiji.command.Disconnect;
import io.github.lynceus.fiji.command.Discover;
import io.github.lynceus.fiji.command.DownloadSequences;
import io.github.lynceus.fiji.command.ExecuteFeature;
import io.github.lynceus.fiji.command.GetFeature;
import io.github.lynceus.fiji.command.LiveView;
import io.github.lynceus.fiji.command.LoadSettings;
import io.github.lynceus.fiji.command.MacroFunctions;
import io.github.lynceus.fiji.command.OpenFeatureBrowser;
import io.github.lynceus.fiji.command.RecordBuffer;
import io.github.lynceus.fiji.command.SaveSettings;
import io.github.lynceus.fiji.command.SetFeature;
import io.github.lynceus.fiji.command.ShowIntegrityReport;
import io.github.lynceus.fiji.command.SimulatedCamera;
import io.github.lynceus.fiji.command.Snap;
import io.github.lynceus.fiji.command.SubwindowFromSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.InstantiableException;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** What Fiji finds when it starts: the annotation processor has to have run, and everything has to load. */
class ContextTest {

	private static Context context;

	@BeforeAll
	static void start() {
		context = new Context();
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@Test
	void theCameraServiceIsThere() {
		assertInstanceOf(DefaultCameraService.class, context.getService(CameraService.class));
	}

	@Test
	void everyCommandIsFound() {
		final Set<String> expected = Stream.of(SimulatedCamera.class, Discover.class, Connect.class, LiveView.class,
			Snap.class, Acquire.class, CameraSettings.class, SubwindowFromSelection.class, ConfigureBuffer.class,
			RecordBuffer.class, DownloadSequences.class, ShowIntegrityReport.class, Disconnect.class, OpenFeatureBrowser.class,
			GetFeature.class, SetFeature.class, ExecuteFeature.class, SaveSettings.class, LoadSettings.class,
			MacroFunctions.class).map(Class::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		final Set<String> found = context.service(CommandService.class).getCommands().stream()
			.map(CommandInfo::getClassName).filter(name -> name.startsWith("io.github.lynceus.fiji.command."))
			.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(expected, found);
	}

	@Test
	void everyCommandIsValidAndCanBeMade() throws Exception {
		for (final CommandInfo command : context.service(CommandService.class).getCommands()) {
			if (!command.getClassName().startsWith("io.github.lynceus.fiji.command.")) continue;
			assertEquals(List.of(), command.getProblems(), command.getClassName());
			assertEquals(command.getClassName(), command.createModule().getDelegateObject().getClass().getName());
		}
	}

	@Test
	void nothingOfOursFailsToLoad() {
		final List<String> ours = new ArrayList<>();
		final List<String> failures = new ArrayList<>();
		for (final PluginInfo<?> plugin : context.service(PluginService.class).getPlugins()) {
			if (!plugin.getClassName().startsWith("io.github.lynceus.fiji.")) continue;
			ours.add(plugin.getClassName());
			try {
				plugin.loadClass();
			} catch (final InstantiableException e) {
				failures.add(plugin.getClassName() + ": " + e.getMessage());
			}
		}
		assertEquals(List.of(), failures);
		assertTrue(ours.size() > 13, ours::toString);
	}
}
