package io.github.lynceus.fiji;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's own menu, as plain ImageJ reads it. */
public final class PluginsConfig {

	private static final Pattern LINE = Pattern.compile("^(Plugins>Lynceus(?:>\\w+)?), \"([^\"]+)\", (\\S+\\(\".*\"\\))$",
		Pattern.MULTILINE);

	private PluginsConfig() {}

	/** Labels and what they run, in the order of the menu. */
	public static Map<String, String> targets() {
		final Map<String, String> targets = new LinkedHashMap<>();
		final Matcher matcher = LINE.matcher(text());
		while (matcher.find()) targets.put(matcher.group(2), matcher.group(3));
		return targets;
	}

	/** All labels, those in other menus than the project's own too. */
	public static List<String> labels() {
		return text().lines().filter(line -> line.contains(", \"")).map(line -> line.split("\"")[1]).toList();
	}

	/** Labels and the menus they are in, such as {@code Plugins > Lynceus > Memory}. */
	public static Map<String, String> paths() {
		final Map<String, String> paths = new LinkedHashMap<>();
		final Matcher matcher = LINE.matcher(text());
		while (matcher.find()) paths.put(matcher.group(2), matcher.group(1).replace(">", " > "));
		return paths;
	}

	private static String text() {
		try (InputStream in = PluginsConfig.class.getResourceAsStream("/plugins.config")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
