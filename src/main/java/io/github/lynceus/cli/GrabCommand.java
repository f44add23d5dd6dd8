package io.github.lynceus.cli;

import ij.ImagePlus;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.fiji.CameraSession;
import io.github.lynceus.img.RecordingFile;
import io.github.lynceus.pixel.BayerView;
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

	@Option(names = "--raw", paramLabel = "FILE",
		description = "Where the bytes go as sent, one frame after the other; formats that cannot be shown, too.")
	private Path raw;

	@Option(names = "--demosaic", description = "Make colours of images taken through a Bayer filter.")
	private boolean demosaic;

	@Option(names = "--big-endian",
		description = "The camera sends the high byte of wide pixels first, whatever it says.")
	private boolean bigEndian;

	@Override
	public Integer call() {
		final TerminalProgress progress = new TerminalProgress();
		try (CameraSession session = CameraSession.open(camera.address,
			OpenOptions.defaults().withBigEndianPixels(bigEndian), progress))
		{
			session.bayer(demosaic ? BayerView.COLOUR : BayerView.MOSAIC);
			final List<Frame> taken = session.acquire(frames, progress);
			if (raw != null) RecordingFile.saveRaw(taken, raw);
			final boolean wanted = output != null || raw == null;
			final ImagePlus image = wanted ? session.imageOf(taken, session.camera().name()) : null;
			if (output != null) RecordingFile.save(image, output);
			progress.done();
			print(taken, image == null ? "" : image.getCalibration().getValueUnit());
		}
		return 0;
	}

	private void print(final List<Frame> taken, final String unit) {
		final Frame first = taken.get(0);
		final long incomplete = taken.stream().filter(f -> !f.isComplete()).count();
		if (camera.json) {
			final Map<String, Object> result = new LinkedHashMap<>();
			result.put("frames", taken.size());
			result.put("incomplete", incomplete);
			result.put("width", first.width());
			result.put("height", first.height());
			result.put("pixelFormat", first.pixelFormat().name());
			result.put("firstBlock", first.blockId());
			result.put("lastBlock", taken.get(taken.size() - 1).blockId());
			result.put("unit", unit);
			result.put("output", output == null ? null : output.toString());
			System.out.println(Json.of(result));
		}
		else {
			System.out.printf("%d frames of %d x %d %s, %d incomplete%s%n", taken.size(), first.width(),
				first.height(), first.pixelFormat().name(), incomplete,
				output == null ? "" : ", saved as " + output);
		}
	}
}
