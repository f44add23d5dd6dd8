package io.github.lynceus.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checksums as Fiji's updater computes them (net.imagej.updater.util.UpdaterUtil.getDigest): SHA-1 over names and contents, so
 * that a jar built again from the same classes keeps its checksum whatever its dates and its compression are.
 */
final class Checksum {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private Checksum() {}

	/** Checksum of a file of the site. @param path where it goes below Fiji's folder, with slashes */
	static String of(final String path, final byte[] content) {
		return path.endsWith(".jar") ? ofJar(Jars.read(content)) : ofFile(path, content);
	}

	private static String ofFile(final String path, final byte[] content) {
		final MessageDigest digest = sha1();
		digest.update(path.getBytes(StandardCharsets.US_ASCII));
		digest.update(content);
		return HexFormat.of().formatHex(digest.digest());
	}

	private static String ofJar(final Map<String, byte[]> entries) {
		final MessageDigest digest = sha1();
		new TreeMap<>(entries).forEach((name, content) -> {
			digest.update(name.getBytes(StandardCharsets.US_ASCII));
			// NB: the updater wants to keep the Main-Class line of a manifest, but compares with mixed case and never does.
			if (!name.equals(MANIFEST)) digest.update(name.endsWith(".properties") ? withoutComments(content) : content);
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Maven writes the date as a comment, so comments count as empty lines. The updater's filter sees no comment after a line
	 * that is empty or of nothing but #; such a checksum must come out the same.
	 */
	private static byte[] withoutComments(final byte[] content) {
		final ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
		boolean atLineStart = true;
		for (int i = 0; i < content.length; i++) {
			if (atLineStart && content[i] == '#') {
				while (i < content.length && content[i] == '#') i++;
				final int afterMarks = i;
				while (i < content.length && content[i] != '\n') i++;
				if (i < content.length) kept.write('\n');
				atLineStart = i > afterMarks;
			}
			else {
				kept.write(content[i]);
				atLineStart = !atLineStart && content[i] == '\n';
			}
		}
		return kept.toByteArray();
	}

	private static MessageDigest sha1() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
