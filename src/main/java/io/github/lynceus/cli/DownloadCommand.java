package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.camera.TransferInterruptedException;
import io.github.lynceus.img.RecordingFile;
import io.github.lynceus.telops.DownloadOptions;
import io.github.lynceus.telops.DownloadTarget;
import io.github.lynceus.telops.SequenceInfo;
import io.github.lynceus.telops.TelopsCamera;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Downloads recorded sequences as a TIFF stack, or straight to disk. */
@Command(name = "download", mixinStandardHelpOptions = true,
	description = "Downloads recorded sequences as a TIFF hyperstack, with a report on every frame.")
final class DownloadCommand extends TelopsJob {

	/** Share of the memory that a download may take. */
	private static final double MEMORY_SHARE = 0.6;

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

	@Option(names = "--to-disk", description = "Write frames to the output as they arrive, one file for each sequence: TIFF, or "
		+ "counts alone if it ends in .raw; goes on with what an interrupted download left. Done by itself when memory is short.")
	private boolean toDisk;

	@Option(names = "--replace", description = "Write files anew that are there already, instead of going on with them.")
	private boolean replace;

	@Option(names = "--patience", defaultValue = "10", paramLabel = "S",
		description = "How long to wait for a camera that disappears, and go on (${DEFAULT-VALUE}).")
	private double patience;

	@Option(names = "--no-grouping", description = "Take each small frame in a block of its own.")
	private boolean single;

	@Option(names = "--stats", description = "Print all figures.")
	private boolean stats;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		final List<SequenceInfo> wanted = wanted(telops);
		final DownloadTarget target = target(wanted);
		final List<Sequence> done = new ArrayList<>();
		FrameIntegrityException incomplete = null;
		for (final SequenceInfo sequence : wanted) {
			final DownloadTarget place = wanted.size() == 1 ? target : target.numbered(sequence.index());
			try {
				done.add(telops.buffer().download(options(sequence.index()), place, progress));
			}
			catch (final TransferInterruptedException e) {
				done.add(e.sequence());
				incomplete = e;
				break;
			}
			catch (final FrameIntegrityException e) {
				done.add(e.sequence());
				incomplete = e;
			}
		}
		finish(new Recording(telops.camera().name(), done), target);
		// What did arrive is on disk by now.
		if (incomplete != null) throw incomplete;
	}

	private DownloadOptions options(final int sequence) {
		return new DownloadOptions(sequence, first, count, bitrate, packetSize, maxDropped, retries, resend)
			.withPatience(patience).withGrouping(!single);
	}

	private List<SequenceInfo> wanted(final TelopsCamera telops) {
		final List<SequenceInfo> held = telops.buffer().info().sequences();
		if (held.isEmpty()) throw new CameraException("The memory of " + telops.camera().name() +
			" holds no sequence: record one first.");
		if (sequences == null) return held.stream().filter(sequence -> sequence.recorded() > 0).toList();
		final List<SequenceInfo> wanted = new ArrayList<>();
		for (final int sequence : sequences) {
			// NB: the buffer says best what is wrong with a number.
			wanted.add(sequence >= 0 && sequence < held.size() ? held.get(sequence)
				: new SequenceInfo(sequence, 0, 0, 0, 0, 0, 0, 0));
		}
		return wanted;
	}

	private DownloadTarget target(final List<SequenceInfo> wanted) {
		if (toDisk && output == null) throw new CameraException("Where shall the frames go? Give --output FILE.tif with --to-disk.");
		final double bytes = wanted.stream().mapToDouble(SequenceInfo::bytes).sum()
			* (count == 0 || wanted.size() != 1 ? 1 : (double) count / Math.max(1, wanted.get(0).recorded()));
		final boolean large = bytes > MEMORY_SHARE * Runtime.getRuntime().maxMemory();
		if (output == null || !toDisk && !large) return DownloadTarget.MEMORY;
		final DownloadTarget target = DownloadTarget.file(output);
		return replace ? target.replacing() : target;
	}

	private void finish(final Recording recording, final DownloadTarget target) {
		final boolean inMemory = target.file() == null;
		if (output != null && inMemory) RecordingFile.save(recording, output, null);
		if (report != null) RecordingFile.saveText(recording.toJson(), report);
		if (camera.json) System.out.println(recording.toJson());
		else for (final Sequence sequence : recording.sequences()) {
			System.out.println(sequence.report().sentence());
			sequence.file().ifPresent(file -> System.out.println("  in " + file));
			if (stats) System.out.println(Figures.of(sequence.report()));
		}
	}
}
