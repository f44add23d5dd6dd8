package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calibration folder that was delivered with a camera: names of lenses and ranges of temperatures for its collections,
 * which the camera does not know. Read it before or after connecting; collections are found by the time they were made.
 */
public final class CalibrationFolder {

	private static final String TABLES = "estimated_ExposureTimes";

	/** What is known of one collection. NaN and empty where it is not. */
	record Entry(CalibrationFile file, String lens, double min, double max) {}

	private final Path path;
	private final Map<Long, Entry> entries = new HashMap<>();
	private final List<String> ignored = new ArrayList<>();

	private CalibrationFolder(final Path path) {
		this.path = path;
	}

	/**
	 * Reads the names of the .tsco files in a folder, and the tables in its folder estimated_ExposureTimes.
	 *
	 * @throws CameraException when there is no such folder, it cannot be read, or holds no calibration
	 */
	public static CalibrationFolder read(final Path path) {
		if (!Files.isDirectory(path)) throw new CameraException("There is no folder " + path
			+ ": choose the calibration folder that came with the camera.");
		final CalibrationFolder folder = new CalibrationFolder(path);
		try {
			folder.readAll();
		}
		catch (final IOException exc) {
			throw new CameraException("The calibration folder " + path + " cannot be read: " + exc.getMessage() + ".", exc);
		}
		if (folder.entries.isEmpty()) throw new CameraException("The folder " + path
			+ " holds no calibration: choose the one with the .tsco files that came with the camera.");
		return folder;
	}

	private void readAll() throws IOException {
		final Path tables = path.resolve(TABLES);
		final List<ExposureTimes> times = new ArrayList<>();
		for (final Path file : Files.isDirectory(tables) ? list(tables) : List.<Path>of()) {
			// Decoded like this, letters that are no UTF-8 do not matter.
			final String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			ExposureTimes.parse(file.getFileName().toString(), text).ifPresentOrElse(times::add,
				() -> ignored.add(file.getFileName().toString()));
		}
		for (final Path file : list(path)) {
			final Optional<CalibrationFile> parsed = CalibrationFile.parse(file.getFileName().toString());
			if (parsed.isPresent()) add(parsed.get(), times);
			else if (file.getFileName().toString().toLowerCase().endsWith(".tsco")) ignored.add(file.getFileName().toString());
		}
	}

	private static List<Path> list(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted(Comparator.comparing(Path::getFileName)).toList();
		}
	}

	private void add(final CalibrationFile file, final List<ExposureTimes> times) {
		final Optional<ExposureTimes> table = times.stream().filter(t -> t.fits(file)).findFirst();
		entries.put(file.posixTime(), new Entry(file, table.map(ExposureTimes::lens).orElse(""),
			table.map(ExposureTimes::min).orElse(Double.NaN), table.map(ExposureTimes::max).orElse(Double.NaN)));
	}

	/** Where it is. */
	public Path path() {
		return path;
	}

	/** Number of collections it knows of. */
	public int size() {
		return entries.size();
	}

	/** Names of files that look like they belong here but could not be understood. */
	public List<String> ignored() {
		return List.copyOf(ignored);
	}

	Optional<Entry> entry(final long posixTime) {
		return Optional.ofNullable(entries.get(posixTime));
	}
}
