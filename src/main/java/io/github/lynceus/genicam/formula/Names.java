package io.github.lynceus.genicam.formula;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the names in a formula stand for: a constant, an expression (parsed once, when first met), else a
 * variable.
 */
final class Names {

	private final Map<String, ? extends Number> constants;
	private final Map<String, String> expressions;
	private final Set<String> variables;
	private final Map<String, Term> parsed = new HashMap<>();
	private final Set<String> parsing = new HashSet<>();

	Names(final Map<String, ? extends Number> constants, final Map<String, String> expressions,
		final Set<String> variables)
	{
		this.constants = constants;
		this.expressions = expressions;
		this.variables = variables;
	}

	/** @param depth how deep in nested expressions and parentheses the name stands */
	Term resolve(final String name, final int depth) {
		final Number constant = constants.get(name);
		if (constant != null) {
			return constant instanceof Long ? new Terms.Literal(constant.longValue())
				: new Terms.Literal(constant.doubleValue());
		}
		final String expression = expressions.get(name);
		if (expression == null) {
			return new Terms.Variable(name);
		}
		Term term = parsed.get(name);
		if (term == null) {
			if (!parsing.add(name)) {
				throw new FormulaException("the expression '" + name + "' refers to itself");
			}
			term = new FormulaParser(this, expression, depth).parse();
			parsing.remove(name);
			parsed.put(name, term);
		}
		return term;
	}

	/** Whether the description gives the name a meaning of its own, which then hides PI and E. */
	boolean defines(final String name) {
		return constants.containsKey(name) || expressions.containsKey(name) || variables.contains(name);
	}
}
