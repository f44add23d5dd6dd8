package io.github.lynceus.fiji.hyper;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.file.ClassColours;
import java.util.ArrayList;
import java.util.List;

/** Classes as people write them: {@code belt=#808080, leaf, stone}, by number. */
public final class ClassList {

	private ClassList() {}

	/**
	 * Classes of a text; those without a colour get the usual one. @throws CubeException when a colour cannot be read
	 */
	public static List<SpectralClass> parse(final String text) {
		final List<SpectralClass> classes = new ArrayList<>();
		for (final String part : text.split("\\s*,\\s*")) {
			final String[] sides = part.strip().split("\\s*=\\s*", 2);
			final int usual = ClassColours.rgb(classes.size());
			classes.add(new SpectralClass(sides[0], sides.length < 2 ? usual : colour(sides[1])));
		}
		return List.copyOf(classes);
	}

	private static int colour(final String text) {
		if (text.matches("#[0-9A-Fa-f]{6}")) return Integer.parseInt(text.substring(1), 16);
		throw new CubeException("\"" + text + "\" is no colour: write #FF8000 for orange.");
	}

	/** A label map with other classes; the same if the text is blank. @throws CubeException when they are too few */
	public static Cube named(final Cube map, final String text) {
		if (text == null || text.isBlank()) return map;
		final List<SpectralClass> classes = parse(text);
		final int needed = map.metadata().classes().size();
		if (classes.size() < needed) throw new CubeException("The model has " + needed + " classes, but only "
			+ classes.size()
			+ " names were given.");
		return map.withMetadata(map.metadata().withClasses(classes));
	}
}
