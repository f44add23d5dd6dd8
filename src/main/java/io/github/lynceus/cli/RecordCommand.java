package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.BufferPlan;
import io.github.lynceus.telops.MemoryBuffer;
import io.github.lynceus.telops.TelopsCamera;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Records sequences into the memory of a Telops camera. */
@Command(name = "record", mixinStandardHelpOptions = true,
	description = "Records sequences into the memory of a Telops camera.")
final class RecordCommand extends TelopsJob {

	@Option(names = "--sequences", defaultValue = "1", description = "Sequences to record (${DEFAULT-VALUE}).")
	private int sequences;

	@Option(names = "--frames", defaultValue = "100", description = "Frames per sequence (${DEFAULT-VALUE}).")
	private int frames;

	@Option(names = "--seconds", paramLabel = "S", description = "Length of a sequence, instead of --frames.")
	private Double seconds;

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

	@Option(names = "--preview", description = "Tell what the camera would take, and record nothing.")
	private boolean preview;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		apply(telops);
		final MemoryBuffer buffer = telops.buffer();
		final int wanted = seconds != null ? buffer.framesFor(seconds) : frames;
		if (preview) {
			final BufferPlan plan = buffer.preview(sequences, wanted, preMoi, moiSource);
			System.out.println(camera.json ? Json.of(plan) : plan.sentence());
			return;
		}
		if (!keep) buffer.clear();
		final int first = buffer.sequenceCount();
		final BufferPlan plan = buffer.configure(sequences, wanted, preMoi, moiSource);
		print(telops, first, plan, buffer.record(progress));
	}

	private void apply(final TelopsCamera telops) {
		final int[] size = telops.resolution();
		if (width != null || height != null) {
			telops.setResolution(width != null ? width : size[0], height != null ? height : size[1]);
		}
		if (exposure != null) telops.setIntegrationTime(exposure);
		if (rate != null) telops.setFrameRate(rate);
	}

	private void print(final TelopsCamera telops, final int first, final BufferPlan plan, final int[] recorded) {
		if (camera.json) {
			final Map<String, Object> result = new LinkedHashMap<>();
			result.put("camera", telops.camera().name());
			result.put("width", telops.resolution()[0]);
			result.put("height", telops.resolution()[1]);
			result.put("frameRate", telops.frameRate());
			result.put("integrationTime", telops.integrationTime());
			result.put("firstSequence", first);
			result.put("recorded", recorded);
			result.put("downloadSeconds", plan.downloadSeconds());
			result.put("notices", telops.notices());
			System.out.println(Json.of(result));
			return;
		}
		for (final String notice : telops.notices()) System.out.println(notice);
		for (int i = 0; i < recorded.length; i++) {
			System.out.printf("sequence %d: %d frames%n", first + i, recorded[i]);
		}
	}
}
