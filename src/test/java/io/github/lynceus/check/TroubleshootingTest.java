package io.github.lynceus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.AdapterKind;
import io.github.lynceus.gige.Ipv4Subnet;
import io.github.lynceus.gige.NetworkAdapter;
import io.github.lynceus.gige.ReceiveBufferAdvice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds {@code doc/troubleshooting.md} to the check: the same topics, and the same commands. */
class TroubleshootingTest {

	private static final Path PAGE = Path.of("doc/troubleshooting.md");
	private static final Pattern SAYS = Pattern.compile("\\*Check Network\\* (?:says: (`[^.]*`)|does not look at this)\\.\\n");
	private static final String CAMERA = "192.168.0.10";

	@Test
	void everyTopicIsUnderItsHeadingAndNoOtherIs() throws IOException {
		final Map<String, Set<String>> expected = Arrays.stream(Topic.values()).collect(Collectors.groupingBy(Topic::heading,
			LinkedHashMap::new, Collectors.mapping(Topic::word, Collectors.toCollection(TreeSet::new))));
		final Map<String, Set<String>> written = new LinkedHashMap<>();
		for (final Map.Entry<String, String> section : sections().entrySet()) {
			final Matcher says = SAYS.matcher(section.getValue());
			assertTrue(says.find(), "What Check Network says of: " + section.getKey());
			if (says.group(1) == null) continue;
			written.put(section.getKey(), Arrays.stream(says.group(1).split(",\\s*")).map(word -> word.replace("`", "")).collect(
				Collectors.toCollection(TreeSet::new)));
		}
		assertEquals(expected, written);
	}

	@Test
	void everyTopicIsFoundBySomeRule() throws IOException {
		final Set<String> sources = new TreeSet<>();
		try (var files = Files.list(Path.of("src/main/java/io/github/lynceus/check"))) {
			for (final Path file : files.filter(file -> !file.endsWith("Topic.java")).toList()) sources.add(Files.readString(file));
		}
		for (final Topic topic : Topic.values()) {
			assertTrue(sources.stream().anyMatch(source -> source.contains("Topic." + topic.name())), topic.word());
		}
	}

	/** With the names and addresses that the page takes for examples. */
	@ParameterizedTest
	@EnumSource(SystemKind.class)
	void everyCommandOfASystemIsInThePage(final SystemKind system) throws IOException {
		final String page = Files.readString(PAGE).replace("\\|", "|");
		final NetworkAdapter adapter = new NetworkAdapter(system == SystemKind.MACOS ? "en5" : "eth1", "", List.of(new Ipv4Subnet(
			"192.168.0.1", 24)), 1500, AdapterKind.CABLE, 1000);
		for (final String command : commands(system, adapter)) {
			assertTrue(page.contains("`" + command + "`"), command);
		}
	}

	private static List<String> commands(final SystemKind system, final NetworkAdapter adapter) {
		final Commands commands = new Commands(system, system == SystemKind.WINDOWS ? "C:\\Fiji\\fiji-windows-x64.exe"
			: "/Applications/Fiji/Fiji.app");
		final List<String> all = new ArrayList<>();
		all.addAll(commands.list());
		all.addAll(commands.routes());
		all.addAll(commands.address(adapter, adapter.addresses().get(0)));
		all.addAll(commands.route(CAMERA, adapter));
		all.addAll(commands.mtu(adapter, RouteRules.JUMBO));
		for (final String firewall : List.of("ufw", "firewalld", "")) all.addAll(commands.allow(CAMERA, firewall));
		all.addAll(commands.receiveBuffer(8 << 20));
		all.addAll(commands.neighbour(CAMERA));
		all.addAll(commands.ping(CAMERA));
		all.addAll(commands.programs());
		return all;
	}

	@Test
	void linksWithinThePageLeadToHeadings() throws IOException {
		final Set<String> anchors = sections().keySet().stream().map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ ]",
			"").replace(' ', '-')).collect(Collectors.toSet());
		final Matcher links = Pattern.compile("\\]\\(#([^)]*)\\)").matcher(Files.readString(PAGE));
		int found = 0;
		while (links.find()) {
			found++;
			assertTrue(anchors.contains(links.group(1)), links.group(1) + " in " + anchors);
		}
		assertTrue(found > 5);
	}

	@Test
	void theFiguresOfTheReceiveBufferAreRight() throws IOException {
		final String page = Files.readString(PAGE).replaceAll("\\s+", " ");
		final double gigabit = 125e6;
		assertTrue(page.contains(String.format(Locale.ROOT, "asks for 8 MiB, which is %.0f ms of a gigabit stream", Math.rint(
			new ReceiveBufferAdvice(8 << 20, 8 << 20, gigabit, "").millis() / 10) * 10)), page);
		assertTrue(page.contains(String.format(Locale.ROOT, "(Linux 208 KiB, %.1f ms)", new ReceiveBufferAdvice(8 << 20, 212992,
			gigabit, "").millis())));
	}

	private static Map<String, String> sections() throws IOException {
		final Map<String, String> sections = new LinkedHashMap<>();
		final String[] parts = Files.readString(PAGE).split("(?m)^## ");
		for (int i = 1; i < parts.length; i++) {
			sections.put(parts[i].substring(0, parts[i].indexOf('\n')), parts[i]);
		}
		return sections;
	}
}
