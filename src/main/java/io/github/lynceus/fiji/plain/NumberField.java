package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;

import java.awt.TextField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** A whole or decimal number. */
final class NumberField extends InputField {

	private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);
	private static final int COLUMNS = 8;
	/** As many decimals as {@code IJ.d2s} writes; smaller numbers are shown with an exponent. */
	private static final int MAX_DECIMALS = 9;
	/** {@code IJ.d2s} takes a negative number of digits for an exponent. */
	private static final int WITH_EXPONENT = -6;

	private final ConvertService converter;
	private final Class<?> type;
	private final Number original;
	/** What the field showed at first. Left as it is, it stands for the exact value and not for the rounded text. */
	private String initial;
	private String text;
	private TextField component;

	NumberField(final ModuleItem<?> input, final Module module, final ConvertService converter) {
		super(input, module);
		this.converter = converter;
		this.type = Types.box(input.getType());
		this.original = (Number) value();
	}

	@Override
	void addTo(final GenericDialog dialog) {
		final double shown = original == null ? Double.NaN : original.doubleValue();
		dialog.addNumericField(label(), shown, decimals(), COLUMNS, null);
		component = (TextField) dialog.getNumericFields().lastElement();
		if (initial == null) {
			initial = component.getText();
		}
		else {
			component.setText(text);
		}
	}

	@Override
	String read() {
		text = component.getText();
		if (text.equals(initial) && original != null) {
			return set(original);
		}
		if (text.isBlank()) {
			return input().isRequired() ? label() + " is missing; give a number." : set(null);
		}
		try {
			final Object value = converted(new BigDecimal(text.strip()));
			return value == null ? label() + " cannot be as large as " + text + "." : set(value);
		}
		catch (final NumberFormatException notOne) {
			return label() + " must be a number, but \"" + text + "\" was given.";
		}
		catch (final ArithmeticException fraction) {
			return label() + " must be a whole number, but \"" + text + "\" was given.";
		}
	}

	/**
	 * The number in the input's type, or null if it does not fit in there.
	 *
	 * @throws ArithmeticException if the type is for whole numbers and this is none
	 */
	private Object converted(final BigDecimal number) {
		if (type == BigDecimal.class) {
			return number;
		}
		if (WHOLE.contains(type)) {
			final BigInteger whole = number.toBigIntegerExact();
			final Object value = type == BigInteger.class ? whole : converter.convert(whole.longValue(), type);
			return value == null || !new BigInteger(value.toString()).equals(whole) ? null : value;
		}
		final Number value = (Number) converter.convert(number.doubleValue(), type);
		return value == null || Double.isInfinite(value.doubleValue()) ? null : value;
	}

	private int decimals() {
		if (WHOLE.contains(type)) {
			return 0;
		}
		int decimals = 1;
		for (final Number number : new Number[] { original, input().getStepSize() }) {
			if (number != null && Double.isFinite(number.doubleValue()) && number.doubleValue() != 0) {
				final int scale = new BigDecimal(number.toString()).stripTrailingZeros().scale();
				decimals = Math.max(decimals, scale);
			}
		}
		return decimals > MAX_DECIMALS ? WITH_EXPONENT : decimals;
	}
}
