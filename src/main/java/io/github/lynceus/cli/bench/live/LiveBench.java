package io.github.lynceus.cli.bench.live;

import com.google.gson.GsonBuilder;
import io.github.lynceus.camera.CameraException;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the live window as users get it and tells how old its pictures are, or whether it holds out for long. */
@Command(name = "live", mixinStandardHelpOptions = true, description = {
	"Opens the live window on a camera, simulated if none is given, and tells how old frames are when they have been painted.",
	"With --minutes it tells instead whether the window holds out: whether memory, threads and files stay level, the event "
		+ "thread answers within a tenth of a second and every frame sent is accounted for; it ends with 1 if not.",
	"The last line is JSON." })
public final class LiveBench implements Callable<Integer> {

	private static final double RATE = 100;
	private static final double LINK = 1000;
	/** Beyond what the machine holds, so that this is what is found. */
	private static final double FAST_LINK = 10_000;

	@Option(names = "--camera", paramLabel = "ADDRESS",
		description = "IPv4 address of a camera that is there; without it one is simulated.")
	private String camera;

	@Option(names = "--simulate", defaultValue = "127.0.0.2", paramLabel = "ADDRESS",
		description = "Where to simulate a camera (${DEFAULT-VALUE}).")
	private String address;

	@Option(names = "--in-process",
		description = "Simulate it in this program, whose memory then holds both, instead of in one of its own.")
	private boolean inProcess;

	@Option(names = "--link", paramLabel = "MBIT",
		description = "Speed of the simulated camera's link (1000; 10000 with --minutes).")
	private Double link;

	@Option(names = "--rate", paramLabel = "HZ",
		description = "Frame rate (100; with --minutes the highest that nothing is lost at, which is looked for).")
	private double rate;

	@Option(names = "--size", paramLabel = "WxH", description = "Columns and rows (as the camera is set).")
	private String size;

	@Option(names = "--seconds", defaultValue = "10", paramLabel = "S", description = "How long to measure (${DEFAULT-VALUE}).")
	private double seconds;

	@Option(names = "--warmup", defaultValue = "3", paramLabel = "S",
		description = "Seconds of the stream before that which do not count (${DEFAULT-VALUE}).")
	private double warmup;

	@Option(names = "--minutes", paramLabel = "M", description = "How long to see whether it holds out.")
	private double minutes;

	@Override
	public Integer call() throws InterruptedException {
		requireDisplay();
		final int[] wanted = size == null ? null : size(size);
		try (BenchCamera there = camera(); LiveRig rig = new LiveRig(there, wanted)) {
			if (minutes > 0) {
				final double held = rate > 0 || !there.isSimulated() ? rate : new RateSearch(rig).highest();
				final Soak soak = new Soak(rig, rig.restart(held), warmup, 60 * minutes);
				print(soak.run());
				return soak.hasHeld() ? 0 : 1;
			}
			final double set = rig.restart(rate > 0 || !there.isSimulated() ? rate : RATE);
			print(new LatencyRun(rig, set, warmup, seconds).run());
			return 0;
		}
	}

	private static void requireDisplay() {
		final String sentence = "bench live opens a window: run it where there is a display.";
		if (GraphicsEnvironment.isHeadless()) {
			throw new CameraException(sentence);
		}
		try {
			Toolkit.getDefaultToolkit();
		}
		catch (final AWTError error) {
			throw new CameraException(sentence + " " + error.getMessage(), error);
		}
	}

	private BenchCamera camera() {
		if (camera != null) {
			return BenchCamera.at(camera);
		}
		final double megabits = link != null ? link : minutes > 0 ? FAST_LINK : LINK;
		return inProcess ? new CameraHere(address, megabits) : new CameraProcess(address, megabits);
	}

	private static int[] size(final String text) {
		if (!text.matches("[1-9][0-9]{0,4}x[1-9][0-9]{0,4}")) {
			throw new CameraException("\"" + text + "\" is no size: write 320x256 for 320 columns and 256 rows.");
		}
		final String[] numbers = text.split("x");
		return new int[] { Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]) };
	}

	private static void print(final Map<String, Object> figures) {
		System.out.println(new GsonBuilder().serializeSpecialFloatingPointValues().create().toJson(figures));
	}
}
