package io.github.lynceus.cli;

import io.github.lynceus.camera.IntegrityReport;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** All figures of a download, one a line. */
final class Figures {

	private static final int SHOWN = 200;

	private Figures() {}

	static String of(final IntegrityReport report) {
		final StringBuilder text = new StringBuilder();
		for (final RecordComponent part : IntegrityReport.class.getRecordComponents()) line(text, part, report);
		return text.append(String.format(Locale.ROOT, "  %-26s %.3f%n  %-26s %.3f", "megabytesPerSecond",
			report.megabytesPerSecond(), "megabitsPerSecond", report.megabitsPerSecond())).toString();
	}

	private static void line(final StringBuilder text, final RecordComponent part, final IntegrityReport report) {
		try {
			final String value = part.getAccessor().invoke(report).toString();
			text.append(String.format("  %-26s %s%n", part.getName(),
				value.length() > SHOWN ? value.substring(0, SHOWN) + " …" : value));
		}
		catch (final ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}
}
