package io.github.lynceus.genicam;

/**
 * Which bits of an integer register are the value. Bits are numbered from the least significant one in a
 * little-endian register and from the most significant one in a big-endian register.
 */
final class BitField {

	private final AbstractNode owner;
	private final Operand first;
	private final Operand last;
	private final boolean signed;

	BitField(final AbstractNode owner, final XmlElement element) {
		this.owner = owner;
		final boolean masked = !element.name().equals("IntReg");
		final Operand bit = masked ? Operand.of(owner, element, "Bit", Link.POSITION) : null;
		first = bit != null ? bit : masked ? Operand.of(owner, element, "LSB", Link.POSITION) : null;
		last = bit != null ? bit : masked ? Operand.of(owner, element, "MSB", Link.POSITION) : null;
		signed = element.textOf("Sign").equals("Signed");
	}

	/** The field of a register of so many bytes. */
	Bits of(final int length, final boolean bigEndian) {
		if (length < 1 || length > 8) {
			throw FeatureException.description(owner.name(), "an integer register has 1 to 8 bytes, not " + length);
		}
		final int total = 8 * length;
		// Files swap LSB and MSB now and then; one of them is the lower end either way.
		final long a = first == null ? (bigEndian ? total - 1 : 0) : first.asLong();
		final long b = last == null ? (bigEndian ? 0 : total - 1) : last.asLong();
		final long low = Math.min(a, b);
		final long high = Math.max(a, b);
		if (low < 0 || high >= total) {
			throw FeatureException.description(owner.name(), "bit " + (low < 0 ? low : high)
				+ " is not in a register of " + length + " bytes");
		}
		return new Bits((int) (bigEndian ? total - 1 - high : low), (int) (high - low + 1), signed);
	}

	/** A field's place, counted from the least significant bit. */
	record Bits(int shift, int width, boolean signed) {

		long mask() {
			return (width == 64 ? -1L : (1L << width) - 1) << shift;
		}

		long extract(final long register) {
			final long raised = register << 64 - shift - width;
			return signed ? raised >> 64 - width : raised >>> 64 - width;
		}

		long insert(final long register, final long value) {
			return register & ~mask() | value << shift & mask();
		}

		long min() {
			return signed ? -1L << width - 1 : 0;
		}

		long max() {
			return signed ? ~min() : width >= 63 ? Long.MAX_VALUE : (1L << width) - 1;
		}

		/** Whether the value's bits fit: formulas mix the two readings of a register with its top bit set. */
		boolean holds(final long value) {
			return width == 64 || value >= -1L << width - 1 && value <= (1L << width) - 1;
		}
	}
}
