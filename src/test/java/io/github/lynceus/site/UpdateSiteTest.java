package io.github.lynceus.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.site.Database.Listed;
import io.github.lynceus.site.Database.Previous;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;

/** What is served, read again as a stranger would. */
class UpdateSiteTest {

	private static final String PLUGIN = "plugins/Lynceus_-" + Built.VERSION + ".jar";
	private static final long LATER = Built.NOW + 1_000_000;

	@TempDir
	private static Path root;
	private static UpdateSite site;
	private static Served served;

	@BeforeAll
	static void build() throws IOException {
		site = Built.site();
		served = new Served(root.resolve("site"));
		site.write(served.folder());
	}

	// -- What is there --

	@Test
	void theDatabaseIsTheOneWritten() throws IOException {
		assertEquals(site.database(), served.database());
	}

	@Test
	void everyChecksumAndSizeIsThatOfTheFileServed() throws IOException {
		for (final Listed file : served.database().files()) {
			final byte[] content = served.fetch(file);
			assertEquals(Checksum.of(file.path(), content), file.current().checksum(), file.path());
			assertEquals(content.length, file.current().size(), file.path());
			assertEquals(Built.NOW, file.current().timestamp(), file.path());
			assertEquals(List.of(), file.previous(), file.path());
		}
	}

	/**
	 * The updater gathers all characters since the last end of an element. That the white space between elements is not among
	 * them is only because the document says which elements have no text.
	 */
	@Test
	void textsArriveAtTheUpdaterWithoutTheSpaceAroundThem() throws Exception {
		final List<String> texts = new ArrayList<>();
		final SAXParserFactory factory = SAXParserFactory.newInstance();
		factory.setNamespaceAware(true);
		try (InputStream in = new GZIPInputStream(Files.newInputStream(served.folder().resolve("db.xml.gz")))) {
			factory.newSAXParser().parse(in, new DefaultHandler() {

				private String body = "";

				@Override
				public void characters(final char[] text, final int start, final int length) {
					body += new String(text, start, length);
				}

				@Override
				public void endElement(final String uri, final String name, final String qualified) {
					if (Set.of("description", "link", "author").contains(qualified)) texts.add(body);
					body = "";
				}
			});
		}
		final SiteDefinition definition = Built.definition();
		assertTrue(texts.containsAll(List.of(definition.description(), definition.link(), definition.author())), texts::toString);
		assertEquals(texts.stream().map(String::strip).toList(), texts);
	}

	@Test
	void nothingIsServedThatIsNotListed() throws IOException {
		final Set<String> expected = served.database().files().stream()
			.map(file -> file.path() + "-" + Built.NOW).collect(Collectors.toCollection(TreeSet::new));
		expected.add("db.xml.gz");
		assertEquals(expected, served.paths());
	}

	@Test
	void whatGoesWhere() throws IOException {
		final Set<String> keys = served.database().files().stream().map(Listed::key).collect(Collectors.toSet());
		try (var macros = Files.list(Path.of("macros"))) {
			final Set<String> expected = macros.map(file -> "macros/Lynceus/" + file.getFileName()).collect(Collectors.toSet());
			expected.addAll(Set.of("plugins/Lynceus_.jar", "jars/lynceus-netty.jar", "jars/lynceus-picocli.jar"));
			assertEquals(expected, keys);
		}
	}

	@Test
	void dependenciesAreShippedOrFijisOwn() throws IOException {
		assertEquals(List.of("jars/gson.jar", "jars/ij.jar", "jars/imglib2.jar", "jars/lynceus-netty.jar",
			"jars/lynceus-picocli.jar", "jars/scijava-common.jar"), listed(served.database(), PLUGIN).current().dependencies());
	}

