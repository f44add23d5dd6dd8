package io.github.lynceus.genicam.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of GenApi formulas, vector by vector. */
class FormulaTest {

	private static Variables variables(final Map<String, Double> values) {
		return new Variables() {
			@Override
			public long integer(final String name) {
				return (long) number(name);
			}

			@Override
			public double number(final String name) {
				if (!values.containsKey(name)) {
					throw new FormulaException("no " + name);
				}
				return values.get(name);
			}
		};
	}

	private static final Variables V = variables(Map.of("X", 7.0, "Y", 2.0, "ZERO", 0.0, "N", -7.0, "X.Max", 99.0));

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"1 + 2 * 3; 7", "(1 + 2) * 3; 9", "2 * 3 % 4; 2", "10 - 4 - 3; 3", "100 / 10 / 5; 2",
		"2 ** 3 ** 2; 512", "2 * 3 ** 2; 18", "-2 ** 2; 4", "2 ** -1; 0", "(-1) ** -3; -1",
		"7 / 2; 3", "-7 / 2; -3", "N / Y; -3", "N % Y; -1", "X % Y; 1",
		"1 << 4 + 1; 32", "256 >> 2 >> 1; 32", "-8 >> 1; -4", "1 << 64; 0", "1 << 63; -9223372036854775808",
		"6 & 3 | 8; 10", "1 | 2 ^ 3 & 2; 1", "5 ^ 1; 4", "~0; -1", "~0x0F & 0xFF; 0xF0",
		"1 = 1; 1", "1 <> 1; 0", "3 > 2 = 1; 1", "2 < 3; 1", "3 <= 3; 1", "3 >= 4; 0",
		"1 || 0 && 0; 1", "(1 || 0) && 0; 0", "0 || 0; 0", "5 && 7; 1",
		"1 ? 2 : 3; 2", "0 ? 1 : 0 ? 2 : 3; 3", "1 ? 0 ? 4 : 5 : 6; 5", "X = 7 ? 10 : 20; 10",
		"ZERO = 0 ? 1 : X / ZERO; 1", "ZERO <> 0 && X / ZERO > 1; 0", "ZERO = 0 || X / ZERO > 1; 1",
		"0x10 + 0Xff; 271", "0xFFFFFFFFFFFFFFFF; -1", "9223372036854775807 + 1; -9223372036854775808",
		"ABS(-3); 3", "abs(-3); 3", "SGN(-9); -1", "Neg(4); -4", "X.Max - 1; 98",
		"TRUNC(7 / 2); 3", "ROUND(X / Y); 4", "CEIL(X / Y); 4", "X * 0.5; 3", "FLOOR(-0.5); -1",
		"( ( X=7 )?0x01100007:0 ); 0x01100007", "-(-3); 3", "- - 3; 3", "+3; 3", "1e3 + 1; 1001",
		"X<-1; 0", "X>-1; 1", "N<>-7; 0",
	})
	void integerFormulasAreInt64(final String formula, final String expected) {
		assertEquals(Long.decode(expected), Formula.parse(formula).evaluateLong(V), formula);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"7 / 2; 3.5", "1 / 4 * 4; 1", "2 ** 0.5; 1.4142135623730951", "-2 ** 2; 4", "7.5 % 2; 1.5",
		"SIN(PI / 2); 1", "COS(0); 1", "TAN(0); 0", "ASIN(1) * 2 - PI; 0", "ACOS(1); 0", "ATAN(1) * 4 - PI; 0",
		"EXP(1) - E; 0", "LN(E); 1", "LG(1000); 3", "SQRT(16); 4",
		"TRUNC(-2.7); -2", "FLOOR(-2.1); -3", "CEIL(2.1); 3", "ROUND(2.5); 3", "ROUND(-2.5); -3",
		"ROUND(3.14159, 2); 3.14", "ROUND(1234, -2); 1200", "ABS(-0.5); 0.5", "SGN(-0.1); -1", "NEG(0.5); -0.5",
		"1.5E-3; 0.0015", ".5 + 1.; 1.5", "0x10 / 32; 0.5", "6 & 3; 2", "7.9 | 0; 7", "1 << 3; 8",
		"X = 7.0; 1", "X / Y > 3; 1", "X > 0 ? X / Y : 1 / ZERO; 3.5", "10 LESS 2; 0",
	})
	void floatFormulasAreDoubles(final String formula, final double expected) {
		// "LESS" stands for the sign that would need quoting in this table.
		assertEquals(expected, Formula.parse(formula.replace("LESS", "<")).evaluateDouble(V), 1e-12, formula);
	}

	@Test
	void constantsAndExpressionsAreSubstituted() {
		final Map<String, Number> constants = Map.of("K", 3L, "HALF", 0.5, "E", 10L);
		final Map<String, String> expressions = new LinkedHashMap<>();
		expressions.put("LATER", "SUM * 2");
		expressions.put("SUM", "X + K");
		assertEquals(20, Formula.parse("LATER", constants, expressions, Set.of()).evaluateLong(V));
		assertEquals(30, Formula.parse("SUM * K", constants, expressions, Set.of()).evaluateLong(V), "substituted as a whole");
		assertEquals(3.5, Formula.parse("X * HALF", constants, expressions, Set.of()).evaluateDouble(V));
		assertEquals(10, Formula.parse("E", constants, expressions, Set.of()).evaluateLong(V), "hides the constant E");
		assertEquals(8, Formula.parse("E + 1", Map.of(), Map.of(), Set.of("E")).evaluateLong(variables(Map.of("E", 7.0))));
	}

	@Test
	void expressionsThatReferToThemselvesAreRefused() {
		final Map<String, String> circle = Map.of("A", "B + 1", "B", "A + 1");
		assertThrows(FormulaException.class, () -> Formula.parse("A", Map.of(), circle, Set.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "X / ZERO", "X % ZERO", "1 / 0", "0 ** -1", "NOSUCH + 1" })
	void formulasWithoutValueAreErrors(final String text) {
		final Formula formula = Formula.parse(text);
		assertThrows(FormulaException.class, () -> formula.evaluateLong(V));
	}

	@ParameterizedTest
	@ValueSource(strings = { "X / ZERO", "X % ZERO", "SQRT(-1)", "LN(0)", "10 ** 400" })
	void floatFormulasWithoutFiniteValueAreErrors(final String text) {
		final Formula formula = Formula.parse(text);
		assertThrows(FormulaException.class, () -> formula.evaluateDouble(V));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "1 +", "(1", "1)", "1 2", "1 ? 2", "1 ? 2 :", "FOO(1)", "SIN(1, 2)", "SIN()", "SIN",
		"ROUND(1,2,3)x", "0x", "12abc", "1..2.3", "#", "a $ b", "1 = = 2", "? 1 : 2", ":", ",", "é", "X.", "1e", "~", "-" })
	void whatIsNoFormulaIsRefused(final String text) {
		if (text.equals("SIN")) {
			// A name alone is a variable, which then is missing.
			assertThrows(FormulaException.class, () -> Formula.parse(text).evaluateLong(V));
		}
		else {
			assertThrows(FormulaException.class, () -> Formula.parse(text), text);
		}
	}

	@Test
	void depthAndSizeAreBounded() {
		for (final String deep : new String[] { "(".repeat(60_000), "-".repeat(60_000) + "1", "1?".repeat(30_000),
			"1" + "+1".repeat(30_000), "SIN(".repeat(10_000), "2**".repeat(20_000) + "2", "1?1:".repeat(15_000) + "1" })
		{
			assertThrows(FormulaException.class, () -> Formula.parse(deep));
		}
		assertThrows(FormulaException.class, () -> Formula.parse("1" + " ".repeat(Formula.MAX_LENGTH)));
		final Map<String, String> doubling = new LinkedHashMap<>();
		doubling.put("E0", "1");
		for (int i = 1; i < 100; i++) {
			doubling.put("E" + i, "E" + (i - 1) + "+E" + (i - 1));
		}
		assertThrows(FormulaException.class, () -> Formula.parse("E99", Map.of(), doubling, Set.of()));
		assertEquals(1024, Formula.parse("E10", Map.of(), doubling, Set.of()).evaluateLong(V));
	}

	@Test
	void theLongestChainsOfRealCamerasFit() {
		assertEquals(400, Formula.parse("1" + "+1".repeat(399)).evaluateLong(V));
		assertEquals(7, Formula.parse("(X=0)?0:(".repeat(90) + "7" + ")".repeat(90)).evaluateLong(V));
	}

	@Test
	void anyTextIsAFormulaOrATypedError() {
		final Random random = new Random(20240607);
		final String[] words = { "1", "0x1F", "2.5", "X", "Y", "ZERO", "+", "-", "*", "/", "%", "**", "(", ")", "?", ":",
			"=", "<>", "<", ">", "<=", ">=", "<<", ">>", "&", "|", "^", "&&", "||", "~", "SIN(", "ROUND(", ",", " ", "PI" };
		int formulas = 0;
		for (int i = 0; i < 50_000; i++) {
			final StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(9); n >= 0; n--) {
				text.append(words[random.nextInt(words.length)]);
			}
			try {
				final Formula formula = Formula.parse(text.toString());
				formulas++;
				formula.evaluateLong(V);
				formula.evaluateDouble(V);
			}
			catch (final FormulaException e) {
				assertFalse(e.getMessage().isBlank(), text.toString());
			}
		}
		assertTrue(formulas > 1000, "only " + formulas + " were formulas");
	}
}
