package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.telops.ConnectionTrial;
import io.github.lynceus.telops.DownloadOptions;
import io.github.lynceus.telops.DownloadTarget;
import io.github.lynceus.telops.FrameHeader;
import io.github.lynceus.telops.TelopsCamera;
import io.github.lynceus.telops.TuneOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Downloads a sequence a Telops camera holds, in turns with receiving it without keeping anything, and with writing as
 * much to the disk without a camera.
 */
@Command(name = "download", mixinStandardHelpOptions = true, description = {
	"Downloads a sequence that a Telops camera holds and keeps nothing of it. In turns with it the same sequence is",
	"received and thrown away, and files of the same size are written without a camera, both until they are on the disk.",
	"Each round prints a line of JSON; with several the last line has the median of each figure." })
final class DownloadBench implements Callable<Integer> {

	private static final int RECEIVE_BUFFER = 8 << 20;
	/** Mbit/s of a link, if nobody says otherwise. */
	private static final double GIGABIT = 1000;

	@Option(names = "--camera", required = true, paramLabel = "ADDRESS", description = "IPv4 address of the camera.")
	private String address;

	@Option(names = "--sequence", defaultValue = "0", description = "From 0 (${DEFAULT-VALUE}).")
	private int sequence;

	@Option(names = "--bitrate", defaultValue = "0", paramLabel = "MBIT", description = "Mbit/s; 0 is automatic.")
	private double bitrate;

	@Option(names = "--packet-size", defaultValue = "0", paramLabel = "BYTES",
		description = "With IP, UDP and GVSP headers; 0 is the largest that gets through.")
	private int packetSize;

	@Option(names = "--disk", paramLabel = "FOLDER", description = "Download to disk, into this folder, instead of memory.")
	private Path disk;

	@Option(names = "--rounds", defaultValue = "1", description = "How often to do everything (${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--simulate", paramLabel = "FRAMES", description = {
		"Play the camera too, in a program of its own that records so many frames",
		"of 320x256 pixels and sends as fast as it is asked to." })
	private int simulate;

	@Option(names = "--check", description = "Compare every pixel with the scene of the simulated camera.")
	private boolean check;

	@Override
	public Integer call() throws IOException {
		final List<DownloadFiguresLine> lines = new ArrayList<>();
		try (RecordedCamera played = simulate > 0 ? RecordedCamera.start(address, simulate) : null;
			TelopsCamera camera = TelopsCamera.connect(address, Progress.NONE);
			SequentialWrite floor = new SequentialWrite(disk))
		{
			for (int i = 0; i < rounds; i++) {
				final DownloadFiguresLine line = round(camera, floor);
				System.out.println(new Gson().toJson(line.figures()));
				lines.add(line);
			}
			if (rounds > 1) System.out.println(new Gson().toJson(DownloadFiguresLine.medians(lines)));
		}
		return 0;
	}

	private DownloadFiguresLine round(final TelopsCamera camera, final SequentialWrite floor) throws IOException {
		final ConnectionTrial received = receive(camera);
		final DownloadOptions options = DownloadOptions.of(sequence).withBitrate(bitrate).withPacketSize(packetSize);
		final Meter meter = new Meter();
		final Sequence downloaded = disk == null ? camera.buffer().download(options, Progress.NONE)
			: camera.buffer().download(options, DownloadTarget.file(floor.downloaded()).replacing(), Progress.NONE);
		final Meter.Reading used = meter.read();
		final long bytes = 2L * downloaded.width() * (downloaded.height() + FrameHeader.ROWS) * downloaded.size();
		final double written = disk == null ? 0 : floor.megabytesPerSecond(bytes);
		final long wrong = check ? SceneCheck.wrongPixels(downloaded) : -1;
		return new DownloadFiguresLine(downloaded.report(), bytes, used, received, written, wrong);
	}

	/** What comes when nothing of it is kept. */
	private ConnectionTrial receive(final TelopsCamera camera) {
		final List<Integer> sizes = packetSize > 0 ? List.of(packetSize) : List.of();
		final TuneOptions trial = new TuneOptions(sequence, Integer.MAX_VALUE, sizes, List.of(bitrate > 0 ? bitrate : GIGABIT),
			List.of(RECEIVE_BUFFER), false);
		return camera.buffer().tune(trial, Progress.NONE).trials().get(0);
	}
}
