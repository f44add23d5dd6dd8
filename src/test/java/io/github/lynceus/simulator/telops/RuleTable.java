package io.github.lynceus.simulator.telops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The camera's rules about writing as {@code rules.csv} lists them, apart from the table the simulator itself reads. */
final class RuleTable {

	enum Kind {
		INT, FLOAT, CHOICE, COMMAND, READONLY
	}

	/**
	 * One line.
	 *
	 * @param values limits of a number, or the values of a choice; may be empty
	 * @param locks names of the states in which it is refused
	 */
	record Rule(String register, Kind kind, List<Double> values, List<String> locks) {

		/** Whether a value is acknowledged and forgotten. */
		boolean forgets(final int bits) {
			return kind == Kind.CHOICE && !values.contains((double) Integer.toUnsignedLong(bits))
				|| kind == Kind.FLOAT && !Float.isFinite(Float.intBitsToFloat(bits));
		}

		/** The value within the limits that are numbers. */
		int limited(final int bits) {
			if (values.isEmpty() || kind == Kind.CHOICE) {
				return bits;
			}
			final double low = values.get(0);
			final double high = values.get(1);
			return kind == Kind.FLOAT
				? Float.floatToIntBits((float) Math.min(high, Math.max(low, Float.intBitsToFloat(bits))))
				: (int) Math.min(high, Math.max(low, Integer.toUnsignedLong(bits)));
		}
	}

	private final Map<String, Rule> rules = new LinkedHashMap<>();

	RuleTable() {
		try (InputStream in = RuleTable.class.getResourceAsStream("rules.csv");
			BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
		{
			reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1)).forEach(
				cells -> rules.put(cells[0], new Rule(cells[0], Kind.valueOf(cells[1].toUpperCase()),
					words(cells[2]).stream().map(RuleTable::number).toList(), words(cells[3]))));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private static List<String> words(final String cell) {
		return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
	}

	private static double number(final String text) {
		return text.startsWith("0x") ? Long.decode(text) : Double.parseDouble(text);
	}

	Rule of(final String register) {
		return rules.get(register);
	}

	List<String> registers() {
		return List.copyOf(rules.keySet());
	}
}
