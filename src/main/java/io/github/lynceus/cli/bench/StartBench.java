package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraSearch;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.DescriptionDownload;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.img.FrameImage;
import io.github.lynceus.pixel.BayerView;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a user waits from naming a camera to its first image, step by step. */
@Command(name = "start", mixinStandardHelpOptions = true, description = {
	"Connects to a camera and shows its first image, again and again, and tells how long each step took in ms.",
	"Each round is a line of JSON; the first of them is that of a program that has just been started." })
final class StartBench implements Callable<Integer> {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@Option(names = "--camera", required = true, paramLabel = "ADDRESS", description = "IPv4 address of the camera.")
	private String address;

	@Option(names = "--rounds", defaultValue = "5", description = "How often to do everything (${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--simulate", description = "Play the camera too, in a program of its own, as slow as a real Telops camera.")
	private boolean simulate;

	private final Map<String, Object> figures = new LinkedHashMap<>();
	private long begun;
	private long last;

	@Override
	public Integer call() throws IOException {
		try (RecordedCamera played = simulate ? RecordedCamera.start(address, 0, "--register-latency", "8") : null) {
			for (int i = 0; i < rounds; i++) {
				figures.clear();
				figures.put("whole", whole());
				steps();
				if (GraphicsEnvironment.isHeadless()) figures.put("painted", "not measured: there is no display");
				System.out.println(new Gson().toJson(figures));
			}
		}
		return 0;
	}

	/** Each step by itself. */
	private void steps() {
		begin();
		final DeviceInfo device = CameraSearch.at(address, OpenOptions.defaults().listen(), Progress.NONE);
		done("search");
		try (Camera camera = Camera.open(device, OpenOptions.defaults().withDescribe(false), Progress.NONE)) {
			done("control");
			final byte[] xml = DescriptionDownload.fetch(camera.control(), share -> {});
			done("description");
			NodeMap.parse(xml);
			done("parsing");
			figures.put("descriptionBytes", xml.length);
		}
	}

	/** As a user has it. */
	private double whole() {
		begin();
		final long start = begun;
		try (Camera camera = Camera.open(address, OpenOptions.defaults(), Progress.NONE)) {
			done("open");
			try (FrameStream stream = camera.start()) {
				done("start");
				final Frame frame = stream.read(PATIENCE);
				if (frame == null) throw new CameraException(camera.name() + " sends no images: it may wait for a trigger.");
				done("firstFrame");
				if (!GraphicsEnvironment.isHeadless()) {
					FirstPaint.of(FrameImage.of(List.of(frame), stream.unit(), shown -> 0, "First image", BayerView.COLOUR, Map.of()));
					done("painted");
				}
			}
		}
		return (last - start) / 1e6;
	}

	private void begin() {
		begun = System.nanoTime();
		last = begun;
	}

	private void done(final String step) {
		final long now = System.nanoTime();
		figures.put(step, (now - last) / 1e6);
		last = now;
	}
}
