package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about hyperspectral work: a test for each row of the workflow (all pages' tests are looked up elsewhere). */
class HyperspectralPageTest {

	private static final Path PAGE = Path.of("doc/hyperspectral.md");
	private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| `[\\w.]+Test\\.\\w+` \\|");
	private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

	@Test
	void everyRowOfTheWorkflowNamesATest() throws Exception {
		int rows = 0;
		for (final String line : Files.readAllLines(PAGE)) {
			final Matcher row = ROW.matcher(line);
			if (row.matches()) assertEquals(++rows, Integer.parseInt(row.group(1)));
		}
		assertEquals(31, rows);
	}

	@Test
	void everyPictureIsThereAndSmall() throws Exception {
		final Matcher pictures = PICTURE.matcher(Files.readString(PAGE));
		int count = 0;
		while (pictures.find()) {
			count++;
			final long size = Files.size(PAGE.resolveSibling(pictures.group(1)));
			assertTrue(size < 100_000, pictures.group(1) + " has " + size + " bytes");
		}
		assertEquals(5, count);
	}
}
