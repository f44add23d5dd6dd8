package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A JVM of its own on a display, in which a main class runs the scenarios of {@link Stage}s: ImageJ lives in static fields. */
public final class ScenarioProcess {

	/** What the main class prints when it has come to its end. */
	public static final String END = "everyScenarioHasEnded\tok";

	private ScenarioProcess() {}

	/**
	 * Runs it to its end with the class path of the tests.
	 *
	 * @param options of the JVM
	 * @return a test for each scenario
	 */
	public static Stream<DynamicTest> run(final XvfbDisplay display, final List<String> options, final Class<?> main,
		final String... arguments) throws IOException, InterruptedException
	{
		final Process child = builder(display, options, main, arguments).redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		final List<String> outcomes;
		try {
			outcomes = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)).lines()
				.filter(line -> line.contains("\t")).collect(Collectors.toList());
			assertTrue(child.waitFor(1, TimeUnit.MINUTES));
		}
		finally {
			child.destroyForcibly();
		}
		assertTrue(outcomes.contains(END), () -> "some scenario never ended: " + outcomes);
		return outcomes.stream().map(line -> line.split("\t", 2))
			.map(parts -> DynamicTest.dynamicTest(parts[0], () -> assertEquals("ok", parts[1])));
	}

	/** The same, to be started by whoever asks. */
	static ProcessBuilder builder(final XvfbDisplay display, final List<String> options, final Class<?> main,
		final String... arguments)
	{
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
			.toString(), "-Djava.awt.headless=false"));
		command.addAll(options);
		command.addAll(List.of("-cp", ImageJFolder.classPath().stream().map(Path::toString).collect(Collectors.joining(
			File.pathSeparator)), main.getName()));
		command.addAll(List.of(arguments));
		final ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("DISPLAY", display.name());
		return builder;
	}
}
