package io.github.lynceus.fiji.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.XvfbDisplay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of every state, taken by {@link PicturesChild} and left in {@code target/screenshots}; those of {@code doc/images}
 * are copies of them.
 */
class PicturesTest {

	private static final int LARGEST = 100_000;

	@TempDir
	private Path home;

	@TestFactory
	Stream<DynamicTest> everyStateIsReadable() throws IOException, InterruptedException {
		final Path folder = Path.of("target", "screenshots");
		return run(folder, 1400, 1024, List.of("-", "1")).map(outcome -> DynamicTest.dynamicTest(outcome[0], () -> {
			assertEquals("ok", outcome[1]);
			assertTrue(Files.size(folder.resolve(outcome[0] + ".png")) < LARGEST, "too large for the documentation");
		}));
	}

	@TestFactory
	Stream<DynamicTest> theSameTwiceAsFineAndDark() throws IOException, InterruptedException {
		return dynamic(run(Path.of("target", "screenshots-dark"), 2800, 2048, look("com.formdev.flatlaf.FlatDarkLaf", "1"),
			"-Dsun.java2d.uiScale=2"));
	}

	@TestFactory
	Stream<DynamicTest> theSameWithLettersTwiceAsLarge() throws IOException, InterruptedException {
		return dynamic(run(Path.of("target", "screenshots-large"), 2800, 2048, look("com.formdev.flatlaf.FlatLightLaf", "2")));
	}

	private static Stream<DynamicTest> dynamic(final Stream<String[]> outcomes) {
		return outcomes.map(outcome -> DynamicTest.dynamicTest(outcome[0], () -> assertEquals("ok", outcome[1])));
	}

	/** What has most texts of each kind. */
	private static List<String> look(final String name, final String letters) {
		return List.of(name, letters, "live-marks", "live-recording", "live-display-dialog", "live-subwindow-dialog",
			"panel-downloaded", "feature-browser", "settings-dialog", "panel-lost");
	}

	/** @param words look, size of letters, scenes */
	private Stream<String[]> run(final Path folder, final int width, final int height, final List<String> words,
		final String... options) throws IOException, InterruptedException
	{
		final List<String[]> outcomes = new ArrayList<>();
		try (XvfbDisplay display = XvfbDisplay.start(width, height)) {
			final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "-Djava.awt.headless=false", "-Duser.home=" + home));
			command.addAll(List.of(options));
			command.addAll(List.of("-cp", ImageJFolder.classPathText(), PicturesChild.class.getName(), folder.toAbsolutePath()
				.toString(), Loopback.address(98), Loopback.address(99)));
			command.addAll(words);
			final ProcessBuilder builder = new ProcessBuilder(command);
			builder.environment().put("DISPLAY", display.name());
			final Process child = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try {
				new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)).lines().filter(line -> line
					.contains("\t")).forEach(line -> outcomes.add(line.split("\t", 2)));
				assertTrue(child.waitFor(1, TimeUnit.MINUTES));
				assertEquals(0, child.exitValue());
			}
			finally {
				child.destroyForcibly();
			}
		}
		return outcomes.stream();
	}
}
