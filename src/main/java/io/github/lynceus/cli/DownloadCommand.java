package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.img.RecordingFile;
import io.github.lynceus.telops.DownloadOptions;
import io.github.lynceus.telops.TelopsCamera;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Downloads a recorded sequence as a TIFF stack. */
@Command(name = "download", mixinStandardHelpOptions = true,
	description = "Downloads recorded sequences as a TIFF hyperstack, with a report on every frame.")
final class DownloadCommand implements Callable<Integer> {

	@Mixin
	private CameraOption camera;

	@Option(names = "--sequence", split = ",", description = "Sequence from 0, several separated by commas; all if not given.")
	private List<Integer> sequences;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE.tif", description = "Where the frames go.")
	private Path output;

	@Option(names = "--report", paramLabel = "FILE.json", description = "Where the integrity report goes.")
	private Path report;

	@Option(names = "--first", defaultValue = "0", description = "First frame of the sequence (${DEFAULT-VALUE}).")
	private int first;

	@Option(names = "--count", defaultValue = "0", description = "Frames to download; 0 for all (${DEFAULT-VALUE}).")
	private int count;

	@Option(names = "--bitrate", defaultValue = "0", paramLabel = "MBIT", description = "Mbit/s; 0 is automatic (${DEFAULT-VALUE}).")
	private double bitrate;

	@Option(names = "--packet-size", defaultValue = "0", paramLabel = "BYTES", description = "0 is automatic (${DEFAULT-VALUE}).")
	private int packetSize;

	@Option(names = "--max-dropped", defaultValue = "0", paramLabel = "N",
		description = "Frames that may be missing without this being an error (${DEFAULT-VALUE}).")
	private int maxDropped;

	@Option(names = "--retries", defaultValue = "6", description = "Rounds of asking again for what is missing (${DEFAULT-VALUE}).")
	private int retries;

	@Option(names = "--resend", description = "Ask for lost packets again while they stream.")
	private boolean resend;

	@Override
	public Integer call() {
		final TerminalProgress progress = new TerminalProgress();
		try (TelopsCamera telops = TelopsCamera.connect(camera.address, progress)) {
			final List<Sequence> done = new ArrayList<>();
			FrameIntegrityException incomplete = null;
			for (final int sequence : wanted(telops)) {
				try {
					done.add(telops.buffer().download(new DownloadOptions(sequence, first, count, bitrate, packetSize,
						maxDropped, retries, resend), progress));
				} catch (final FrameIntegrityException e) {
					done.add(e.sequence());
					incomplete = e;
				}
			}
			progress.done();
			finish(new Recording(telops.camera().name(), done));
			// What did arrive is on disk by now.
			if (incomplete != null) throw incomplete;
		}
		return 0;
	}

	private List<Integer> wanted(final TelopsCamera telops) {
		if (sequences != null) return sequences;
		final int held = telops.buffer().sequenceCount();
		if (held == 0) throw new CameraException("The memory of " + telops.camera().name() +
			" holds no sequence: record one first.");
		final List<Integer> all = new ArrayList<>();
		for (int i = 0; i < held; i++) all.add(i);
		return all;
	}

	private void finish(final Recording recording) {
		if (output != null) RecordingFile.save(recording, output, null);
		if (report != null) RecordingFile.saveText(recording.toJson(), report);
		if (camera.json) System.out.println(recording.toJson());
		else recording.reports().forEach(r -> System.out.println(r.sentence()));
	}
}
