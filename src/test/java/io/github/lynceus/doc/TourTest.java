package io.github.lynceus.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.XvfbDisplay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the tour as a first-time reader does: clicks what the page says to click, enters what it says to enter, and ends
 * with what the page promises, and with its macro in the recorder. The macro alone ends with the same.
 */
class TourTest {

	private static final Page TOUR = Page.read(Path.of("doc/tour.md"));
	/** A menu to click, or a field to set. */
	private static final Pattern DOING = Pattern.compile(
		"(?<!\\*)\\*Plugins > Lynceus >([^*]+)\\*(?!\\*)|\\*\\*([^*]+)\\*\\* to \\*\\*([^*]+)\\*\\*");
	private static final String ADDRESS = "127.0.0.2";

	private static XvfbDisplay display;
	private static ImageJProcess imagej;
	private static Examples examples;

	/** @param label of the menu @param values of its dialog */
	private record Step(String label, Map<String, String> values) {}

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		imagej = ImageJProcess.plain(display, new ImageJFolder(root));
		imagej.startRecorder();
		examples = new Examples(root);
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (display != null) display.close();
	}

	@Test
	void whoFollowsThePageReachesADownloadedHyperstack() {
		final List<Step> steps = steps();
		assertEquals(8, steps.size(), steps::toString);
		for (final Step step : steps) take(step);
		final String macro = examples.here(macro());
		assertEquals(commands(macro), commands(imagej.recorded()));
		assertResults();

		imagej.macro("run('Lynceus Disconnect'); close('*'); selectWindow('Lynceus Integrity Report'); run('Close');");
		imagej.dialogs();
		imagej.macro(macro);
		assertEquals(List.of(), imagej.dialogs());
		assertResults();
	}

	private static void take(final Step step) {
		imagej.dialogs();
		if (step.label.startsWith("Lynceus Subwindow")) {
			imagej.macro(macro().lines().filter(line -> line.startsWith("makeRectangle")).findFirst().orElseThrow());
		}
		final boolean hasDialog = step.label.endsWith("...");
		final Map<String, String> values = new LinkedHashMap<>();
		step.values.forEach((label, value) -> values.put(label, examples.here(value)));
		if (step.label.startsWith("Lynceus Simulated")) values.put("Address", examples.here(ADDRESS));
		if (hasDialog) imagej.answer(values, "OK");
		imagej.menu(step.label);
		assertEquals(hasDialog ? 1 : 0, imagej.dialogs().size(), step.label);
	}

	/** What the page promises. */
	private static void assertResults() {
		final String camera = "Telops Inc. TS-IR (" + examples.here(ADDRESS) + ")";
		Awaiting.until("the live view and the hyperstack", () -> imagej.images().equals(List.of(camera + " (Live)", camera)));
		assertEquals("128 64 1 3 1000", imagej.macro("selectImage('" + camera + "'); getDimensions(w, h, c, z, t);"
			+ " return '' + w + ' ' + h + ' ' + c + ' ' + z + ' ' + t;"));
		assertEquals("in degrees", imagej.macro("Stack.setPosition(1, 1, 1); v = getValue(64, 20);"
			+ " if (v > 37 && v < 75) return 'in degrees'; return '' + v;"));
		assertEquals("yes yes yes 1000 1000 1000", imagej.macro("t = 'Lynceus Integrity Report'; s = ''; for (i = 0; i < 3; i++)"
			+ " s = s + Table.getString('OK', i, t) + ' '; for (i = 0; i < 3; i++) s = s + Table.get('Complete', i, t) + ' ';"
			+ " return '' + String.trim(s);"));
		final String log = imagej.log();
		final String last = TOUR.blocks().stream().filter(block -> block.language().equals("text")).findFirst().orElseThrow().text();
		assertTrue(log.contains(last.strip()), log);
	}

	// -- The page --

	private static List<Step> steps() {
		final List<Step> steps = new ArrayList<>();
		final Matcher doing = DOING.matcher(String.join(" ", TOUR.lines()).replaceAll(" +", " "));
		while (doing.find()) {
			if (doing.group(1) == null) {
				steps.get(steps.size() - 1).values.put(doing.group(2), doing.group(3));
			}
			else {
				final String path = doing.group(1);
				steps.add(new Step(path.substring(path.lastIndexOf('>') + 1).strip().replace("…", "..."), new LinkedHashMap<>()));
			}
		}
		return steps;
	}

	private static String macro() {
		return TOUR.blocks().stream().filter(block -> block.language().equals("ijm")).findFirst().orElseThrow().text();
	}

	private static List<String> commands(final String macro) {
		return macro.lines().filter(line -> line.startsWith("run(\"Lynceus")).collect(Collectors.toList());
	}
}
