package io.github.lynceus.fiji.live;

import ij.plugin.frame.Recorder;

/** Writes into ImageJ's recorder what a button has done, as the command that does the same. */
final class MacroLine {

	private MacroLine() {}

	/** @param options as in a macro; empty for none */
	static void record(final String command, final String options) {
		if (Recorder.record) {
			Recorder.recordString((Recorder.scriptMode() ? "IJ.run(\"" : "run(\"") + command + "\""
				+ (options.isEmpty() ? "" : ", \"" + options + "\"") + ");\n");
		}
	}
}
