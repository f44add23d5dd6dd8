package io.github.lynceus.genicam.formula;

import java.util.Locale;

/** The functions of the GenApi formula grammar; their names are not case sensitive. */
enum Function {
	SGN(false), NEG(false), ABS(false),
	SIN(true), COS(true), TAN(true), ASIN(true), ACOS(true), ATAN(true),
	EXP(true), LN(true), LG(true), SQRT(true),
	TRUNC(true), FLOOR(true), CEIL(true), ROUND(true);

	private final boolean real;

	Function(final boolean real) {
		this.real = real;
	}

	/** Whether the function is one of doubles; the others keep the kind of their argument. */
	boolean real() {
		return real;
	}

	/** Only ROUND takes a second argument, the number of decimal digits. */
	int maxArguments() {
		return this == ROUND ? 2 : 1;
	}

	static Function named(final String name) {
		try {
			return valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (final IllegalArgumentException e) {
			throw new FormulaException("there is no function '" + name + "'");
		}
	}

	long applyLong(final long x) {
		return switch (this) {
			case SGN -> Long.signum(x);
			case NEG -> -x;
			case ABS -> Math.abs(x);
			default -> throw new IllegalStateException(name());
		};
	}

	double applyDouble(final double x, final double digits) {
		return switch (this) {
			case SGN -> Math.signum(x);
			case NEG -> -x;
			case ABS -> Math.abs(x);
			case SIN -> Math.sin(x);
			case COS -> Math.cos(x);
			case TAN -> Math.tan(x);
			case ASIN -> Math.asin(x);
			case ACOS -> Math.acos(x);
			case ATAN -> Math.atan(x);
			case EXP -> Math.exp(x);
			case LN -> Math.log(x);
			case LG -> Math.log10(x);
			case SQRT -> Math.sqrt(x);
			case TRUNC -> x < 0 ? Math.ceil(x) : Math.floor(x);
			case FLOOR -> Math.floor(x);
			case CEIL -> Math.ceil(x);
			case ROUND -> round(x, digits);
		};
	}

	/** Halves go away from zero, as C's round() does it. */
	private static double round(final double x, final double digits) {
		final double scale = Math.pow(10, Math.max(-300, Math.min(300, Math.rint(digits))));
		final double scaled = x * scale;
		if (Math.abs(scaled) >= 0x1p52 || Double.isNaN(scaled)) {
			return x;
		}
		return Math.copySign(Math.floor(Math.abs(scaled) + 0.5), x) / scale;
	}
}
