package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Which file is whose. A header is {@code name.hdr} or {@code name.ext.hdr}; beside data {@code name.ext} the latter
 * wins. Data have the header's name without {@code .hdr}, with one of the usual extensions or none, in capitals or not.
 */
final class EnviNames {

	static final String HEADER = ".hdr";

	/** Extensions of data files, most usual ones first. */
	static final List<String> DATA = List.of("img", "dat", "raw", "bin", "sli", "hyspex", "cube", "bil", "bip", "bsq");

	private EnviNames() {}

	/** Whether a file is called as headers are. */
	static boolean isHeader(final Path path) {
		return name(path).toLowerCase(Locale.ROOT).endsWith(HEADER);
	}

	/** Whether a file is called as the data beside a header are. */
	static boolean isData(final Path path) {
		return DATA.contains(extension(path));
	}

	/** The extension in small letters, without its dot; empty when there is none. */
	static String extension(final Path path) {
		final String name = name(path);
		final int dot = name.lastIndexOf('.');
		return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/** The header of a data file. */
	static Optional<Path> header(final Path data) {
		return Stream.of(name(data), stem(data))
			.flatMap(name -> Stream.of(name + HEADER, name + HEADER.toUpperCase(Locale.ROOT))).map(data::resolveSibling)
			.filter(Files::isRegularFile).findFirst();
	}

	/**
	 * The data of a header. Of several candidates the first one with the right size, or else the first one.
	 *
	 * @param fits whether a file has the right size
	 * @throws CubeException when there is none
	 */
	static Path data(final Path header, final LongPredicate fits) {
		final List<Path> candidates = candidates(header);
		if (candidates.isEmpty()) {
			throw new CubeException("There are no data beside the ENVI header " + header + ": " + base(header) + ", or "
				+ base(header)
				+ " with one of the extensions " + String.join(", ", DATA) + ", must lie in the same folder.");
		}
		return candidates.stream().filter(path -> size(path).filter(size -> fits.test(size)).isPresent())
			.findFirst().orElse(candidates.get(0));
	}

	/** Files that could be the data of a header, the most likely first. */
	static List<Path> candidates(final Path header) {
		final String base = base(header);
		return Stream.concat(Stream.of(base), DATA.stream()
			.flatMap(extension -> Stream.of(base + "." + extension, base + "." + extension.toUpperCase(Locale.ROOT))))
			.map(header::resolveSibling).filter(Files::isRegularFile).toList();
	}

	private static String base(final Path header) {
		return name(header).substring(0, name(header).length() - HEADER.length());
	}

	private static Optional<Long> size(final Path path) {
		try {
			return Optional.of(Files.size(path));
		}
		catch (final IOException exception) {
			return Optional.empty();
		}
	}

	/** The name without its last extension. */
	static String stem(final Path path) {
		final String name = name(path);
		final int dot = name.lastIndexOf('.');
		return dot <= 0 ? name : name.substring(0, dot);
	}

	private static String name(final Path path) {
		return path.getFileName() == null ? "" : path.getFileName().toString();
	}
}
