package io.github.lynceus.fiji;

import com.google.gson.JsonElement;
import com.google.gson.JsonStreamParser;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plain ImageJ installation as a user has it: the project's own jar in {@code plugins/}, its run-time
 * dependencies in {@code plugins/jars/}, and more plugin jars if a test wants some.
 */
public final class ImageJFolder {

	private static final String INDEX = "META-INF/json/org.scijava.plugin.Plugin";
	/** The run-time dependencies of the POM; the tests' class path has much more. */
	private static final List<String> SHIPPED = List.of("scijava-common-", "parsington-", "imglib2-", "netty-", "gson-", "picocli-");

	private final Path root;

	/** Fills an empty folder from what the running tests were compiled to. */
	public ImageJFolder(final Path root) throws IOException {
		this.root = root;
		final Path jars = Files.createDirectories(root.resolve("plugins/jars"));
		Files.createDirectories(root.resolve("macros"));
		for (final Path entry : classPath()) {
			final String name = entry.getFileName().toString();
			if (isShipped(name)) {
				Files.copy(entry, jars.resolve(name));
			}
		}
		final Path classes = locationOf("io.github.lynceus.fiji.plain.Entry");
		try (JarOutputStream jar = newJar("Lynceus_-test.jar")) {
			addTree(jar, classes, "");
		}
	}

	private ImageJFolder(final Path root, final Path config) throws IOException {
		this.root = root;
		Files.createDirectories(root.resolve("plugins"));
		Files.createDirectories(root.resolve("macros"));
		try (JarOutputStream jar = newJar("Lynceus_-menu.jar")) {
			add(jar, "plugins.config", Files.readAllBytes(config));
		}
	}

	/** Only the menu: the plugin's classes are those on the class path of an ImageJ that tests reach into. */
	public static ImageJFolder ofMenu(final Path root) throws IOException {
		return new ImageJFolder(root, locationOf("io.github.lynceus.fiji.plain.Entry").resolve("plugins.config"));
	}

	/**
	 * Adds a plugin jar with the classes of one package of the tests.
	 *
	 * @param name file name; plain ImageJ wants an underscore in it
	 * @param packageName the package, with what is below it
	 * @param config the {@code plugins.config} of the jar
	 */
	public void addPluginJar(final String name, final String packageName, final String config) throws IOException {
		final String prefix = packageName.replace('.', '/') + "/";
		final Path classes = testClasses();
		try (JarOutputStream jar = newJar(name)) {
			addTree(jar, classes, prefix);
			add(jar, INDEX, indexOf(classes, packageName).getBytes(StandardCharsets.UTF_8));
			add(jar, "plugins.config", config.getBytes(StandardCharsets.UTF_8));
		}
	}

	public Path root() {
		return root;
	}

	/** The jar of ImageJ 1. */
	static Path ijJar() {
		return classPath().stream().filter(p -> p.getFileName().toString().matches("ij-1\\..*\\.jar")).findFirst()
			.orElseThrow();
	}

	/** Where the compiled tests are. */
	static Path testClasses() {
		return locationOf(ImageJFolder.class.getName());
	}

	/** The class path of the running tests, for another JVM. */
	public static String classPathText() {
		return classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	/** What a terminal's user has on the class path: the program, ImageJ and the run-time dependencies, nothing of the tests. */
	public static String shippedClassPathText() {
		final Stream<Path> jars = classPath().stream().filter(entry -> isShipped(entry.getFileName().toString()));
		return Stream.concat(Stream.of(locationOf("io.github.lynceus.fiji.plain.Entry"), ijJar()), jars)
			.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	private static boolean isShipped(final String name) {
		return name.endsWith(".jar") && SHIPPED.stream().anyMatch(name::startsWith);
	}

	static List<Path> classPath() {
		final String surefire = System.getProperty("surefire.test.class.path");
		final String loader = surefire != null ? surefire : System.getProperty("java.class.path");
		final Stream<Path> fromProperty = Arrays.stream(loader.split(File.pathSeparator)).map(Path::of);
		return Stream.concat(fromProperty, urlClassPath()).filter(Files::exists).distinct()
			.collect(Collectors.toList());
	}

	// -- Helper methods --

	/** A test runner may have its own loader instead of a class path. */
	private static Stream<Path> urlClassPath() {
		final ClassLoader loader = Thread.currentThread().getContextClassLoader();
		return loader instanceof java.net.URLClassLoader
			? Arrays.stream(((java.net.URLClassLoader) loader).getURLs()).map(url -> Path.of(url.getPath()))
			: Stream.empty();
	}

	private static Path locationOf(final String className) {
		try {
			final Class<?> type = Class.forName(className, false, ImageJFolder.class.getClassLoader());
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (final ReflectiveOperationException | java.net.URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private JarOutputStream newJar(final String name) throws IOException {
		final OutputStream file = Files.newOutputStream(root.resolve("plugins").resolve(name));
		return new JarOutputStream(file);
	}

	private static void addTree(final JarOutputStream jar, final Path folder, final String prefix) throws IOException {
		final List<Path> files;
		try (Stream<Path> walk = Files.walk(folder.resolve(prefix))) {
			files = walk.filter(Files::isRegularFile).collect(Collectors.toList());
		}
		for (final Path file : files) {
			add(jar, folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
		}
	}

	private static void add(final JarOutputStream jar, final String name, final byte[] content) throws IOException {
		jar.putNextEntry(new JarEntry(name));
		jar.write(content);
		jar.closeEntry();
	}

	/** The lines of SciJava's plugin index, a sequence of JSON objects, that belong to a package. */
	private static String indexOf(final Path classes, final String packageName) throws IOException {
		final StringBuilder lines = new StringBuilder();
		final JsonStreamParser index = new JsonStreamParser(Files.readString(classes.resolve(INDEX)));
		while (index.hasNext()) {
			final JsonElement plugin = index.next();
			if (plugin.getAsJsonObject().get("class").getAsString().startsWith(packageName + ".")) {
				lines.append(plugin);
			}
		}
		return lines.toString();
	}
}
