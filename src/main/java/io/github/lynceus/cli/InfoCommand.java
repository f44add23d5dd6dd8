package io.github.lynceus.cli;

import io.github.lynceus.fiji.CameraSession;
import io.github.lynceus.gige.ReceiveBufferAdvice;
import io.github.lynceus.gige.StreamOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what a camera is and how it is set. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Tells what a camera is and how it is set.")
final class InfoCommand implements Callable<Integer> {

	@Mixin
	private CameraOption camera;

	@Override
	public Integer call() {
		final TerminalProgress progress = new TerminalProgress();
		try (CameraSession session = CameraSession.open(camera.address, progress)) {
			final Map<String, String> info = new LinkedHashMap<>(session.controls().info());
			info.put("Network", ReceiveBufferAdvice.probe(StreamOptions.builder().build().receiveBuffer(), 0).sentence());
			progress.done();
			if (camera.json) System.out.println(Json.of(info));
			else info.forEach((name, value) -> System.out.printf("%-22s %s%n", name, value));
		}
		return 0;
	}
}
