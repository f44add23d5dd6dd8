package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
	void everyCommandOfTheMenuIsFound() {
		final Set<String> expected = PluginsConfig.targets().values().stream()
			.map(target -> target.replaceAll(".*\"(.*)\".*", "$1")).collect(Collectors.toCollection(TreeSet::new));
		final Set<String> found = context.service(CommandService.class).getCommands().stream()
			.map(CommandInfo::getClassName).collect(Collectors.toSet());
		assertTrue(expected.size() > 20);
		expected.removeAll(found);
		assertEquals(Set.of(), expected);
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
			}
			catch (final InstantiableException e) {
				failures.add(plugin.getClassName() + ": " + e.getMessage());
			}
		}
		assertEquals(List.of(), failures);
		assertTrue(ours.size() > 13, ours::toString);
	}
}
