package io.github.lynceus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.PluginsConfig;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.site.child.GrabChild;
import io.github.lynceus.site.child.StartChild;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plugin as Fiji's updater installs it, on one class path with whatever else may be in Fiji, as its launcher makes it:
 * every jar of {@code jars/} and {@code plugins/}. Without JNA and without ONNX Runtime, unless a test adds them.
 */
class InstalledPluginTest {

	private static final String ADDRESS = Loopback.address(190);
	private static final Duration PATIENCE = Duration.ofSeconds(120);
	private static final String FRAME = "frame 320x256 with a picture";
	private static final int STARTS = 4;
	private static final String OURS = "used lynceus-netty-4.1.135.jar";

	@TempDir
	private static Path root;
	private static Path fiji;

	@BeforeAll
	static void install() throws IOException {
		Built.site().write(root.resolve("site"));
		fiji = root.resolve("fiji");
		Built.install(root.resolve("site"), fiji);
		for (final Class<?> type : List.of(GrabChild.class, StartChild.class)) {
			final String child = type.getName().replace('.', '/') + ".class";
			final Path copy = root.resolve("child").resolve(child);
			Files.createDirectories(copy.getParent());
			try (InputStream in = type.getClassLoader().getResourceAsStream(child)) {
				Files.copy(in, copy);
			}
		}
	}

	// -- Netty --

	@Test
	void withNoNettyButOurs() throws IOException {
		assertEquals(List.of(FRAME, OURS, "no other"), grab(Stream.of()));
	}

	@Test
	void withTheNettyThatFijiCarries() throws IOException {
		final ClassPath tests = Built.classPath();
		assertEquals("4.1.135", tests.version("netty-common"));
		final List<Path> jars = Stream.of("buffer", "codec", "common", "handler", "resolver", "transport",
			"transport-classes-epoll", "transport-native-unix-common").map(name -> tests.jar("netty-" + name)).toList();
		assertEquals(List.of(FRAME, OURS, "other netty-transport-4.1.135.Final.jar worked"), grab(jars.stream()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "4.1.100.Final", "4.2.7.Final" })
	void withAnotherNetty(final String version) throws IOException {
		final Path folder = Path.of("target/other-netty", version);
		Assumptions.assumeTrue(Files.isDirectory(folder), "Maven puts Netty " + version + " into " + folder);
		try (Stream<Path> jars = Files.list(folder)) {
			assertEquals(List.of(FRAME, OURS, "other netty-transport-" + version + ".jar worked"), grab(jars));
		}
	}

	// -- Optional parts --

	@Test
	void theTerminalSaysWhatIsSlowerOrMissing() throws IOException {
		final String facts = java(Stream.of(), "io.github.lynceus.cli.Main", "report");
		assertTrue(facts.startsWith("Lynceus " + Built.VERSION + "\n"), facts);
		assertTrue(facts.contains("\npackets: read one at a time, which takes more processor time"), facts);
		assertTrue(facts.contains("\nONNX models: not possible without onnxruntime-1.28.0.jar"), facts);
		assertTrue(facts.contains("\nbroadcasts: simulated cameras hear them on all networks"), facts);
	}

	@Test
	void theTerminalSaysWhatIsThere() throws IOException {
		final ClassPath tests = Built.classPath();
		final String facts = java(Stream.of(tests.jar("jna"), tests.jar("onnxruntime")), "io.github.lynceus.cli.Main", "report");
		final boolean linux = System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").contains("64");
		assertEquals(linux, facts.contains("\npackets: read many at a time\n"), facts);
		assertTrue(facts.contains("\nONNX models: ONNX Runtime "), facts);
	}

	// -- Start-up --

	/** The cheapest of several starts, each in a program of its own, with the plugin and without; for whoever reads the log. */
	@Test
	void startUpAddsCommandsAndNotAWord() throws IOException {
		final Path own = fiji.resolve("plugins/Lynceus_-" + Built.VERSION + ".jar");
		long with = Long.MAX_VALUE;
		long without = Long.MAX_VALUE;
		for (int i = 0; i < STARTS; i++) {
			without = Math.min(without, start(jars().filter(jar -> !jar.equals(own)), 0));
			with = Math.min(with, start(jars(), PluginsConfig.targets().size()));
		}
		System.out.println("The plugin adds " + (with - without) / 1000 + " ms of processor time to the " + without / 1000
			+ " ms of a start without it");
	}

	/** Returns microseconds. @param commands at least so many of ours, as there are more than plain ImageJ's menu shows */
	private static long start(final Stream<Path> jars, final int commands) {
		final String output = run(jars, StartChild.class.getName());
		final Matcher matcher = Pattern.compile("(\\d+) us (\\d+) commands\\R?").matcher(output);
		assertTrue(matcher.matches(), () -> "nothing but: " + output);
		assertTrue(Integer.parseInt(matcher.group(2)) >= commands, output);
		return Long.parseLong(matcher.group(1));
	}

	// -- Helper methods --

	/** Runs the child, with other jars before those of Fiji's folder, where they would win. */
	private static List<String> grab(final Stream<Path> others) throws IOException {
		final String output = java(others, GrabChild.class.getName(), ADDRESS);
		assertTrue(!output.contains("Exception") && !output.contains("Error"), output);
		return output.lines().filter(line -> line.matches("(frame|used|other|no) .*")).toList();
	}

	private static String java(final Stream<Path> others, final String... command) throws IOException {
		return run(Stream.concat(others, jars()), command);
	}

	private static String run(final Stream<Path> jars, final String... command) {
		final List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Djava.awt.headless=true", "-cp", Stream.concat(Stream.of(root.resolve("child")), jars)
				.map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
		words.addAll(Arrays.asList(command));
		return ExternalProcess.run(PATIENCE, words.toArray(String[]::new));
	}

	private static Stream<Path> jars() throws IOException {
		final List<Path> jars = new ArrayList<>();
		for (final String folder : List.of("jars", "plugins")) {
			try (Stream<Path> files = Files.list(fiji.resolve(folder))) {
				files.sorted().forEach(jars::add);
			}
		}
		return jars.stream();
	}
}
