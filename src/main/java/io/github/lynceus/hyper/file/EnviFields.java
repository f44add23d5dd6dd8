package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code key = value} lines of an ENVI header in their order, as text. Keys are found whatever their case; what
 * nobody asks for is kept and written back. Immutable.
 * <p>
 * What instruments write is taken with patience: comments ({@code ;} in the first column), lists over many lines,
 * commas at the beginning of a line (Headwall), lists without commas, lines that are no field at all, a key given twice
 * (the last counts, as in other readers).
 * </p>
 */
final class EnviFields {

	/** Word the first line of every header holds. */
	static final String MAGIC = "ENVI";

	private final Map<String, Field> fields;

	private record Field(String key, String value) {}

	private EnviFields(final Map<String, Field> fields) {
		this.fields = fields;
	}

	/** No field yet. */
	static EnviFields empty() {
		return new EnviFields(Map.of());
	}

	// -- Reading --

	/** Whether a text begins as an ENVI header does. */
	static boolean isHeader(final String text) {
		return withoutMark(text).stripLeading().regionMatches(true, 0, MAGIC, 0, MAGIC.length());
	}

	/**
	 * Reads a header.
	 *
	 * @param name of the file, for errors
	 * @throws CubeException when the text is no ENVI header, or one of its lists never ends
	 */
	static EnviFields parse(final String text, final String name) {
		if (!isHeader(text)) {
			throw new CubeException(name + " is no ENVI header: its first line lacks the word ENVI."
				+ " Choose the .hdr file that lies beside the data.");
		}
		final Map<String, Field> fields = new LinkedHashMap<>();
		final String[] lines = withoutMark(text).split("\r\n|\r|\n", -1);
		for (int i = 0; i < lines.length; i++) {
			final String line = lines[i];
			final int equals = line.indexOf('=');
			if (line.startsWith(";") || equals < 0) {
				continue;
			}
			final String key = line.substring(0, equals).strip();
			final StringBuilder value = new StringBuilder(line.substring(equals + 1).strip());
			int open = value.indexOf("{") == 0 ? depth(0, value) : 0;
			while (open > 0) {
				if (++i == lines.length) {
					throw new CubeException("The ENVI header " + name + " ends within the list '" + key
						+ "': its closing brace is missing. Add it, or copy the header again.");
				}
				if (!lines[i].startsWith(";")) {
					value.append('\n').append(lines[i].strip());
					open = depth(open, lines[i]);
				}
			}
			put(fields, key, value.toString());
		}
		return new EnviFields(fields);
	}

	/**
	 * How many braces are open after one more line. One at its end closes all, as texts are not always balanced.
	 */
	private static int depth(final int before, final CharSequence line) {
		int depth = before;
		for (int i = 0; i < line.length(); i++) {
			depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
			if (depth == 0) {
				return 0;
			}
		}
		return line.toString().stripTrailing().endsWith("}") ? 0 : depth;
	}

	private static String withoutMark(final String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	// -- Asking --

	/** The value of a key, without braces and with line breaks as spaces; nothing when absent or empty. */
	Optional<String> text(final String key) {
		final Field field = fields.get(normal(key));
		return field == null ? Optional.empty()
			: Optional.of(bare(field.value).replace('\n', ' ').strip()).filter(text -> !text.isEmpty());
	}

	/**
	 * A list of words, divided at commas.
	 *
	 * @param count how many are expected; only when there are more, empty ones are left out
	 */
	List<String> words(final String key, final int count) {
		final String text = text(key).orElse("");
		if (text.isEmpty()) {
			return List.of();
		}
		final List<String> words = Stream.of(text.split(",", -1)).map(String::strip).toList();
		return words.size() <= count ? words : words.stream().filter(word -> !word.isEmpty()).toList();
	}

	/**
	 * A list of numbers, divided at commas or white space; empty when absent.
	 *
	 * @param name of the file, for errors
	 * @throws CubeException when one is no number
	 */
	double[] numbers(final String key, final String name) {
		final List<String> words = Stream.of(text(key).orElse("").split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
		final double[] numbers = new double[words.size()];
		for (int i = 0; i < numbers.length; i++) {
			try {
				numbers[i] = Double.parseDouble(words.get(i));
			}
			catch (final NumberFormatException exception) {
				throw new CubeException("In the ENVI header " + name + ", '" + key + "' holds '" + shortened(words.get(i))
					+ "', which is no number. Correct the header.", exception);
			}
		}
		return numbers;
	}

	/** Keys in their order, as written. */
	List<String> keys() {
		return fields.values().stream().map(Field::key).toList();
	}

	/** The value of a key as written, with its braces and line breaks. */
	Optional<String> raw(final String key) {
		return Optional.ofNullable(fields.get(normal(key))).map(Field::value);
	}

	// -- Changing --

	/** These fields with a plain value for a key; an existing key keeps its place. */
	EnviFields with(final String key, final Object value) {
		final Map<String, Field> changed = new LinkedHashMap<>(fields);
		put(changed, key, String.valueOf(value));
		return new EnviFields(changed);
	}

	/** These fields with a list for a key. */
	EnviFields withList(final String key, final List<?> values) {
		return with(key, values.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}")));
	}

	/** These fields without a key. */
	EnviFields without(final String key) {
		final Map<String, Field> changed = new LinkedHashMap<>(fields);
		changed.remove(normal(key));
		return new EnviFields(changed);
	}

	/** The header as text, ready to be written. */
	String format() {
		return fields.values().stream().map(field -> field.key + " = " + field.value + "\n")
			.collect(Collectors.joining("", MAGIC + "\n", ""));
	}

	// -- Helper methods --

	private static void put(final Map<String, Field> fields, final String key, final String value) {
		final Field before = fields.get(normal(key));
		fields.put(normal(key), new Field(before == null ? key : before.key, value));
	}

	static String normal(final String key) {
		return key.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private static String bare(final String value) {
		final String inner = value.startsWith("{") ? value.substring(1) : value;
		final int end = value.startsWith("{") ? inner.lastIndexOf('}') : -1;
		return end < 0 ? inner : inner.substring(0, end);
	}

	private static String shortened(final String word) {
		return word.length() <= 40 ? word : word.substring(0, 40) + "…";
	}
}
