package io.github.lynceus.genicam.formula;

/** The kinds of {@link Term}. */
final class Terms {

	private Terms() {
		// Only a frame for the classes within.
	}

	/** A literal or a named constant. */
	static final class Literal extends Term {
		private final long integer;
		private final double number;

		Literal(final long value) {
			super(false);
			integer = value;
			number = value;
		}

		Literal(final double value) {
			super(true);
			integer = (long) value;
			number = value;
		}

		@Override
		long asLong(final Variables variables) {
			return integer;
		}

		@Override
		double asDouble(final Variables variables, final boolean floats) {
			return number;
		}
	}

	/** A value asked for when the formula is evaluated. */
	static final class Variable extends Term {
		private final String name;

		Variable(final String name) {
			super(false);
			this.name = name;
		}

		@Override
		long asLong(final Variables variables) {
			return variables.integer(name);
		}

		@Override
		double asDouble(final Variables variables, final boolean floats) {
			return variables.number(name);
		}
	}

	/** A function of one argument, or of two for ROUND. */
	static final class Call extends Term {
		private final Function function;
		private final Term argument;
		private final Term digits;

		Call(final Function function, final Term argument, final Term digits) {
			super(function.real() || argument.real(), argument, digits);
			this.function = function;
			this.argument = argument;
			this.digits = digits;
		}

		@Override
		long asLong(final Variables variables) {
			return real() ? (long) asDouble(variables, false) : function.applyLong(argument.asLong(variables));
		}

		@Override
		double asDouble(final Variables variables, final boolean floats) {
			// The argument of a function of doubles is one too: ROUND(X / 10) means the fraction, also in an
			// integer formula.
			final boolean inFloats = floats || function.real();
			return function.applyDouble(argument.operand(variables, inFloats), digits.operand(variables, inFloats));
		}
	}

	/** The complement of the bits; minus and plus are a call of NEG and nothing. */
	static final class Complement extends Term {
		private final Term operand;

		Complement(final Term operand) {
			super(false, operand);
			this.operand = operand;
		}

		@Override
		long asLong(final Variables variables) {
			return ~operand.asLong(variables);
		}

		@Override
		double asDouble(final Variables variables, final boolean floats) {
			return ~(long) operand.asDouble(variables, floats);
		}
	}

	/** An operator between two terms. */
	static final class Binary extends Term {
		private final Operator operator;
		private final Term left;
		private final Term right;

		Binary(final Operator operator, final Term left, final Term right) {
			super(operator.arithmetic() && (left.real() || right.real()), left, right);
			this.operator = operator;
			this.left = left;
			this.right = right;
		}

		@Override
		long asLong(final Variables variables) {
			if (operator == Operator.AND) {
				return left.isTrue(variables, false) && right.isTrue(variables, false) ? 1 : 0;
			}
			if (operator == Operator.OR) {
				return left.isTrue(variables, false) || right.isTrue(variables, false) ? 1 : 0;
			}
			if (operator.bitwise() || !left.real() && !right.real()) {
				return operator.applyLong(left.asLong(variables), right.asLong(variables));
			}
			return (long) asDouble(variables, false);
		}

		@Override
		double asDouble(final Variables variables, final boolean floats) {
			if (operator == Operator.AND) {
				return left.isTrue(variables, floats) && right.isTrue(variables, floats) ? 1 : 0;
			}
			if (operator == Operator.OR) {
				return left.isTrue(variables, floats) || right.isTrue(variables, floats) ? 1 : 0;
			}
			return operator.applyDouble(left.operand(variables, floats), right.operand(variables, floats));
		}
	}

	/**
	 * {@code condition ? yes : no}; the side not chosen is not evaluated, vendors guard divisions with that.
	 */
	static final class Conditional extends Term {
		private final Term condition;
		private final Term yes;
		private final Term no;

		Conditional(final Term condition, final Term yes, final Term no) {
			super(yes.real() || no.real(), condition, yes, no);
			this.condition = condition;
			this.yes = yes;
			this.no = no;
		}

		@Override
		long asLong(final Variables variables) {
			return (condition.isTrue(variables, false) ? yes : no).asLong(variables);
		}

		@Override
		double asDouble(final Variables variables, final boolean floats) {
			return (condition.isTrue(variables, floats) ? yes : no).operand(variables, floats);
		}
	}
}
