package io.github.lynceus.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.PluginsConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages that are made from the program are those that the program makes. */
class ReferencePagesTest {

	@Test
	void thePagesAreAsTheProgramMakesThem() throws Exception {
		for (final Map.Entry<Path, String> page : ReferencePages.texts().entrySet()) {
			assertEquals(page.getValue(), Files.readString(page.getKey()),
				page.getKey() + " is out of date; make it anew: " + ReferencePages.COMMAND);
		}
	}

	@Test
	void everyCommandOfTheMenuIsInIt() {
		final String page = MacroReference.text();
		for (final String label : PluginsConfig.labels()) {
			assertTrue(page.contains("\n### " + label + "\n"), label);
			assertTrue(page.contains("`run(\"" + label + "\""), label);
		}
	}

	@Test
	void aRowTellsTypeUnitDefaultLimitsAndMeaning() {
		final String page = MacroReference.text();
		assertTrue(page.contains("\n| `seconds` | Listen for (s) | number | s | `1` | 0.1 to 60 | How long to wait for answers |\n"));
		assertTrue(page.contains("\n| `exposure` | Integration time (µs) | number | µs | as it is | 0 or more | "));
		assertTrue(page.contains("\n| `moisource` | MOI source | choice |  | `software` | `software`, `external`, `start`, `none` | "));
		assertTrue(page.contains("\n| `packetsize` | Packet size (bytes, 0 = automatic) | whole number | bytes | `0` | 0 to 16260 | "));
		assertTrue(page.contains("\nGives: Hyperstack: sequences along z"));
	}
}
