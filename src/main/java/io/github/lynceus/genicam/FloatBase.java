package io.github.lynceus.genicam;

import java.util.OptionalDouble;

/** What nodes with a double value have in common; subclasses say where the value is. */
abstract class FloatBase extends AbstractValueNode implements FloatNode {

	/** How far beyond a limit a value may be by rounding alone, relative to the limit. */
	private static final double ROUNDING = 1e-6;
	private static final int DEFAULT_PRECISION = 6;

	private final String unit;
	private final Representation representation;
	private final DisplayNotation notation;
	private final int precision;

	FloatBase(final NodeSpace space, final NodeType type, final String name, final XmlElement element) {
		super(space, type, name, element);
		unit = element.textOf("Unit");
		representation = switch (element.textOf("Representation")) {
			case "Linear" -> Representation.LINEAR;
			case "Logarithmic" -> Representation.LOGARITHMIC;
			default -> Representation.PURE_NUMBER;
		};
		notation = switch (element.textOf("DisplayNotation")) {
			case "Fixed" -> DisplayNotation.FIXED;
			case "Scientific" -> DisplayNotation.SCIENTIFIC;
			default -> DisplayNotation.AUTOMATIC;
		};
		precision = precision(element.textOf("DisplayPrecision"));
	}

	private static int precision(final String text) {
		try {
			return text.isEmpty() ? DEFAULT_PRECISION : (int) Math.max(0, Math.min(17, Literals.parseLong(text)));
		}
		catch (final NumberFormatException e) {
			return DEFAULT_PRECISION;
		}
	}

	@Override
	abstract double computeDouble();

	@Override
	abstract double computeMinDouble();

	@Override
	abstract double computeMaxDouble();

	@Override
	abstract void writeDouble(double value);

	// -- Seen as an integer --

	@Override
	long computeLong() {
		return Math.round(doubleValue());
	}

	@Override
	long computeMinLong() {
		return (long) Math.ceil(minDouble());
	}

	@Override
	long computeMaxLong() {
		return (long) Math.floor(maxDouble());
	}

	@Override
	void writeLong(final long value) {
		writeDouble(value);
	}

	// -- FloatNode methods --

	@Override
	public final double value() {
		return space().call(() -> {
			requireReadable();
			return doubleValue();
		});
	}

	@Override
	public final void setValue(final double value) {
		change(() -> writeDouble(within(value)));
	}

	@Override
	public final double min() {
		return space().call(this::minDouble);
	}

	@Override
	public final double max() {
		return space().call(this::maxDouble);
	}

	@Override
	public final OptionalDouble increment() {
		return space().call(this::incrementDouble);
	}

	@Override
	public final String unit() {
		return unit;
	}

	@Override
	public final Representation representation() {
		return representation;
	}

	@Override
	public final DisplayNotation displayNotation() {
		return notation;
	}

	@Override
	public final int displayPrecision() {
		return precision;
	}

	@Override
	final String textValue() {
		return Literals.format(doubleValue(), isSinglePrecision());
	}

	@Override
	public final void setText(final String text) {
		final double value;
		try {
			value = Literals.parseDouble(text);
		}
		catch (final NumberFormatException e) {
			throw FeatureException.value(name(), "takes a number, not '" + text + "'");
		}
		setValue(value);
	}

	/** The value if the limits allow it; a limit shown with fewer digits than it has is still that limit. */
	private double within(final double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			throw FeatureException.value(name(), "takes a finite number");
		}
		final double min;
		final double max;
		try {
			min = minDouble();
			max = maxDouble();
		}
		catch (final FeatureException e) {
			// Limits that cannot be evaluated are the device's business.
			return value;
		}
		if (value < min && value >= min - Math.abs(min) * ROUNDING) {
			return min;
		}
		if (value > max && value <= max + Math.abs(max) * ROUNDING) {
			return max;
		}
		if (value < min || value > max) {
			throw FeatureException.value(name(), "must be from " + Literals.format(min, isSinglePrecision()) + " to "
				+ Literals.format(max, isSinglePrecision()) + (unit.isEmpty() ? "" : " " + unit) + ", "
				+ Literals.format(value, false) + " is not");
		}
		return value;
	}
}
