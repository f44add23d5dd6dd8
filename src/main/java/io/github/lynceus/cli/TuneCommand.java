package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.ConnectionReport;
import io.github.lynceus.telops.ConnectionTrial;
import io.github.lynceus.telops.TelopsCamera;
import io.github.lynceus.telops.TuneOptions;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the way to a Telops camera carries. */
@Command(name = "tune", mixinStandardHelpOptions = true,
	description = "Tries packet sizes and bitrates on a sequence in the memory of a Telops camera, and recommends the best.")
final class TuneCommand extends TelopsJob {

	@Option(names = "--sequence", defaultValue = "0", description = "Sequence to download parts of (${DEFAULT-VALUE}).")
	private int sequence;

	@Option(names = "--frames", defaultValue = "300", description = "Frames in each trial (${DEFAULT-VALUE}).")
	private int frames;

	@Option(names = "--packet-sizes", split = ",", paramLabel = "BYTES", description = "Sizes to try (1500,4000,8000,16260).")
	private List<Integer> packetSizes;

	@Option(names = "--bitrates", split = ",", paramLabel = "MBIT", description = "Bitrates to try (1000,700,500,300).")
	private List<Double> bitrates;

	@Option(names = "--receive-buffers", split = ",", paramLabel = "BYTES", description = "Socket buffers to try (8388608).")
	private List<Integer> receiveBuffers;

	@Option(names = "--probe-only", description = "Find only the largest packets that get through.")
	private boolean probeOnly;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		TuneOptions options = TuneOptions.of(sequence).withFrames(frames).withProbeOnly(probeOnly);
		if (packetSizes != null) options = options.withPacketSizes(packetSizes);
		if (bitrates != null) options = options.withBitrates(bitrates);
		if (receiveBuffers != null) options = options.withReceiveBuffers(receiveBuffers);
		final ConnectionReport report = telops.buffer().tune(options, progress);
		if (camera.json) System.out.println(Json.of(report));
		else print(report);
	}

	private static void print(final ConnectionReport report) {
		System.out.printf("%s through %s, MTU %d, packets of up to %d bytes%n", report.camera(), report.networkInterface(),
			report.mtu(), report.largestPacket());
		if (!report.trials().isEmpty()) System.out.println("packet  Mbit/s  buffer KiB    MB/s   lost frames  CPU %");
		for (final ConnectionTrial trial : report.trials()) {
			System.out.printf(Locale.ROOT, "%6d  %6.0f  %10d  %6.1f  %5d of %4d  %5.0f%n", trial.packetSize(), trial.bitrate(),
				trial.grantedBuffer() / 1024, trial.megabytesPerSecond(), trial.lostFrames(), trial.frames(), trial.cpuPercent());
		}
		System.out.println(report.sentence());
		report.warnings().forEach(System.out::println);
	}
}
