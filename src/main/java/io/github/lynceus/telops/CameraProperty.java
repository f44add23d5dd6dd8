package io.github.lynceus.telops;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One setting or reading of a camera, by a name scripts use.
 *
 * @param name such as "integration_time"
 * @param aliases other names: of the camera's own description, or what other software calls it
 * @param unit µs, Hz, °C, … or empty
 * @param choices what it can be; empty if that is a number or free text
 * @param read its value as text
 * @param write takes text; null for what can only be read
 */
record CameraProperty(String name, List<String> aliases, String unit, List<String> choices, Supplier<String> read,
	Consumer<String> write)
{

	/** What can only be read. */
	static CameraProperty reading(final String name, final String unit, final Supplier<String> read,
		final String... aliases)
	{
		return new CameraProperty(name, List.of(aliases), unit, List.of(), read, null);
	}

	/** A number or text that can be set. */
	static CameraProperty setting(final String name, final String unit, final Supplier<String> read,
		final Consumer<String> write, final String... aliases)
	{
		return new CameraProperty(name, List.of(aliases), unit, List.of(), read, write);
	}

	/** One of several values. */
	static CameraProperty choice(final String name, final List<String> choices, final Supplier<String> read,
		final Consumer<String> write, final String... aliases)
	{
		return new CameraProperty(name, List.of(aliases), "", choices, read, write);
	}

	/** Names are compared without case and underscores. */
	boolean isCalled(final String wanted) {
		final String plain = plain(wanted);
		return Stream.concat(Stream.of(name), aliases.stream()).anyMatch(each -> plain(each).equals(plain));
	}

	private static String plain(final String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
	}
}
