package io.github.lynceus.genicam.formula;

import java.util.List;
import java.util.function.Supplier;

/** A precedence-climbing parser; its recursion is bounded by {@link Formula#MAX_DEPTH}. */
final class FormulaParser {

	/** Longest symbols first, so that {@code **} is not read as two times. */
	private static final List<Operator> BY_LENGTH = List.of(
		Operator.OR, Operator.AND, Operator.UNEQUAL, Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL,
		Operator.SHIFT_LEFT, Operator.SHIFT_RIGHT, Operator.POWER,
		Operator.BIT_OR, Operator.BIT_XOR, Operator.BIT_AND, Operator.EQUAL, Operator.LESS, Operator.GREATER,
		Operator.PLUS, Operator.MINUS, Operator.TIMES, Operator.DIVIDE, Operator.REMAINDER);

	private final Names names;
	private final String text;
	private int position;
	private int depth;

	FormulaParser(final Names names, final String text) {
		this(names, text, 0);
	}

	FormulaParser(final Names names, final String text, final int depth) {
		this.names = names;
		this.text = text;
		this.depth = depth;
		if (text.length() > Formula.MAX_LENGTH) {
			throw new FormulaException("it is longer than " + Formula.MAX_LENGTH + " characters");
		}
	}

	Term parse() {
		final Term term = conditional();
		skipSpace();
		if (position < text.length()) {
			throw unexpected();
		}
		return term;
	}

	// -- Grammar, one method per level --

	private Term conditional() {
		enter();
		Term term = binary(1);
		if (take('?')) {
			final Term yes = conditional();
			if (!take(':')) {
				throw unexpected();
			}
			term = checked(new Terms.Conditional(term, yes, conditional()));
		}
		depth--;
		return term;
	}

	private Term binary(final int loosest) {
		Term left = unary();
		while (true) {
			final int before = position;
			final Operator operator = operator();
			if (operator == null || operator.precedence() < loosest) {
				position = before;
				return left;
			}
			enter();
			final boolean rightAssociative = operator == Operator.POWER;
			final Term right = binary(rightAssociative ? operator.precedence() : operator.precedence() + 1);
			left = checked(new Terms.Binary(operator, left, right));
			depth--;
		}
	}

	private Term unary() {
		skipSpace();
		if (take('-')) {
			enter();
			final Term operand = unary();
			depth--;
			return checked(new Terms.Call(Function.NEG, operand, new Terms.Literal(0)));
		}
		if (take('+')) {
			enter();
			final Term operand = unary();
			depth--;
			return operand;
		}
		if (take('~')) {
			enter();
			final Term operand = unary();
			depth--;
			return checked(new Terms.Complement(operand));
		}
		return primary();
	}

	private Term primary() {
		if (take('(')) {
			final Term term = conditional();
			if (!take(')')) {
				throw unexpected();
			}
			return term;
		}
		if (position >= text.length()) {
			throw unexpected();
		}
		final char c = text.charAt(position);
		if (isDigit(c) || c == '.') {
			return number();
		}
		if (isLetter(c)) {
			return named();
		}
		throw unexpected();
	}

	private Term named() {
		final int start = position;
		while (position < text.length() && (isLetter(at(0)) || isDigit(at(0)) || at(0) == '.' && isLetter(at(1)))) {
			position++;
		}
		final String name = text.substring(start, position);
		if (take('(')) {
			return call(Function.named(name));
		}
		if (!names.defines(name)) {
			if (name.equals("PI")) {
				return new Terms.Literal(Math.PI);
			}
			if (name.equals("E")) {
				return new Terms.Literal(Math.E);
			}
		}
		return names.resolve(name, depth);
	}

	private Term call(final Function function) {
		final Term argument = conditional();
		Term digits = new Terms.Literal(0);
		if (function.maxArguments() > 1 && take(',')) {
			digits = conditional();
		}
		if (!take(')')) {
			throw unexpected();
		}
		return checked(new Terms.Call(function, argument, digits));
	}

	// -- Words --

	private Term number() {
		final int start = position;
		if (at(0) == '0' && (at(1) == 'x' || at(1) == 'X')) {
			position += 2;
			while (Character.digit(at(0), 16) >= 0) {
				position++;
			}
			return literal(() -> new Terms.Literal(Long.parseUnsignedLong(text, start + 2, position, 16)), start);
		}
		skipDigits();
		boolean real = at(0) == '.';
		if (real) {
			position++;
			skipDigits();
		}
		final boolean signed = at(1) == '+' || at(1) == '-';
		if ((at(0) == 'e' || at(0) == 'E') && isDigit(at(signed ? 2 : 1))) {
			position += 2;
			skipDigits();
			real = true;
		}
		final String word = text.substring(start, position);
		if (!real && word.length() <= 18) {
			return literal(() -> new Terms.Literal(Long.parseLong(word)), start);
		}
		return literal(() -> real(word), start);
	}

	/** A number too long for int64 is a double, like one with a fraction. */
	private static Term real(final String word) {
		try {
			return new Terms.Literal(Long.parseLong(word));
		}
		catch (final NumberFormatException e) {
			return new Terms.Literal(Double.parseDouble(word));
		}
	}

	private Term literal(final Supplier<Term> parser, final int start) {
		if (isLetter(at(0))) {
			throw unexpected();
		}
		try {
			return parser.get();
		}
		catch (final NumberFormatException e) {
			throw new FormulaException("'" + text.substring(start, position) + "' is not a number");
		}
	}

	private void skipDigits() {
		while (isDigit(at(0))) {
			position++;
		}
	}

	private Operator operator() {
		skipSpace();
		for (final Operator operator : BY_LENGTH) {
			if (text.startsWith(operator.symbol(), position)) {
				position += operator.symbol().length();
				return operator;
			}
		}
		return null;
	}

	private boolean take(final char c) {
		skipSpace();
		if (at(0) != c) {
			return false;
		}
		position++;
		return true;
	}

	private void skipSpace() {
		while (position < text.length() && text.charAt(position) <= ' ') {
			position++;
		}
	}

	private char at(final int offset) {
		return position + offset < text.length() ? text.charAt(position + offset) : 0;
	}

	private static boolean isDigit(final char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isLetter(final char c) {
		return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
	}

	// -- Limits and errors --

	private void enter() {
		if (++depth > Formula.MAX_DEPTH) {
			throw new FormulaException("it is nested more than " + Formula.MAX_DEPTH + " deep");
		}
	}

	private static Term checked(final Term term) {
		if (term.depth() > Formula.MAX_DEPTH) {
			throw new FormulaException("it is nested more than " + Formula.MAX_DEPTH + " deep");
		}
		if (term.size() > Formula.MAX_SIZE) {
			throw new FormulaException("it has more than " + Formula.MAX_SIZE + " terms");
		}
		return term;
	}

	private FormulaException unexpected() {
		skipSpace();
		if (position >= text.length()) {
			return new FormulaException("it ends too early");
		}
		return new FormulaException("'" + text.charAt(position) + "' at position " + (position + 1)
			+ " is unexpected");
	}
}
