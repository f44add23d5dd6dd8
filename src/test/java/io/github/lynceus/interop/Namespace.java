package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A network of its own for one test: a throw-away namespace with nothing but a loopback interface, where
 * broadcasts cannot leave the machine and nobody else holds port 3956.
 * <p>
 * A JVM cannot change its namespace, so the test's body is a {@code main} that {@link #run} executes in a
 * child JVM. Where namespaces or a tool are missing the test is skipped with the reason.
 * </p>
 */
public final class Namespace {

	private static final Duration LIMIT = Duration.ofMinutes(3);
	private static final List<List<String>> WAYS = List.of(List.of("unshare", "-n"), List.of("unshare", "-Urn"));
	private static List<String> way;

	private Namespace() {}

	/** Skips the calling test, saying why, unless namespaces and all these programs are there. */
	public static void assume(final String... programs) {
		for (final String program : programs) {
			assumeTrue(ExternalProcess.exists(program), "needs the program " + program);
		}
		assumeTrue(ExternalProcess.exists("unshare") && ExternalProcess.exists("ip"),
			"needs unshare and ip (Debian: util-linux, iproute2)");
		assumeTrue(way() != null, "needs network namespaces: root, or user namespaces enabled");
	}

	/**
	 * Runs a main class in a namespace and fails unless it ends with status 0. Its output is forwarded; an
	 * assertion that fails in it shows up in the message.
	 *
	 * @param setup shell commands that run first, for example {@code ip addr add 127.0.0.2/8 dev lo}; may be
	 *          empty
	 * @param main a class with a {@code main} method; a nested one will do
	 */
	public static void run(final String setup, final Class<?> main, final String... args) {
		ExternalProcess.run(LIMIT, inside(setup, java(main, args)).toArray(new String[0]));
	}

	/** The command that runs a main class in a JVM of its own, with the class path of this one. */
	public static List<String> java(final Class<?> main, final String... args) {
		final List<String> command = new ArrayList<>(List.of(
			Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp", classPath(main),
			main.getName()));
		command.addAll(List.of(args));
		return command;
	}

	/** The command that runs another one in a namespace of its own, after the setup; skips the test as {@link #assume} does. */
	public static List<String> inside(final String setup, final List<String> command) {
		assume();
		final List<String> all = new ArrayList<>(way());
		all.addAll(List.of("sh", "-c", "ip link set lo up && { " + (setup.isEmpty() ? ":" : setup) + "; } && exec \"$@\"",
			"sh"));
		all.addAll(command);
		return all;
	}

	/** {@link #run(String, Class, String...)} without any set-up. */
	public static void run(final Class<?> main, final String... args) {
		run("", main, args);
	}

	/** How a namespace can be made here; null if it cannot. */
	static synchronized List<String> way() {
		for (int i = 0; way == null && i < WAYS.size(); i++) {
			final List<String> command = new ArrayList<>(WAYS.get(i));
			command.addAll(List.of("ip", "link", "set", "lo", "up"));
			try {
				final Process process = new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
				if (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0) way = WAYS.get(i);
				else process.destroyForcibly();
			}
			catch (final IOException exc) {
				return null;
			}
			catch (final InterruptedException exc) {
				Thread.currentThread().interrupt();
				return null;
			}
		}
		return way;
	}

	/** The class path of this JVM, also where a launcher put it into class loaders of its own. */
	public static String classPath(final Class<?> main) {
		final Set<String> entries = new LinkedHashSet<>();
		final String surefire = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		for (final String entry : surefire.split(File.pathSeparator)) entries.add(entry);
		for (ClassLoader loader = main.getClassLoader(); loader != null; loader = loader.getParent()) {
			if (!(loader instanceof URLClassLoader)) continue;
			for (final URL url : ((URLClassLoader) loader).getURLs()) {
				if ("file".equals(url.getProtocol())) entries.add(new File(url.getPath()).getAbsolutePath());
			}
		}
		return String.join(File.pathSeparator, entries);
	}
}
