package io.github.lynceus.fiji.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.XvfbDisplay;
import io.github.lynceus.interop.ExternalProcess;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every script template, run unchanged with its inputs filled in. */
class ScriptTemplatesTest {

	private static final List<String> TEMPLATES = List.of("Live.groovy", "Record_and_Download.groovy",
		"Settings_Sweep.groovy", "Live.py", "Record_and_Download.py", "Settings_Sweep.py");

	private static List<String> output;

	@BeforeAll
	static void runAll() {
		try (XvfbDisplay display = XvfbDisplay.start()) {
			final List<String> command = new java.util.ArrayList<>(List.of("env", "DISPLAY=" + display.name(),
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=false",
				"-Dpython.cachedir.skip=true", "-cp", ImageJFolder.classPathText(), ScriptChild.class.getName(), Loopback.address(85)));
			command.addAll(TEMPLATES);
			output = ExternalProcess.run(Duration.ofMinutes(3), command.toArray(String[]::new)).lines()
				.filter(line -> !line.startsWith("SLF4J")).collect(Collectors.toList());
		}
	}

	@Test
	void theseAreAll() throws Exception {
		final URI folder = ScriptTemplatesTest.class.getResource("/script_templates/Lynceus").toURI();
		try (Stream<Path> files = Files.list(Path.of(new File(folder).getPath()))) {
			assertEquals(TEMPLATES.stream().sorted().collect(Collectors.toList()),
				files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList()));
		}
	}

	@Test
	void liveMeasuresTheNewestFrame() {
		for (final String name : List.of("Live.groovy", "Live.py")) {
			final List<String> lines = outputOf(name);
			assertTrue(lines.get(0).matches("Snap: [12][0-9]\\.\\d to [3-9][0-9]\\.\\d, mean [23]\\d\\.\\d.*"), lines::toString);
			assertEquals(2, lines.size(), "the live view is closed");
			// The camera keeps the window of the template before.
			assertTrue(lines.get(1).matches("image \\[320, (256|64), 1, 1, 1\\] 176"), lines.get(1) + ", the last for °");
		}
	}

	@Test
	void recordingsBecomeOneHyperstack() {
		for (final String name : List.of("Record_and_Download.groovy", "Record_and_Download.py")) {
			final List<String> lines = outputOf(name);
			assertTrue(lines.get(0).startsWith("3 sequences of 200 frames"), lines::toString);
			assertEquals("Recorded: [200, 200, 200]", lines.get(1));
			for (int i = 0; i < 3; i++) {
				assertTrue(lines.get(2 + i).startsWith("Sequence " + i + ": 200 of 200 frames whole"), lines::toString);
			}
			assertEquals("image [128, 64, 1, 3, 200] 176", lines.get(5));
		}
	}

	@Test
	void smallerWindowsAreFaster() {
		for (final String name : List.of("Settings_Sweep.groovy", "Settings_Sweep.py")) {
			final List<String> lines = outputOf(name);
			double last = 0;
			for (int i = 0; i < 3; i++) {
				final String line = lines.get(i);
				assertTrue(line.matches("320 x " + (256 >> i) + ": up to [0-9.]+ Hz, mean [23]\\d\\.\\d\\d"), line);
				final double rate = Double.parseDouble(line.replaceAll(".*up to ([0-9.]+) Hz.*", "$1"));
				assertTrue(rate > last, lines::toString);
				last = rate;
			}
		}
	}

	private static List<String> outputOf(final String name) {
		return output.subList(output.indexOf("begin " + name) + 1, output.indexOf("end " + name));
	}
}
