package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.live.LiveWindowChild;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Live windows in a real ImageJ on a display of its own; {@link LiveWindowChild} runs the scenarios. */
class LiveWindowTest {

	@TestFactory
	Stream<DynamicTest> liveWindowInImageJ() throws IOException, InterruptedException {
		final List<String> outcomes;
		try (XvfbDisplay display = XvfbDisplay.start()) {
			final String classPath = ImageJFolder.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
			final ProcessBuilder builder = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Djava.awt.headless=false",
				"-cp", classPath, LiveWindowChild.class.getName());
			builder.environment().put("DISPLAY", display.name());
			final Process child = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try {
				outcomes = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)).lines()
					.filter(line -> line.contains("\t")).collect(Collectors.toList());
				assertTrue(child.waitFor(1, TimeUnit.MINUTES));
			}
			finally {
				child.destroyForcibly();
			}
		}
		assertTrue(outcomes.contains("everyScenarioHasEnded\tok"), () -> "some scenario never ended: " + outcomes);
		return outcomes.stream().map(line -> line.split("\t", 2))
			.map(parts -> DynamicTest.dynamicTest(parts[0], () -> assertEquals("ok", parts[1])));
	}
}
