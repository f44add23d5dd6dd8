package io.github.lynceus.gige;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a device keeps its description, as one of its two URL registers says: {@code
 * Local:name.xml;ADDRESS;LENGTH}, both numbers hexadecimal without a prefix.
 *
 * @param name file name
 * @param address first byte in the device's memory
 * @param length bytes
 */
record DescriptionUrl(String name, long address, int length) {

	/** More than any camera's description, and less than would hurt. */
	private static final int MAX_LENGTH = 64 << 20;

	private static final Pattern LOCAL = Pattern.compile(
		"local:/*([^;?]+);\\s*(?:0x)?([0-9a-f]{1,16})\\s*;\\s*(?:0x)?([0-9a-f]{1,8})\\s*(?:\\?.*)?",
		Pattern.CASE_INSENSITIVE);

	/**
	 * Reads a URL leniently, as devices write it: any case, blanks, a {@code 0x}, extra slashes.
	 *
	 * @throws GigeException if it is not one of the device's own memory
	 */
	static DescriptionUrl parse(final String text) {
		final String url = text.trim();
		final Matcher m = LOCAL.matcher(url);
		if (!m.matches()) {
			throw new GigeException(url.isEmpty() ? "The camera names no description." :
				"The camera keeps its description at \"" + url + "\", which is not in its own memory.");
		}
		final long address = Long.parseUnsignedLong(m.group(2), 16);
		final long length = Long.parseLong(m.group(3), 16);
		if (length < 1 || length > MAX_LENGTH) {
			throw new GigeException("The camera says that its description has " + length + " bytes, which cannot be.");
		}
		return new DescriptionUrl(m.group(1).trim(), address, (int) length);
	}

	/** Devices tell by the name alone whether the file is packed. */
	boolean isZipped() {
		return name.toLowerCase(Locale.ROOT).endsWith(".zip");
	}
}
