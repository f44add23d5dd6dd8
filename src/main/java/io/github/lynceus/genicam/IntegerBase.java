package io.github.lynceus.genicam;

import java.util.Locale;

/** What nodes with an int64 value have in common; subclasses say where the value is. */
abstract class IntegerBase extends AbstractValueNode implements IntegerNode {

	private final String unit;
	private final Representation representation;

	IntegerBase(final NodeSpace space, final NodeType type, final String name, final XmlElement element) {
		super(space, type, name, element);
		unit = element.textOf("Unit");
		representation = switch (element.textOf("Representation")) {
			case "Linear" -> Representation.LINEAR;
			case "Logarithmic" -> Representation.LOGARITHMIC;
			case "Boolean" -> Representation.BOOLEAN;
			case "HexNumber" -> Representation.HEX_NUMBER;
			case "IPV4Address" -> Representation.IPV4_ADDRESS;
			case "MACAddress" -> Representation.MAC_ADDRESS;
			default -> Representation.PURE_NUMBER;
		};
	}

	@Override
	abstract long computeLong();

	@Override
	abstract void writeLong(long value);

	// -- IntegerNode methods --

	@Override
	public final long value() {
		return space().call(() -> {
			requireReadable();
			return longValue();
		});
	}

	@Override
	public final void setValue(final long value) {
		change(() -> {
			check(value);
			writeLong(value);
		});
	}

	@Override
	public final long min() {
		return space().call(this::minLong);
	}

	@Override
	public final long max() {
		return space().call(this::maxLong);
	}

	@Override
	public final long increment() {
		return space().call(this::incrementLong);
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
	public final void setText(final String text) {
		final long value;
		try {
			value = parse(text);
		}
		catch (final NumberFormatException e) {
			throw FeatureException.value(name(), "takes an integer, not '" + text + "'");
		}
		change(() -> {
			if (value >= 0 || !isUnsigned64() || text.trim().startsWith("-")) {
				check(value);
			}
			writeLong(value);
		});
	}

	// -- Limits --

	/** Refuses what the limits refuse; limits that cannot be evaluated are the device's business. */
	private void check(final long value) {
		final long min;
		final long max;
		final long increment;
		try {
			min = minLong();
			max = maxLong();
			increment = incrementLong();
		}
		catch (final FeatureException e) {
			return;
		}
		final boolean onStep = increment < 2 || Math.floorMod(value, increment) == Math.floorMod(min, increment);
		if (value < min || value > max || !onStep) {
			throw FeatureException.value(name(), "must be from " + format(min) + " to " + format(max)
				+ (increment > 1 ? " in steps of " + increment : "") + (unit.isEmpty() ? "" : " " + unit)
				+ ", " + format(value) + " is not");
		}
	}

	// -- Text --

	@Override
	final String textValue() {
		return format(longValue());
	}

	private String format(final long value) {
		return switch (representation) {
			case HEX_NUMBER -> "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT);
			case IPV4_ADDRESS -> (value >> 24 & 0xFF) + "." + (value >> 16 & 0xFF) + "." + (value >> 8 & 0xFF) + "."
				+ (value & 0xFF);
			case MAC_ADDRESS -> String.format("%012X", value & 0xFFFF_FFFF_FFFFL).replaceAll("..(?!$)", "$0:");
			default -> isUnsigned64() ? Long.toUnsignedString(value) : Long.toString(value);
		};
	}

	private long parse(final String text) {
		final String s = text.trim();
		final boolean address = representation == Representation.IPV4_ADDRESS && s.indexOf('.') >= 0;
		final boolean mac = representation == Representation.MAC_ADDRESS && s.matches(".*[:-].*");
		if (!address && !mac) {
			return Literals.parseLong(s);
		}
		final String[] parts = s.split(address ? "\\." : "[:-]");
		long value = 0;
		for (final String part : parts) {
			final int octet = Integer.parseInt(part, address ? 10 : 16);
			if (octet < 0 || octet > 255) {
				throw new NumberFormatException(s);
			}
			value = value << 8 | octet;
		}
		if (parts.length != (address ? 4 : 6)) {
			throw new NumberFormatException(s);
		}
		return value;
	}
}
