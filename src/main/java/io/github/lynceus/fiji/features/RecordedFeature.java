package io.github.lynceus.fiji.features;

import ij.plugin.frame.Recorder;

/**
 * Writes into ImageJ's recorder what was done in the browser, as the command that does the same. In one go instead of by
 * the recorder's own steps, which would get between those of a command that is being recorded on another thread.
 */
public final class RecordedFeature implements WriteListener {

	private static final String SET = "Lynceus Set Feature...";
	private static final String EXECUTE = "Lynceus Execute Feature...";

	@Override
	public void written(final String feature, final String value) {
		record(setLine(feature, value, isScript()));
	}

	@Override
	public void executed(final String command) {
		record(executeLine(command, isScript()));
	}

	/** The line that sets a feature, in the macro language or for a script. */
	public static String setLine(final String feature, final String value, final boolean script) {
		return line(SET, "name=" + feature + " value=" + quoted(value), script);
	}

	/** The line that executes a command. */
	public static String executeLine(final String command, final boolean script) {
		return line(EXECUTE, "name=" + command, script);
	}

	private static String line(final String command, final String options, final boolean script) {
		return (script ? "IJ." : "") + "run(\"" + command + "\", \"" + options.replace("\\", "\\\\").replace("\"", "\\\"")
			+ "\");\n";
	}

	/** ImageJ ends a value at the first space unless it is in brackets. */
	private static String quoted(final String value) {
		return value.isEmpty() || value.matches(".*\\s.*") ? "[" + value + "]" : value;
	}

	private static boolean isScript() {
		return Recorder.scriptMode();
	}

	private static void record(final String line) {
		if (Recorder.record) Recorder.recordString(line);
	}
}
