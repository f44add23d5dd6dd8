package io.github.lynceus.check;

import java.util.List;

/**
 * What a check has found.
 *
 * @param address of the camera that was given, empty for none
 * @param system whose commands the findings tell
 * @param findings in the order in which they were found
 */
public record CheckReport(String address, SystemKind system, List<Finding> findings) {

	public CheckReport {
		findings = List.copyOf(findings);
	}

	/** The worst of the findings. */
	public Severity worst() {
		return findings.stream().map(Finding::severity).max(Enum::compareTo).orElse(Severity.OK);
	}

	/** What it comes to. */
	public String sentence() {
		final long errors = count(Severity.ERROR);
		final long warnings = count(Severity.WARNING);
		if (errors + warnings == 0) return "Nothing was found that keeps a camera from working.";
		return errors + (errors == 1 ? " error and " : " errors and ") + warnings + (warnings == 1 ? " warning" : " warnings")
			+ ", and what to do about them.";
	}

	private long count(final Severity severity) {
		return findings.stream().filter(finding -> finding.severity() == severity).count();
	}

	/** All of it as plain text, a line for each finding and its commands indented below. */
	public String text() {
		final StringBuilder text = new StringBuilder(sentence()).append('\n');
		for (final Finding finding : findings) {
			text.append(String.format("%-8s %-18s %s%n", finding.severity().word(), finding.topic().word(), finding.sentence()));
			for (final String command : finding.commands()) text.append("    ").append(command).append('\n');
		}
		return text.toString().replace("\r\n", "\n");
	}
}
