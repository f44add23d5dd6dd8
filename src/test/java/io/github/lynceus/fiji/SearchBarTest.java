package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.MenuEntry;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** What Fiji's search bar makes of the commands: it looks at titles and menu paths, and shows description and icon. */
class SearchBarTest {

	private static final double READABLE = 1.8;
	private static final Color DARK = new Color(0x2B2B2B);

	private static Context context;
	private static List<CommandInfo> commands;

	@BeforeAll
	static void start() {
		context = new Context(CommandService.class);
		commands = context.service(CommandService.class).getCommands().stream()
			.filter(command -> command.getClassName().matches("io\\.github\\.lynceus\\.fiji\\.(command|search)\\..*"))
			.collect(Collectors.toList());
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	/** What a newcomer may type, and what must be among what is found. */
	@ParameterizedTest
	@CsvSource({ "camera,Discover", "gige,Discover", "gige vision,Discover", "thermal,Connect", "infrared,Connect",
		"thermal,SimulatedCamera", "thermal camera,LiveView", "hyperspectral,HsiCapture", "record,RecordStream",
		"record,RecordBuffer", "video,RecordStream", "stream,LiveView", "live,LiveView", "network,CheckNetwork",
		"firewall,CheckNetwork", "packets,CheckNetwork", "lynceus,AboutLynceus", "push-broom,HsiCapture", "trigger,TriggerSetup",
		"exposure,AutomaticExposure", "calibration,LoadCalibration", "envi,HsiImportEnvi", "spectrum,SpectrumOfSelection" })
	void wordsOfNewcomersFindCommands(final String words, final String expected) {
		final Set<String> found = commands.stream().filter(command -> isFound(command, words)).map(SearchBarTest::target).collect(
			Collectors.toCollection(TreeSet::new));
		assertTrue(found.contains(expected), () -> words + " finds " + found);
	}

	/** As the search bar does: in the title, or each word somewhere in the menu path. */
	private static boolean isFound(final CommandInfo command, final String words) {
		final String title = command.getLabel() != null && !command.getLabel().isEmpty() ? command.getLabel()
			: command.getMenuPath().getLeaf().getName();
		if (title.toLowerCase(Locale.ROOT).contains(words)) return true;
		final List<String> parts = List.of(words.split(" "));
		return parts.stream().allMatch(title.toLowerCase(Locale.ROOT)::contains) || parts.stream().allMatch(part -> command
			.getMenuPath().stream().map(MenuEntry::getName).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part)));
	}

	/** The command itself, or the one that an entry for the search bar runs, which its title names. */
	private static String target(final CommandInfo command) {
		if (!command.getClassName().contains(".search.")) return command.getClassName().replaceFirst(".*\\.", "");
		final String named = command.getLabel().replaceFirst(".*\\((Lynceus .*)\\)", "$1");
		return commands.stream().filter(other -> !other.getMenuPath().isEmpty()).filter(other -> other.getMenuPath().getLeaf()
			.getName().replace("...", "").equals(named)).map(SearchBarTest::target).findFirst().orElseThrow(() -> new AssertionError(
				command.getLabel()));
	}

	@Test
	void entriesForTheSearchBarAloneAreInNoMenu() {
		final List<CommandInfo> entries = commands.stream().filter(command -> command.getClassName().contains(".search.")).toList();
		assertEquals(7, entries.size());
		entries.forEach(entry -> assertTrue(entry.getMenuPath().isEmpty(), entry.getClassName()));
	}

	@Test
	void everyCommandHasADescriptionAndAnIcon() throws IOException {
		for (final CommandInfo command : commands) {
			assertFalse(command.getDescription() == null || command.getDescription().length() < 20, command.getClassName());
			assertNotNull(command.getIconPath(), command.getClassName());
			try (InputStream in = Icons.class.getResourceAsStream(command.getIconPath())) {
				assertNotNull(in, command.getIconPath());
				final byte[] bytes = in.readAllBytes();
				assertTrue(bytes.length < 1000, command.getIconPath());
			}
		}
	}

	@Test
	void iconsAreReadableOnLightAndOnDark() throws IOException {
		final Set<String> paths = commands.stream().map(CommandInfo::getIconPath).collect(Collectors.toCollection(TreeSet::new));
		assertTrue(paths.size() > 6, paths::toString);
		for (final String path : paths) {
			final BufferedImage icon = ImageIO.read(Icons.class.getResource(path));
			assertEquals("16x16", icon.getWidth() + "x" + icon.getHeight(), path);
			int opaque = 0;
			for (int i = 0; i < 256; i++) {
				final int argb = icon.getRGB(i % 16, i / 16);
				if (argb >>> 24 < 250) continue;
				opaque++;
				final Color colour = new Color(argb);
				assertTrue(contrast(colour, Color.WHITE) > READABLE && contrast(colour, DARK) > READABLE, path + " " + colour);
			}
			assertTrue(opaque > 15, path);
		}
	}

	/** As WCAG 2.1 defines the contrast ratio. */
	private static double contrast(final Color one, final Color other) {
		final double a = luminance(one) + 0.05;
		final double b = luminance(other) + 0.05;
		return Math.max(a, b) / Math.min(a, b);
	}

	private static double luminance(final Color colour) {
		return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
	}

	private static double linear(final int value) {
		final double share = value / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
