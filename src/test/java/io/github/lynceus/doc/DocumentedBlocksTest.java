package io.github.lynceus.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.XvfbDisplay;
import io.github.lynceus.simulator.SimulatedDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every macro, script and command in the pages is run: those of a page in the order of the page, macros in one ImageJ,
 * scripts in another program, commands in one shell. {@link Examples} says what is changed for it. A block that cannot be run
 * has a comment above it, {@code <!-- not run: reason -->}.
 */
class DocumentedBlocksTest {

	private static final Set<String> RUN = Set.of("ijm", "groovy", "python", "bash", "java");
	private static final Set<String> SHOWN = Set.of("text", "json", "xml", "csv", "properties", "powershell");

	private static final Pattern INDENTED = Pattern.compile("^(?: {4,}|\\t+)(?:java|mvn|lynceus|sudo|run\\(|cameras\\.)");

	@TempDir
	private Path folder;

	@Test
	void everyBlockSaysWhatItIs() {
		final List<String> unknown = allBlocks().filter(block -> !RUN.contains(block.language()) && !SHOWN.contains(block.language()))
			.map(block -> block + " is \"" + block.language() + "\"").collect(Collectors.toList());
		assertEquals(List.of(), unknown);
	}

	/** What is only indented would be neither coloured nor run. */
	@Test
	void commandsStandInFences() {
		final List<String> indented = new ArrayList<>();
		for (final Page page : Page.all()) {
			page.prose().lines().filter(line -> INDENTED.matcher(line).find()).forEach(line -> indented.add(page + ": " + line.strip()));
		}
		assertEquals(List.of(), indented);
	}

	@Test
	void blocksThatAreNotRunSayWhy() {
		final List<Block> runnable = allBlocks().filter(block -> RUN.contains(block.language())).collect(Collectors.toList());
		final List<Block> left = runnable.stream().filter(block -> block.notRun() != null).collect(Collectors.toList());
		System.out.println((runnable.size() - left.size()) + " blocks of the pages are run, " + left.size() + " are not:");
		left.forEach(block -> System.out.println(block + " " + block.language() + ": " + block.notRun()));
		assertTrue(left.size() < runnable.size() / 2, "most are run");
	}

	// -- Running them --

	static Stream<Page> pagesWithMacros() {
		return pagesWith(Set.of("ijm"));
	}

	@ParameterizedTest
	@MethodSource("pagesWithMacros")
	void macros(final Page page) throws IOException {
		final List<Block> blocks = blocks(page, Set.of("ijm"));
		final Examples examples = new Examples(Files.createDirectory(folder.resolve("data")));
		final ImageJFolder installed = new ImageJFolder(Files.createDirectory(folder.resolve("imagej")));
		try (SimulatedDevice camera = Examples.camera(blocks);
			XvfbDisplay display = XvfbDisplay.start();
			ImageJProcess imagej = ImageJProcess.plain(display, installed))
		{
			for (final Block block : blocks) {
				final String result = imagej.macro(examples.here(block.text()));
				assertEquals(List.of(), imagej.dialogs(), block::toString);
				assertNotEquals("[aborted]", result, block::toString);
			}
		}
	}

	static Stream<Page> pagesWithScripts() {
		return pagesWith(Set.of("groovy", "python"));
	}

	@ParameterizedTest
	@MethodSource("pagesWithScripts")
	void scripts(final Page page) throws IOException {
		final List<Block> blocks = blocks(page, Set.of("groovy", "python"));
		final Examples examples = new Examples(Files.createDirectory(folder.resolve("data")));
		try (SimulatedDevice camera = Examples.camera(blocks); XvfbDisplay display = XvfbDisplay.start()) {
			new ScriptRun(examples, display).run(blocks, folder);
		}
	}

	static Stream<Page> pagesWithCommands() {
		return pagesWith(Set.of("bash"));
	}

	@ParameterizedTest
	@MethodSource("pagesWithCommands")
	void commands(final Page page) throws IOException {
		final List<Block> blocks = blocks(page, Set.of("bash"));
		final Examples examples = new Examples(Files.createDirectory(folder.resolve("data")));
		try (SimulatedDevice camera = Examples.camera(blocks)) {
			new ShellRun(examples).run(blocks, folder);
		}
	}

	static Stream<Page> pagesWithJava() {
		return pagesWith(Set.of("java"));
	}

	/** Java is compiled only: what it would do is tested elsewhere. */
	@ParameterizedTest
	@MethodSource("pagesWithJava")
	void javaCompiles(final Page page) throws IOException {
		for (final Block block : blocks(page, Set.of("java"))) {
			assertEquals(List.of(), JavaSnippet.complaints(block.text(), folder), block::toString);
		}
	}

	// -- What these tests are worth --

	@Test
	void aScriptThatFailsIsNoticed() throws IOException {
		final List<Block> blocks = List.of(new Block(Path.of("page.md"), 1, "groovy", "println 1\n", null),
			new Block(Path.of("page.md"), 5, "groovy", "throw new IllegalStateException('wrong')\n", null));
		try (XvfbDisplay display = XvfbDisplay.start()) {
			final AssertionError failure = assertThrows(AssertionError.class,
				() -> new ScriptRun(new Examples(folder), display).run(blocks, folder));
			assertTrue(failure.getMessage().contains("page.md:5"), failure.getMessage());
		}
	}

	@Test
	void aCommandThatFailsIsNoticed() {
		final Block block = new Block(Path.of("page.md"), 1, "bash", "lynceus info --camera 127.0.0.9\necho after\n", null);
		final AssertionError failure = assertThrows(AssertionError.class,
			() -> new ShellRun(new Examples(folder)).run(List.of(block), folder));
		assertTrue(failure.getMessage().contains("No camera answers at " + Examples.address(9)), failure.getMessage());
	}

	@Test
	void javaThatDoesNotCompileIsNoticed() throws IOException {
		assertEquals(1, JavaSnippet.complaints("final int i = \"text\";\n", folder).size());
	}

	// -- Helper methods --

	private static Stream<Block> allBlocks() {
		return Page.all().stream().flatMap(page -> page.blocks().stream());
	}

	private static Stream<Page> pagesWith(final Set<String> languages) {
		return Page.all().stream().filter(page -> !blocks(page, languages).isEmpty());
	}

	private static List<Block> blocks(final Page page, final Set<String> languages) {
		return page.blocks().stream().filter(block -> languages.contains(block.language()) && block.notRun() == null)
			.collect(Collectors.toList());
	}
}
