package io.github.lynceus.cli;

import io.github.lynceus.camera.Camera;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints values of features, also while another program controls the camera. */
@Command(name = "get", mixinStandardHelpOptions = true,
	description = "Prints the value of a feature, or of several by name, also while another program controls the camera.")
final class GetCommand implements Callable<Integer> {

	@Mixin
	private CameraOption camera;

	@Parameters(arity = "1..*", paramLabel = "NAME", description = "Features, such as ExposureTime.")
	private List<String> names;

	@Override
	public Integer call() {
		try (Camera watched = Watched.open(camera.address)) {
			final Map<String, String> values = new LinkedHashMap<>();
			for (final String name : names) values.put(name, watched.features().get(name));
			if (camera.json) System.out.println(Json.of(values));
			else if (values.size() == 1) System.out.println(values.values().iterator().next());
			else values.forEach((name, value) -> System.out.println(name + "=" + value));
		}
		return 0;
	}
}
