package io.github.lynceus.simulator.telops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the camera remembers when it is switched off: which calibration it had loaded, and, once it is told to save
 * them, its settings, but not those of the memory, the power, the test pattern, and of the part that puts out images.
 * The settings are used at power-up only when they say so themselves and were saved with the same description of the
 * camera.
 */
final class SavedConfiguration {

	private static final String SWITCH = "LoadSavedConfigurationAtStartup";
	private static final String VERSION = "@XML";
	private static final String COLLECTION = "@CalibrationCollection";
	/** Kept by the part that puts out images, which saves nothing. */
	private static final Set<String> OUTPUT = Set.of("AcquisitionFrameRateMaxFG", "PayloadSizeMinFG", "VideoColorMap",
		"VideoColorMapMin", "VideoColorMapMax", "VideoDigitalZoomFactor", "VideoEHDRIExposureIndex", "VideoFWPosition",
		"VideoAGCFractionMin", "VideoAGCFractionMax", "VideoAGCResponseTime", "VideoDigitalZoomMode",
		"VideoDigitalZoomWidth", "VideoDigitalZoomHeight", "VideoDigitalZoomOffsetX", "VideoDigitalZoomOffsetY",
		"VideoReverseX", "VideoReverseY");

	private final Path file;
	private final int version;
	private final Map<String, Integer> values = new TreeMap<>();

	/**
	 * @param file where to keep all that from one run of the simulation to the next, or null
	 * @param version number of the camera's description
	 * @throws UncheckedIOException if the file is there but cannot be read
	 */
	SavedConfiguration(final Path file, final int version) {
		this.file = file;
		this.version = version;
		if (file == null || !Files.exists(file)) {
			return;
		}
		try {
			for (final String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
				final int equals = line.indexOf('=');
				if (equals > 0) {
					values.put(line.substring(0, equals), Long.decode(line.substring(equals + 1)).intValue());
				}
			}
		}
		catch (final IOException | NumberFormatException exc) {
			throw new UncheckedIOException(new IOException(file + " does not hold a saved configuration", exc));
		}
	}

	/** Keeps the current settings. */
	void save(final RegisterFile registers, final Triggers triggers) {
		final int collection = collection();
		values.clear();
		values.put(VERSION, version);
		values.put(COLLECTION, collection);
		for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
			if (definition.access() == RegisterAccess.RW && !excluded(definition.name())) {
				values.put(definition.name(), registers.stored(definition.name()));
			}
		}
		values.putAll(triggers.settings());
		write();
	}

	private static boolean excluded(final String name) {
		return name.startsWith("MemoryBuffer") || name.startsWith("Trigger") || OUTPUT.contains(name)
			|| "TestImageSelector".equals(name) || "DevicePowerStateSetpoint".equals(name) || "POSIXTime".equals(name);
	}

	private void write() {
		if (file == null) {
			return;
		}
		final List<String> lines = new ArrayList<>();
		values.forEach((name, value) -> lines.add(String.format("%s=0x%08X", name, value)));
		try {
			Files.write(file, lines, StandardCharsets.UTF_8);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	/** Puts the saved settings into effect if they say so. */
	void restore(final RegisterFile registers, final Triggers triggers) {
		if (values.getOrDefault(SWITCH, 0) == 0 || values.getOrDefault(VERSION, 0) != version) {
			return;
		}
		values.forEach((name, value) -> {
			if (RegisterTable.get().has(name)) {
				registers.set(name, value);
			}
		});
		triggers.restore(values);
	}

	/** Identity of the calibration that was loaded last; 0 if there was none. */
	int collection() {
		return values.getOrDefault(COLLECTION, 0);
	}

	/** A calibration has been loaded. */
	void remember(final int collection) {
		if (collection != collection()) {
			values.put(COLLECTION, collection);
			write();
		}
	}
}
