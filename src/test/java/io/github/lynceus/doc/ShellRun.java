package io.github.lynceus.doc;

import io.github.lynceus.cli.Main;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.interop.ExternalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the commands of a page in one shell that stops at the first that fails. {@code lynceus} is on its path, and {@code java}
 * takes the program being tested in place of the class path it is given. After a line that ends in {@code &} it waits until that
 * says that it is ready, as a reader does.
 */
record ShellRun(Examples examples) {

	private static final Duration PATIENCE = Duration.ofMinutes(5);
	/** What is in the background is ended with all it started. */
	private static final String BEGINNING = """
		set -e -m
		PATH="$PWD/bin:$PATH"
		trap 'status=$?; for job in $(jobs -p); do kill -- "-$job"; done; wait; exit $status' EXIT
		until_ready() {
			until grep -q ^ready background.out; do kill -0 "$1" || { cat background.out; exit 1; }; sleep 0.05; done
		}
		""";
	/** {@code java -cp ANYTHING …} */
	private static final String JAVA = """
		#!/bin/bash
		shift 2
		exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' "$@"
		""";
	private static final String LYNCEUS = """
		#!/bin/bash
		exec java -cp any %s "$@"
		""";

	void run(final List<Block> blocks, final Path folder) throws IOException {
		final Path bin = Files.createDirectory(folder.resolve("bin"));
		final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		program(bin.resolve("java"), JAVA.formatted(java, ImageJFolder.shippedClassPathText()));
		program(bin.resolve("lynceus"), LYNCEUS.formatted(Main.class.getName()));
		final StringBuilder script = new StringBuilder("cd '" + folder + "'\n" + BEGINNING);
		for (final Block block : blocks) {
			script.append("echo '").append(block).append("'\n").append(waiting(examples.here(block.text())));
		}
		final Path file = Files.writeString(folder.resolve("page.sh"), script);
		ExternalProcess.runQuietly(PATIENCE, "bash", file.toString());
	}

	private static String waiting(final String commands) {
		return commands.lines().map(line -> line.matches(".* &( *#.*)?")
			? line.replaceFirst(" &( *#.*)?$", " > background.out 2>&1 &") + "\nuntil_ready $!" : line)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static void program(final Path file, final String text) throws IOException {
		Files.writeString(file, text);
		if (!file.toFile().setExecutable(true)) throw new IOException("cannot make " + file + " executable");
	}
}
