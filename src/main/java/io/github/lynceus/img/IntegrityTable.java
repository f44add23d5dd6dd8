package io.github.lynceus.img;

import ij.measure.ResultsTable;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.camera.IntegrityReport;
import java.util.List;
import java.util.stream.Collectors;

/** Integrity reports for people in ImageJ: a results table with one row per sequence, and a text. */
public final class IntegrityTable {

	/** Title of the table's window. */
	public static final String TITLE = "Lynceus Integrity Report";

	/** As many runs of missing ids as a table cell can usefully show; the JSON report has them all. */
	private static final int GAPS_SHOWN = 20;

	private IntegrityTable() {}

	/** One row per report, in their order. */
	public static ResultsTable of(final List<IntegrityReport> reports) {
		final ResultsTable table = new ResultsTable();
		table.setPrecision(3);
		table.showRowNumbers(false);
		for (final IntegrityReport report : reports) {
			table.incrementCounter();
			table.addValue("Sequence", report.sequence());
			table.addValue("OK", report.isOk() ? "yes" : "NO");
			table.addValue("Expected", report.expected());
			table.addValue("Complete", report.complete());
			table.addValue("Incomplete", report.incomplete().size());
			table.addValue("Never arrived", report.neverArrived().size());
			table.addValue("By retry", report.recoveredByRetry());
			table.addValue("By resend", report.framesRecoveredByResend());
			table.addValue("Min", report.min());
			table.addValue("Max", report.max());
			table.addValue("Mean", report.mean());
			table.addValue("Unit", report.unit());
			table.addValue("Marked pixels", report.specialPixels());
			table.addValue("Packets lost", report.packetsLost());
			table.addValue("Packets resent", report.packetsRecoveredByResend());
			table.addValue("Duplicates", report.duplicates());
			table.addValue("Rejected", report.rejected());
			table.addValue("Passes", report.passes());
			table.addValue("Seconds", report.seconds());
			table.addValue("MB/s", report.megabytesPerSecond());
			table.addValue("Packet size", report.packetSize());
			table.addValue("Mbit/s set", report.bitrate());
			table.addValue("First FrameID", report.firstFrameId());
			table.addValue("Last FrameID", report.lastFrameId());
			table.addValue("MOI FrameID", report.moiFrameId());
			table.addValue("CRC-32C", report.crc32c());
			table.addValue("Gaps", gaps(report.gaps()));
		}
		for (final String whole : List.of("Sequence", "Expected", "Complete", "Incomplete", "Never arrived", "By retry",
			"By resend", "Packets lost", "Packets resent", "Duplicates", "Rejected", "Passes", "Packet size",
			"First FrameID", "Last FrameID", "MOI FrameID", "Marked pixels"))
		{
			table.setDecimalPlaces(table.getColumnIndex(whole), 0);
		}
		return table;
	}

	/** One sentence per sequence, one line each. */
	public static String text(final List<IntegrityReport> reports) {
		return reports.stream().map(IntegrityReport::sentence).collect(Collectors.joining("\n"));
	}

	private static String gaps(final List<IdRange> gaps) {
		final String shown = gaps.stream().limit(GAPS_SHOWN).map(IdRange::toString).collect(Collectors.joining(", "));
		return gaps.size() > GAPS_SHOWN ? shown + ", \u2026" : shown;
	}
}
