package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about hyperspectral work: a test for each row of the workflow (all pages' tests and pictures are looked up elsewhere). */
class HyperspectralPageTest {

	private static final Path PAGE = Path.of("doc/hyperspectral.md");
	private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| `[\\w.]+Test\\.\\w+` \\|");

	@Test
	void everyRowOfTheWorkflowNamesATest() throws Exception {
		int rows = 0;
		for (final String line : Files.readAllLines(PAGE)) {
			final Matcher row = ROW.matcher(line);
			if (row.matches()) assertEquals(++rows, Integer.parseInt(row.group(1)));
		}
		assertEquals(31, rows);
	}
}