	@Test
	void aDependencyNobodyAccountsForIsAnError() throws IOException {
		final SiteDefinition definition = Built.definition();
		final SiteDefinition forgetful = new SiteDefinition(definition.description(), definition.link(), definition.author(),
			definition.folders(), definition.libraries(), List.of("ij", "scijava-common", "gson"), definition.optional(),
			definition.licence(), definition.releases());
		final IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
			() -> Built.site(forgetful, Built.NOW, plugin -> plugin));
		assertTrue(refused.getMessage().contains("net/imglib2/"), refused.getMessage());
	}

	// -- The jars --

	/** Our classes, macros, script templates and tables, the licence, and what Java and ImageJ look for by name. */
	@Test
	void thePluginHoldsOnlyWhatIsOurs() throws IOException {
		final Map<String, byte[]> jar = jar(PLUGIN);
		final Set<String> elsewhere = jar.keySet().stream().filter(name -> !name.startsWith("io/github/lynceus/"))
			.filter(name -> !name.startsWith("script_templates/Lynceus/")).filter(name -> !name.startsWith("luts/"))
			.filter(name -> !name.equals("META-INF/LICENSE"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(Set.of("META-INF/MANIFEST.MF", "META-INF/json/org.scijava.plugin.Plugin",
			"META-INF/services/io.github.lynceus.hyper.file.CubeFormat", "plugins.config"), elsewhere);
		final Set<String> kinds = jar.keySet().stream().filter(name -> name.startsWith("io/") || name.startsWith("script"))
			.map(name -> name.substring(name.lastIndexOf('.') + 1)).collect(Collectors.toCollection(TreeSet::new));
		kinds.removeAll(Set.of("class", "ijm", "groovy", "py", "lut", "xml", "csv", "properties", "png", "txt", "json"));
		assertEquals(Set.of(), kinds);
		assertFalse(jar.keySet().stream().anyMatch(name -> name.startsWith(Relocation.HOME)));
		assertTrue(served.fetch(listed(served.database(), PLUGIN)).length < 4 << 20, "small");
	}

	@Test
	void noClassNamesAnUnmovedLibrary() throws IOException {
		for (final Listed file : served.database().files()) {
			if (!file.path().endsWith(".jar")) continue;
			final List<byte[]> classes = jar(file.path()).entrySet().stream()
				.filter(entry -> entry.getKey().endsWith(".class")).map(Map.Entry::getValue).toList();
			final Set<String> left = References.of(classes).stream()
				.filter(name -> name.startsWith("io/netty/") || name.startsWith("picocli/")).collect(Collectors.toSet());
			assertEquals(Set.of(), left, file.path());
		}
	}

	@Test
	void librariesBringTheirLicenceAndNothingForeign() throws IOException {
		for (final Listed file : served.database().files()) {
			if (!file.path().startsWith("jars/")) continue;
			final Map<String, byte[]> jar = jar(file.path());
			assertTrue(new String(jar.get("META-INF/LICENSE.txt"), StandardCharsets.US_ASCII).contains("Apache License"));
			assertEquals(Set.of("META-INF/LICENSE.txt", "META-INF/MANIFEST.MF"), jar.keySet().stream()
				.filter(name -> !name.startsWith(Relocation.HOME)).collect(Collectors.toSet()), file.path());
			assertTrue(jar.size() > 100, file.path());
		}
	}

	@Test
	void theSameClassesMakeTheSameBytes() throws IOException {
		final UpdateSite again = Built.site();
		assertEquals(site.database(), again.database());
		again.files().forEach((path, content) -> assertArrayEquals(site.files().get(path), content, path));
	}

	// -- The next release --

	@Test
	void theNextReleaseKeepsHistoryAndLeavesAloneWhatHasNotChanged() throws IOException {
		final UpdateSite next = Built.site(Built.definition().after(site.database()), LATER, plugin -> {
			plugin.put("io/github/lynceus/new.txt", new byte[] { 1 });
			return plugin;
		});
		final Served second = new Served(root.resolve("next"));
		next.write(second.folder());
		for (final Listed file : second.database().files()) {
			final boolean changed = file.path().equals(PLUGIN);
			assertEquals(changed ? LATER : Built.NOW, file.current().timestamp(), file.path());
			assertEquals(changed ? List.of(new Previous(PLUGIN, Built.NOW, LATER,
				listed(site.database(), PLUGIN).current().checksum())) : List.of(), file.previous(), file.path());
			assertEquals(Checksum.of(file.path(), second.fetch(file)), file.current().checksum(), file.path());
		}
		assertEquals(served.paths().size(), second.paths().size());
	}

	// -- Helper methods --

	private static Listed listed(final Database database, final String path) {
		return database.files().stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
	}

	private static Map<String, byte[]> jar(final String path) throws IOException {
		return Jars.read(served.fetch(listed(served.database(), path)));
	}
}
