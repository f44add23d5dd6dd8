package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.file.ClassColours;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is known of a map that a model made. */
public final class PredictionMetadata {

	/** Key of the unit of a regressor's values. */
	public static final String UNIT = "data units";

	/** Key of the model's name. */
	public static final String MODEL = "model";

	/** They tell how stored counts become light, and would be applied to the map. */
	private static final Set<String> OF_COUNTS = Set.of("reflectance scale factor", "data gain values", "data offset values",
		"data ignore value");

	private PredictionMetadata() {}

	static CubeMetadata of(final CubeMetadata input, final Model model) {
		final List<SpectralClass> classes = ClassColours.of(model.classNames());
		CubeMetadata metadata = input.withoutBands().withClasses(classes).with(MODEL, model.name());
		for (final String key : input.others().keySet()) {
			if (OF_COUNTS.contains(key.toLowerCase(Locale.ROOT))) {
				metadata = metadata.with(key, null);
			}
		}
		return metadata;
	}
}
