package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.telops.DownloadOptions;
import io.github.lynceus.telops.DownloadTarget;
import io.github.lynceus.telops.TelopsCamera;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Downloads a sequence a Telops camera holds, and tells the rate beside that of the disk or of memory. */
@Command(name = "download", mixinStandardHelpOptions = true, description = {
	"Downloads a sequence that a Telops camera holds and keeps nothing of it.",
	"The last line is JSON; its ratio is to writing, or copying, as many bytes without any camera." })
final class DownloadBench implements Callable<Integer> {

	/** Bytes written at once for comparison. */
	private static final int CHUNK = 8 << 20;

	@Option(names = "--camera", required = true, paramLabel = "ADDRESS", description = "IPv4 address of the camera.")
	private String address;

	@Option(names = "--sequence", defaultValue = "0", description = "From 0 (${DEFAULT-VALUE}).")
	private int sequence;

	@Option(names = "--bitrate", defaultValue = "0", paramLabel = "MBIT", description = "Mbit/s; 0 is automatic.")
	private double bitrate;

	@Option(names = "--disk", paramLabel = "FOLDER", description = "Download to disk, into this folder, instead of memory.")
	private Path disk;

	@Override
	public Integer call() throws IOException {
		final Path file = disk == null ? null : disk.resolve("lynceus-bench.tif");
		try (TelopsCamera camera = TelopsCamera.connect(address, Progress.NONE)) {
			final DownloadOptions options = DownloadOptions.of(sequence).withBitrate(bitrate);
			final Meter meter = new Meter();
			final Sequence downloaded = file == null ? camera.buffer().download(options, Progress.NONE)
				: camera.buffer().download(options, DownloadTarget.file(file).replacing(), Progress.NONE);
			final Meter.Reading used = meter.read();
			final long bytes = 2L * downloaded.width() * downloaded.height() * downloaded.size();
			final double floor = file == null ? copying(bytes) : writing(bytes);
			System.out.println(new Gson().toJson(figures(downloaded.report(), bytes, used, floor)));
		}
		finally {
			delete();
		}
		return 0;
	}

	private Map<String, Object> figures(final IntegrityReport report, final long bytes, final Meter.Reading used,
		final double floor)
	{
		final double rate = bytes / used.seconds() / 1e6;
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("frames", report.expected());
		figures.put("complete", report.complete());
		figures.put("passes", report.passes());
		figures.put("bytes", bytes);
		figures.put("seconds", used.seconds());
		figures.put("megabytesPerSecond", rate);
		figures.put("cpuSeconds", used.cpuSeconds());
		figures.put("gcMillis", used.gcMillis());
		figures.put("floor", disk == null ? "memory copy" : "sequential write with fsync");
		figures.put("floorMegabytesPerSecond", floor);
		figures.put("ratio", rate / floor);
		return figures;
	}

	/** MB/s of copying, chunk by chunk into memory that is new. */
	private static double copying(final long bytes) {
		final short[] from = new short[CHUNK / 2];
		long checked = 0;
		final long begin = System.nanoTime();
		for (long done = 0; done < bytes; done += CHUNK) checked += from.clone().length;
		return 2 * checked / ((System.nanoTime() - begin) / 1e9) / 1e6;
	}

	/** MB/s of writing a new file, until it is on the disk. */
	private double writing(final long bytes) throws IOException {
		final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
		final long begin = System.nanoTime();
		try (FileChannel channel = FileChannel.open(floorFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
			StandardOpenOption.TRUNCATE_EXISTING))
		{
			for (long done = 0; done < bytes;) {
				chunk.clear().limit((int) Math.min(CHUNK, bytes - done));
				done += channel.write(chunk);
			}
			channel.force(true);
		}
		return bytes / ((System.nanoTime() - begin) / 1e9) / 1e6;
	}

	private Path floorFile() {
		return disk.resolve("lynceus-bench.floor");
	}

	private void delete() throws IOException {
		if (disk == null) return;
		Files.deleteIfExists(floorFile());
		try (var made = Files.newDirectoryStream(disk, "lynceus-bench.*")) {
			for (final Path file : made) Files.delete(file);
		}
	}
}
