package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of the documentation names a test for each row, and each of them exists. */
class DocumentedTestsTest {

	private static final Path DOCUMENT = Path.of("doc/hyperspectral.md");
	private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| `([\\w.]+)\\.(\\w+)` \\|");
	private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

	@Test
	void everyRowNamesATestThatExists() throws Exception {
		int rows = 0;
		for (final String line : Files.readAllLines(DOCUMENT)) {
			final Matcher row = ROW.matcher(line);
			if (!row.matches()) continue;
			assertEquals(++rows, Integer.parseInt(row.group(1)));
			final List<Method> named = Arrays.stream(Class.forName("io.github.lynceus." + row.group(2)).getDeclaredMethods())
				.filter(method -> method.getName().equals(row.group(3))).toList();
			assertEquals(1, named.size(), line);
			assertTrue(Arrays.stream(named.get(0).getAnnotations()).anyMatch(each -> each.annotationType().getName()
				.startsWith("org.junit.jupiter.")), row.group(3) + " is a test");
		}
		assertEquals(31, rows);
	}

	@Test
	void everyPictureIsThereAndSmall() throws Exception {
		final Matcher pictures = PICTURE.matcher(Files.readString(DOCUMENT));
		int count = 0;
		while (pictures.find()) {
			count++;
			final long size = Files.size(DOCUMENT.resolveSibling(pictures.group(1)));
			assertTrue(size < 100_000, pictures.group(1) + " has " + size + " bytes");
		}
		assertEquals(5, count);
	}
}
