package io.github.lynceus.genicam.formula;

import java.util.Map;
import java.util.Set;

/**
 * A parsed formula: immutable, and evaluated as often as wanted with whatever values its variables have then.
 *
 * <p>
 * Precedence from loosest to tightest: {@code ?:} (right), {@code ||}, {@code &&}, {@code |}, {@code ^},
 * {@code &}, {@code = <>}, {@code < > <= >=}, {@code << >>}, {@code + -}, {@code * / %}, {@code **} (right),
 * unary {@code - + ~}, functions and parentheses. A comparison is 1 or 0. Division by zero is an error.
 * </p>
 */
public final class Formula {

	/** The longest text accepted; the longest seen in a camera has 2,043 characters. */
	static final int MAX_LENGTH = 65_536;
	/** How deep the tree may be, which bounds the stack an evaluation takes. */
	static final int MAX_DEPTH = 500;
	/** How many terms an evaluation may visit, substituted expressions counted wherever they stand. */
	static final int MAX_SIZE = 50_000;

	private final Term term;

	private Formula(final Term term) {
		this.term = term;
	}

	/** Parses a formula whose every name is a variable, a function or one of the constants PI and E. */
	public static Formula parse(final String text) {
		return parse(text, Map.of(), Map.of(), Set.of());
	}

	/**
	 * Parses a formula.
	 *
	 * @param constants named numbers, {@link Long} for exact integers, any other {@link Number} for a double
	 * @param expressions named formulas to be substituted; they may use constants and each other, but not in
	 * a circle
	 * @param variables names that are variables for certain, which matters only for PI and E
	 * @throws FormulaException if the text is not a formula or exceeds the limits
	 */
	public static Formula parse(final String text, final Map<String, ? extends Number> constants,
		final Map<String, String> expressions, final Set<String> variables)
	{
		return new Formula(new FormulaParser(new Names(constants, expressions, variables), text).parse());
	}

	/** The value of an integer formula (int64, division truncates). */
	public long evaluateLong(final Variables variables) {
		return term.asLong(variables);
	}

	/** The value of a float formula; never infinite or not-a-number, those are a {@link FormulaException}. */
	public double evaluateDouble(final Variables variables) {
		final double value = term.asDouble(variables, true);
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			throw new FormulaException("it has no finite value");
		}
		return value;
	}

	/** How deep an evaluation recurses, for a caller that keeps account of its stack. */
	public int depth() {
		return term.depth();
	}
}
