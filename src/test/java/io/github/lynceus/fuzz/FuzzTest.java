package io.github.lynceus.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lynceus.gige.FrameAssemblerFuzz;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every target with its corpus, then some seconds with the fuzzer, which runs in a JVM of its own as it instruments
 * what it loads. {@code -Dlynceus.fuzz.seconds=300} fuzzes for longer, and {@code -Dlynceus.fuzz.corpus=FOLDER} keeps
 * what it finds from one run to the next.
 */
class FuzzTest {

	private static final int SECONDS = Integer.getInteger("lynceus.fuzz.seconds", 2);
	private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");

	@TempDir
	Path folder;

	static List<Class<?>> targets() {
		return List.of(GvcpFuzz.class, GvspFuzz.class, GvspChunksFuzz.class, FrameAssemblerFuzz.class,
			NodeMapFuzz.class, FormulaFuzz.class, DescriptionUrlFuzz.class, FeatureFileFuzz.class, FrameHeaderFuzz.class);
	}

	@ParameterizedTest
	@MethodSource("targets")
	void theCorpusPasses(final Class<?> target) throws Exception {
		final List<Path> inputs = corpus(target);
		assertFalse(inputs.isEmpty());
		for (final Path input : inputs) {
			try {
				target.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, Files.readAllBytes(input));
			}
			catch (final InvocationTargetException exc) {
				throw new AssertionError(target.getSimpleName() + " fails on " + input, exc.getCause());
			}
		}
	}

	private static List<Path> corpus(final Class<?> target) throws IOException {
		try (Stream<Path> files = Files.list(CORPUS.resolve(target.getSimpleName()))) {
			return files.sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("targets")
	void theFuzzerFindsNothing(final Class<?> target) throws Exception {
		assumeTrue(FuzzTest.class.getClassLoader().getResource(Fuzzer.ENGINE.replace('.', '/') + ".class") != null,
			"needs Jazzer on the class path");
		assumeTrue(List.of("amd64", "x86_64").contains(System.getProperty("os.arch")), "needs Jazzer's native driver");
		final Fuzzer fuzzer = new Fuzzer(target, folder);
		final String kept = System.getProperty("lynceus.fuzz.corpus");
		final List<Path> inputs = new ArrayList<>();
		inputs.add(Files.createDirectories(kept == null ? folder.resolve("found") : Path.of(kept, target.getSimpleName())));
		inputs.add(CORPUS.resolve(target.getSimpleName()));
		final long executions = fuzzer.run(SECONDS, inputs);
		System.out.println(target.getSimpleName() + ": " + executions + " executions");
		// NB: on a busy machine the seconds may be over when it has gone through the corpus.
		assertTrue(executions >= corpus(target).size(), executions + " executions");
	}
}
