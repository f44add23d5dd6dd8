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
		"Settings_Sweep.groovy", "Live.py", "Record_and_Download.py", "Settings_Sweep.py", "Streaming.groovy",
		"Buffer_Recording.groovy", "Download_Integrity.groovy", "Tune_Connection.groovy", "External_Trigger.groovy",
		"Subwindow_Rates.groovy");

	private static List<String> output;

	@BeforeAll
	static void runAll() {
		try (XvfbDisplay display = XvfbDisplay.start()) {
			final List<String> command = new java.util.ArrayList<>(List.of("env", "DISPLAY=" + display.name(),
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=false",
				"-Dpython.cachedir.skip=true", "-cp", ImageJFolder.classPathText(), ScriptChild.class.getName(), Loopback.address(85)));
			command.addAll(TEMPLATES);
			output = ExternalProcess.run(Duration.ofMinutes(3), command.toArray(String[]::new)).lines()
				.filter(line -> !line.isBlank() && !line.matches("(SLF4J|WARNING: ).*")).collect(Collectors.toList());
		}
	}

	@Test
	void theseAreAll() throws Exception {
		final URI folder = ScriptTemplatesTest.class.getResource("/script_templates/Lynceus").toURI();
		try (Stream<Path> files = Files.list(Path.of(new File(folder).getPath()))) {
			assertEquals(TEMPLATES.stream().sorted().collect(Collectors.toList()),
				files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("HSI_")).sorted().collect(Collectors
					.toList()));
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

	@Test
	void streamingTakesTheNewestFrameAndSpreadsPackets() {
		final List<String> lines = outputOf("Streaming.groovy");
		for (int i = 0; i < 5; i++) assertTrue(lines.get(i).matches("Centre: [1-6]\\d\\.\\d °C"), lines::toString);
		assertEquals(List.of("100 frames", "Packet delay: 1000"), lines.subList(5, lines.size()));
	}

	@Test
	void sequencesAreRecordedAndTwoDownloaded() {
		final List<String> lines = outputOf("Buffer_Recording.groovy");
		assertTrue(lines.get(0).startsWith("3 sequences of 200 frames (0.100 s each"), lines::toString);
		assertTrue(lines.contains("The memory is idle and holds [200, 200, 200]"), lines::toString);
		assertEquals("200 and 200 frames", lines.get(lines.size() - 1));
	}

	@Test
	void integrityIsCheckedAndTold() {
		final List<String> lines = outputOf("Download_Integrity.groovy");
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("Sequence 0: ")), lines::toString);
		assertTrue(lines.get(lines.size() - 1).matches("0 incomplete, [0-9.]+ MB/s, packets of 1500 bytes at \\d+ Mbit/s"),
			lines::toString);
	}

	@Test
	void theConnectionIsTuned() {
		final List<String> lines = outputOf("Tune_Connection.groovy");
		assertTrue(lines.stream().filter(line -> line.startsWith("packets of ")).count() >= 4, lines::toString);
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("Recommended: packets of ")), lines::toString);
		assertEquals("100 frames", lines.get(lines.size() - 1));
	}

	@Test
	void aMomentOfInterestIsAwaitedAndMarkedByHand() {
		final List<String> lines = outputOf("External_Trigger.groovy");
		assertTrue(lines.get(0).startsWith("1 sequence of 500 frames"), lines::toString);
		assertTrue(lines.contains("500 frames, the moment of interest is frame 101"), lines::toString);
		assertEquals("200 frames", lines.get(lines.size() - 1));
	}

	@Test
	void windowsHaveTheRatesOfTheTable() {
		assertEquals(List.of("Widths [64, 128, 192, 256, 320], heights from 4 in steps of 4", "320x256: up to 3115.02 Hz",
			"320x128: up to 5972.81 Hz", "320x64: up to 11034.40 Hz", "128x64: up to 17836.19 Hz", "64x32: up to 36675.81 Hz",
			"64x4: up to 64491.22 Hz", "Set: [96, 96, 128, 64]", "The camera says 17836.19 Hz"),
			outputOf("Subwindow_Rates.groovy"));
	}

	private static List<String> outputOf(final String name) {
		// Without ImageJ's window its log, with the steps of recordings, is among what is printed.
		return output.subList(output.indexOf("begin " + name) + 1, output.indexOf("end " + name)).stream()
			.filter(line -> !line.matches("Sequence \\d+ of \\d+.*")).collect(Collectors.toList());
	}
}
