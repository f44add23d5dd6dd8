package io.github.lynceus.fuzz;

import io.github.lynceus.genicam.formula.Formula;
import io.github.lynceus.genicam.formula.FormulaException;
import io.github.lynceus.genicam.formula.Variables;
import java.nio.charset.StandardCharsets;

/** Formulas of swiss knives and converters, in both kinds of arithmetic. */
public final class FormulaFuzz {

	private static final Variables VARIABLES = new Variables() {
		@Override
		public long integer(final String name) {
			return name.length() * 1_000_003L - 7;
		}

		@Override
		public double number(final String name) {
			return name.length() / 3.0 - 1;
		}
	};

	private FormulaFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		final Formula formula;
		try {
			formula = Formula.parse(new String(data, StandardCharsets.UTF_8));
		}
		catch (final FormulaException exc) {
			return;
		}
		try {
			formula.evaluateLong(VARIABLES);
		}
		catch (final FormulaException exc) {
			// A division by zero, say.
		}
		try {
			formula.evaluateDouble(VARIABLES);
		}
		catch (final FormulaException exc) {
			// A shift of a fraction, say.
		}
	}
}
