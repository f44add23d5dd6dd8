package io.github.lynceus.cli.bench;

import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.telops.ConnectionTrial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One round of the benchmark of downloads.
 *
 * @param report what became of the frames
 * @param bytes of all frames, header rows included
 * @param used by the call, from choosing the sequence to the finished report
 * @param received the same sequence, received without keeping it
 * @param written MB/s of writing as much to the disk, 0 for a download to memory
 * @param wrongPixels pixels that are not those of the scene, -1 if not compared
 */
record DownloadFiguresLine(IntegrityReport report, long bytes, Meter.Reading used, ConnectionTrial received,
	double written, long wrongPixels)
{

	Map<String, Object> figures() {
		final double transfer = bytes / report.seconds() / 1e6;
		final double call = bytes / used.seconds() / 1e6;
		final double receive = received.megabytesPerSecond() * (received.frames() - received.lostFrames()) / received.frames();
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("frames", report.expected());
		figures.put("complete", report.complete());
		figures.put("passes", report.passes());
		figures.put("refetched", report.expected() - report.completeInFirstPass());
		figures.put("overruns", report.overruns());
		figures.put("packetsLost", report.packetsLost());
		figures.put("packetSize", report.packetSize());
		figures.put("bytes", bytes);
		figures.put("seconds", used.seconds());
		figures.put("transferSeconds", report.seconds());
		figures.put("megabytesPerSecond", transfer);
		figures.put("megabytesPerSecondOfCall", call);
		figures.put("cpuPerGB", used.cpuSeconds() / (bytes / 1e9));
		figures.put("gcMillis", used.gcMillis());
		figures.put("receivedMegabytesPerSecond", receive);
		figures.put("receivedLostFrames", received.lostFrames());
		figures.put("ofReceiving", transfer / receive);
		if (written > 0) {
			figures.put("writtenMegabytesPerSecond", written);
			figures.put("ofWriting", call / written);
			figures.put("ofTheSlower", call / Math.min(written, receive));
		}
		if (wrongPixels >= 0) figures.put("wrongPixels", wrongPixels);
		return figures;
	}

	/** Each figure's median. */
	static Map<String, Object> medians(final List<DownloadFiguresLine> rounds) {
		final List<Map<String, Object>> lines = rounds.stream().map(DownloadFiguresLine::figures).toList();
		final Map<String, Object> medians = new LinkedHashMap<>();
		for (final String name : lines.get(0).keySet()) {
			medians.put(name, lines.stream().map(line -> (Number) line.get(name)).sorted((a, b) -> Double.compare(a.doubleValue(),
				b.doubleValue())).toList().get(lines.size() / 2));
		}
		return medians;
	}
}
