package io.github.lynceus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.site.child.GrabChild;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The installed plugin on every Java of this computer: the newest of each version that is under /usr/lib/jvm or, separated
 * as a class path, in the system property {@code lynceus.javas}.
 */
class InstalledOnJavasTest {

	private static final String ADDRESS = Loopback.address(243);
	private static final Duration PATIENCE = Duration.ofSeconds(120);
	private static final List<String> WORKED = List.of("frame 320x256 with a picture", "used lynceus-netty-4.1.135.jar", "no other");

	@TempDir
	private static Path root;
	private static Path fiji;

	@BeforeAll
	static void install() throws IOException {
		Built.site().write(root.resolve("site"));
		fiji = root.resolve("fiji");
		Built.install(root.resolve("site"), fiji);
		final String child = GrabChild.class.getName().replace('.', '/') + ".class";
		final Path copy = root.resolve("child").resolve(child);
		Files.createDirectories(copy.getParent());
		try (InputStream in = GrabChild.class.getClassLoader().getResourceAsStream(child)) {
			Files.copy(in, copy);
		}
	}

	/** Homes by version, this one's included; older ones than the plugin needs are left out. */
	static Map<Integer, Path> javas() throws IOException {
		final Map<Integer, Path> javas = new TreeMap<>();
		final List<Path> homes = new ArrayList<>();
		final Path system = Path.of("/usr/lib/jvm");
		if (Files.isDirectory(system)) {
			try (Stream<Path> found = Files.list(system)) {
				found.sorted().forEach(homes::add);
			}
		}
		Arrays.stream(System.getProperty("lynceus.javas", "").split(File.pathSeparator)).filter(text -> !text.isBlank()).map(Path::of)
			.forEach(homes::add);
		homes.add(Path.of(System.getProperty("java.home")));
		for (final Path home : homes) version(home).filter(version -> version >= 17).ifPresent(version -> javas.put(version, home));
		return javas;
	}

	private static Optional<Integer> version(final Path home) throws IOException {
		final Path release = home.resolve("release");
		if (!Files.exists(release) || !Files.isExecutable(home.resolve("bin/java"))) return Optional.empty();
		return Files.readAllLines(release).stream().filter(line -> line.startsWith("JAVA_VERSION=")).map(
			line -> Integer.valueOf(line.replaceAll("\\D*(\\d+).*", "$1"))).findFirst();
	}

	static List<Integer> versions() throws IOException {
		return List.copyOf(javas().keySet());
	}

	@Test
	void thisJavaIsAmongThem() throws IOException {
		assertTrue(versions().contains(Runtime.version().feature()), versions()::toString);
	}

	/** With JNA, as in Fiji, whose launcher has to allow it from Java 24 on. */
	@ParameterizedTest
	@MethodSource("versions")
	void worksWithoutAWord(final int version) throws IOException {
		final List<String> options = version < 24 ? List.of() : List.of("--enable-native-access=ALL-UNNAMED");
		final String output = run(version, options);
		assertFalse(output.contains("WARNING") || output.contains("Exception"), output);
	}

	/** Where the launcher does not, Java 24 and later name JNA, and nothing of ours. */
	@ParameterizedTest
	@MethodSource("versions")
	void withoutNativeAccessItIsJnaThatIsNamed(final int version) throws IOException {
		final List<String> named = run(version, List.of()).lines().filter(
			line -> line.startsWith("WARNING: ") && line.contains(" called by ")).toList();
		assertEquals(version < 24 ? 0 : 1, named.size(), named::toString);
		assertTrue(named.stream().allMatch(line -> line.contains("called by com.sun.jna.Native")), named::toString);
	}

	/** Takes a picture from a simulated camera; returns all that was printed. */
	private static String run(final int version, final List<String> options) throws IOException {
		final List<Path> jars = new ArrayList<>(List.of(root.resolve("child")));
		jars.add(Built.classPath().jar("jna"));
		for (final String folder : List.of("jars", "plugins")) {
			try (Stream<Path> files = Files.list(fiji.resolve(folder))) {
				files.sorted().filter(file -> !file.getFileName().toString().startsWith("jna")).forEach(jars::add);
			}
		}
		final List<String> words = new ArrayList<>(List.of(javas().get(version).resolve("bin/java").toString(),
			"-Djava.awt.headless=true"));
		words.addAll(options);
		words.addAll(List.of("-cp", jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), GrabChild.class
			.getName(), ADDRESS));
		final String output = ExternalProcess.run(PATIENCE, words.toArray(String[]::new));
		assertEquals(WORKED, output.lines().filter(line -> line.matches("(frame|used|no) .*")).toList(), output);
		return output;
	}
}
