package io.github.lynceus.fiji.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.XvfbDisplay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Control panels in a real ImageJ on a display of its own; the scenarios are in {@link ControlPanelChild}, and what
 * they looked like is in {@code target/control-panel}.
 */
class ControlPanelTest {

	@TempDir
	private Path home;

	@TestFactory
	Stream<DynamicTest> controlPanelInImageJ() throws IOException, InterruptedException {
		final List<String> outcomes;
		final Path pictures = Files.createDirectories(Path.of("target", "control-panel"));
		try (XvfbDisplay display = XvfbDisplay.start()) {
			final String classPath = ImageJFolder.classPathText();
			final ProcessBuilder builder = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-Djava.awt.headless=false",
				"-Duser.home=" + home,
				"-cp", classPath, ControlPanelChild.class.getName(), pictures.toAbsolutePath().toString());
			builder.environment().put("DISPLAY", display.name());
			final Process child = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try {
				outcomes = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)).lines()
					.filter(line -> line.contains("\t")).collect(Collectors.toList());
				assertTrue(child.waitFor(3, TimeUnit.MINUTES));
			}
			finally {
				child.destroyForcibly();
			}
		}
		assertEquals(ControlPanelChild.SCENARIOS, outcomes.size(), () -> "some scenario never ended: " + outcomes);
		return outcomes.stream().map(line -> line.split("\t", 2)).map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
			assertEquals("ok", parts[1]);
		}));
	}
}
