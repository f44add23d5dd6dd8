package io.github.lynceus.cli.bench;

import io.github.lynceus.gige.StreamStatistics;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came between two moments of a stream, and what that cost. */
final class StreamFigures {

	private StreamFigures() {}

	static Map<String, Object> of(final StreamStatistics before, final StreamStatistics after, final Meter.Reading used) {
		final long complete = after.blocksComplete() - before.blocksComplete();
		final long frames = after.blocks() - before.blocks();
		final long bytes = after.bytes() - before.bytes();
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("frames", frames);
		figures.put("complete", complete);
		figures.put("bytes", bytes);
		figures.put("seconds", used.seconds());
		figures.put("megabytesPerSecond", bytes / used.seconds() / 1e6);
		final long dropped = after.droppedBySystem() - before.droppedBySystem();
		figures.put("lossFree", frames > 0 && frames == complete && dropped == 0);
		figures.put("droppedBySystem", dropped);
		figures.put("packets", after.packets() - before.packets());
		figures.put("resendRequested", after.resendRequested() - before.resendRequested());
		figures.put("cpuSeconds", used.cpuSeconds());
		figures.put("cpuPerGB", bytes == 0 ? 0 : used.cpuSeconds() / (bytes / 1e9));
		figures.put("allocatedBytes", used.allocatedBytes());
		figures.put("gcMillis", used.gcMillis());
		return figures;
	}
}
