package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.SimulatorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an ENVI header says about the bytes of its cube; the rest of it is of no use to a camera.
 *
 * @param offset bytes before the first number
 * @param bigEndian whether the high byte comes first
 */
record CubeHeader(int lines, int samples, int bands, long offset, DataType type, Interleave interleave,
	boolean bigEndian)
{
	private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*([^;={}\\r\\n][^={}\\r\\n]*?)\\s*=\\s*(\\{[^}]*\\}|[^\\r\\n]*)");

	/** Order of the axes in the file, the last one running fastest. */
	enum Interleave {
		/** Line, band, sample. */
		BIL,
		/** Line, sample, band. */
		BIP,
		/** Band, line, sample. */
		BSQ
	}

	/** @throws SimulatorException if it is no header, or of a cube no camera can send */
	static CubeHeader read(final Path file) {
		final String text;
		try {
			text = Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (final IOException e) {
			throw new SimulatorException("Cannot read the cube's header " + file + ": check that it is there.", e);
		}
		if (!text.stripLeading().startsWith("ENVI")) {
			throw new SimulatorException(file + " is no ENVI header: its first word is not ENVI.");
		}
		final Map<String, String> entries = new HashMap<>();
		final Matcher matcher = ENTRY.matcher(text);
		while (matcher.find()) entries.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).trim());
		return of(entries, file);
	}

	private static CubeHeader of(final Map<String, String> entries, final Path file) {
		final int lines = size(entries, "lines", file);
		final int samples = size(entries, "samples", file);
		final int bands = size(entries, "bands", file);
		final DataType type = DataType.of(number(entries, "data type", null, file));
		final String order = entries.getOrDefault("interleave", "").toUpperCase(Locale.ROOT);
		for (final Interleave interleave : Interleave.values()) {
			if (!interleave.name().equals(order)) continue;
			return new CubeHeader(lines, samples, bands, number(entries, "header offset", "0", file), type, interleave,
				number(entries, "byte order", "0", file) == 1);
		}
		throw new SimulatorException(file + " has no interleave of bil, bip or bsq.");
	}

	private static int size(final Map<String, String> entries, final String key, final Path file) {
		final long value = number(entries, key, null, file);
		if (value < 1 || value > 0x7FFF_FFFF) throw new SimulatorException(file + " says " + key + " = " + value + ".");
		return (int) value;
	}

	private static long number(final Map<String, String> entries, final String key, final String otherwise,
		final Path file)
	{
		final String text = entries.getOrDefault(key, otherwise);
		try {
			if (text != null) return Long.parseLong(text);
		}
		catch (final NumberFormatException e) {
			throw new SimulatorException(file + " has \"" + text + "\" where " + key + " should be a whole number.", e);
		}
		throw new SimulatorException(file + " does not say " + key + ".");
	}
}
