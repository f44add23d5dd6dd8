package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A camera's settings, to be kept as a file and given back to the same or a like camera.
 *
 * <p>
 * One line per value, {@code ExposureTime = 120.5} or, for a feature that selectors switch,
 * {@code Gain[GainSelector=Red] = 2}; lines that begin with # are remarks. The order does not matter for a
 * reader of the file, but is the one in which the camera is written.
 * </p>
 *
 * @param settings the values
 * @param skipped features left out, because their selectors have too many values to go through
 */
public record FeatureFile(List<Setting> settings, List<String> skipped) {

	/** The first line of a file. */
	private static final String HEADER = "# Lynceus camera settings 1";
	private static final Pattern NAME = Pattern.compile("\\w+");
	private static final Pattern LINE = Pattern.compile("(\\w+)\\s*(?:\\[(.*?)\\])?\\s*=\\s?(.*)");
	/**
	 * As often as the whole list is gone through: one setting may move another's limits, or the other itself.
	 */
	private static final int MAX_ROUNDS = 5;

	/**
	 * One value.
	 *
	 * @param selectors what the feature's selectors are set to first, outermost first
	 * @param feature the feature's name
	 * @param value its value as text
	 */
	public record Setting(Map<String, String> selectors, String feature, String value) {

		/** Keeps the order of the selectors. */
		public Setting {
			selectors = Collections.unmodifiableMap(new LinkedHashMap<>(selectors));
		}

		private String line() {
			final StringBuilder line = new StringBuilder(feature);
			if (!selectors.isEmpty()) {
				final List<String> pairs = new ArrayList<>();
				selectors.forEach((selector, choice) -> pairs.add(selector + "=" + choice));
				line.append('[').append(String.join(",", pairs)).append(']');
			}
			return line.append(" = ").append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
				.toString();
		}
	}

	/** A setting the camera did not take, and the sentence saying why. */
	public record Problem(Setting setting, String message) {}

	/** Keeps what it is given. */
	public FeatureFile {
		settings = List.copyOf(settings);
		skipped = List.copyOf(skipped);
	}

	// -- From and to a camera --

	/**
	 * Reads a camera's settings: the features that its description marks as streamable, or, where it marks
	 * none, all that can be read and written and do not belong to the connection. Selectors are moved
	 * meanwhile and put back.
	 */
	public static FeatureFile save(final NodeMap map) {
		return new FeatureSaver(map).save();
	}

	/**
	 * Gives the settings to a camera. What it refuses is tried again after the others, as long as that helps.
	 * Selectors are put back to where the file has them, else to where they were.
	 *
	 * @return what it would not take; empty if all is as the file says
	 */
	public List<Problem> apply(final NodeMap map) {
		final Map<String, String> selectorsBefore = selectorValues(map);
		List<Problem> problems = List.of();
		for (int round = 0; round < MAX_ROUNDS; round++) {
			final int failed = problems.size();
			problems = new ArrayList<>();
			boolean changed = false;
			for (final Setting setting : settings) {
				try {
					changed |= apply(map, setting);
				}
				catch (final FeatureException e) {
					problems.add(new Problem(setting, e.getMessage()));
				}
			}
			if (!changed && (problems.isEmpty() || round > 0 && problems.size() == failed)) {
				break;
			}
		}
		putBack(map, selectorsBefore);
		return problems;
	}

	/** The selectors used here with the values they are to have in the end. */
	private Map<String, String> selectorValues(final NodeMap map) {
		final Map<String, String> values = new LinkedHashMap<>();
		for (final Setting setting : settings) {
			for (final String selector : setting.selectors.keySet()) {
				if (!values.containsKey(selector) && map.isReadable(selector)) {
					values.put(selector, map.get(selector));
				}
			}
		}
		for (final Setting setting : settings) {
			if (setting.selectors.isEmpty()) {
				values.computeIfPresent(setting.feature, (selector, before) -> setting.value);
			}
		}
		return values;
	}

	/** Whether there was anything to change. A selector alone, moved on the way, is no change. */
	private boolean apply(final NodeMap map, final Setting setting) {
		select(map, setting.selectors);
		if (map.isReadable(setting.feature) && map.get(setting.feature).equals(setting.value)) {
			return false;
		}
		map.set(setting.feature, setting.value);
		return !usedAsSelector(setting.feature);
	}

	private boolean usedAsSelector(final String feature) {
		return settings.stream().anyMatch(other -> other.selectors.containsKey(feature));
	}

	static void select(final NodeMap map, final Map<String, String> selectors) {
		selectors.forEach((selector, choice) -> {
			if (!map.get(selector).equals(choice)) {
				map.set(selector, choice);
			}
		});
	}

	/** Sets selectors as far as the camera lets them be set. */
	static void putBack(final NodeMap map, final Map<String, String> selectors) {
		for (final Map.Entry<String, String> entry : selectors.entrySet()) {
			try {
				select(map, Map.of(entry.getKey(), entry.getValue()));
			}
			catch (final FeatureException e) {
				// It was moved with the camera's consent; if it cannot go back, the features behind it still
				// have their values.
				continue;
			}
		}
	}

	// -- Text --

	/** The file's content. */
	public String text() {
		final StringBuilder text = new StringBuilder(HEADER).append('\n');
		skipped.forEach(feature -> text.append("# left out, too many values: ").append(feature).append('\n'));
		settings.forEach(setting -> text.append(setting.line()).append('\n'));
		return text.toString();
	}

	/**
	 * Reads a file's content.
	 *
	 * @throws DescriptionException if a line is not a setting
	 */
	public static FeatureFile parse(final String text) {
		final List<Setting> settings = new ArrayList<>();
		int number = 0;
		for (final String raw : text.split("\\R")) {
			number++;
			final String line = raw.replace("\uFEFF", "").stripLeading();
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			final Matcher matcher = LINE.matcher(line);
			if (!matcher.matches()) {
				throw new DescriptionException("Line " + number
					+ " of the settings file is not 'feature = value'.");
			}
			final Map<String, String> selectors = selectors(matcher.group(2), number);
			settings.add(new Setting(selectors, matcher.group(1), unescape(matcher.group(3))));
		}
		return new FeatureFile(settings, List.of());
	}

	private static Map<String, String> selectors(final String text, final int line) {
		final Map<String, String> selectors = new LinkedHashMap<>();
		for (final String pair : text == null || text.isBlank() ? new String[0] : text.split(",")) {
			final int equals = pair.indexOf('=');
			if (equals < 1) {
				throw new DescriptionException("Line " + line
					+ " of the settings file has a selector without a value.");
			}
			final String name = pair.substring(0, equals).trim();
			if (!NAME.matcher(name).matches()) {
				throw new DescriptionException("Line " + line
					+ " of the settings file has a selector whose name is none.");
			}
			selectors.put(name, pair.substring(equals + 1).trim());
		}
		return selectors;
	}

	private static String unescape(final String text) {
		final StringBuilder result = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			final char c = text.charAt(i);
			if (c != '\\' || i + 1 == text.length()) {
				result.append(c);
				continue;
			}
			final char next = text.charAt(++i);
			result.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
		}
		return result.toString();
	}

	/** The features named, each once. */
	public Collection<String> features() {
		final Set<String> features = new LinkedHashSet<>();
		settings.forEach(setting -> features.add(setting.feature));
		return features;
	}
}
