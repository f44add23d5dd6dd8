package io.github.lynceus.genicam;

import io.github.lynceus.genicam.formula.Formula;
import io.github.lynceus.genicam.formula.FormulaException;
import io.github.lynceus.genicam.formula.Variables;
import java.util.HashMap;
import java.util.Map;

/**
 * The names in the formulas of one swiss knife or converter: pVariable, Constant and Expression elements. A
 * variable's own name may say what of the other node is meant: {@code .Value .Min .Max .Inc .AccessMode
 * .Visibility .CachingMode .Entry.name}.
 */
final class FormulaVariables {

	private final AbstractNode owner;
	private final Map<String, Reference> references = new HashMap<>();
	private final Map<String, Number> constants = new HashMap<>();
	private final Map<String, String> expressions = new HashMap<>();

	FormulaVariables(final AbstractNode owner, final XmlElement element) {
		this.owner = owner;
		for (final XmlElement e : element.children()) {
			final String name = e.attribute("Name");
			switch (e.name()) {
				case "pVariable" -> references.put(name, owner.reference(e.text(), Link.VALUE));
				case "Constant" -> constant(name, e.text());
				case "Expression" -> expressions.put(name, e.text());
				default -> {
					// Not a name.
				}
			}
		}
	}

	private void constant(final String name, final String text) {
		try {
			constants.put(name, Literals.parseLong(text));
		}
		catch (final NumberFormatException integer) {
			try {
				constants.put(name, Literals.parseDouble(text));
			}
			catch (final NumberFormatException e) {
				// The formula that uses it will miss it.
			}
		}
	}

	/**
	 * A formula over these names, which must all have been read; if it is broken, that is told when it is
	 * used.
	 */
	NodeFormula formula(final String text) {
		return new NodeFormula(text);
	}

	/** A formula of one node. */
	final class NodeFormula {
		private final Formula formula;
		private final String broken;

		private NodeFormula(final String text) {
			Formula parsed = null;
			String error = null;
			try {
				// Now, while the stack is shallow: parsing takes more of it than evaluating.
				parsed = Formula.parse(text, constants, expressions, references.keySet());
			}
			catch (final FormulaException e) {
				error = e.getMessage();
			}
			formula = parsed;
			broken = error;
		}

		private Formula formula() {
			if (broken != null) {
				throw FeatureException.description(owner.name(), "its formula cannot be read, " + broken);
			}
			return formula;
		}

		/** The value in int64, with FROM or TO given by their name and value. */
		long asLong(final String special, final long value) {
			final Formula f = formula();
			return owner.space().evaluation().within(owner, f.depth(), () -> {
				try {
					return f.evaluateLong(variables(special, value, value));
				}
				catch (final FormulaException e) {
					throw arithmetic(e);
				}
			});
		}

		/** The value in doubles, with FROM or TO given by their name and value. */
		double asDouble(final String special, final double value) {
			final Formula f = formula();
			return owner.space().evaluation().within(owner, f.depth(), () -> {
				try {
					return f.evaluateDouble(variables(special, (long) value, value));
				}
				catch (final FormulaException e) {
					throw arithmetic(e);
				}
			});
		}
	}

	private FeatureException arithmetic(final FormulaException e) {
		return new FeatureException(owner.name(), FeatureException.Reason.ARITHMETIC,
			"The formula of " + owner.name() + " has no value in the present settings: " + e.getMessage() + ".");
	}

	private Variables variables(final String special, final long integer, final double number) {
		return new Variables() {
			@Override
			public long integer(final String name) {
				return name.equals(special) ? integer : (long) of(name, true);
			}

			@Override
			public double number(final String name) {
				return name.equals(special) ? number : (double) of(name, false);
			}
		};
	}

	/** A Long if {@code integer}, else a Double. */
	private Object of(final String name, final boolean integer) {
		final Reference reference = references.get(name);
		if (reference == null) {
			throw FeatureException.description(owner.name(), "its formula uses '" + name
				+ "', which is not defined");
		}
		final AbstractNode node = reference.node();
		final int dot = name.indexOf('.');
		final String what = dot < 0 ? "Value" : name.substring(dot + 1);
		final long number;
		switch (what) {
			case "Value":
				return integer ? (Object) node.longValue() : (Object) node.doubleValue();
			case "Min":
				return integer ? (Object) node.minLong() : (Object) node.minDouble();
			case "Max":
				return integer ? (Object) node.maxLong() : (Object) node.maxDouble();
			case "Inc":
				final double step = node.incrementDouble().orElse(node.incrementLong());
				return integer ? (Object) (long) step : (Object) step;
			case "AccessMode":
				number = node.access().ordinal();
				break;
			case "Visibility":
				number = node.visibility().ordinal();
				break;
			case "CachingMode":
				number = node.cachingMode().ordinal();
				break;
			default:
				number = entry(node, what);
		}
		return integer ? (Object) number : (Object) (double) number;
	}

	private long entry(final AbstractNode node, final String what) {
		if (what.startsWith("Entry.") && node instanceof EnumerationFeature enumeration) {
			return enumeration.valueOf(what.substring("Entry.".length()));
		}
		throw FeatureException.description(owner.name(), "'" + what + "' of " + node.name() + " is not defined");
	}
}
