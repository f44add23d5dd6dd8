package io.github.lynceus.doc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.doc.child.ScriptsChild;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.XvfbDisplay;
import io.github.lynceus.interop.ExternalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs scripts of a page in one program of their own, by SciJava's script service as the script editor does. That service only
 * prints what goes wrong in a script, so each gets a last line that says that it was reached.
 */
record ScriptRun(Examples examples, XvfbDisplay display) {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	void run(final List<Block> blocks, final Path folder) throws IOException {
		final List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display.name(),
			Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=false",
			"-Dpython.cachedir.skip=true", "-cp", ImageJFolder.classPathText(), ScriptsChild.class.getName()));
		for (final Block block : blocks) {
			final Path file = folder.resolve("line-" + block.line() + (block.language().equals("groovy") ? ".groovy" : ".py"));
			final String last = String.format(block.language().equals("groovy") ? "println '%s'%n" : "print('%s')%n", end(block));
			command.add(Files.writeString(file, examples.here(block.text()) + last).toString());
		}
		final String output = ExternalProcess.runQuietly(PATIENCE, command.toArray(String[]::new));
		for (final Block block : blocks) {
			assertTrue(output.lines().anyMatch(end(block)::equals), () -> block + "\n" + output);
		}
	}

	private static String end(final Block block) {
		return "The end of line " + block.line() + " is reached";
	}
}
