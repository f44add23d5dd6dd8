package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.StreamStatistics;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Streams from a camera as it is set and tells what that cost. */
@Command(name = "stream", mixinStandardHelpOptions = true, description = {
	"Streams from a camera as it is set, and tells what came and what that cost.", "The last line is JSON." })
final class StreamBench implements Callable<Integer> {

	@Option(names = "--camera", required = true, paramLabel = "ADDRESS", description = "IPv4 address of the camera.")
	private String address;

	@Option(names = "--seconds", defaultValue = "5", paramLabel = "S", description = "How long to measure (${DEFAULT-VALUE}).")
	private double seconds;

	@Option(names = "--warmup", defaultValue = "1", paramLabel = "S",
		description = "Seconds of the stream before that which do not count (${DEFAULT-VALUE}).")
	private double warmup;

	@Override
	public Integer call() throws InterruptedException {
		try (Camera camera = Camera.open(address, OpenOptions.defaults(), Progress.NONE); FrameStream stream = camera.start()) {
			TimeUnit.NANOSECONDS.sleep((long) (warmup * 1e9));
			final StreamStatistics before = stream.statistics();
			final Meter meter = new Meter();
			TimeUnit.NANOSECONDS.sleep((long) (seconds * 1e9));
			final Meter.Reading used = meter.read();
			System.out.println(new Gson().toJson(StreamFigures.of(before, stream.statistics(), used)));
		}
		return 0;
	}
}
