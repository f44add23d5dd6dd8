package io.github.lynceus.cli;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.genicam.NodeMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets features one after another, and prints what they are then. */
@Command(name = "set", mixinStandardHelpOptions = true,
	description = "Sets features in the order given and prints what they are then; stops at the first the camera refuses.")
final class SetCommand implements Callable<Integer> {

	@Mixin
	private CameraOption camera;

	@Parameters(arity = "1..*", paramLabel = "NAME=VALUE", description = "Such as ExposureTime=120.5.")
	private List<String> settings;

	@Override
	public Integer call() {
		for (final String setting : settings) {
			if (setting.indexOf('=') < 1) throw new CameraException("\"" + setting
				+ "\" sets nothing: write NAME=VALUE, such as ExposureTime=120.5.");
		}
		final TerminalProgress progress = new TerminalProgress();
		try (Camera held = Camera.open(camera.address, OpenOptions.defaults(), progress)) {
			progress.done();
			final NodeMap map = held.features();
			final Map<String, String> values = new LinkedHashMap<>();
			for (final String setting : settings) {
				final String name = setting.substring(0, setting.indexOf('='));
				map.set(name, setting.substring(name.length() + 1));
				values.put(name, map.isReadable(name) ? map.get(name) : "");
				if (!camera.json) System.out.println(name + "=" + values.get(name));
			}
			if (camera.json) System.out.println(Json.of(values));
		}
		return 0;
	}
}
