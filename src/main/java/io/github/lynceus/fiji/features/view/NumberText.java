package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureKind;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the browser shows them. */
final class NumberText {

	/** More digits than a single-precision register has would be noise. */
	private static final MathContext DIGITS = new MathContext(8);

	private NumberText() {}

	/** A number for a feature: whole where the feature is, else without digits that mean nothing. */
	static String of(final double value, final FeatureItem item) {
		if (item.kind() == FeatureKind.INTEGER) return Long.toString(Math.round(value));
		if (Double.isNaN(value) || Double.isInfinite(value)) return Double.toString(value);
		final BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
		final String plain = rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
		return plain.length() > 14 ? rounded.toString() : plain;
	}

	/** The value of a feature as it is shown, from the text the node map gives. */
	static String shown(final String text, final FeatureItem item) {
		if (item.kind() != FeatureKind.FLOAT || text.isEmpty()) return text;
		try {
			return of(Double.parseDouble(text), item);
		}
		catch (final NumberFormatException e) {
			return text;
		}
	}
}
