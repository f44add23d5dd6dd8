package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.CameraProperties;
import io.github.lynceus.telops.TelopsCamera;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Everything of a Telops camera by name: all of it, some of it, or set. */
@Command(name = "settings", mixinStandardHelpOptions = true,
	description = "Prints the settings and readings of a Telops camera by name, all or those named; NAME=VALUE sets one first.")
final class SettingsCommand extends TelopsJob {

	@Parameters(arity = "0..*", paramLabel = "NAME[=VALUE]", description = "Such as integration_time or frame_rate=1000.")
	private List<String> wanted;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		final CameraProperties properties = telops.properties();
		final Map<String, String> values = new LinkedHashMap<>();
		for (final String each : wanted == null ? properties.names() : wanted) {
			final int equals = each.indexOf('=');
			final String name = equals < 0 ? each : each.substring(0, equals);
			if (equals >= 0) properties.set(name, each.substring(equals + 1));
			values.put(name, wanted == null ? known(properties, name) : properties.get(name));
		}
		if (camera.json) System.out.println(Json.of(values));
		else values.forEach((name, value) -> System.out.println((name + " = " + value + " " + properties.unit(name)).strip()));
		telops.notices().forEach(System.err::println);
	}

	/** Of all that there is, a camera may not tell some. */
	private static String known(final CameraProperties properties, final String name) {
		try {
			return properties.get(name);
		}
		catch (final CameraException untold) {
			return "?";
		}
	}
}
