package io.github.lynceus.simulator.telops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The folder of files that comes with a camera, from which programs learn the lens and the temperatures of a
 * calibration: the camera itself only tells when it was made. The files have the names and, where anybody reads them,
 * the contents of real ones: {@code TEL01001_EL07938_MF08573_FW0_IM0_SWD0_1700000000.tsco}, or with the number behind
 * the camera's in older folders, and
 * {@code estimated_ExposureTimes/estimated_ExposureTime_ELSN07938_MF08573_FW1_IM0.txt},
 * where positions of the filter wheel count from 1.
 */
public final class CalibrationFolder {

	private static final int MANUAL_FILTER = 8573;

	private CalibrationFolder() {}

	/**
	 * Writes the folder that belongs to a simulated camera; files that are there are replaced.
	 *
	 * @param serial unit number of the camera
	 * @param old whether names have the older order
	 * @throws UncheckedIOException if it cannot be written
	 */
	public static void write(final Path folder, final int serial, final boolean old) {
		try {
			final Path exposures = Files.createDirectories(folder.resolve("estimated_ExposureTimes"));
			for (final CalibrationCollection collection : CalibrationCollection.ALL) {
				Files.writeString(folder.resolve(name(collection, serial, old)), "simulated\n", StandardCharsets.UTF_8);
				Files.writeString(exposures.resolve(exposureName(collection)), exposureTimes(collection, serial),
					StandardCharsets.UTF_8);
			}
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private static String name(final CalibrationCollection collection, final int serial, final boolean old) {
		final String parts = String.format("EL%05d_MF%05d_FW%d_IM0_SWD%d", collection.lens().serial(), MANUAL_FILTER,
			collection.filterPosition(), collection.settings().wellDepth());
		return String.format(old ? "TEL%05d_%3$d_%2$s.tsco" : "TEL%05d_%2$s_%3$d.tsco", serial, parts,
			collection.posixTime());
	}

	private static String exposureName(final CalibrationCollection collection) {
		return String.format("estimated_ExposureTime_ELSN%05d_MF%05d_FW%d_IM0.txt", collection.lens().serial(),
			MANUAL_FILTER, collection.filterPosition() + 1);
	}

	/** A heading, then lines of temperature and exposure times: shortest, usual, longest. */
	private static String exposureTimes(final CalibrationCollection collection, final int serial) {
		final StringBuilder text = new StringBuilder(String.format(
			"%% Camera model TEL-%d - lens \"%s\" model TEL-%d - filter wheel position #%d%n%% column #1: temp%n", serial,
			collection.lens().name(), collection.lens().serial(), collection.filterPosition() + 1));
		final int steps = 4;
		for (int i = 0; i <= steps; i++) {
			final double temperature = collection.lowest() + (collection.highest() - collection.lowest()) * i / steps;
			final double usual = 180 * Math.exp(-temperature / 100);
			text.append(String.format(Locale.ROOT, "%.1f;%.1f;%.1f;%.1f%n", temperature, usual / 8, usual, 2 * usual));
		}
		return text.toString();
	}
}
