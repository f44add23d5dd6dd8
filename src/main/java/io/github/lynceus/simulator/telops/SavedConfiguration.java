package io.github.lynceus.simulator.telops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the camera remembers when it is switched off: settings of its own, not of the memory, the triggers, the power or
 * the test pattern. It is used at power-up only when the saved settings say so themselves.
 */
final class SavedConfiguration {

	private static final String SWITCH = "LoadSavedConfigurationAtStartup";

	private final Path file;
	private final Map<String, Integer> values = new HashMap<>();

	/**
	 * @param file where to keep the settings from one run of the simulation to the next, or null
	 * @throws UncheckedIOException if the file is there but cannot be read
	 */
	SavedConfiguration(final Path file) {
		this.file = file;
		if (file == null || !Files.exists(file)) {
			return;
		}
		try {
			for (final String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
				final int equals = line.indexOf('=');
				if (equals > 0 && RegisterTable.get().has(line.substring(0, equals))) {
					values.put(line.substring(0, equals), Long.decode(line.substring(equals + 1)).intValue());
				}
			}
		}
		catch (final IOException | NumberFormatException exc) {
			throw new UncheckedIOException(new IOException(file + " does not hold a saved configuration", exc));
		}
	}

	/** Writes the current settings down. */
	void save(final RegisterFile registers) {
		values.clear();
		final List<String> lines = new ArrayList<>();
		for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
			if (definition.access() == RegisterAccess.RW && !excluded(definition.name())) {
				final int value = registers.stored(definition.name());
				values.put(definition.name(), value);
				lines.add(String.format("%s=0x%08X", definition.name(), value));
			}
		}
		if (file == null) {
			return;
		}
		try {
			Files.write(file, lines, StandardCharsets.UTF_8);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private static boolean excluded(final String name) {
		return name.startsWith("MemoryBuffer") || name.startsWith("Trigger") || "TestImageSelector".equals(name)
			|| "DevicePowerStateSetpoint".equals(name) || "POSIXTime".equals(name);
	}

	/** Puts the saved settings into effect if they say so. */
	void restore(final RegisterFile registers) {
		if (values.getOrDefault(SWITCH, 0) != 0) {
			values.forEach(registers::set);
		}
	}
}
