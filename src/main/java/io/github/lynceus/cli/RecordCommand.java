package io.github.lynceus.cli;

import io.github.lynceus.telops.MemoryBuffer;
import io.github.lynceus.telops.TelopsCamera;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records sequences into the memory of a Telops camera. */
@Command(name = "record", mixinStandardHelpOptions = true,
	description = "Records sequences into the memory of a Telops camera.")
final class RecordCommand implements Callable<Integer> {

	@Mixin
	private CameraOption camera;

	@Option(names = "--sequences", defaultValue = "1", description = "Sequences to record (${DEFAULT-VALUE}).")
	private int sequences;

	@Option(names = "--frames", defaultValue = "100", description = "Frames per sequence (${DEFAULT-VALUE}).")
	private int frames;

	@Option(names = "--pre-moi", defaultValue = "0", description = "Frames before the moment of interest (${DEFAULT-VALUE}).")
	private int preMoi;

	@Option(names = "--moi", defaultValue = "software", description = "software, external, start or none (${DEFAULT-VALUE}).")
	private String moiSource;

	@Option(names = "--width", description = "Columns of the sensor window; as it is if not given.")
	private Integer width;

	@Option(names = "--height", description = "Rows of the sensor window; as it is if not given.")
	private Integer height;

	@Option(names = "--exposure", paramLabel = "US", description = "Integration time in µs; as it is if not given.")
	private Double exposure;

	@Option(names = "--rate", paramLabel = "HZ", description = "Frame rate in Hz; as it is if not given.")
	private Double rate;

	@Option(names = "--keep", description = "Keep the sequences that are in memory already.")
	private boolean keep;

	@Override
	public Integer call() {
		final TerminalProgress progress = new TerminalProgress();
		try (TelopsCamera telops = TelopsCamera.connect(camera.address, progress)) {
			apply(telops);
			final MemoryBuffer buffer = telops.buffer();
			if (!keep) buffer.clear();
			buffer.configure(sequences, frames, preMoi, moiSource);
			final int[] recorded = buffer.record(progress);
			progress.done();
			print(telops, recorded);
		}
		return 0;
	}

	private void apply(final TelopsCamera telops) {
		final int[] size = telops.resolution();
		if (width != null || height != null) {
			telops.setResolution(width != null ? width : size[0], height != null ? height : size[1]);
		}
		if (exposure != null) telops.setIntegrationTime(exposure);
		if (rate != null) telops.setFrameRate(rate);
	}

	private void print(final TelopsCamera telops, final int[] recorded) {
		if (camera.json) {
			final Map<String, Object> result = new LinkedHashMap<>();
			result.put("camera", telops.camera().name());
			result.put("width", telops.resolution()[0]);
			result.put("height", telops.resolution()[1]);
			result.put("frameRate", telops.frameRate());
			result.put("integrationTime", telops.integrationTime());
			result.put("recorded", recorded);
			result.put("notices", telops.notices());
			System.out.println(Json.of(result));
			return;
		}
		for (final String notice : telops.notices()) System.out.println(notice);
		for (int i = 0; i < recorded.length; i++) System.out.printf("sequence %d: %d frames%n", i, recorded[i]);
	}
}
