package io.github.lynceus.fiji.macro;

import ij.plugin.frame.Recorder;

/**
 * Lines of ImageJ's recorder for what was done by other ways than the menu, as the commands that do the same. Each is
 * written in one go instead of by the recorder's own steps, which would get between those of a command that is being
 * recorded on another thread.
 */
public final class RecordedLine {

	private static final String SELECT = "Lynceus Select Camera...";

	private RecordedLine() {}

	/**
	 * The line that runs a command.
	 *
	 * @param command as in the menu, with its dots
	 * @param options as in a macro; empty for none
	 * @param script whether for a script instead of the macro language
	 */
	public static String of(final String command, final String options, final boolean script) {
		return (script ? "IJ." : "") + "run(\"" + command + "\"" + (options.isEmpty() ? "" : ", \"" + escaped(options) + "\"")
			+ ");\n";
	}

	/** A value among options: ImageJ ends it at the first space unless it is in brackets. */
	public static String quoted(final Object value) {
		final String text = value.toString();
		return text.isEmpty() || text.matches(".*\\s.*") ? "[" + text + "]" : text;
	}

	private static String escaped(final String options) {
		return options.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	/**
	 * Writes the line of a command into the recorder, if it is open.
	 *
	 * @param camera what is to be selected before; empty if nothing
	 */
	public static void record(final String camera, final String command, final String options) {
		if (!Recorder.record) return;
		final boolean script = Recorder.scriptMode();
		Recorder.recordString((camera.isEmpty() ? "" : of(SELECT, "camera=" + camera, script)) + of(command, options, script));
	}

	/** Writes the line that selects a camera into the recorder, if it is open and there is anything to select. */
	public static void recordSelection(final String camera) {
		if (!camera.isEmpty()) record("", SELECT, "camera=" + camera);
	}
}
