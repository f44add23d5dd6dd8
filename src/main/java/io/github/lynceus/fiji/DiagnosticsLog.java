package io.github.lynceus.fiji;

import ij.measure.ResultsTable;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.DiagnosticsReading;
import io.github.lynceus.telops.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Readings of what a camera measures of itself, over time. */
public final class DiagnosticsLog {

	private static final Duration POLL = Duration.ofMillis(20);

	private final List<DiagnosticsReading> readings = new ArrayList<>();

	/** Takes readings, with pauses between them that can be cancelled. @param interval in seconds */
	public void record(final OneCamera camera, final int number, final double interval, final Progress progress) {
		final Duration pause = Duration.ofNanos((long) (interval * 1e9));
		for (int i = 0; i < number; i++) {
			if (i > 0) new Poll(POLL, progress).until(() -> false, pause);
			progress.update("Reading " + (i + 1) + " of " + number + ".", (i + 1.0) / number);
			readings.add(camera.diagnosticsReading());
		}
	}

	/** One row for each reading. */
	public ResultsTable table() {
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		for (final DiagnosticsReading reading : readings) {
			table.incrementCounter();
			table.addValue("UTC", reading.time().toString());
			for (final Measurement each : reading.values()) table.addValue(each.heading(), each.value());
		}
		return table;
	}
}
