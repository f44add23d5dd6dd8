package io.github.lynceus.cli;

import ij.ImagePlus;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.fiji.CameraSession;
import io.github.lynceus.img.RecordingFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes frames from the stream of any GigE Vision camera. */
@Command(name = "grab", mixinStandardHelpOptions = true,
	description = "Takes consecutive frames from the stream of any camera.")
final class GrabCommand implements Callable<Integer> {

	@Mixin
	private CameraOption camera;

	@Option(names = "-n", defaultValue = "1", paramLabel = "N", description = "Frames to take (${DEFAULT-VALUE}).")
	private int frames;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE.tif", description = "Where the frames go.")
	private Path output;

	@Override
	public Integer call() {
		final TerminalProgress progress = new TerminalProgress();
		try (CameraSession session = CameraSession.open(camera.address, progress)) {
			final List<Frame> taken = session.acquire(frames, progress);
			final ImagePlus image = session.imageOf(taken, session.camera().name());
			if (output != null) RecordingFile.save(image, output);
			progress.done();
			print(taken, image);
		}
		return 0;
	}

	private void print(final List<Frame> taken, final ImagePlus image) {
		final long incomplete = taken.stream().filter(f -> !f.isComplete()).count();
		if (camera.json) {
			final Map<String, Object> result = new LinkedHashMap<>();
			result.put("frames", taken.size());
			result.put("incomplete", incomplete);
			result.put("width", image.getWidth());
			result.put("height", image.getHeight());
			result.put("pixelFormat", taken.get(0).pixelFormat().name());
			result.put("firstBlock", taken.get(0).blockId());
			result.put("lastBlock", taken.get(taken.size() - 1).blockId());
			result.put("unit", image.getCalibration().getValueUnit());
			result.put("output", output == null ? null : output.toString());
			System.out.println(Json.of(result));
		} else {
			System.out.printf("%d frames of %d x %d %s, %d incomplete%s%n", taken.size(), image.getWidth(),
				image.getHeight(), taken.get(0).pixelFormat().name(), incomplete,
				output == null ? "" : ", saved as " + output);
		}
	}
}
