package io.github.lynceus.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links within the documentation lead somewhere, and every picture is shown by some page and small. */
class LinksTest {

	private static final Path IMAGES = Path.of("doc/images");
	private static final long LARGEST = 100_000;

	@Test
	void everyLinkLeadsSomewhere() {
		final List<String> broken = new ArrayList<>();
		int links = 0;
		for (final Page page : Page.all()) {
			for (final String link : page.links()) {
				if (link.matches("[a-z]+:.*")) continue;
				links++;
				if (!leadsSomewhere(page, link)) broken.add(page + ": " + link);
			}
		}
		assertEquals(List.of(), broken);
		assertTrue(links > 50, links + " links");
	}

	@Test
	void everyPictureIsShownAndSmall() throws Exception {
		final Set<Path> shown = new TreeSet<>();
		for (final Page page : Page.all()) {
			page.links().forEach(link -> shown.add(target(page, link)));
		}
		try (Stream<Path> files = Files.list(IMAGES)) {
			for (final Path file : files.sorted().collect(Collectors.toList())) {
				assertTrue(shown.contains(file), "no page shows " + file);
				assertTrue(Files.size(file) < LARGEST, file + " has " + Files.size(file) + " bytes");
			}
		}
	}

	@Test
	void headingsHaveTheAnchorsOfTheWebPage() {
		assertEquals("lynceus-hsi-import-envi", Page.anchor("Lynceus HSI Import ENVI..."));
		assertEquals("what-is-simulated-and-what-is-not", Page.anchor("What is simulated, and what is not"));
	}

	private static boolean leadsSomewhere(final Page page, final String link) {
		final Path target = target(page, link);
		if (!Files.exists(target)) return false;
		final int hash = link.indexOf('#');
		return hash < 0 || Page.read(target).anchors().contains(link.substring(hash + 1));
	}

	private static Path target(final Page page, final String link) {
		final String path = link.replaceFirst("#.*", "");
		return path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
	}
}
