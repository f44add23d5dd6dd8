package io.github.lynceus.genicam.formula;

/** The two-sided operators, loosest first; those of one {@link #precedence()} bind equally. */
enum Operator {
	OR("||", 1), AND("&&", 2), BIT_OR("|", 3), BIT_XOR("^", 4), BIT_AND("&", 5),
	EQUAL("=", 6), UNEQUAL("<>", 6),
	LESS("<", 7), GREATER(">", 7), LESS_OR_EQUAL("<=", 7), GREATER_OR_EQUAL(">=", 7),
	SHIFT_LEFT("<<", 8), SHIFT_RIGHT(">>", 8),
	PLUS("+", 9), MINUS("-", 9),
	TIMES("*", 10), DIVIDE("/", 10), REMAINDER("%", 10),
	POWER("**", 11);

	private final String symbol;
	private final int precedence;

	Operator(final String symbol, final int precedence) {
		this.symbol = symbol;
		this.precedence = precedence;
	}

	String symbol() {
		return symbol;
	}

	int precedence() {
		return precedence;
	}

	/** Whether the result is a double when an operand is; the others always give an integer. */
	boolean arithmetic() {
		return precedence >= 9;
	}

	/** Whether it works on the bits of integers, whatever the formula's kind. */
	boolean bitwise() {
		return precedence >= 3 && precedence <= 5 || precedence == 8;
	}

	/** Everything but {@code &&} and {@code ||}, which do not always evaluate their right side. */
	long applyLong(final long a, final long b) {
		return switch (this) {
			case BIT_OR -> a | b;
			case BIT_XOR -> a ^ b;
			case BIT_AND -> a & b;
			case EQUAL -> a == b ? 1 : 0;
			case UNEQUAL -> a != b ? 1 : 0;
			case LESS -> a < b ? 1 : 0;
			case GREATER -> a > b ? 1 : 0;
			case LESS_OR_EQUAL -> a <= b ? 1 : 0;
			case GREATER_OR_EQUAL -> a >= b ? 1 : 0;
			// Java counts shifts modulo 64; a register field shifted out of its word is simply gone.
			case SHIFT_LEFT -> b < 0 || b > 63 ? 0 : a << b;
			case SHIFT_RIGHT -> b < 0 || b > 63 ? 0 : a >> b;
			case PLUS -> a + b;
			case MINUS -> a - b;
			case TIMES -> a * b;
			case DIVIDE -> a / divisor(b);
			case REMAINDER -> a % divisor(b);
			case POWER -> power(a, b);
			case OR, AND -> throw new IllegalStateException(name());
		};
	}

	double applyDouble(final double a, final double b) {
		return switch (this) {
			case EQUAL -> a == b ? 1 : 0;
			case UNEQUAL -> a != b ? 1 : 0;
			case LESS -> a < b ? 1 : 0;
			case GREATER -> a > b ? 1 : 0;
			case LESS_OR_EQUAL -> a <= b ? 1 : 0;
			case GREATER_OR_EQUAL -> a >= b ? 1 : 0;
			case PLUS -> a + b;
			case MINUS -> a - b;
			case TIMES -> a * b;
			case DIVIDE -> a / divisor(b);
			case REMAINDER -> a % divisor(b);
			case POWER -> Math.pow(a, b);
			default -> applyLong((long) a, (long) b);
		};
	}

	private static long divisor(final long b) {
		if (b == 0) {
			throw new FormulaException("it divides by zero");
		}
		return b;
	}

	private static double divisor(final double b) {
		if (b == 0) {
			throw new FormulaException("it divides by zero");
		}
		return b;
	}

	private static long power(final long base, final long exponent) {
		if (exponent < 0) {
			return base == 1 ? 1 : base == -1 ? (exponent % 2 == 0 ? 1 : -1) : 1 / divisor(base);
		}
		long result = 1;
		long square = base;
		for (long e = exponent; e != 0; e >>= 1) {
			if ((e & 1) != 0) {
				result *= square;
			}
			square *= square;
		}
		return result;
	}
}
