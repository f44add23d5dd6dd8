package io.github.lynceus.site;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.ImageJFolder;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The site as the profile makes it, of the classes that the running tests were compiled with: tests run before the jar is made. */
final class Built {

	/** The time stamp of the release. */
	static final long NOW = 20270101120000L;
	static final String VERSION = "1.2.3";

	private Built() {}

	static SiteDefinition definition() throws IOException {
		return SiteDefinition.read(Path.of("update-site"));
	}

	/** What the tests were compiled with. */
	static ClassPath classPath() {
		return new ClassPath(Arrays.stream(ImageJFolder.classPathText().split(File.pathSeparator)).map(Path::of).toList());
	}

	static UpdateSite site() throws IOException {
		return site(definition(), NOW, plugin -> plugin);
	}

	/** @param change something done to the compiled classes before */
	static UpdateSite site(final SiteDefinition definition, final long now, final UnaryOperator<Map<String, byte[]>> change)
		throws IOException
	{
		final Map<String, byte[]> plugin = Jars.read(classes());
		plugin.put("META-INF/MANIFEST.MF", ("Manifest-Version: 1.0\r\nImplementation-Version: " + VERSION + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		return UpdateSite.of(definition, VERSION, change.apply(plugin), Path.of("macros"), classPath(), now);
	}

	/**
	 * Fills a folder laid out like Fiji's: what the updater would fetch from a served folder, and what Fiji has itself.
	 *
	 * @param served the folder a web server serves
	 * @param fiji an empty folder
	 */
	static void install(final Path served, final Path fiji) throws IOException {
		final SiteDefinition definition = definition();
		for (final String folder : List.of("jars", "plugins", "macros")) Files.createDirectories(fiji.resolve(folder));
		new Served(served).download(fiji);
		for (final String jar : definition.fiji()) copyJar(jar, fiji.resolve("jars"));
		copyJar("parsington", fiji.resolve("jars"));
	}

	/** Copies a jar of the tests' class path into a folder. @param name without version */
	static void copyJar(final String name, final Path folder) throws IOException {
		final Path jar = classPath().jar(name);
		Files.copy(jar, Files.createDirectories(folder).resolve(jar.getFileName().toString()));
	}

	/** The folder of the plugin's compiled classes. */
	static Path classes() {
		try {
			return Path.of(CameraService.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
