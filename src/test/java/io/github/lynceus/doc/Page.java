package io.github.lynceus.doc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documentation: its headings, its links and its fenced blocks. */
record Page(Path file, List<String> lines) {

	private static final Pattern FENCE = Pattern.compile("( *)```(\\S*)\\s*");
	private static final Pattern NOT_RUN = Pattern.compile("\\s*<!-- not run: (.+) -->\\s*");
	private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

	/** All pages for users: the first one, those for contributors, and everything in {@code doc}. */
	static List<Page> all() {
		final List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"),
			Path.of("update-site/README.md")));
		try (Stream<Path> doc = Files.walk(Path.of("doc"))) {
			doc.filter(path -> path.toString().endsWith(".md")).sorted().forEach(files::add);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return files.stream().map(Page::read).collect(Collectors.toList());
	}

	/** A page by its path. */
	static Page read(final Path file) {
		try {
			return new Page(file, Files.readAllLines(file));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Its fenced blocks, from the first on. */
	List<Block> blocks() {
		final List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			final Matcher fence = FENCE.matcher(lines.get(i));
			if (!fence.matches()) continue;
			final int first = i;
			final List<String> text = new ArrayList<>();
			while (++i < lines.size() && !lines.get(i).strip().equals("```")) text.add(without(fence.group(1), lines.get(i)));
			blocks.add(new Block(file, first + 1, fence.group(2), String.join("\n", text) + "\n", notRun(first)));
		}
		return blocks;
	}

	/** Where its links and pictures lead to. */
	List<String> links() {
		final List<String> links = new ArrayList<>();
		final Matcher link = LINK.matcher(prose());
		while (link.find()) links.add(link.group(1));
		return links;
	}

	/** Where links to its headings lead to. */
	Set<String> anchors() {
		return prose().lines().filter(line -> line.matches("#+ .*")).map(line -> anchor(line.replaceFirst("#+ ", "")))
			.collect(Collectors.toSet());
	}

	/** What the repository's web page makes of a heading. */
	static String anchor(final String heading) {
		return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
	}

	/** The page without its blocks and without code within lines. */
	String prose() {
		final StringBuilder text = new StringBuilder();
		boolean isCode = false;
		for (final String line : lines) {
			final boolean isFence = line.strip().startsWith("```");
			if (isFence) isCode = !isCode;
			else if (!isCode) text.append(line.replaceAll("`[^`]*`", "")).append('\n');
		}
		return text.toString();
	}

	@Override
	public String toString() {
		return file.toString();
	}

	// -- Helper methods --

	/** The reason in the comment above a fence, with or without an empty line between; null if there is none. */
	private String notRun(final int fence) {
		int i = fence - 1;
		while (i > 0 && lines.get(i).isBlank()) i--;
		if (i < 0) return null;
		final Matcher marker = NOT_RUN.matcher(lines.get(i));
		return marker.matches() ? marker.group(1) : null;
	}

	private static String without(final String indent, final String line) {
		return line.startsWith(indent) ? line.substring(indent.length()) : line;
	}
}
