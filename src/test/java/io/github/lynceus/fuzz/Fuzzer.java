package io.github.lynceus.fuzz;

import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jazzer in a JVM of its own. */
final class Fuzzer {

	/** Main class. */
	static final String ENGINE = "com.code_intelligence.jazzer.Jazzer";
	private static final String DICTIONARY = "src/test/resources/fuzz/%s.dict";
	private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in \\d+ second");
	/** A check of this engine that fails in Netty's start-up. */
	private static final String UNSAFE = "com.code_intelligence.jazzer.sanitizers.UnsafeSanitizer";
	/** Bytes of an input. */
	private static final int LONGEST = 4096;
	/** Seconds for one input after which it counts as hanging. */
	private static final int HANGING = 20;

	private final Class<?> target;
	private final Path folder;

	/** @param folder where an input goes that fails */
	Fuzzer(final Class<?> target, final Path folder) {
		this.target = target;
		this.folder = folder;
	}

	/**
	 * Fuzzes for some seconds; a finding fails the test, with its stack trace and the input in Base64.
	 *
	 * @param corpus folders of inputs to start from; new ones go into the first
	 * @return executions
	 */
	long run(final int seconds, final List<Path> corpus) {
		final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		final List<String> command = new ArrayList<>(List.of(java, "-Xmx512m", "-cp", Namespace.classPath(target), ENGINE));
		command.addAll(List.of("--target_class=" + target.getName(), "--instrumentation_includes=io.github.lynceus.**",
			"--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/",
			"--disabled_hooks=" + UNSAFE, "-max_total_time=" + seconds,
			"-max_len=" + LONGEST, "-timeout=" + HANGING, "-seed=1", "-print_final_stats=0"));
		final Path dictionary = Path.of(String.format(DICTIONARY, target.getSimpleName()));
		if (dictionary.toFile().exists()) command.add("-dict=" + dictionary);
		for (final Path inputs : corpus) command.add(inputs.toString());
		final String output = ExternalProcess.runQuietly(Duration.ofSeconds(seconds + 120), command.toArray(new String[0]));
		final Matcher done = DONE.matcher(output);
		if (!done.find()) throw new AssertionError("The fuzzer did not finish:\n" + output);
		return Long.parseLong(done.group(1));
	}
}
