package io.github.lynceus.cli;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureTree;
import io.github.lynceus.fiji.features.FeatureValue;
import io.github.lynceus.genicam.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the features of a camera with their values. Only reads, also while another program controls the camera. */
@Command(name = "features", mixinStandardHelpOptions = true,
	description = "Lists the features of a camera with their values, also while another program controls it.")
final class FeaturesCommand implements Callable<Integer> {

	@Mixin
	private CameraOption camera;

	@Option(names = "--visibility", defaultValue = "beginner", paramLabel = "LEVEL",
		description = "For whom: beginner, expert or guru (${DEFAULT-VALUE}).")
	private String visibility;

	@Override
	public Integer call() {
		final Visibility level = level();
		try (Camera watched = Watched.open(camera.address)) {
			final List<Map<String, Object>> features = new ArrayList<>();
			for (final FeatureItem item : FeatureTree.of(watched.features()).features()) {
				if (!item.isVisibleTo(level)) continue;
				final FeatureValue value = FeatureValue.of(item);
				if (value.isAbsent()) continue;
				if (camera.json) features.add(json(item, value));
				else System.out.println(line(item, value));
			}
			if (camera.json) System.out.println(Json.of(features));
		}
		return 0;
	}

	private Visibility level() {
		try {
			return Visibility.valueOf(visibility.toUpperCase(Locale.ROOT));
		}
		catch (final IllegalArgumentException e) {
			throw new CameraException("There is no level " + visibility + ": use beginner, expert or guru.");
		}
	}

	private static String line(final FeatureItem item, final FeatureValue value) {
		final String unit = item.unit().isEmpty() || value.text().isEmpty() ? "" : " " + item.unit();
		final String rest = value.error().isEmpty() ? value.text() + unit : value.error();
		return String.format("%-2s  %-36s %s", value.access(), item.name(), rest).stripTrailing();
	}

	private static Map<String, Object> json(final FeatureItem item, final FeatureValue value) {
		final Map<String, Object> feature = new LinkedHashMap<>();
		feature.put("name", item.name());
		feature.put("type", item.node().type().element());
		feature.put("access", value.access().name());
		feature.put("visibility", item.node().visibility().name().toLowerCase(Locale.ROOT));
		if (!value.text().isEmpty()) feature.put("value", value.text());
		if (!item.unit().isEmpty()) feature.put("unit", item.unit());
		if (value.range() != null) {
			feature.put("min", value.range().min());
			feature.put("max", value.range().max());
			if (value.range().increment() > 0) feature.put("increment", value.range().increment());
		}
		if (!value.choices().isEmpty()) feature.put("choices", value.choices().stream().map(c -> c.symbolic()).toList());
		if (!value.error().isEmpty()) feature.put("error", value.error());
		return feature;
	}
}
