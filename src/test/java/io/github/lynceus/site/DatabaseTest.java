package io.github.lynceus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.site.Database.Current;
import io.github.lynceus.site.Database.Listed;
import io.github.lynceus.site.Database.Previous;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the updater's database remembers from release to release. */
class DatabaseTest {

	private static final long FIRST = 20270101120000L;
	private static final long SECOND = 20270201120000L;
	private static final long THIRD = 20270301120000L;

	@Test
	void theFirstReleaseHasNoHistory() {
		assertEquals(new Database(List.of(listed("plugins/A_-1.0.0.jar", FIRST, "aa"))),
			Database.empty().next(List.of(offered("plugins/A_-1.0.0.jar", "aa")), FIRST));
	}

	@Test
	void aNewVersionUnderANewNameReplacesTheOldOne() {
		final Database two = release(release(Database.empty(), FIRST, "plugins/A_-1.0.0.jar", "aa"), SECOND,
			"plugins/A_-1.1.0.jar", "bb");
		assertEquals(List.of(listed("plugins/A_-1.1.0.jar", SECOND, "bb",
			new Previous("plugins/A_-1.0.0.jar", FIRST, SECOND, "aa"))), two.files());
		final Database three = release(two, THIRD, "plugins/A_-1.2.0.jar", "cc");
		assertEquals(List.of(new Previous("plugins/A_-1.1.0.jar", SECOND, THIRD, "bb"),
			new Previous("plugins/A_-1.0.0.jar", FIRST, SECOND, "aa")), three.files().get(0).previous());
	}

	@Test
	void whatHasNotChangedKeepsItsTimeAndItsName() {
		final Database one = release(Database.empty(), FIRST, "jars/lib-4.1.0.jar", "aa");
		assertEquals(one, release(one, SECOND, "jars/lib-4.1.1.jar", "aa"));
	}

	@Test
	void whatIsNoLongerOfferedBecomesObsoleteAndMayComeBack() {
		final Database one = release(Database.empty(), FIRST, "jars/lib-4.1.0.jar", "aa");
		final Database two = one.next(List.of(), SECOND);
		assertEquals(List.of(new Listed("jars/lib-4.1.0.jar", null,
			List.of(new Previous("jars/lib-4.1.0.jar", FIRST, SECOND, "aa")))), two.files());
		assertEquals(List.of(listed("jars/lib-4.1.0.jar", THIRD, "aa")),
			release(two, THIRD, "jars/lib-4.1.0.jar", "aa").files(), "a version offered is not an old one");
	}

	@Test
	void aClockThatIsBehindIsRefused() {
		final Database one = release(Database.empty(), SECOND, "jars/lib.jar", "aa");
		final IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> release(one, FIRST, "jars/lib.jar",
			"bb"));
		assertTrue(refused.getMessage().contains("clock"), refused.getMessage());
	}

	@Test
	void twoVersionsOfOneFileAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Database.empty().next(
			List.of(offered("jars/lib-1.0.0.jar", "aa"), offered("jars/lib-2.0.0.jar", "bb")), FIRST));
	}

	@Test
	void writtenAndReadAgainItIsTheSame() throws IOException {
		final Current current = new Current(SECOND, "bb", 17, "Fast & <small>, für °C.", List.of("jars/ij.jar", "jars/x.jar"),
			List.of("https://example.org/?a=1&b=2"), List.of("One", "Two"));
		final Database database = new Database(List.of(
			new Listed("jars/gone.jar", null, List.of(new Previous("jars/gone.jar", FIRST, SECOND, "aa"))),
			new Listed("plugins/A_-1.1.0.jar", current, List.of(new Previous("plugins/A_-1.0.0.jar", FIRST, SECOND, "cc")))));
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		DatabaseWriter.write(database, out);
		assertEquals(database, DatabaseReader.read(new ByteArrayInputStream(out.toByteArray())));
	}

	@Test
	void whatIsNoDatabaseIsRefused() {
		for (final String text : List.of("", "<html/>", "<pluginRecords><plugin/></pluginRecords>")) {
			assertThrows(IOException.class,
				() -> DatabaseReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), text);
		}
	}

	// -- Helper methods --

	private static Database release(final Database before, final long now, final String path, final String checksum) {
		return before.next(List.of(offered(path, checksum)), now);
	}

	private static Listed offered(final String path, final String checksum) {
		return listed(path, 0, checksum);
	}

	private static Listed listed(final String path, final long timestamp, final String checksum, final Previous... previous) {
		return new Listed(path, new Current(timestamp, checksum, 10, "", List.of(), List.of(), List.of()), List.of(previous));
	}
}
