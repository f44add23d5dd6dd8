package io.github.lynceus.fiji;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.telops.DownloadOptions;
import io.github.lynceus.telops.DownloadTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a script or macro asks to be downloaded, checked.
 *
 * @param parts one per sequence, in the order asked for
 * @param target where the frames go
 */
record DownloadRequest(List<DownloadOptions> parts, DownloadTarget target) {

	private static final Set<String> OPTIONS = Set.of("bitrate", "packetsize", "maxdropped", "retries", "resend", "first",
		"count", "grouping", "via", "file");

	/**
	 * Reads a request.
	 *
	 * @param sequences "all", or numbers from 0 separated by commas
	 * @param held how many sequences the camera holds
	 * @param camera its name, for sentences
	 * @param options see {@link CameraService#download(String, Map)}
	 */
	static DownloadRequest of(final String sequences, final int held, final String camera,
		final Map<String, ?> options)
	{
		for (final String name : options.keySet()) {
			if (!OPTIONS.contains(name)) {
				throw new CameraException("There is no download option " + name + ": there are " + String.join(", ",
					OPTIONS.stream().sorted().toList()) + ".");
			}
		}
		if (held == 0) throw new CameraException("The memory of " + camera + " is empty: record a sequence first.");
		final DownloadOptions base = new DownloadOptions(0, (int) number(options, "first", 0),
			(int) number(options, "count", 0), number(options, "bitrate", 0), (int) number(options, "packetsize", 0),
			(int) number(options, "maxdropped", 0), (int) number(options, "retries", 6),
			Boolean.parseBoolean(String.valueOf(options.get("resend"))))
			.withGrouping(!"false".equalsIgnoreCase(String.valueOf(options.get("grouping"))));
		final List<DownloadOptions> parts = new ArrayList<>();
		for (final int sequence : numbers(sequences, held, camera)) parts.add(base.withSequence(sequence));
		return new DownloadRequest(parts, target(options));
	}

	private static DownloadTarget target(final Map<String, ?> options) {
		final String via = options.containsKey("via") ? options.get("via").toString() : "memory";
		if (via.equals("memory")) return DownloadTarget.MEMORY;
		if (!via.equals("disk") && !via.equals("auto")) throw new CameraException("A download cannot go via \"" + via
			+ "\": choose memory, disk, or auto for whichever is large enough.");
		final Object file = options.get("file");
		if (file == null || file.toString().isBlank()) {
			throw new CameraException("Which file shall the download go to? Give its name, ending in .tif or .raw.");
		}
		final Path path = Path.of(file.toString());
		return via.equals("disk") ? DownloadTarget.file(path) : DownloadTarget.memoryOr(path);
	}

	/** Sequences by their numbers. */
	static List<Integer> numbers(final String text, final int held, final String camera) {
		final List<Integer> numbers = new ArrayList<>();
		if (text == null || text.isBlank() || text.strip().equalsIgnoreCase("all")) {
			for (int i = 0; i < held; i++) numbers.add(i);
			return numbers;
		}
		for (final String part : text.strip().split("\\s*[,;\\s]\\s*")) {
			final int number;
			try {
				number = Integer.parseInt(part);
			}
			catch (final NumberFormatException e) {
				throw new CameraException("\"" + part + "\" is not a sequence: write all, or numbers from 0 separated by commas.",
					e);
			}
			if (number < 0 || number >= held) {
				throw new CameraException("There is no sequence " + number + " in the memory of " + camera + ": it holds " +
					(held == 1 ? "only sequence 0." : "sequences 0 to " + (held - 1) + "."));
			}
			numbers.add(number);
		}
		return numbers;
	}

	private static double number(final Map<String, ?> options, final String name, final double otherwise) {
		final Object value = options.get(name);
		if (value == null) return otherwise;
		if (value instanceof Number n) return n.doubleValue();
		try {
			return Double.parseDouble(value.toString());
		}
		catch (final NumberFormatException e) {
			throw new CameraException("The download option " + name + " is \"" + value + "\", which is not a number.", e);
		}
	}
}
