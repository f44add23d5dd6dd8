package io.github.lynceus.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scijava.util.FileUtils;

/**
 * What Fiji's updater knows of a site ({@code db.xml.gz}): every file it offers or ever offered, with its versions.
 *
 * @param files by path, in the order of their paths
 */
record Database(List<Listed> files) {

	/**
	 * A file of the site.
	 *
	 * @param path where it is in Fiji's folder, such as {@code plugins/Lynceus_-1.0.0.jar}
	 * @param current what is offered; null if no longer
	 * @param previous what was offered before, the newest first; by their checksums the updater tells an old copy, which it may
	 *          replace, from one that the user has changed
	 */
	record Listed(String path, Current current, List<Previous> previous) {

		/** Path without version: what the updater takes for the same file. */
		String key() {
			return FileUtils.stripFilenameVersion(path);
		}
	}

	/** The version offered. @param dependencies paths without versions, of this site or of Fiji itself */
	record Current(long timestamp, String checksum, long size, String description, List<String> dependencies,
		List<String> links, List<String> authors)
	{}

	/** A version offered once. */
	record Previous(String path, long timestamp, long obsolete, String checksum) {}

	static Database empty() {
		return new Database(List.of());
	}

	/**
	 * The database after another release.
	 *
	 * @param offered what it offers, without history
	 * @param now its time stamp
	 */
	Database next(final List<Listed> offered, final long now) {
		final Map<String, Listed> before = new TreeMap<>();
		for (final Listed file : files) {
			if (newest(file) >= now) {
				throw new IllegalArgumentException("The site already has " + file.path() + " of " + newest(file)
					+ ", so a release of " + now + " would never be fetched: check this computer's clock.");
			}
			before.put(file.key(), file);
		}
		final Map<String, Listed> after = new TreeMap<>();
		for (final Listed file : offered) {
			if (after.put(file.key(), replace(before.remove(file.key()), file, now)) != null) {
				throw new IllegalArgumentException("Two versions of " + file.key() + " cannot be on one site.");
			}
		}
		before.forEach((key, file) -> after.put(key, new Listed(file.path(), null, history(file, "", now))));
		return new Database(List.copyOf(after.values()));
	}

	private static Listed replace(final Listed before, final Listed file, final long now) {
		final Current offer = file.current();
		if (before == null) return new Listed(file.path(), at(offer, now), List.of());
		final boolean same = before.current() != null && before.current().checksum().equals(offer.checksum());
		if (same) return new Listed(before.path(), at(offer, before.current().timestamp()), before.previous());
		return new Listed(file.path(), at(offer, now), history(before, offer.checksum(), now));
	}

	/** All versions of a file but those that are offered again. */
	private static List<Previous> history(final Listed file, final String offered, final long now) {
		final List<Previous> versions = new ArrayList<>();
		final Current last = file.current();
		if (last != null) versions.add(new Previous(file.path(), last.timestamp(), now, last.checksum()));
		file.previous().stream().filter(version -> !version.checksum().equals(offered)).forEach(versions::add);
		return List.copyOf(versions);
	}

	private static Current at(final Current offer, final long timestamp) {
		return new Current(timestamp, offer.checksum(), offer.size(), offer.description(), offer.dependencies(),
			offer.links(), offer.authors());
	}

	private static long newest(final Listed file) {
		return Math.max(file.current() == null ? 0 : file.current().timestamp(),
			file.previous().stream().mapToLong(version -> Math.max(version.timestamp(), version.obsolete())).max().orElse(0));
	}
}
