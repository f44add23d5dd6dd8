package io.github.lynceus.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.PluginsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the pages call by a menu path or by a command's name is in the menu. */
class MenuNamesTest {

	/** {@code *Memory > Lynceus Record Buffer*}, or the command alone; dots as one character. */
	private static final Pattern NAMED = Pattern.compile("(?<!\\*)\\*((?:[A-Z][\\w ]*> )*)(Lynceus [^*>]+)\\*(?!\\*)");

	@Test
	void everyCommandNamedIsInTheMenu() {
		final Map<String, String> paths = PluginsConfig.paths();
		final List<String> wrong = new ArrayList<>();
		int named = 0;
		for (final Page page : Page.all()) {
			if (page.file().startsWith("doc/decisions") || page.file().endsWith("CHANGELOG.md")) continue;
			final Matcher matcher = NAMED.matcher(String.join(" ", page.lines()).replaceAll(" +", " "));
			while (matcher.find()) {
				named++;
				final String label = matcher.group(2).replace("…", "...");
				final String path = paths.get(label);
				final boolean isRight = path != null && (path + " > ").endsWith(matcher.group(1));
				if (!isRight) wrong.add(page + ": " + matcher.group());
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(named > 100, named + " commands named");
	}
}
