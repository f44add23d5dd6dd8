package io.github.lynceus.genicam.formula;

/**
 * A node of the expression tree. Integer formulas are evaluated in int64 with a truncating division, except
 * where a term is {@link #real()} by itself (it holds a decimal fraction or a function of doubles): that part
 * is computed in doubles and truncated. Float formulas are evaluated in doubles throughout.
 */
abstract class Term {

	private final boolean real;
	private final int depth;
	private final int size;

	/**
	 * @param children what the term is made of; shared sub-trees count every time, since they are evaluated
	 * every time
	 */
	Term(final boolean real, final Term... children) {
		this.real = real;
		int deepest = 0;
		long terms = 1;
		for (final Term child : children) {
			deepest = Math.max(deepest, child.depth);
			terms += child.size;
		}
		depth = deepest + 1;
		size = (int) Math.min(Integer.MAX_VALUE, terms);
	}

	/** Whether the term is a double even in an integer formula. */
	final boolean real() {
		return real;
	}

	/** How many terms lie on the longest way down, which bounds the recursion of an evaluation. */
	final int depth() {
		return depth;
	}

	/** How many terms an evaluation visits at most. */
	final int size() {
		return size;
	}

	/** The value in an integer formula. */
	abstract long asLong(Variables variables);

	/** The value in doubles; {@code floats} tells a float formula from a real part of an integer formula. */
	abstract double asDouble(Variables variables, boolean floats);

	/** Doubles for a real term, exact int64 else. */
	final double operand(final Variables variables, final boolean floats) {
		return floats || real ? asDouble(variables, floats) : asLong(variables);
	}

	final boolean isTrue(final Variables variables, final boolean floats) {
		return floats || real ? asDouble(variables, floats) != 0 : asLong(variables) != 0;
	}
}
