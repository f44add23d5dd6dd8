package io.github.lynceus.genicam;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a camera says its description is (first and second URL register). Local descriptions are in the
 * camera's memory, others in a file or on a web server of the vendor's.
 *
 * @param location which of the three
 * @param name the file's name for a local one, a path for a file, the whole URL for a web address
 * @param address where a local one begins in the camera's memory, else 0
 * @param length how many bytes a local one has, else 0
 * @param schemaVersion the GenApi schema, where the URL says it
 */
public record DescriptionUrl(Location location, String name, long address, int length,
	Optional<String> schemaVersion)
{

	/** The kinds of place. */
	public enum Location {
		/** In the camera's own memory. */
		LOCAL,
		/** In a file that came with the camera. */
		FILE,
		/** On a web server. */
		HTTP
	}

	/** Beyond this no description is read. */
	private static final long MAX_LENGTH = DescriptionReader.MAX_BYTES;

	private static final Pattern LOCAL = Pattern.compile(
		"local:/*\\s*([^;]*?)\\s*;\\s*(?:0x)?([0-9a-f]{1,16})\\s*;\\s*(?:0x)?([0-9a-f]{1,16})\\s*(?:\\?(.*))?",
		Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	private static final Pattern FILE = Pattern.compile("file:/*([^?]+)(?:\\?(.*))?",
		Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	private static final Pattern HTTP = Pattern.compile("https?://[^?]+(?:\\?(.*))?",
		Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	private static final Pattern SCHEMA = Pattern.compile("SchemaVersion=([0-9.]+)", Pattern.CASE_INSENSITIVE);

	/**
	 * Reads a URL as cameras write it: letter case, spaces behind the semicolons, 0x prefixes and slashes
	 * behind the scheme do not matter, and everything from the first NUL on is padding.
	 *
	 * @throws DescriptionException if it is none, or a local one of impossible length
	 */
	public static DescriptionUrl parse(final String text) {
		final int nul = text.indexOf('\0');
		final String url = (nul < 0 ? text : text.substring(0, nul)).trim();
		Matcher matcher = LOCAL.matcher(url);
		if (matcher.matches()) {
			return local(matcher, url);
		}
		matcher = FILE.matcher(url);
		if (matcher.matches()) {
			return new DescriptionUrl(Location.FILE, matcher.group(1).trim(), 0, 0, schema(matcher.group(2)));
		}
		matcher = HTTP.matcher(url);
		if (matcher.matches()) {
			return new DescriptionUrl(Location.HTTP, url, 0, 0, schema(matcher.group(1)));
		}
		throw new DescriptionException("The camera says its description is at '" + url
			+ "', which is not an address Lynceus knows.");
	}

	private static DescriptionUrl local(final Matcher matcher, final String url) {
		final long address = Long.parseUnsignedLong(matcher.group(2), 16);
		final long length = Long.parseUnsignedLong(matcher.group(3), 16);
		if (length < 1 || length > MAX_LENGTH) {
			throw new DescriptionException("The camera says its description at '" + url + "' has "
				+ Long.toUnsignedString(length) + " bytes, which cannot be.");
		}
		final Optional<String> schema = schema(matcher.group(4));
		return new DescriptionUrl(Location.LOCAL, matcher.group(1), address, (int) length, schema);
	}

	private static Optional<String> schema(final String query) {
		final Matcher matcher = SCHEMA.matcher(query == null ? "" : query);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	/** Whether the name promises a zip archive; what the bytes are tells for certain. */
	public boolean isZip() {
		return name.toLowerCase(Locale.ROOT).endsWith(".zip");
	}
}
