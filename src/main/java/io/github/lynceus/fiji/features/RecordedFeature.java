package io.github.lynceus.fiji.features;

import io.github.lynceus.fiji.macro.RecordedLine;
import java.util.function.Supplier;

/** Writes into ImageJ's recorder what was done in the browser, as the command that does the same. */
public final class RecordedFeature implements WriteListener {

	private static final String SET = "Lynceus Set Feature...";
	private static final String EXECUTE = "Lynceus Execute Feature...";

	private final Supplier<String> toSelect;

	/** @param toSelect what a macro has to select before a line is for the browser's camera; empty if nothing */
	public RecordedFeature(final Supplier<String> toSelect) {
		this.toSelect = toSelect;
	}

	@Override
	public void written(final String feature, final String value) {
		RecordedLine.record(toSelect.get(), SET, options(feature, value));
	}

	@Override
	public void executed(final String command) {
		RecordedLine.record(toSelect.get(), EXECUTE, options(command));
	}

	/** The line that sets a feature, in the macro language or for a script. */
	public static String setLine(final String feature, final String value, final boolean script) {
		return RecordedLine.of(SET, options(feature, value), script);
	}

	/** The line that executes a command. */
	public static String executeLine(final String command, final boolean script) {
		return RecordedLine.of(EXECUTE, options(command), script);
	}

	private static String options(final String feature, final String value) {
		return options(feature) + " value=" + RecordedLine.quoted(value);
	}

	private static String options(final String feature) {
		return "name=" + feature;
	}
}
