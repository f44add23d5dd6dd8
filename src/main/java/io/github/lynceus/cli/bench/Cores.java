package io.github.lynceus.cli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds programs to processors, so that sender and receiver do not take turns on one. */
final class Cores {

	/** The sender's. */
	static final int SENDER = 0;
	/** The receiver's. */
	static final int RECEIVER = 1;
	static final int ANY = -1;

	private Cores() {}

	/** Words in front of a command that hold it to a processor; none where the system cannot. */
	static List<String> only(final int core) {
		final boolean can = core >= 0 && Runtime.getRuntime().availableProcessors() > core && exists("taskset");
		return can ? List.of("taskset", "-c", String.valueOf(core)) : List.of();
	}

	/** What Linux calls the processor; elsewhere its architecture. */
	static String model() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceAll(".*: ", "")).findFirst()
				.orElseGet(() -> System.getProperty("os.arch"));
		}
		catch (final IOException exc) {
			return System.getProperty("os.arch");
		}
	}

	/** Whether a program of this name is on the path. */
	static boolean exists(final String program) {
		for (final String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
			if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) return true;
		}
		return false;
	}
}
