package io.github.lynceus.hyper.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a stage is spoken to, as a properties file says. The example files beside this class explain every key.
 */
public final class TextStageSettings {

	private static final String[] COMMANDS = { "hello", "goodbye", "lights.on", "lights.off", "lights.ask", "move", "moveto",
		"stop", "position.ask", "moving.ask" };
	private static final String[] OTHERS = { "name", "connect", "send.end", "reply.end", "timeout.ms", "move.timeout.ms",
		"number.format", "units.per.mm", "units.per.mm.per.s", "position.min", "position.max", "speed.max", "error",
		"lights.ask.on", "moving.ask.yes" };

	private final Properties values;
	private final String origin;

	private TextStageSettings(final Properties values, final String origin) {
		this.values = values;
		this.origin = origin;
		final TreeSet<String> known = new TreeSet<>();
		for (final String key : OTHERS) known.add(key);
		for (final String command : COMMANDS) {
			known.add(command + ".send");
			known.add(command + ".reply");
			known.add(command + ".raw");
		}
		for (final String key : values.stringPropertyNames()) {
			if (!known.contains(key)) throw new StageException(origin + " has a key \"" + key
				+ "\", which means nothing: look at the example for the right spelling.");
		}
		for (final String needed : new String[] { "connect", "move.send" }) text(needed);
		for (final String command : COMMANDS) command(command);
		timeout();
		moveTimeout();
		number(1);
	}

	/** Reads a file in UTF-8. @throws StageException with one sentence if something is wrong in it */
	public static TextStageSettings read(final Path file) {
		try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			final Properties values = new Properties();
			values.load(in);
			return new TextStageSettings(values, file.toString());
		}
		catch (final IOException | IllegalArgumentException exc) {
			throw new StageException("Cannot read the stage's settings " + file + ": " + exc.getMessage(), exc);
		}
	}

	/** One of the examples that come along, {@code stage-example} or {@code stage-grbl}. */
	public static TextStageSettings example(final String name) {
		try (InputStream in = TextStageSettings.class.getResourceAsStream(name + ".properties")) {
			if (in == null) throw new StageException("There is no example " + name + ": there are stage-example and stage-grbl.");
			final Properties values = new Properties();
			values.load(in);
			return new TextStageSettings(values, name);
		}
		catch (final IOException exc) {
			throw new StageException("Cannot read the example " + name + ".", exc);
		}
	}

	/** The same with another value for a key. */
	public TextStageSettings with(final String key, final String value) {
		final Properties all = new Properties();
		all.putAll(values);
		all.setProperty(key, value);
		return new TextStageSettings(all, origin);
	}

	// -- Values --

	private String text(final String key) {
		final String value = values.getProperty(key);
		if (value == null || value.isBlank()) throw new StageException(origin + " does not say " + key + ".");
		return value;
	}

	String name() {
		return values.getProperty("name", "the stage");
	}

	/** tcp:HOST:PORT or device:PATH. */
	String connect() {
		return text("connect").strip();
	}

	String sendEnd() {
		return values.getProperty("send.end", "\n");
	}

	String replyEnd() {
		return values.getProperty("reply.end", "\n");
	}

	Duration timeout() {
		return Duration.ofMillis((long) real("timeout.ms").orElse(2000));
	}

	/** The longest a movement may take. */
	Duration moveTimeout() {
		return Duration.ofMillis((long) real("move.timeout.ms").orElse(120_000));
	}

	OptionalDouble real(final String key) {
		final String value = values.getProperty(key);
		if (value == null || value.isBlank()) return OptionalDouble.empty();
		try {
			return OptionalDouble.of(Double.parseDouble(value.strip()));
		}
		catch (final NumberFormatException exc) {
			throw new StageException(origin + " has \"" + value + "\" where " + key + " should be a number.", exc);
		}
	}

	/** Units of the stage in a mm. */
	double unitsPerMm() {
		return real("units.per.mm").orElse(1);
	}

	/** A length in units of the stage. */
	String length(final double mm) {
		return number(mm * unitsPerMm());
	}

	/** A speed in units of the stage. */
	String speed(final double mmPerSecond) {
		return number(mmPerSecond * real("units.per.mm.per.s").orElse(1));
	}

	private String number(final double value) {
		final String format = values.getProperty("number.format", "%.3f").strip();
		try {
			return format.endsWith("d") ? String.format(Locale.ROOT, format, Math.round(value))
				: String.format(Locale.ROOT, format, value);
		}
		catch (final IllegalArgumentException exc) {
			throw new StageException(origin + " has \"" + format + "\" as number.format: write %.3f or %d, for instance.", exc);
		}
	}

	/** Null if there is none. */
	Pattern pattern(final String key) {
		final String value = values.getProperty(key);
		if (value == null || value.isBlank()) return null;
		try {
			return Pattern.compile(value.strip());
		}
		catch (final PatternSyntaxException exc) {
			throw new StageException(origin + " has a " + key + " that is no pattern: " + exc.getDescription() + ".", exc);
		}
	}

	/** Empty if the stage has none. */
	Optional<StageCommand> command(final String key) {
		final String text = values.getProperty(key + ".send");
		if (text == null || text.isEmpty()) return Optional.empty();
		return Optional.of(new StageCommand(text, pattern(key + ".reply"),
			Boolean.parseBoolean(values.getProperty(key + ".raw", "false").strip())));
	}
}
