package io.github.lynceus.genicam.formula;

/** The values a formula is evaluated with, asked for only when the evaluation reaches them. */
public interface Variables {

	/** A formula without variables: asking for one is an error. */
	Variables NONE = new Variables() {
		@Override
		public long integer(final String name) {
			throw new FormulaException("'" + name + "' is neither a variable nor a constant");
		}

		@Override
		public double number(final String name) {
			throw new FormulaException("'" + name + "' is neither a variable nor a constant");
		}
	};

	/** The value of a variable as an int64, for integer formulas. */
	long integer(String name);

	/** The value of a variable as a double, for float formulas. */
	double number(String name);
}
